// The whole way by keyboard; and cases that are larger, longer, emptier or more broken than anybody hopes for.
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openCase } from '../../src/case/index.ts';
import { caseFolder, openDatabase } from '../../src/store/index.ts';
import { tabTo } from './by-keys.ts';
import { serve, servedEmptyCase, servedExample, servedUntelling, type Walked } from './example-case.ts';
import { found, namesIn, noNames, overheard, savedAs } from './no-names.ts';
import { goTo, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

let scratch = '';
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'walk-odd-'));
});
after(() => rm(scratch, { recursive: true, force: true }));

test('the whole way by keyboard alone: the eye can follow, and nobody is named in titles, addresses, storage, logs or saves', async (t) => {
  const made = await servedExample();
  await made.close();
  const people = await namesIn(made.dir);
  assert.ok(people.length > 20, String(people.length));
  const served = await serve(made.dir);
  t.after(() => served.close());
  const page = await visit(t, served.link);
  const said = overheard(page);
  await page.locator('.finding-card').first().waitFor();
  await tabTo(page, '.finding-card .whole');
  await page.keyboard.press('Enter');
  await page.locator('.sheet-row[data-marked]').first().waitFor();
  await page.keyboard.press('j');
  await page.waitForURL('**/findings/*/2');
  await noNames(page, people, 'proof');
  await page.keyboard.press('m');
  await tabTo(page, '.ways a[href="/same-person"]');
  await page.keyboard.press('Enter');
  await page.locator('.records').waitFor();
  await noNames(page, people, 'same person');
  await page.keyboard.press('y');
  await page.locator('[data-place="2"]').waitFor();
  await page.keyboard.press('m');
  await tabTo(page, '.ways a[href="/publish"]');
  await page.keyboard.press('Enter');
  await tabTo(page, '.step .button.first', 40);
  await page.keyboard.press('Enter');
  await page.locator('.built li').first().waitFor({ timeout: 120_000 });
  for (const view of ['network', 'money', 'time']) {
    await goTo(page, `/network/${view}`);
    await page.locator('svg[data-picture]').first().waitFor({ state: 'attached' });
    const save = page.locator('.picture figcaption .button').first();
    found(await savedAs(page, () => save.press('Enter')), people, `the saved ${view}`);
    await noNames(page, people, view);
  }
  found(said.join('\n'), people, 'what was asked for and logged');
});

/** A case with five hundred findings about organisations of very long names, and a file whose name runs from right to left. */
async function crowded(): Promise<Walked> {
  const one = await servedExample();
  await one.close();
  const { store, protected: names, temp } = caseFolder(one.dir);
  const file = join(scratch, 'سجل الدخول \u202eكشف.csv');
  await writeFile(file, 'a;b\n1;2\n');
  const opened = await openCase(one.dir, { command: 'walk', by: 'somebody' });
  await opened.add([{ path: file, origin: 'x'.repeat(300) }]);
  await opened.close();
  const findings = await openDatabase({ path: store, temp });
  const [first] = await findings.rows<{ level: string; head: string; body: string }>(
    'select level, head, body from custody.finding limit 1',
  );
  const small = JSON.parse(first?.body ?? '') as { bars: { cited: unknown[] }[] };
  for (const bar of small.bars) bar.cited.splice(3);
  const head = JSON.parse(first?.head ?? '') as object;
  for (let n = 0; n < 500; n++) {
    const id = `f-${String(n).padStart(16, '0')}`;
    const row = [100 + n, id, first?.level ?? '', JSON.stringify({ ...head, id }), JSON.stringify({ ...small, id })];
    await findings.rows('insert into custody.finding values ($1, $2, $3, $4, $5)', row);
  }
  await findings.close();
  const called = await openDatabase({ path: names, temp });
  await called.run(
    `update mention_value set value = value || repeat('длинно', 50) where part in ('org_name', 'org_short')`,
  );
  await called.close();
  return serve(one.dir);
}

