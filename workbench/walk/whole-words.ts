import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { notSideways } from './not-sideways.ts';

/** What the workbench itself says: without codes, text of evidence and sentences that the program has in English only. */
const ownText = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('code, .code, .sheet, .slip, .strip, .file, .files, .about, .custody, .sentences, textarea, script'))
      texts.push(walker.currentNode.textContent);
  return texts.join(' ');
})()`;
const key = /(?<![\w/@.-])(?:[a-z][A-Za-z-]*\.){1,3}[a-z][A-Za-z_-]+(?![\w/.-])/g;
const file = /\.(md|csv|tsv|xlsx|xls|json|xml|txt|pdf|html|yml|docx)$/;

/** Fails where a word that nobody wrote shows by its key, or where a text does not fit the window and pushes it aside. */
export async function wholeWords(page: Page, where: string): Promise<void> {
  const text = await page.evaluate<string>(ownText);
  assert.deepEqual(
    (text.match(key) ?? []).filter((found) => !file.test(found)),
    [],
    where,
  );
  await notSideways(page, where);
}
