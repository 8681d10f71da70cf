// A file is looked at, accepted or thrown away; two lists are compared; a dossier is built and the case verified.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newVaultKey } from '../../src/case/index.ts';
import { caseFolder, readLedger } from '../../src/store/index.ts';
import { exampleFiles, servedExample, type Walked } from './example-case.ts';
import { notSideways } from './not-sideways.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { goTo, languages, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'walk-files-'));
const crew = join(exampleFiles, 'evidence', 'dispatch', 'crew-list-ko.xlsx');
const orders = join(exampleFiles, 'evidence', 'university', 'order-book-2022-2023.xlsx');
const fresh = join(scratch, 'gate-of-april.csv');
writeFileSync(
  fresh,
  [
    'Дата и время прохода;Событие;№ пропуска;ФИО;Организация;Объект',
    '01.04.2024 08:01:10;вход;7001;Чхве Ён Хак;ООО «Заливмонолит»;ЖК «Маячный», корпус 3',
    '01.04.2024 19:12:44;выход;7001;Чхве Ён Хак;ООО «Заливмонолит»;ЖК «Маячный», корпус 3',
    '41.04.2024 08:03:00;вход;7002;Ким Нам Ток;ООО «Заливмонолит»;ЖК «Маячный», корпус 3',
  ].join('\r\n'),
);
let served: Walked;
before(async () => {
  served = await servedExample();
});
after(async () => {
  await served.close();
  rmSync(scratch, { recursive: true, force: true });
});

for (const language of languages)
  test(`bring in, two lists and publish say what they do, ${language}`, async (t) => {
    const page = await visit(t, served.link, { language });
    await goTo(page, '/bring-in');
    await page.locator('.held td').first().waitFor();
    await page.locator('input[type=file]').setInputFiles(crew);
    await page.locator('.upload[data-state="ready"] .preview-sheet').first().waitFor();
    await withoutBarriers(page, 'bring in');
    await wholeWords(page, 'bring in');
    await page.locator('.upload .button.bare').first().click();
    await page.locator('.upload').waitFor({ state: 'detached' });
    await goTo(page, '/publish');
    await page.locator('.choose input').first().waitFor();
    await withoutBarriers(page, 'publish');
    await wholeWords(page, 'publish');
    await nothingLeaks(page);
  });

test('two lists: who stands in both, each match outlined on both sides, walked by key', async (t) => {
  const page = await visit(t, served.link, { language: 'ko' });
  await goTo(page, '/bring-in/two-lists');
  await page.locator('input[type=file]').nth(0).setInputFiles(orders);
  await page.locator('input[type=file]').nth(1).setInputFiles(crew);
  await page.locator('.button.first:not([disabled])').click();
  await page.locator('.match-list li').first().waitFor();
  assert.equal(await page.locator('.match-list li').count(), 34);
  await withoutBarriers(page, 'two lists');
  await wholeWords(page, 'two lists');
  const names = page.locator('.match-list [aria-current] .as-written');
  const first = await names.allInnerTexts();
  await page.keyboard.press('j');
  assert.notDeepEqual(await names.allInnerTexts(), first);
  for (const name of await names.allInnerTexts())
    await page.locator('.boxed-row .evidence-cell', { hasText: name }).first().waitFor();
});

test('a file of two gigabytes is a sentence, or comes in and can be stopped', async (t) => {
  const large = join(scratch, 'disk.csv');
  writeFileSync(large, '');
  truncateSync(large, 2 ** 31);
  const page = await visit(t, served.link);
  await goTo(page, '/bring-in');
  await page.locator('input[type=file]').setInputFiles(large);
  const coming = page.locator('.upload', { hasText: 'disk.csv' });
  await page.locator('.refused').or(coming).first().waitFor();
  if (await coming.isVisible()) {
    await coming.locator('.button.bare').last().click();
    await coming.waitFor({ state: 'detached' });
  }
  await page.locator('.held td').first().waitFor();
});

