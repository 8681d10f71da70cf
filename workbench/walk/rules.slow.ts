// Screen 6: the catalogue as pages, a cut that answers while it moves, a shape that runs again, in real Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

for (const look of [...languages.map((language) => ({ language })), { language: 'en', theme: 'dark' } as const])
  test(`a rule is a page, ${Object.values(look).join(', ')}`, async (t) => {
    const page = await visit(t, served.link, look);
    await goTo(page, '/rules/WORK-01');
    await page.locator('.prose').waitFor();
    await wholeWords(page, 'rules');
    await nothingLeaks(page);
    for (const part of await page.locator('.rule-page details').all())
      await part.evaluate((one) => one.setAttribute('open', ''));
    await withoutBarriers(page, 'rules');
    assert.ok((await page.locator('.rule-case').count()) >= 4, 'a rule has the cases that prove it');
    assert.match(await page.locator('.sql pre').first().innerText(), /select/);
  });

test('a cut moved by keys says what would change, and nothing is kept', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/rules/WORK-02');
  const slider = page.locator('input[type="range"]').first();
  await slider.focus();
  await page.keyboard.press('End');
  await page.locator('.changed').first().waitFor();
  await page.keyboard.press('Home');
  await page.locator('.changed').first().waitFor();
  await page.locator('.what-if .button').press('Enter');
  await page.locator('.changed').first().waitFor({ state: 'detached' });
});

test('a shape runs its rule again, and says so', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/rules/WORK-01');
  await page.locator('.shape input').first().fill('6');
  await page.locator('.shape .button').first().press('Enter');
  await page.locator('.shape .changed').waitFor();
});

test('a rule that is not there is a sentence and a way on', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, '/rules/NONE-99');
  await page.locator('[data-failure] a').waitFor();
});
