import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What stands on the screen as somebody else wrote it, and so in whatever language they did. */
const others = [
  // A name, a file, an origin, a quotation of the case: `translate="no"` says so to a browser's own translator too.
  ...['[translate="no"]', '.as-written', '.file', '.files', '.about', '.custody', '.place', '.syllables'],
  // Rows, pages and passages of the evidence, and what a person types.
  ...['.sheet-body', '.slip dl', '.passages', '.document', '.evidence', 'textarea', 'select'],
  // Identifiers of rules and columns, SQL, hashes.
  ...['code', '.code', 'script', 'style', 'noscript'],
].join(', ');

/** Everything that the workbench shows or reads aloud: text, and the attributes that say something. A dossier's text is its own. */
const texts = `(() => {
  const said = [document.title];
  const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (element.closest(${JSON.stringify(others)})) continue;
    if (node === element) said.push(...spoken.flatMap((name) => node.getAttribute(name) ?? []));
    else said.push(node.textContent);
  }
  return said;
})()`;

/** What is written in Latin letters in every language: the program, formats, currencies, codes of rules, and single letters. */
const everywhere =
  /^(Tributary|EN|English|SHA|PDF|CSV|XLSX|XML|JSON|HTML|SVG|PNG|SQL|ZIP|YAML|Word|Excel|OpenDocument|Telegram|Facebook|Instagram|JavaScript|Parquet|Office|mbox|JPEG|FinCEN|RUB|USD|EUR|KRW|CNY|[A-Z]{1,5}|[a-z]|[ivx]+)$/;
/** Codes, names of files and places in them, ids: never words of a sentence. */
const codes = /[\w./\\~$!:-]*[\w-]*(?:[_./\\]|\d)[\w./\\~$!:-]*/g;
/** Quoted from the case: what stands in quotation marks, and a writing in Latin letters all in capitals. */
const quoted = /«[^»]*»|"[^"]*"|“[^”]*”|‘[^’]*’|\b[A-Z]{2,}(?:[ -][A-Z]{2,})+\b/g;

/** Fails where the screen says a word of its own in another language than the reader's. `names` are words of this case. */
export async function oneLanguage(page: Page, where: string, names: RegExp): Promise<void> {
  const said = await page.evaluate<string[]>(texts);
  const strange = said.filter((text) =>
    (
      text
        .replace(names, ' ')
        .replace(quoted, ' ')
        .replace(codes, ' ')
        .match(/[A-Za-z]+/g) ?? []
    ).some((word) => !everywhere.test(word)),
  );
  assert.deepEqual([...new Set(strange.map((text) => text.trim().slice(0, 200)))], [], where);
}
