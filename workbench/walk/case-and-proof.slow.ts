// From the first screen to the row that proves a finding, as an investigator goes, in real Chromium.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve, servedEmptyCase, servedExample, type Walked } from './example-case.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { goTo, languages, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

let served: Walked;
before(async () => {
  served = await servedExample();
});
after(() => served.close());

const looks = [
  ...languages.map((language) => ({ language, theme: 'light' as const })),
  { language: 'en', theme: 'dark' } as const,
];

for (const { language, theme } of looks)
  test(`the case and its proof, ${language}, ${theme}`, async (t) => {
    const page = await visit(t, served.link, { language, theme });
    await page.locator('.finding-card').first().waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await withoutBarriers(page, 'home');
    await wholeWords(page, 'home');
    await page.locator('.finding-card .whole').first().click();
    await page.locator('.sheet .evidence-cell').first().waitFor();
    await page.locator('.slip dd').first().waitFor();
    await withoutBarriers(page, 'proof');
    await wholeWords(page, 'proof');
    await nothingLeaks(page);
    assert.match(await page.title(), /Tributary$/);
  });

test('two clicks from the first screen to the outlined row, and the keys that go on', async (t) => {
  const page = await visit(t, served.link);
  await page.locator('.finding-card .whole').first().click();
  const outlined = page.locator('.sheet-row[data-marked] .evidence-cell').first();
  await outlined.waitFor();
  assert.ok(await outlined.isVisible());
  const place = () => page.locator('[data-record]').getAttribute('data-record');
  const first = await place();
  await page.keyboard.press('j');
  await page.locator(`[data-record]:not([data-record="${first}"])`).waitFor();
  await page.keyboard.press('k');
  await page.locator(`[data-record="${first}"]`).waitFor();
  assert.equal(await place(), first);
  await page.keyboard.press('c');
  await page.locator('.toast').waitFor();
  await page.locator('.decide textarea').focus();
  await page.keyboard.press('Control+v');
  assert.match(await page.locator('.decide textarea').inputValue(), /evidence\/.*\.(xlsx|csv)/);
});

test('every number beside a sentence opens the row that it stands for', async (t) => {
  const page = await visit(t, served.link);
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.reason .cites button').first().waitFor();
  for (const at of [3, 9, 15]) {
    const number = page.locator('.reason .cites button').nth(at);
    const said = await number.innerText();
    await number.click();
    await page.waitForURL(`**/findings/*/${said}`);
    await page.locator('.sheet-row[data-marked], .passages [data-marked]').first().waitFor();
    assert.equal(
      await page
        .locator('.walk-at')
        .innerText()
        .then((text) => text.includes(said)),
      true,
    );
  }
  await page.locator('.all-rows summary').first().click();
  const links = page.locator('.all-rows .row-links a');
  await links.nth(40).click();
  const row = (await links.nth(40).innerText()).split(' · ').at(-1);
  await page.locator(`.sheet-row[data-marked][aria-rowindex="${row}"]`).waitFor();
});

test('a window at 200 % shows everything without moving sideways', async (t) => {
  const page = await visit(t, served.link, { language: 'ru', zoom: 2 });
  await page.locator('.finding-card').first().waitFor();
  await wholeWords(page, 'home at 200 %');
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.reason').first().waitFor();
  await wholeWords(page, 'argument at 200 %');
  await page.locator('.reason .cites button').first().click();
  await page.locator('.sheet-row[data-marked]').first().waitFor();
  await wholeWords(page, 'source at 200 %');
});

test('the whole sheet is behind the row: its first and its last row can be reached', async (t) => {
  const page = await visit(t, served.link);
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.sheet-row[data-marked]').first().waitFor();
  const sheet = page.locator('.sheet');
  await sheet.evaluate((box) => box.scrollTo(0, 0));
  await page.locator('.sheet-row[aria-rowindex="1"]').waitFor();
  await page.locator('.sheet-row[aria-rowindex="3"]:not([data-waiting])').waitFor();
});

