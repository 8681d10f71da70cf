import { compoundMark } from './office-container.ts';
import type { Source } from './source.ts';

/** First bytes of formats that hold no table and no running text for us, and what to do with them. */
const marks: readonly (readonly [mark: string, sentence: string])[] = [
  ['{\\rtf', 'is an RTF document; save it as plain text and add that'],
  ['SQLite format 3', 'is a database; export its tables as CSV and add those'],
  ['Rar!', 'is a RAR archive; unpack it and add its files'],
  ['7z\xbc\xaf', 'is a 7z archive; unpack it and add its files'],
  ['\x1f\x8b', 'is compressed with gzip; add the folder it stands in, or unpack it'],
  [compoundMark.toString('latin1'), 'is an old Office file without a workbook; save its text or tables and add those'],
];

/** What the file is, as the rest of a sentence, when it is certainly none that is read; else null. */
export function unreadFormat(source: Source): string | null {
  const start = source.head.toString('latin1', 0, 16);
  return marks.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}