test('five hundred findings, names without end, a file name from right to left: nothing leaves the window', async (t) => {
  const served = await crowded();
  t.after(() => served.close());
  const page = await visit(t, served.link, { language: 'ru' });
  await page.locator('.finding-card').first().waitFor();
  assert.ok((await page.locator('.finding-card').count()) >= 500);
  await wholeWords(page, 'home');
  const finding = await page.locator('.finding-card .whole').nth(400).getAttribute('href');
  for (const address of [
    finding ?? '',
    '/findings',
    '/same-person',
    '/network/network',
    '/network/money',
    '/bring-in',
    '/publish',
  ]) {
    await goTo(page, address);
    await page.locator('.argument, .all-findings, .records, .twin, .held td, .choose').first().waitFor();
    await wholeWords(page, address);
  }
  await goTo(page, '/bring-in');
  await page.locator('.held a', { hasText: 'كشف' }).first().click();
  await page.locator('.held-file').waitFor();
  await wholeWords(page, 'a file from right to left');
  await withoutBarriers(page, 'a file from right to left');
});

test('a place whose words are gone says so, and nothing else is outlined; the citation is that of what was kept', async (t) => {
  const copy = await servedExample();
  await copy.close();
  const opened = await openCase(copy.dir, { command: 'walk', by: 'walker' });
  const [first] = (await opened.home('en')).findings;
  const { evidence } = await opened.finding(first?.id ?? '', 'en');
  const at = evidence.findIndex(({ place }) => place.file.endsWith('.csv'));
  const { place } = evidence[at] ?? assert.fail('a row of a CSV is cited');
  await opened.close();
  const kept = join(copy.dir, 'exhibits', place.sha256);
  const lines = (await readFile(kept, 'latin1')).split('\n');
  const row = Number(place.row) - 1;
  lines[row] = (lines[row] ?? '').replace(/[^\r]/g, ' ');
  await chmod(kept, 0o600);
  await writeFile(kept, lines.join('\n'), 'latin1');
  const again = await serve(copy.dir);
  t.after(() => again.close());
  const page = await visit(t, again.link, { language: 'ko' });
  await goTo(page, `/findings/${first?.id}/${at + 1}`);
  await page.locator('.anchored').waitFor();
  assert.match(await page.locator('.anchored').innerText(), /\p{Script=Hangul}/u);
  assert.equal(await page.locator('.sheet .evidence-cell').count(), 0);
  await page.keyboard.press('c');
  await page.locator('.toast').waitFor();
  await page.locator('.decide textarea').focus();
  await page.keyboard.press('Control+v');
  const copied = await page.locator('.decide textarea').inputValue();
  for (const part of [place.file, String(place.row), place.sha256.slice(0, 16), place.grade])
    assert.ok(copied.includes(part), `${part} in ${copied}`);
});

test('a case in which everything was refused says why, and what to do', async (t) => {
  const served = await servedEmptyCase();
  t.after(() => served.close());
  const page = await visit(t, served.link, { language: 'ru' });
  for (const [address, title] of [
    ['/findings', 'Выводы'],
    ['/publish', 'Публикация'],
  ] as const) {
    await goTo(page, address);
    await page.locator('.said-empty').waitFor();
    assert.equal(await page.title(), `${title} · Tributary`);
  }
  await goTo(page, '/bring-in');
  const files = [
    { name: 'disk.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 255, 1, 254, 2, 253]) },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
  ];
  await page.locator('input[type=file]').setInputFiles(files);
  await page.locator('.refused [data-failure="upload-empty"]').waitFor();
  await wholeWords(page, 'refused');
  await withoutBarriers(page, 'refused');
  await goTo(page, '/');
  await page.locator('[data-need], .beginning .drop').first().waitFor();
});

test('a case that was worked through and shows nothing says so, and still gives its internal dossier', async (t) => {
  const served = await servedUntelling();
  t.after(() => served.close());
  const page = await visit(t, served.link);
  for (const address of ['/findings', '/network']) {
    await goTo(page, address);
    await page.locator('.said-empty a[href="/publish"]').waitFor();
  }
  await page.locator('.said-empty a').click();
  await page.locator('.step .button.first').click();
  await page.locator('.built li').first().waitFor();
  await page.locator('.options input[type=radio]').nth(1).check();
  assert.ok(await page.locator('.step .button.first').isDisabled(), 'there is nothing to say to the public');
});
