import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Fails where a word that nobody wrote shows by its key, or where a text does not fit the window and pushes it aside. */
export async function wholeWords(page: Page, where: string): Promise<void> {
  const text = await page.locator('body').innerText();
  const keys = text.match(/(?<![\w/@.-])(?:[a-z][A-Za-z-]*\.){1,3}[a-z][A-Za-z_-]+(?![\w/.-])/g) ?? [];
  const files = /\.(md|csv|tsv|xlsx|xls|json|xml|txt|pdf|html|yml|docx)$|^(person|org|span|money|own)\./;
  assert.deepEqual(
    keys.filter((key) => !files.test(key)),
    [],
    where,
  );
  const [wide, window] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  assert.ok(wide <= window + 1, `${where}: ${wide} pixels wide in a window of ${window}`);
}
