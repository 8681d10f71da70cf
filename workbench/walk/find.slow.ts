// Looking for a kept file or somebody among many, by keyboard, in real Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { servedExample, type Walked } from './example-case.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { goTo, languages, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

let served: Walked;
before(async () => {
  served = await servedExample();
});
after(() => served.close());

for (const look of [...languages.map((language) => ({ language })), { language: 'ru', theme: 'dark' } as const])
  test(`files and people are found and sorted by keyboard, ${Object.values(look).join(', ')}`, async (t) => {
    const page = await visit(t, served.link, look);
    for (const [address, word] of [
      ['/bring-in', 'payroll'],
      ['/same-person/people', 'f-1'],
    ] as const) {
      await goTo(page, address);
      await page.locator('.long-scroll tbody tr td').first().waitFor();
      await page.keyboard.press('f');
      await page.keyboard.type(word);
      const [found, of] = await counts(page.locator('.find output').last());
      assert.ok(found > 0 && found < of, `${address}: ${found} of ${of}`);
      await page.keyboard.press('Escape');
      const [all] = await counts(page.locator('.find output').last());
      assert.equal(all, of);
      const sort = page.locator('.long-scroll .sort').first();
      await sort.focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('.long-scroll th[aria-sort="ascending"]').count(), 1);
      await withoutBarriers(page, address);
      await wholeWords(page, address);
      await nothingLeaks(page);
    }
  });

test('ten thousand people are a list like any: few rows are drawn, the last is reached and each is found', async (t) => {
  const page = await visit(t, served.link, { language: 'ru' });
  const person = (at: number) => ({
    ...{ entity: `e-${at}`, pseudonym: `P-${at}`, names: [`Выдумов-${at} Пров`, `VYDUMOV-${at} PROV`] },
    ...{ records: at, files: 1, first: `enl-0-s1r${at}`, findings: [] },
  });
  const many = Array.from({ length: 10_000 }, (_, at) => person(at + 1));
  await page.route('**/api/people', (route) => route.fulfill({ json: many }));
  await goTo(page, '/same-person/people');
  const rows = page.locator('.long-scroll tbody tr[data-index]');
  await rows.first().waitFor();
  assert.ok((await rows.count()) < 100);
  await page.locator('.long-scroll').focus();
  const last = page.locator('.long-scroll tr[aria-rowindex="10001"]');
  // Rows that wrap are taller than was reckoned: the end moves as they are drawn.
  for (let tries = 0; tries < 10 && (await last.count()) === 0; tries++) {
    await page.keyboard.press('End');
    await page.waitForTimeout(300);
  }
  await last.waitFor();
  await page.keyboard.press('f');
  await page.keyboard.type('пров 9876');
  await page.locator('.find output', { hasText: /^1 / }).waitFor();
  assert.match((await rows.first().textContent()) ?? '', /Выдумов-9876/);
});

/** `7 of 36`, in Korean the whole first: what is found, and of how many. */
async function counts(said: Locator): Promise<[found: number, of: number]> {
  await said.page().waitForTimeout(200);
  const numbers =
    ((await said.textContent()) ?? '').match(/\d[\d\s., ]*/g)?.map((n) => Number(n.replace(/\D/g, ''))) ?? [];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return [least, most];
}
