// Screen 4 as somebody with a keyboard and no mouse goes through it, in real Chromium.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, test } from 'node:test';
import { caseFolder, readLedger } from '../../src/store/index.ts';
import { serve, servedEmptyCase, servedExample, type Walked } from './example-case.ts';
import { caseOfQuestions } from './many-questions.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { goTo, languages, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

const ledgerOf = (dir: string) => readLedger(caseFolder(dir).ledger);

let served: Walked;
before(async () => {
  served = await servedExample();
});
after(() => served.close());

for (const look of [...languages.map((language) => ({ language })), { language: 'ko', theme: 'dark' } as const])
  test(`a question is laid out, ${Object.values(look).join(', ')}`, async (t) => {
    const page = await visit(t, served.link, look);
    await goTo(page, '/same-person');
    await page.locator('.name-pair').first().waitFor();
    assert.ok((await page.locator('.records thead th').count()) >= 3, 'records are columns');
    await withoutBarriers(page, 'same person');
    await wholeWords(page, 'same person');
    await nothingLeaks(page);
  });

test('a window at 200 % shows the question without moving sideways', async (t) => {
  const page = await visit(t, served.link, { language: 'ru', zoom: 2 });
  await goTo(page, '/same-person');
  await page.locator('.name-pair').first().waitFor();
  await wholeWords(page, 'same person at 200 %');
  for (const address of ['/network/network', '/network/money', '/rules/WORK-02']) {
    await goTo(page, address);
    await page.locator('.twin, .rule-page').first().waitFor();
    await wholeWords(page, `${address} at 200 %`);
  }
});

test('a hundred decisions by keyboard alone, and all of them in the ledger', async (t) => {
  const dir = await caseOfQuestions(104);
  t.after(() => rm(dirname(dir), { recursive: true, force: true }));
  const many = await serve(dir);
  t.after(() => many.close());
  const page = await visit(t, many.link);
  await goTo(page, '/same-person');
  const keys = ['y', 'y', 'n', 'u', 'y'];
  for (let n = 0; n < 100; n++) {
    const key = keys[n % keys.length] ?? 'y';
    const place = page.locator(`[data-place="${n + 1}"]`);
    await place.waitFor();
    await page.locator('.records').waitFor();
    await page.keyboard.press(key);
    if (key === 'u') {
      await page.locator('dialog').waitFor();
      await page.keyboard.press('2');
    }
    await page.locator(`[data-place="${n + 2}"]`).waitFor();
  }
  await page.keyboard.press('z');
  await page.locator('[data-place="100"]').waitFor();
  const judged = (await ledgerOf(dir)).filter(({ kind }) => kind === 'judged').map(({ body }) => String(body.verdict));
  const count = (verdict: string) => judged.filter((one) => one === verdict).length;
  assert.deepEqual([count('same'), count('different'), count('unsure'), count('withdrawn')], [60, 20, 20, 1]);
});

test('a record is split out, the rest is one, and it can be taken back', async (t) => {
  const copy = await servedExample();
  t.after(() => copy.close());
  const page = await visit(t, copy.link);
  await goTo(page, '/same-person');
  await page.locator('.records').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await page.locator('.records th[data-apart]').waitFor();
  await page.keyboard.press('y');
  await page.locator('[data-place="2"]').waitFor();
  await page.keyboard.press('z');
  await page.locator('[data-place="1"]').waitFor();
  assert.equal(await page.locator('.past tr[data-undone]').count(), 1);
});

test('who comes back goes on where they left off', async (t) => {
  const copy = await servedExample();
  t.after(() => copy.close());
  const page = await visit(t, copy.link);
  await goTo(page, '/same-person');
  await page.locator('[data-place="1"]').waitFor();
  await page.locator('.records').waitFor();
  await page.keyboard.press('n');
  await page.locator('[data-place="2"]').waitFor();
  await goTo(page, '/');
  await goTo(page, '/same-person');
  await page.locator('[data-place="2"]').waitFor();
});

test('questions of one reason are decided together after each pair was shown', async (t) => {
  const copy = await servedExample();
  t.after(() => copy.close());
  const page = await visit(t, copy.link);
  await goTo(page, '/same-person');
  await page.locator('.together summary').click();
  await page.locator('.together .row .button').first().click();
  await page.locator('.together tbody tr').first().waitFor();
  const pairs = await page.locator('.together tbody tr').count();
  await page.locator('.together tbody input').first().uncheck();
  await page.locator('.together .field input').fill('seen one by one');
  await page.locator('.together form .button').first().click();
  await page.locator('.past').waitFor();
  await page.locator('.past summary').click();
  assert.equal(await page.locator('.past tbody tr').count(), pairs - 1);
});

test('no question is a sentence and a way on', async (t) => {
  const empty = await servedEmptyCase();
  t.after(() => empty.close());
  const page = await visit(t, empty.link, { language: 'ru' });
  await goTo(page, '/same-person');
  await page.locator('.said-empty a').waitFor();
});
