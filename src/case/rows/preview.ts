import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Batch, type Reading, readExhibit, type Unit } from '../../evidence/index.ts';
import {
  createProtectedTables,
  createTables,
  guessMapping,
  type LoadReport,
  loadExhibit,
  type Mapping,
  printMapping,
  recordTypes,
} from '../../records/index.ts';
import { openDatabase } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { keptExhibits } from '../opening/kept-exhibits.ts';
import { fieldTitle } from './field-title.ts';
import { mappedColumns } from './record-columns.ts';
import { scriptsOf } from './scripts.ts';

/** What a file looks like before anything of it is kept: what it was taken for, why, and which of its first rows do not fit. */
export type Preview = Awaited<ReturnType<typeof previewFile>>;

/** Rows of each sheet that are tried; the rest are read when the file is accepted. */
const triedRows = 2_000;
const shownRows = 12;
const shownValues = 4;

export interface PreviewOptions {
  readonly path: string;
  readonly name: string;
  /** The record type its rows are, where a person said so. */
  readonly as?: string | undefined;
  readonly language: 'en' | 'ru' | 'ko';
}

/** Reads the beginning of a file as `add` would, into memory that is thrown away. */
export async function previewFile(context: Context, { path, name, as, language }: PreviewOptions) {
  const { signal } = context;
  const sha256 = await hashOf(path, signal);
  const reading = await readExhibit(path, name, { signal });
  const guess = await guessMapping(reading, name, as === undefined ? {} : { as });
  const firsts = await Promise.all(reading.units.map((unit) => firstRows(unit)));
  const report = guess.mapping.units.length === 0 ? null : await tried(context, name, reading, guess.mapping);
  const already = keptExhibits(context.ledger.entries).get(sha256.slice(0, 16));
  return {
    ...{ sha256, already: already?.sha256 === sha256 ? already.file : null },
    ...{ reader: reading.reader, mediaType: reading.mediaType, encoding: reading.encoding },
    scripts: scriptsOf(firsts.flatMap((rows) => rows.flatMap(({ cells }) => cells))),
    units: reading.units.map((unit, at) => unitPreview(unit, firsts[at] ?? [], guess.mapping, report, language)),
    names: namesIn(guess.mapping, language),
    reasons: [reading.because, ...guess.reasons, ...guess.leftovers],
    notes: [
      ...reading.notes.map(({ severity, because, unit, row, cell }) => ({
        severity,
        text: [[unit, row, cell].filter((part) => part !== undefined).join(':'), because].filter(Boolean).join(' '),
      })),
      ...(report?.notes ?? []).map((text) => ({ severity: 'doubt' as const, text })),
    ],
    mapping: printMapping(guess.mapping),
    recognised: guess.mapping.units.length > 0,
  };
}

/** Record types and the fields that were found, as a reader calls them. */
const namesIn = (mapping: Mapping, language: PreviewOptions['language']): Record<string, string> =>
  Object.fromEntries([
    ...recordTypes().all.map(({ id, title }) => [id, title[language]]),
    ...mapping.units
      .flatMap(({ records }) => records)
      .flatMap(({ type, fields }) =>
        fields.map(({ column, part }) => [
          part === null ? column : `${column}.${part}`,
          fieldTitle(recordTypes().of(type), column, part, language),
        ]),
      ),
  ]);

type Row = { row: number; cells: (string | null)[] };

function unitPreview(
  unit: Unit,
  first: readonly Row[],
  mapping: Mapping,
  report: LoadReport | null,
  language: PreviewOptions['language'],
) {
  const mine = mapping.units.find((one) => one.unit === unit.index);
  const { columns, headingRows } = mappedColumns(mapping, unit.index, language);
  const body = first.filter(({ row }) => row > (headingRows.at(-1) ?? 0));
  const heading = first.find(({ row }) => row === headingRows.at(-1))?.cells ?? unit.columns ?? [];
  const width = Math.max(heading.length, ...body.map(({ cells }) => cells.length), 0);
  const told = report?.units[mapping.units.findIndex((one) => one.unit === unit.index)];
  return {
    ...{ index: unit.index, name: unit.name, hidden: unit.hidden, headingRow: headingRows.at(-1) ?? null },
    types: [...new Set(mine?.records.map(({ type }) => type))].map((id) => ({
      id,
      title: recordTypes().of(id).title[language],
    })),
    columns: Array.from({ length: width }, (_, index) => ({
      ...{ index, heading: heading[index] ?? null },
      fields: columns.find((one) => one.index === index)?.fields ?? [],
      titles: columns.find((one) => one.index === index)?.titles ?? [],
      values: body.flatMap(({ cells }) => cells[index] ?? []).slice(0, shownValues),
    })),
    firstRows: first.slice(0, shownRows),
    ...{ tried: told?.rows ?? 0, records: told?.recordRows ?? 0 },
    misfits: (report?.rejects ?? [])
      .filter((reject) => reject.unit === unit.name)
      .map(({ row, column, value, reason }) => ({
        ...{ row, because: value === null ? `${column}: ${reason}` : `${column}: ${reason}, found "${value}"` },
        cells: first.find((one) => one.row === row)?.cells ?? [],
      })),
  };
}

async function tried(context: Context, name: string, reading: Reading, mapping: Mapping): Promise<LoadReport> {
  const temp = await mkdtemp(join(context.folder.temp, 'preview-'));
  const store = await openDatabase({ temp: join(temp, 'store') });
  const protectedStore = await openDatabase({ temp: join(temp, 'names') });
  try {
    await store.transaction(() => store.run(createTables()));
    await protectedStore.transaction(() => protectedStore.run(createProtectedTables()));
    const exhibit = { exhibitId: '0'.repeat(16), sha256: '0'.repeat(64), fileName: name, originId: 'o', grade: 'F6' };
    const part = { ...reading, units: reading.units.map(beginning) };
    const { signal, config } = context;
    return await loadExhibit({
      ...{ store, protectedStore, exhibit, reading: part, mapping, signal, currency: config.currency },
    });
  } finally {
    await store.close();
    await protectedStore.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** The same unit, of which only the first rows are read. */
const beginning = (unit: Unit): Unit => ({ ...unit, batches: () => upTo(unit, triedRows) });

async function* upTo(unit: Unit, most: number): AsyncGenerator<Batch> {
  let left = most;
  for await (const { places, rows } of unit.batches()) {
    yield { places: places.slice(0, left), rows: rows.slice(0, left) };
    left -= rows.length;
    if (left <= 0) return;
  }
}

async function firstRows(unit: Unit): Promise<Row[]> {
  for await (const { places, rows } of upTo(unit, triedRows))
    return places.map((row, at) => ({ row, cells: rows[at] ?? [] }));
  return [];
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { signal, highWaterMark: 1 << 20 })) hash.update(part);
  return hash.digest('hex');
}