test('the internal edition is built, shown as written, and the case is verified', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/publish');
  await page.locator('.step .button.first').click();
  await page.locator('.built li').first().waitFor({ timeout: 120_000 });
  await page.locator('.written h1').first().waitFor();
  await page.locator('.written', { hasText: 'Internal, not for sharing' }).waitFor();
  await withoutBarriers(page, 'built');
  await page.locator('.step').last().locator('.button').click();
  await page.locator('.step').last().locator('.note.good').waitFor();
});

/** Headings of columns that are one word and stand on several lines: a word of Korean must not break after each syllable. */
const brokenHeadings = `[...document.querySelectorAll('th')]
  .filter((th) => !/\\s/.test(th.textContent.trim()) && th.textContent.trim() !== '')
  .filter((th) => { const range = document.createRange(); range.selectNodeContents(th); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4))).size > 1; })
  .map((th) => th.textContent)`;

for (const language of languages)
  test(`the public edition is built and stands beside the internal one, ${language}`, async (t) => {
    const page = await visit(t, served.link, { language });
    await goTo(page, '/publish');
    await page.locator('.options input[type=radio]').nth(1).check();
    await withoutBarriers(page, 'public, before it is built', ['.editions .written']);
    await page.locator('.step .button.first').click();
    await page.locator('.built li').first().waitFor({ timeout: 120_000 });
    await page.locator('.editions section').nth(1).locator('.written h1').waitFor();
    await page.locator('.options input[type=radio]').nth(0).check();
    await page.locator('.step .button.first').click();
    await page.locator('.editions .written').nth(1).waitFor({ timeout: 120_000 });
    assert.equal(await page.locator('.editions .written h1').count(), 2);
    await withoutBarriers(page, 'both editions', ['.editions section:first-child .written']);
    await wholeWords(page, 'both editions');
    const opens = JSON.parse(await readFile(join(served.dir, 'dossiers', 'commitments.json'), 'utf8')) as {
      openings: { commitment: string; sha256: string }[];
    };
    const html = await readFile(join(served.dir, 'dossiers', 'dossier-public.html'), 'utf8');
    for (const { commitment, sha256 } of opens.openings)
      assert.ok(html.includes(commitment) && !html.includes(sha256.slice(0, 16)));
    const sheet = await page.context().newPage();
    await sheet.setViewportSize({ width: 390, height: 844 });
    for (const edition of ['dossier', 'dossier-public']) {
      await sheet.setContent(await readFile(join(served.dir, 'dossiers', `${edition}.html`), 'utf8'));
      await notSideways(sheet, edition);
      assert.deepEqual(
        await sheet.evaluate<string[]>(brokenHeadings),
        [],
        `${edition}: headings of one word on one line`,
      );
    }
  });

test('an organisation is named once it was asked: its answer is printed, and what was built stands in the ledger', async (t) => {
  const copy = await servedExample();
  t.after(() => copy.close());
  const page = await visit(t, copy.link, { language: 'ru' });
  await goTo(page, '/publish');
  await page.locator('.options input[type=radio]').nth(1).check();
  await page.locator('.named input').check();
  const first = page.locator('.replies > li').first();
  const name = await first.locator('strong').innerText();
  const built = async () => {
    await page.locator('.step .button.first').click();
    await page.locator('.built li').first().waitFor({ timeout: 120_000 });
    const html = await readFile(join(copy.dir, 'dossiers', 'dossier-public.html'), 'utf8');
    const entries = await readLedger(caseFolder(copy.dir).ledger);
    const exported = entries.filter(({ kind, body }) => kind === 'exported' && body.form === 'public edition');
    assert.equal(exported.at(-1)?.body.html, createHash('sha256').update(html).digest('hex'));
    return { html, entries: exported.length };
  };
  const before = await built();
  assert.deepEqual([before.html.includes(escaped(name)), before.entries], [false, 1]);
  assert.equal((await built()).entries, 1, 'the same bytes are nothing new');
  await first.locator('summary').click();
  await first.locator('input[type=date]').nth(0).fill('2024-03-01');
  await first.locator('input[type=date]').nth(1).fill('2024-03-15');
  await first.locator('select').selectOption('answered');
  await first.locator('textarea').fill('Мы строим, а не учим.');
  await withoutBarriers(page, 'right of reply');
  await wholeWords(page, 'right of reply');
  await first.locator('button[type=submit]').click();
  await page.locator('[data-reply="answered"]').first().waitFor();
  const after = await built();
  assert.ok(after.html.includes(escaped(name)) && after.html.includes('Мы строим, а не учим.'), name);
  assert.equal(after.entries, 2);
});

