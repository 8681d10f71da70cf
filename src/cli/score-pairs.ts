import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { compareReadings, type Reading, readName, type Verdict } from '@tributary/names';
import { csvLine } from '../case/index.ts';
import { readExhibit } from '../evidence/index.ts';
import type { Io } from './command.ts';

export type Counted = { pairs: number } & Record<Verdict, number>;

const cacheSize = 200_000;

/** Adds `score` and `verdict` to every row of a CSV with `name1` and `name2`; its other columns are kept as they are. */
export async function scorePairs(from: string, to: string, io: Io): Promise<Counted> {
  const reading = await readExhibit(from, basename(from), { signal: io.signal });
  const [unit] = reading.units;
  if (!unit) throw new Error(`${from}: holds no table`);
  const out = createWriteStream(to);
  const counted: Counted = { pairs: 0, match: 0, possible: 0, different: 0 };
  const read = cachedReadings();
  let columns: { left: number; right: number } | null = unit.columns ? columnsOf(unit.columns, from) : null;
  if (unit.columns) out.write(csvLine([...unit.columns, 'score', 'verdict']));
  for await (const batch of unit.batches()) {
    for (const row of batch.rows) {
      if (!columns) {
        columns = columnsOf(row, from);
        out.write(csvLine([...row, 'score', 'verdict']));
        continue;
      }
      const { score, verdict } = compareReadings(read(row[columns.left] ?? ''), read(row[columns.right] ?? ''));
      counted.pairs += 1;
      counted[verdict] += 1;
      if (!out.write(csvLine([...row, score.toFixed(6), verdict]))) await once(out, 'drain');
    }
    io.progress('scoring pairs', counted.pairs, null);
  }
  out.end();
  await once(out, 'finish');
  return counted;
}

function columnsOf(header: readonly (string | null)[], file: string): { left: number; right: number } {
  const at = (name: string) => header.findIndex((cell) => cell?.trim().toLowerCase() === name);
  const [left, right] = [at('name1'), at('name2')];
  if (left < 0 || right < 0)
    throw new Error(`${file}:1: expected columns "name1" and "name2", found ${header.join(', ')}`);
  return { left, right };
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
