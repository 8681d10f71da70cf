import { EvidenceError } from '../reading/evidence-error.ts';
import type { MergedArea } from '../reading/merged-areas.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Batch, Note, Reading, Unit } from '../reading/reading.ts';
import { RowBatches } from '../reading/row-batches.ts';
import type { Source } from '../reading/source.ts';
import { refuseBomb, type ZipEntry } from '../reading/zip-directory.ts';
import { entryText } from '../reading/zip-entry.ts';
import { type XmlEvents, XmlScanner } from '../xml/xml-scanner.ts';
import { attribute, localName } from '../xml/xml-text.ts';
import { refuseLocked } from './locked-document.ts';
import { OdsSheet } from './ods-sheets.ts';
import { hiddenSheetNote, replaceNotes, SheetFindings } from './sheet-findings.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const because = 'a ZIP archive with an OpenDocument spreadsheet in it';

/** Spreadsheets of LibreOffice (.ods), streamed: every sheet is a unit, the hidden ones too. */
export const odsReader: Reader = {
  name: 'ods',
  mediaType,
  extensions: ['ods', 'ots'],
  recognises: ({ zip, source }) =>
    contentOf(zip) && source.head.subarray(0, 200).includes(mediaType) ? because : null,
  async read({ source, zip }): Promise<Reading> {
    refuseBomb(source, zip ?? []);
    await refuseLocked(source, zip ?? []);
    const entry = contentOf(zip);
    if (entry === undefined)
      throw new EvidenceError(`${source.fileName}: is a spreadsheet without its content; ask for the file again`);
    const sheets = await sheetsOf(source, entry);
    if (sheets.length === 0)
      throw new EvidenceError(`${source.fileName}: is a spreadsheet without a sheet; ask for the file again`);
    const notes = sheets.flatMap(({ name, hidden }) => hiddenSheetNote(name, hidden ? 'yes' : 'no'));
    const units = sheets.map((sheet, at) => sheetUnit(source, entry, sheet, at + 1, notes));
    return { reader: 'ods', mediaType, encoding: null, because, units, notes };
  },
};

const contentOf = (zip: Sample['zip']): ZipEntry | undefined => zip?.find(({ name }) => name === 'content.xml');

interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** Which sheets there are: what is in them is passed over. */
async function sheetsOf(source: Source, entry: ZipEntry): Promise<NamedSheet[]> {
  const sheets: NamedSheet[] = [];
  const hidden = new Set<string>();
  let style = '';
  await scan(source, entry, {
    open(written, attributes) {
      const name = localName(written);
      if (name === 'style') style = attribute(attributes, 'style:name') ?? '';
      if (name === 'table-properties' && attribute(attributes, 'table:display') === 'false') hidden.add(style);
      if (name !== 'table') return false;
      const uses = attribute(attributes, 'table:style-name') ?? '';
      sheets.push({
        name: attribute(attributes, 'table:name') ?? `sheet ${sheets.length + 1}`,
        hidden: hidden.has(uses),
      });
      return true;
    },
    text: () => {},
    close: () => {},
  });
  return sheets;
}

async function scan(source: Source, entry: ZipEntry, events: XmlEvents): Promise<void> {
  const scanner = new XmlScanner(source.fileName, events);
  for await (const chunk of entryText(source, entry)) scanner.write(chunk);
  scanner.end();
}

function sheetUnit(source: Source, entry: ZipEntry, sheet: NamedSheet, index: number, notes: Note[]): Unit {
  let found: Note[] = [];
  let merged: Promise<MergedArea[]> | null = null;
  const keep = (findings: SheetFindings): void => {
    found = replaceNotes(notes, found, findings);
  };
  return {
    ...{ index, name: sheet.name, hidden: sheet.hidden, kind: 'table', columns: null },
    locator: (place) => `s${index}r${place}`,
    merged: () => (merged ??= mergedIn(source, entry, index)),
    batches: () => sheetBatches(source, entry, sheet.name, index, keep),
  };
}

async function mergedIn(source: Source, entry: ZipEntry, index: number): Promise<MergedArea[]> {
  const sheet = new OdsSheet(index, new SheetFindings(''), () => {});
  await scan(source, entry, sheet);
  return sheet.merged;
}

async function* sheetBatches(
  source: Source,
  entry: ZipEntry,
  name: string,
  index: number,
  keep: (findings: SheetFindings) => void,
): AsyncGenerator<Batch> {
  source.signal?.throwIfAborted();
  const place = `${source.fileName}!${name}`;
  const findings = new SheetFindings(name);
  const batches = new RowBatches(place);
  const sheet = new OdsSheet(index, findings, (row, cells) => batches.add(row, cells));
  const scanner = new XmlScanner(place, sheet);
  for await (const chunk of entryText(source, entry)) {
    scanner.write(chunk);
    yield* batches.take();
  }
  scanner.end();
  yield* batches.take(true);
  keep(findings);
}