const escaped = (name: string): string => name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('nothing chosen, nothing built', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/publish');
  for (const box of await page.locator('.choose input').all()) await box.uncheck();
  assert.equal(await page.locator('.step .button.first').isDisabled(), true);
});

test('an interview: consent and risk first, then sealed; nothing but its random id is left of it', async (t) => {
  const copy = await servedExample();
  t.after(() => copy.close());
  const page = await visit(t, copy.link, { language: 'ko' });
  const interview = join(scratch, 'interview-with-hong-kil-min.txt');
  const told = 'Q. Where did you work?\nA. My name is Hong Kil Min. I carried concrete at block 3 until midnight.\n';
  writeFileSync(interview, told);
  await goTo(page, '/bring-in');
  await page.locator('input[type=checkbox]').first().check();
  await page.locator('input[type=file]').setInputFiles(interview);
  const upload = page.locator('.upload[data-state="testimony"]');
  await upload.waitFor();
  assert.doesNotMatch(await page.content(), /interview-with/);
  const seal = upload.locator('button[type=submit]');
  assert.equal(await seal.isDisabled(), true, 'nothing is sealed before consent and risk are said');
  await withoutBarriers(page, 'interview');
  await upload.locator('select').nth(0).selectOption('case');
  await upload.locator('select').nth(1).selectOption('possible');
  await upload
    .locator('textarea')
    .first()
    .fill('Q. Where did you work?\nA. I carried concrete at block 3 until midnight.\n');
  await upload
    .locator('textarea')
    .nth(1)
    .fill(
      (await Promise.all([1, 2].map((n) => newVaultKey(join(scratch, `key-${n}`)))))
        .map(({ recipient }) => recipient)
        .join('\n'),
    );
  await upload.locator('.field input').last().fill('a reader');
  await seal.click();
  await page
    .locator('.accepted li, .held tr', { hasText: /src-[0-9a-f]{20}/ })
    .first()
    .waitFor();
  for (const place of await readdir(copy.dir, { recursive: true, withFileTypes: true })) {
    assert.doesNotMatch(place.name, /hong|interview-with/i);
    if (!place.isFile() || place.parentPath.includes('vault')) continue;
    const bytes = await readFile(join(place.parentPath, place.name));
    assert.equal(bytes.includes('Hong Kil Min') || bytes.includes('interview-with'), false, place.name);
  }
});

// Last, since what was computed is older than the case afterwards.
test('nothing of a file is a record until it is accepted; then the case waits to be worked through', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/bring-in');
  await page.locator('.held td').first().waitFor();
  const before = await page.locator('.held tbody tr').count();
  await page.locator('input[type=file]').setInputFiles(fresh);
  const upload = page.locator('.upload[data-state="ready"]', { hasText: 'gate-of-april' });
  await upload.locator('.preview-sheet .role:not(.none)').first().waitFor();
  assert.equal(await page.locator('.held tbody tr').count(), before);
  await upload.locator('.button.first').click();
  await page.locator('.accepted li').first().waitFor();
  await page.locator('.held tbody tr').nth(before).waitFor();
  await goTo(page, '/');
  await page.locator('[data-need="run"]').waitFor();
});
