import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails where something does not fit the window and pushes the page aside; what scrolls in its own frame does not. */
export async function notSideways(page: Page, where: string): Promise<void> {
  const [wide, window] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  assert.ok(wide <= window + 1, `${where}: ${wide} pixels wide in a window of ${window}`);
}
