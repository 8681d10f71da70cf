import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails where something of the case stands in the address, in the history or in what the browser stores. */
export async function nothingLeaks(page: Page): Promise<void> {
  const [address, stored, cookies] = await page.evaluate<[string, string, string]>(
    '[decodeURIComponent(location.href), JSON.stringify({ ...localStorage }) + Object.keys(sessionStorage), document.cookie]',
  );
  assert.doesNotMatch(address, /token|\p{Script=Hangul}|\p{Script=Cyrillic}/u);
  assert.doesNotMatch(stored, /\p{Script=Hangul}|\p{Script=Cyrillic}|src-|w-/u);
  assert.equal(cookies, '');
}
