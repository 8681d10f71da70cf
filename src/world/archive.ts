import type { Chance } from './chance.ts';
import { type Handing, obtained } from './obtained.ts';
import type { Document, Paper } from './paper.ts';
import { type PrintedFile, printBook } from './print-book.ts';

/** Sorts papers into books and lets each keeper write them in its own way; of copies and translations both are handed over. */
export function* printedFiles(papers: readonly Paper[], chance: Chance, handing: Handing): Generator<PrintedFile> {
  const books = Map.groupBy(papers, (paper) => [paper.keeper.folder, paper.form, paper.part].join('\u0000'));
  const used = new Set<string>();
  for (const key of [...books.keys()].sort())
    for (const handed of obtained(books.get(key) ?? [], chance.fork(`obtained/${key}`), handing))
      yield printBook(handed, chance, handing, used);
}

/** Interviews and cuttings, in the encoding of whoever typed them. */
export const printedDocument = ({ path, text }: Document): PrintedFile => ({
  path,
  bytes: new TextEncoder().encode(text),
  lines: [],
});
