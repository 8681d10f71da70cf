import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import { EvidenceError } from './evidence-error.ts';
import { compoundKind } from './office-container.ts';
import { type Source, wholeOf } from './source.ts';
import { withoutChatter } from './without-chatter.ts';
import type { NumberFormats } from './xlsx-cell.ts';

const largestWorkbook = 256 * 1024 * 1024;
const readAll = {
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellText: false,
  cellHTML: false,
} as const;

export interface Sheet {
  readonly name: string;
  readonly hidden: 'no' | 'yes' | 'deeply';
  /** Undefined: the workbook names the sheet but does not hold it. */
  readonly content: DenseWorkSheet | undefined;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly formats: NumberFormats;
  /** How many parts of the file the library did not know. */
  readonly unknownParts: number;
}

/** The whole workbook in memory. */
export async function openWorkbook(source: Source): Promise<Workbook> {
  const bytes = await wholeOf(source, largestWorkbook);
  const library = await import('@e965/xlsx');
  if (compoundKind(source) === 'xls') library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    const { result, complaints } = withoutChatter(() => library.read(bytes, readAll));
    if (result.SheetNames.length === 0) throw new Error('no sheets');
    const date1904 = result.Workbook?.WBProps?.date1904 === true;
    return { sheets: sheetsOf(result), date1904, formats: library.SSF as NumberFormats, unknownParts: complaints };
  } catch (error) {
    throw new EvidenceError(`${source.fileName}: ${whyUnreadable((error as Error).message)}`);
  }
}

function sheetsOf(book: WorkBook): Sheet[] {
  return book.SheetNames.map((name, at) => {
    const hidden = book.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    const content = book.Sheets[name] as DenseWorkSheet | undefined;
    return { name, hidden: hidden === 2 ? 'deeply' : hidden === 1 ? 'yes' : 'no', content };
  });
}

/** The library's own words may quote cells, so none of them is passed on. */
function whyUnreadable(message: string): string {
  if (/password|encrypt/i.test(message)) return 'is locked with a password; save it without one and add that';
  if (/no sheets/.test(message)) return 'is a workbook without a sheet; ask for the file again';
  return 'is a workbook that is cut off or damaged; open it in a spreadsheet program, save it anew and add that';
}

/** Only rows that exist: a sheet may claim a million and hold three. */
export function* filledRows(sheet: Sheet): Generator<[number, readonly (CellObject | null | undefined)[]]> {
  const rows = sheet.content?.['!data'] ?? [];
  for (const key in rows) {
    const cells = rows[key];
    if (cells !== undefined && cells !== null) yield [Number(key), cells];
  }
}
