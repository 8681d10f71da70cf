import type { CellObject } from '@e965/xlsx';
import { compoundKind } from './office-container.ts';
import type { Reader, Sample } from './reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from './reading.ts';
import { cellText } from './xlsx-cell.ts';
import { sheetNotes } from './xlsx-notes.ts';
import { filledRows, openWorkbook, type Sheet, type Workbook } from './xlsx-workbook.ts';
import { refuseBomb } from './zip-directory.ts';

const openXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const oldBinary = 'application/vnd.ms-excel';

/** Excel workbooks, .xlsx, .xlsm, .xlsb and the older .xls: every sheet is a unit, the hidden ones too. */
export const xlsxReader: Reader = {
  name: 'xlsx',
  mediaType: openXml,
  extensions: ['xlsx', 'xls', 'xlsm', 'xlsb'],
  recognises: whyWorkbook,
  async read(sample): Promise<Reading> {
    const { source, zip } = sample;
    if (zip) refuseBomb(source, zip);
    const workbook = await openWorkbook(source);
    const units = workbook.sheets.map((sheet, at) => sheetUnit(workbook, sheet, at + 1, source.signal));
    const notes = [...workbookNotes(workbook), ...workbook.sheets.flatMap(sheetNotes)];
    const because = whyWorkbook(sample) ?? '';
    return { reader: 'xlsx', mediaType: zip ? openXml : oldBinary, encoding: null, because, units, notes };
  },
};

function whyWorkbook({ zip, source }: Sample): string | null {
  if (zip?.some((entry) => /^xl\/workbook\.(xml|bin)$/.test(entry.name))) return 'a ZIP archive with a workbook in it';
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

function sheetUnit(workbook: Workbook, sheet: Sheet, index: number, signal: AbortSignal | undefined): Unit {
  return {
    index,
    name: sheet.name,
    hidden: sheet.hidden !== 'no',
    kind: 'table',
    columns: null,
    locator: (place) => `s${index}r${place}`,
    batches: () => sheetBatches(workbook, sheet, signal),
  };
}

async function* sheetBatches(workbook: Workbook, sheet: Sheet, signal: AbortSignal | undefined): AsyncGenerator<Batch> {
  let batch: Batch = { places: [], rows: [] };
  for (const [at, cells] of filledRows(sheet)) {
    const row = rowText(cells, workbook);
    if (row.length === 0) continue;
    batch.places.push(at + 1);
    batch.rows.push(row);
    if (batch.rows.length < rowsPerBatch) continue;
    signal?.throwIfAborted();
    yield batch;
    batch = { places: [], rows: [] };
  }
  signal?.throwIfAborted();
  if (batch.rows.length > 0) yield batch;
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
