import { parseApart } from '../reading/parse-apart.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Batch, Note, Reading, Unit } from '../reading/reading.ts';
import { RowBatches } from '../reading/row-batches.ts';
import { type Source, wholeOf } from '../reading/source.ts';
import { refuseBomb } from '../reading/zip-directory.ts';
import { compoundKind } from './office-container.ts';
import type { ParsedSheet, ParsedWorkbook } from './parse-workbook.ts';

const mediaType = 'application/vnd.ms-excel';
const largestWorkbook = 256 * 1024 * 1024;

/** Older and rarer workbooks: .xls (BIFF), .xlsb, and XML Spreadsheet 2003, which often goes by the name of .xls. Read whole. */
export const xlsReader: Reader = {
  name: 'xls',
  mediaType,
  extensions: ['xls', 'xlsb', 'xlt', 'xml'],
  recognises: whyWorkbook,
  async read(sample): Promise<Reading> {
    const { source, zip } = sample;
    if (zip) refuseBomb(source, zip);
    const bytes = await wholeOf(source, largestWorkbook);
    const isCompound = compoundKind(source) === 'xls';
    const workbook = await parseApart(source.fileName, 'workbook', { bytes, isCompound }, source.signal);
    const units = workbook.sheets.map((sheet, at) => sheetUnit(sheet, at + 1, source));
    const notes = [...workbookNotes(workbook), ...workbook.sheets.flatMap((sheet) => sheet.notes)];
    return { reader: 'xls', mediaType, encoding: null, because: whyWorkbook(sample) ?? '', units, notes };
  },
};

function whyWorkbook({ zip, source, text, isBinary }: Sample): string | null {
  if (zip?.some((entry) => entry.name === 'xl/workbook.bin')) return 'a ZIP archive with a binary workbook in it';
  if (!isBinary && /^\s*<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'XML of the kind "XML Spreadsheet 2003"';
  return compoundKind(source) === 'xls' ? 'an Office compound file with a workbook in it' : null;
}

function workbookNotes({ date1904, unknownParts }: ParsedWorkbook): Note[] {
  const notes: Note[] = [];
  if (date1904) notes.push({ severity: 'note', because: 'its dates count from 1904; they were read so' });
  if (unknownParts > 0)
    notes.push({
      severity: 'doubt',
      because: `${unknownParts} parts of the workbook are unknown or damaged; compare it with what a spreadsheet program shows`,
    });
  return notes;
}

function sheetUnit(sheet: ParsedSheet, index: number, source: Source): Unit {
  return {
    ...{ index, name: sheet.name, hidden: sheet.hidden, kind: 'table', columns: null },
    merged: async () => sheet.merged,
    locator: (row) => `s${index}r${row}`,
    batches: () => sheetBatches(sheet, source),
  };
}

async function* sheetBatches(
  { name, numbers, rows }: ParsedSheet,
  { fileName, signal }: Source,
): AsyncGenerator<Batch> {
  const batches = new RowBatches(`${fileName}!${name}`);
  signal?.throwIfAborted();
  for (const [at, row] of rows.entries()) {
    batches.add((numbers[at] ?? at) + 1, row);
    for (const batch of batches.take()) {
      signal?.throwIfAborted();
      yield batch;
    }
  }
  yield* batches.take(true);
}
