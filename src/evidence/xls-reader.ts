import type { CellObject } from '@e965/xlsx';
import { columnName } from './column-name.ts';
import { compoundKind } from './office-container.ts';
import type { Reader, Sample } from './reader.ts';
import type { Batch, Note, Reading, Unit } from './reading.ts';
import { RowBatches } from './row-batches.ts';
import { hiddenSheetNote, SheetFindings } from './sheet-findings.ts';
import { cellText } from './xlsx-cell.ts';
import { filledRows, openWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts';
import { refuseBomb } from './zip-directory.ts';

const mediaType = 'application/vnd.ms-excel';

/** Older and rarer workbooks: .xls (BIFF), .xlsb, and XML Spreadsheet 2003, which often goes by the name of .xls. Read whole. */
export const xlsReader: Reader = {
  name: 'xls',
  mediaType,
  extensions: ['xls', 'xlsb', 'xlt', 'xml'],
  recognises: whyWorkbook,
  async read(sample): Promise<Reading> {
    const { source, zip } = sample;
    if (zip) refuseBomb(source, zip);
    const workbook = await openWorkbook(source);
    const place = (name: string): string => `${source.fileName}!${name}`;
    const units = workbook.sheets.map((sheet, at) =>
      sheetUnit(workbook, sheet, at + 1, place(sheet.name), source.signal),
    );
    const notes = [...workbookNotes(workbook), ...workbook.sheets.flatMap(sheetNotes)];
    return { reader: 'xls', mediaType, encoding: null, because: whyWorkbook(sample) ?? '', units, notes };
  },
};

function whyWorkbook({ zip, source, text, isBinary }: Sample): string | null {
  if (zip?.some((entry) => entry.name === 'xl/workbook.bin')) return 'a ZIP archive with a binary workbook in it';
  if (!isBinary && /^\s*<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'XML of the kind "XML Spreadsheet 2003"';
  return compoundKind(source) === 'xls' ? 'an Office compound file with a workbook in it' : null;
}

function workbookNotes({ date1904, unknownParts }: Workbook): Note[] {
  const notes: Note[] = [];
  if (date1904) notes.push({ severity: 'note', because: 'its dates count from 1904; they were read so' });
  if (unknownParts > 0)
    notes.push({
      severity: 'doubt',
      because: `${unknownParts} parts of the workbook are unknown or damaged; compare it with what a spreadsheet program shows`,
    });
  return notes;
}

function sheetNotes(sheet: Sheet): Note[] {
  const { name, content } = sheet;
  const notes = hiddenSheetNote(name, sheet.hidden);
  const missing = 'the workbook names this sheet, but it is missing or damaged; ask for the file again';
  if (content === undefined) return [...notes, { unit: name, severity: 'error', because: missing }];
  if (content['!type'] === 'chart')
    return [...notes, { unit: name, severity: 'note', because: 'the sheet is a chart and has no rows' }];
  return [...notes, ...findingsOf(sheet).notes()];
}

function findingsOf(sheet: Sheet): SheetFindings {
  const findings = new SheetFindings(sheet.name);
  for (const { s, e } of sheet.content?.['!merges'] ?? [])
    findings.place('merged', s.r + 1, () => `${columnName(s.c)}${s.r + 1}:${columnName(e.c)}${e.r + 1}`);
  for (const [at, properties] of (sheet.content?.['!rows'] ?? []).entries())
    if (properties?.hidden) findings.place('hiddenRow', at + 1, () => String(at + 1));
  for (const [at, properties] of (sheet.content?.['!cols'] ?? []).entries())
    if (properties?.hidden) findings.place('hiddenColumn', 0, () => String(at + 1));
  for (const [row, cells] of filledRows(sheet))
    for (const [column, cell] of cells.entries()) if (cell) noteCell(findings, cell, row + 1, column);
  return findings;
}

function noteCell(findings: SheetFindings, cell: CellObject, row: number, column: number): void {
  if (cell.f !== undefined) findings.cell(cell.v === undefined ? 'unsolved' : 'formula', row, column);
  if (cell.t === 'e') findings.cell('error', row, column);
  if (typeof cell.v === 'number' && Math.abs(cell.v) > 1e15) findings.cell('tooLong', row, column);
}

function sheetUnit(workbook: Workbook, sheet: Sheet, index: number, place: string, signal?: AbortSignal): Unit {
  return {
    ...{ index, name: sheet.name, hidden: sheet.hidden !== 'no', kind: 'table', columns: null },
    locator: (row) => `s${index}r${row}`,
    batches: () => sheetBatches(workbook, sheet, place, signal),
  };
}

async function* sheetBatches(
  workbook: Workbook,
  sheet: Sheet,
  place: string,
  signal?: AbortSignal,
): AsyncGenerator<Batch> {
  const batches = new RowBatches(place);
  signal?.throwIfAborted();
  for (const [at, cells] of filledRows(sheet)) {
    const row = rowText(cells, workbook);
    if (row.length > 0) batches.add(at + 1, row);
    for (const batch of batches.take()) {
      signal?.throwIfAborted();
      yield batch;
    }
  }
  yield* batches.take(true);
}

/** Empty cells behind the last filled one are no cells. */
function rowText(
  cells: readonly (CellObject | null | undefined)[],
  { formats, date1904 }: Workbook,
): (string | null)[] {
  const row: (string | null)[] = [];
  for (let i = 0; i < cells.length; i++) row.push(cellText(cells[i], formats, date1904));
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}
