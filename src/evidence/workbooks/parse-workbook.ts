import type { CellObject, DenseWorkSheet, Range, WorkBook } from '@e965/xlsx';
import { columnName } from '../reading/column-name.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { MergedArea } from '../reading/merged-areas.ts';
import type { Note } from '../reading/reading.ts';
import { hiddenSheetNote, SheetFindings } from './sheet-findings.ts';
import { withoutChatter } from './without-chatter.ts';
import { cellText, type NumberFormats } from './xlsx-cell.ts';

const readAll = {
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
} as const;
const mostCells = 30_000_000;

export interface ParsedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly notes: Note[];
  /** Filled rows only: their 0-based numbers, and their cells up to the last filled one. */
  readonly numbers: number[];
  readonly rows: (string | null)[][];
  readonly merged: MergedArea[];
}

export interface ParsedWorkbook {
  readonly sheets: ParsedSheet[];
  readonly date1904: boolean;
  /** How many parts of the file the library did not know. */
  readonly unknownParts: number;
}

/** A workbook of the older and rarer kinds, whole. */
export async function parseWorkbook({
  bytes,
  isCompound,
}: {
  bytes: Uint8Array;
  isCompound: boolean;
}): Promise<ParsedWorkbook> {
  const library = await import('@e965/xlsx');
  if (isCompound) library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const { result, complaints } = opened(() => library.read(bytes, readAll));
  const date1904 = result.Workbook?.WBProps?.date1904 === true;
  const formats = library.SSF as NumberFormats;
  const sheets = result.SheetNames.map((name, at) => {
    const hidden = result.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    const content = result.Sheets[name] as DenseWorkSheet | undefined;
    const rows = rowsOf(content, formats, date1904);
    return { name, hidden: hidden !== 0, notes: sheetNotes(name, hidden, content), ...rows, merged: mergedIn(content) };
  });
  return { sheets, date1904, unknownParts: complaints };
}

function opened(read: () => WorkBook): { result: WorkBook; complaints: number } {
  try {
    const found = withoutChatter(read);
    if (found.result.SheetNames.length === 0) throw new Error('no sheets');
    return found;
  } catch (error) {
    throw new EvidenceError(whyUnreadable((error as Error).message));
  }
}

/** The library's own words may quote cells, so none of them is passed on. */
function whyUnreadable(message: string): string {
  if (/password|encrypt/i.test(message)) return 'is locked with a password; save it without one and add that';
  if (/no sheets/.test(message)) return 'is a workbook without a sheet; ask for the file again';
  return 'is a workbook that is cut off or damaged; open it in a spreadsheet program, save it anew and add that';
}

const mergedIn = (content: DenseWorkSheet | undefined): MergedArea[] =>
  (content?.['!merges'] ?? []).flatMap(({ s, e }: Range) =>
    e.r > s.r ? [{ column: s.c, from: s.r + 1, to: e.r + 1 }] : [],
  );

type Cells = readonly (CellObject | null | undefined)[];

/** Only rows that exist: a sheet may claim a million and hold three. */
function* filledRows(sheet: DenseWorkSheet | undefined): Generator<[number, Cells]> {
  const rows = sheet?.['!data'] ?? [];
  for (const key in rows) {
    const cells = rows[key];
    if (cells !== undefined && cells !== null) yield [Number(key), cells];
  }
}

function rowsOf(
  sheet: DenseWorkSheet | undefined,
  formats: NumberFormats,
  date1904: boolean,
): Pick<ParsedSheet, 'numbers' | 'rows'> {
  const found: Pick<ParsedSheet, 'numbers' | 'rows'> = { numbers: [], rows: [] };
  let cellCount = 0;
  for (const [number, cells] of filledRows(sheet)) {
    cellCount += cells.length;
    if (cellCount > mostCells)
      throw new EvidenceError(
        'holds a sheet of more cells than memory does, most of them empty, which looks like a trap',
      );
    const row = rowText(cells, formats, date1904);
    if (row.length === 0) continue;
    found.numbers.push(number);
    found.rows.push(row);
  }
  return found;
}

/** Empty cells behind the last filled one are no cells. */
function rowText(cells: Cells, formats: NumberFormats, date1904: boolean): (string | null)[] {
  const row: (string | null)[] = [];
  for (let i = 0; i < cells.length; i++) row.push(cellText(cells[i], formats, date1904));
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

function sheetNotes(name: string, hidden: number, content: DenseWorkSheet | undefined): Note[] {
  const notes = hiddenSheetNote(name, hidden === 2 ? 'deeply' : hidden === 1 ? 'yes' : 'no');
  const missing = 'the workbook names this sheet, but it is missing or damaged; ask for the file again';
  if (content === undefined) return [...notes, { unit: name, severity: 'error', because: missing }];
  if (content['!type'] === 'chart')
    return [...notes, { unit: name, severity: 'note', because: 'the sheet is a chart and has no rows' }];
  return [...notes, ...findingsOf(name, content).notes()];
}

function findingsOf(name: string, content: DenseWorkSheet): SheetFindings {
  const findings = new SheetFindings(name);
  for (const { s, e } of content['!merges'] ?? [])
    findings.place('merged', s.r + 1, () => `${columnName(s.c)}${s.r + 1}:${columnName(e.c)}${e.r + 1}`);
  for (const [at, row] of Object.entries<{ hidden?: boolean } | undefined>(content['!rows'] ?? []))
    if (row?.hidden) findings.place('hiddenRow', Number(at) + 1, () => String(Number(at) + 1));
  for (const [at, column] of Object.entries<{ hidden?: boolean } | undefined>(content['!cols'] ?? []))
    if (column?.hidden) findings.place('hiddenColumn', 0, () => columnName(Number(at)));
  for (const [row, cells] of filledRows(content))
    cells.forEach((cell, column) => {
      if (cell) noteCell(findings, cell, row + 1, column);
    });
  return findings;
}

function noteCell(findings: SheetFindings, cell: CellObject, row: number, column: number): void {
  if (cell.f !== undefined) findings.cell(cell.v === undefined ? 'unsolved' : 'formula', row, column);
  if (cell.t === 'e') findings.cell('error', row, column);
  if (typeof cell.v === 'number' && Math.abs(cell.v) > 1e15) findings.cell('tooLong', row, column);
}