test('a decision is in the ledger, and the other tab knows of it', async (t) => {
  const one = await visit(t, served.link);
  const other = await visit(t, served.link);
  await other.locator('.finding-card').first().waitFor();
  await one.locator('.finding-card .whole').first().click();
  await one.locator('.decide select').selectOption('under_review');
  await one.locator('.decide textarea').fill('the gate log agrees with the wage sheet');
  await one.locator('.decide .button').click();
  await one.locator('#decide li').first().waitFor();
  await other.locator('.finding-card .chip').first().waitFor();
});

test('a finding that is not there is a sentence and a way on', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/findings/f-none');
  const failure = page.locator('[data-failure="no-such-finding"]');
  await failure.waitFor();
  await failure.locator('a').click();
  await page.locator('.finding-card').first().waitFor();
});

test('an address that leads nowhere is a sentence and a way on', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/nowhere');
  await page.locator('.said-empty a').click();
  await page.locator('.finding-card').first().waitFor();
});

test('a key that has expired says what to do', async (t) => {
  const page = await visit(t, served.link.replace(/token=.*/, 'token=expired'));
  await page.locator('[data-failure="token-expired"]').waitFor();
});

test('an empty case teaches', async (t) => {
  const empty = await servedEmptyCase();
  t.after(() => empty.close());
  for (const language of languages) {
    const page = await visit(t, empty.link, { language });
    await page.locator('.beginning .drop').waitFor();
    await withoutBarriers(page, 'empty case');
    await wholeWords(page, 'empty case');
  }
});

test('an empty case opens the example beside it, and stays as it is', async (t) => {
  const empty = await servedEmptyCase();
  t.after(() => empty.close());
  const page = await visit(t, empty.link, { language: 'ru', beside: true });
  const before = new URL(page.url()).origin;
  await page.locator('.beginning .drop').waitFor();
  await page.locator('.beginning .row button').click();
  await page.locator('.progress').waitFor();
  await page.locator('.finding-card').first().waitFor({ timeout: 120_000 });
  assert.notEqual(new URL(page.url()).origin, before);
  await page.goto(before);
  await page.locator('.beginning .drop').waitFor();
});

test('a program that stops while somebody writes loses nothing that is typed', async (t) => {
  const copy = await servedExample();
  const page = await visit(t, copy.link);
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.decide textarea').fill('typed before the program stopped');
  await copy.close();
  await page.locator('.decide .button').click();
  await page.locator('[data-failure="unreachable"], [data-failure="stopping"]').first().waitFor();
  assert.equal(await page.locator('.decide textarea').inputValue(), 'typed before the program stopped');
});

test('a program that was started again has given new keys: an open page says so, and keeps what is typed', async (t) => {
  const copy = await servedExample();
  const page = await visit(t, copy.link, { language: 'ko' });
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.decide textarea').fill('typed before the key expired');
  await copy.close();
  await page.locator('.banner[role="alert"]').waitFor();
  const again = await serve(copy.dir, copy.port);
  t.after(() => again.close());
  await page.locator('.decide .button').click();
  await page.locator('[data-failure="token-expired"]').waitFor();
  assert.equal(await page.locator('.decide textarea').inputValue(), 'typed before the key expired');
  assert.match(await page.locator('.banner[role="alert"]').innerText(), /\p{Script=Hangul}/u);
  await page.goto(`${page.url()}${new URL(again.link).hash}`);
  await page.locator('.banner[role="alert"]').waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).hash, '', 'the new key stands in no address');
  await page.locator('[data-failure="token-expired"]').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.decide textarea').inputValue(), 'typed before the key expired');
  await page.locator('.decide select').selectOption('under_review');
  await page.locator('.decide .button').click();
  await page.locator('#decide li').first().waitFor();
});

test('a file that is gone is said where its row would stand', async (t) => {
  const copy = await servedExample();
  await copy.close();
  await rm(join(copy.dir, 'exhibits'), { recursive: true, force: true });
  const again = await serve(copy.dir);
  t.after(() => again.close());
  const page = await visit(t, again.link);
  await page.locator('[data-need="exhibits-damaged"]').waitFor();
  await page.locator('.finding-card .whole').first().click();
  await page.locator('.source-missing').waitFor();
});
