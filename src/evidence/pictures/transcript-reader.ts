import { asWritten } from '../csv/csv-line.ts';
import { csvReader } from '../csv/csv-reader.ts';
import { inBatches, type Line } from '../reading/document-units.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Note, Reading, Unit } from '../reading/reading.ts';
import { compared, type Keyed, type TranscriptRow } from './transcript-rows.ts';
import { partTitle } from './transcript-title.ts';

const because = 'its first row has the headings of a transcript (row, field, value, keyed_by)';
const wanted = ['row', 'field', 'value', 'keyed_by'] as const;
const mostEntries = 2_000_000;

/**
 * What people keyed by hand beside a picture or a scan: a table with one line for each cell, saying in which row and field of the paper it stands, where on
 * the picture (`region`, as x,y,width,height), and who keyed it. The rows of the paper come out as rows. Where two people keyed a cell, it counts only if
 * they agree; where they differ, it is empty and both are told. A machine's suggestion counts for nothing until a person keys it.
 */
export const transcriptReader: Reader = {
  name: 'transcript',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv', 'txt'],
  recognises: (sample) => (headingsIn(sample) ? because : null),
  async read(sample): Promise<Reading> {
    const notes: Note[] = [];
    const entries = await transcriptEntries(sample, notes);
    const pictures = [...Map.groupBy(entries, ({ picture }) => picture)];
    let placed = 0;
    const units = pictures.map(([picture, keyed], at) => {
      const found = compared(keyed, picture, notes);
      const { columns, rows, around } = partTitle(found.columns, found.rows);
      const unit = transcriptUnit(picture, columns, rows, { index: at + 1, placed }, sample.source.signal);
      placed += rows.length;
      return around === null ? unit : { ...unit, around };
    });
    if (placed === 0)
      throw new EvidenceError(`${sample.source.fileName}: is a transcript in which no person keyed anything`);
    return { reader: 'transcript', mediaType: 'text/csv', encoding: sample.encoding.label, because, units, notes };
  },
};

function headingsIn({ text, isBinary }: Sample): boolean {
  if (isBinary) return false;
  const line = text.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const names = new Set(
    line
      .toLowerCase()
      .split(/[;,\t]/)
      .map((name) => name.replaceAll('"', '').trim()),
  );
  return wanted.every((name) => names.has(name));
}

/** What was keyed, line by line. */
export async function transcriptEntries(sample: Sample, notes: Note[]): Promise<Keyed[]> {
  const reading = await csvReader.read(sample);
  const entries: Keyed[] = [];
  let names: string[] | null = null;
  for (const unit of reading.units)
    for await (const { rows, places } of unit.batches())
      for (const [at, cells] of rows.entries()) {
        if (names === null) names = cells.map((cell) => cell?.trim().toLowerCase() ?? '');
        else keep(entryOf(names, cells), places[at] ?? 0, entries, notes);
        if (entries.length > mostEntries)
          throw new EvidenceError(
            `${sample.source.fileName}: is a transcript of more than ${mostEntries} cells; split it`,
          );
      }
  notes.push(...reading.notes);
  return entries;
}

function keep(entry: Keyed | string, line: number, entries: Keyed[], notes: Note[]): void {
  if (typeof entry === 'string')
    notes.push({ row: line, severity: 'error', because: `${entry}; the line was left out` });
  else entries.push(entry);
}

/** The entry, or what is wrong with the line. */
function entryOf(names: readonly string[], cells: readonly (string | null)[]): Keyed | string {
  const said = (name: string): string | null => cells[names.indexOf(name)]?.trim() || null;
  const row = Number(said('row'));
  const field = said('field');
  if (!Number.isInteger(row) || row < 1) return `expected a row number, found "${said('row') ?? ''}"`;
  if (field === null) return 'names no field';
  const region = said('region');
  if (region !== null && !/^\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?){3}$/.test(region.replace(/\s/g, '')))
    return `expected a region as x,y,width,height, found "${region.slice(0, 40)}"`;
  return {
    row,
    field,
    value: keyedValue(said('value')),
    keyedBy: said('keyed_by'),
    region: region?.replace(/\s/g, '') ?? null,
    picture: [said('picture'), said('page') && `page ${said('page')}`].filter(Boolean).join(', ') || 'picture',
  };
}

function transcriptUnit(
  picture: string,
  columns: readonly string[],
  rows: readonly TranscriptRow[],
  { index, placed }: { index: number; placed: number },
  signal?: AbortSignal,
): Unit {
  const lines = rows.map(({ cells, region }, at): [number, Line] => [
    placed + at + 1,
    [...columns.map((name) => cells.get(name) ?? null), region],
  ]);
  return {
    ...{ index, name: picture, hidden: false, kind: 'objects', columns: [...columns, 'region'] },
    locator: (place) => `x${place}`,
    batches: () => inBatches(lines, signal),
  };
}

const keyedValue = (cell: string | null): string | null => (cell === null ? null : asWritten(cell));
