import { basename } from 'node:path';
import { compareReadings, type Reading, readName, type Verdict } from '@tributary/names';
import { csvLine, readExhibit, type Unit } from '../evidence/index.ts';
import type { Io } from './command.ts';
import { type PairColumns, pairColumns } from './pair-columns.ts';
import { outside, writeWhole } from './write-beside.ts';

export type Counted = { pairs: number } & Record<Verdict, number>;

const cacheSize = 200_000;

/** Adds `score` and `verdict` to every row of a table with `name1` and `name2`; its other columns are kept as they are. */
export async function scorePairs(from: string, to: string, io: Pick<Io, 'signal' | 'progress'>): Promise<Counted> {
  const reading = await readExhibit(from, basename(from), { signal: io.signal });
  const [unit] = reading.units;
  if (!unit) throw new Error(`${from}: holds no table`);
  const out = await outside(to, from);
  const counted: Counted = { pairs: 0, match: 0, possible: 0, different: 0 };
  await writeWhole(out, scored(unit, from, counted, io), io.signal);
  return counted;
}

async function* scored(unit: Unit, file: string, counted: Counted, { progress }: Pick<Io, 'progress'>) {
  const read = cachedReadings();
  let columns: PairColumns | null = unit.columns ? pairColumns(unit.columns, file) : null;
  if (columns) yield csvLine([...columns.header, 'score', 'verdict']);
  for await (const { rows } of unit.batches()) {
    for (const row of rows) {
      if (columns) yield scoredLine(row, columns, read, counted);
      else {
        columns = pairColumns(row, file);
        yield csvLine([...columns.header, 'score', 'verdict']);
      }
    }
    progress('scoring pairs', counted.pairs, null);
  }
}

function scoredLine(
  row: readonly (string | null)[],
  { left, right, header }: PairColumns,
  read: (name: string) => Reading,
  counted: Counted,
): string {
  const { score, verdict } = compareReadings(read(row[left] ?? ''), read(row[right] ?? ''));
  counted.pairs += 1;
  counted[verdict] += 1;
  const cells = Array.from({ length: Math.max(row.length, header.length) }, (_, i) => row[i] ?? '');
  return csvLine([...cells, score.toFixed(6), verdict]);
}

function cachedReadings(): (name: string) => Reading {
  const cache = new Map<string, Reading>();
  return (name) => {
    const known = cache.get(name);
    if (known) return known;
    if (cache.size >= cacheSize) cache.clear();
    const reading = readName(name);
    cache.set(name, reading);
    return reading;
  };
}
