import { SSF } from '@e965/xlsx';
import type { MergedArea } from '../reading/merged-areas.ts';
import type { Reader } from '../reading/reader.ts';
import type { Batch, Note, Reading, Unit } from '../reading/reading.ts';
import { RowBatches } from '../reading/row-batches.ts';
import type { Source } from '../reading/source.ts';
import { refuseBomb, type ZipEntry } from '../reading/zip-directory.ts';
import { entryText } from '../reading/zip-entry.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { hiddenSheetNote, replaceNotes, SheetFindings } from './sheet-findings.ts';
import type { NumberFormats } from './xlsx-cell.ts';
import { xlsxMerges } from './xlsx-merges.ts';
import { openXlsx, type SheetPart, workbookEntry, type XlsxParts } from './xlsx-parts.ts';
import { XlsxSheet } from './xlsx-sheet.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const because = 'a ZIP archive with a workbook in it';

/** Excel workbooks since 2007 (.xlsx, .xlsm), streamed: every sheet is a unit, the hidden ones too. */
export const xlsxReader: Reader = {
  name: 'xlsx',
  mediaType,
  extensions: ['xlsx', 'xlsm', 'xltx'],
  recognises: ({ zip }) => (zip !== null && workbookEntry(zip) ? because : null),
  async read({ source, zip }): Promise<Reading> {
    const entries = zip ?? [];
    refuseBomb(source, entries);
    const parts = await openXlsx(source, entries);
    const notes = [...workbookNotes(parts), ...parts.sheets.flatMap(sheetNotes)];
    const room = { cells: mostKept };
    const units = parts.sheets.map((sheet, at) => sheetUnit(source, parts, sheet, at + 1, notes, room));
    return { reader: 'xlsx', mediaType, encoding: null, because, units, notes };
  },
};

/** So many cells of a workbook are kept: what a sheet is taken for is asked of its rows some ten times before they are loaded. */
const mostKept = 65_536;

/** How many more cells of a workbook may be kept. */
interface Room {
  cells: number;
}

/** A sheet that was read to its end. */
interface ReadSheet {
  readonly batches: readonly Batch[];
  readonly findings: SheetFindings;
}

const workbookNotes = ({ date1904 }: XlsxParts): Note[] =>
  date1904 ? [{ severity: 'note', because: 'its dates count from 1904; they were read so' }] : [];

function sheetNotes({ name, hidden, entry }: SheetPart): Note[] {
  const notes = hiddenSheetNote(name, hidden);
  const missing = 'the workbook names this sheet, but it is missing or damaged; ask for the file again';
  const isChart = entry !== undefined && /chartsheets/i.test(entry.name);
  if (entry === undefined) notes.push({ unit: name, severity: 'error', because: missing });
  else if (isChart) notes.push({ unit: name, severity: 'note', because: 'the sheet is a chart and has no rows' });
  return notes;
}

function sheetUnit(source: Source, parts: XlsxParts, sheet: SheetPart, index: number, notes: Note[], room: Room): Unit {
  let kept: ReadSheet | null = null;
  let found: Note[] = [];
  const { entry } = sheet;
  let merged: Promise<MergedArea[]> | null = null;
  return {
    ...{ index, name: sheet.name, hidden: sheet.hidden !== 'no', kind: 'table', columns: null },
    merged: () => (merged ??= entry === undefined ? Promise.resolve([]) : xlsxMerges(source, entry)),
    locator: (place) => `s${index}r${place}`,
    async *batches() {
      source.signal?.throwIfAborted();
      if (entry === undefined) return;
      const findings =
        kept === null
          ? yield* sheetBatches(source, parts, sheet.name, entry, (read) => {
              kept ??= inRoom(read, room);
            })
          : yield* again(kept);
      found = replaceNotes(notes, found, findings);
    },
  };
}

function* again({ batches, findings }: ReadSheet): Generator<Batch, SheetFindings> {
  yield* batches;
  return findings;
}

function inRoom(read: ReadSheet, room: Room): ReadSheet | null {
  const cells = read.batches.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0);
  if (cells > room.cells) return null;
  room.cells -= cells;
  return read;
}

/** Rows in order. Of a sheet whose rows come all at once `onWhole` is told before they go out: whoever looks at its beginning leaves with them. */
async function* sheetBatches(
  source: Source,
  parts: XlsxParts,
  name: string,
  entry: ZipEntry,
  onWhole: (read: ReadSheet) => void,
): AsyncGenerator<Batch, SheetFindings> {
  const findings = new SheetFindings(name);
  const place = `${source.fileName}!${name}`;
  const batches = new RowBatches(place);
  const rows = new XlsxSheet(parts, SSF as NumberFormats, findings, (row, cells) => batches.add(row, cells));
  const scanner = new XmlScanner(place, rows);
  let begun = false;
  for await (const chunk of entryText(source, entry)) {
    scanner.write(chunk);
    for (const batch of batches.take()) {
      begun = true;
      yield batch;
    }
  }
  scanner.end();
  const last = [...batches.take(true)];
  if (!begun) onWhole({ batches: last, findings });
  yield* last;
  return findings;
}
