// Screen 5: every picture with its table, its rows and its file, in real Chromium.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
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

const views = ['network', 'papers', 'money', 'time', 'map'] as const;

for (const look of [...languages.map((language) => ({ language })), { language: 'ru', theme: 'dark' } as const])
  test(`five pictures, each with its table, ${Object.values(look).join(', ')}`, async (t) => {
    const page = await visit(t, served.link, look);
    for (const view of views) {
      await goTo(page, `/network/${view}`);
      await page.locator('.twin tbody tr').first().waitFor();
      await withoutBarriers(page, view);
      await wholeWords(page, view);
      await nothingLeaks(page);
    }
  });

test('a line of the table opens its rows, and a row leads to where it stands', async (t) => {
  const page = await visit(t, served.link);
  for (const view of views) {
    await goTo(page, `/network/${view}`);
    await page.locator('.twin tbody .button').first().press('Enter');
    await page.locator('.opened tbody a').first().waitFor();
  }
  await page.locator('.opened tbody a').first().press('Enter');
  await page.locator('[data-record]').waitFor();
});

const saved = async (page: Page, button: number) => {
  const waiting = page.waitForEvent('download');
  await page.locator('.picture figcaption .button').nth(button).press('Enter');
  return readFile(await (await waiting).path());
};

test('every picture is saved as SVG and PNG, without the name of a worker', async (t) => {
  const page = await visit(t, served.link);
  for (const view of ['network', 'papers', 'money', 'time'] as const) {
    await goTo(page, `/network/${view}`);
    await page.locator('.picture').waitFor();
    await page.locator('svg[data-picture]').first().waitFor({ state: 'attached' });
    const svg = (await saved(page, 0)).toString('utf8');
    assert.match(svg, /^<svg[^>]+xmlns=/, view);
    assert.doesNotMatch(svg, /var\(|class=|\p{Script=Hangul}{2}/u, view);
    assert.doesNotMatch(svg, /KIM |Ким /u, view);
    assert.deepEqual([...(await saved(page, 1)).subarray(1, 4)], [...Buffer.from('PNG')], view);
  }
});

test('the network stands where it stood when the case is opened again', async (t) => {
  const copy = await servedExample();
  const network = async (link: string) => {
    const page = await visit(t, link);
    await goTo(page, '/network/network');
    await page.locator('svg[data-picture]').waitFor({ state: 'attached' });
    return page.locator('svg[data-picture]').evaluate((picture) => picture.innerHTML);
  };
  const before = await network(copy.link);
  await copy.close();
  const again = await serve(copy.dir);
  t.after(() => again.close());
  assert.equal(await network(again.link), before);
});

test('a case without findings says so', async (t) => {
  const empty = await servedEmptyCase();
  t.after(() => empty.close());
  const page = await visit(t, empty.link, { language: 'ko' });
  await goTo(page, '/network');
  await page.locator('.said-empty a').waitFor();
});
