import { compoundMark } from './office-container.ts';
import type { Source } from './source.ts';

const picture = 'is a picture; transcribe it and add the transcript';

/** First bytes of formats that hold no table and no running text for us, and what to do with them. */
const marks: readonly (readonly [mark: string, sentence: string])[] = [
  ['{\\rtf', 'is an RTF document; save it as plain text and add that'],
  ['PAR1', 'is a Parquet file, which is not read yet; export it as CSV and add that'],
  ['SQLite format 3', 'is a database; export its tables as CSV and add those'],
  ['\x89PNG', picture],
  ['\xff\xd8\xff', picture],
  ['GIF8', picture],
  ['II*\0', picture],
  ['MM\0*', picture],
  ['Rar!', 'is a RAR archive; unpack it and add its files'],
  ['7z\xbc\xaf', 'is a 7z archive; unpack it and add its files'],
  ['\x1f\x8b', 'is compressed with gzip; unpack it and add what is in it'],
  [compoundMark.toString('latin1'), 'is an old Office file without a workbook; save its text or tables and add those'],
];

/** What the file is, as the rest of a sentence, when it is certainly none that is read; else null. */
export function unreadFormat(source: Source): string | null {
  const start = source.head.toString('latin1', 0, 16);
  return marks.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}
