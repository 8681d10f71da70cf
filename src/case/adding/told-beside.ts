import { dirname } from 'node:path';
import type { Reading } from '../../evidence/index.ts';
import { type Guess, guessMapping, parseMapping, rowTypes, shapeOf } from '../../records/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { goneExhibits } from '../opening/gone-exhibits.ts';

/** A file that was read: its headings, and what its rows were taken for. */
export interface Told {
  readonly file: string;
  readonly shape: string | null;
  readonly type: string;
}

/**
 * A list that is complete and told by nothing («Лист1.xlsx»), as a paper of the same folder and the same headings is read; null where there is none, or where
 * two such papers differ. People alone tell nothing: whoever studies is also insured, housed and paid.
 */
export async function guessBeside(reading: Reading, name: string, told: readonly Told[]): Promise<Guess | null> {
  const shape = await shapeOf(reading);
  const beside = told.filter(
    (one) => shape !== null && one.shape === shape && one.file !== name && dirname(one.file) === dirname(name),
  );
  const [as, ...others] = new Set(beside.map(({ type }) => type));
  if (as === undefined || others.length > 0) return null;
  const files = [...new Set(beside.map(({ file }) => `"${file}"`))].sort();
  const because = `doubtful: nothing in it says what it is: it has the headings of ${files[0]}${files.length > 1 ? ` and ${files.length - 1} more of its folder` : ' beside it'}, which says that it is ${as}`;
  const guess = await guessMapping(reading, name, { as, because });
  return guess.mapping.units.length === 0 ? null : guess;
}

/** What the case has read so far of files that stand in it. */
export function toldIn(entries: readonly LedgerEntry[]): Told[] {
  const gone = goneExhibits(entries);
  const names = new Map(
    entries.filter(({ kind }) => kind === 'added').map(({ body }) => [body.exhibit, String(body.file_name)]),
  );
  const last = new Map(entries.filter(({ kind }) => kind === 'mapped').map(({ body }) => [String(body.exhibit), body]));
  return [...last].flatMap(([exhibit, { mapping, recognised, shape }]) => {
    const file = names.get(exhibit);
    if (gone.has(exhibit) || recognised !== true || file === undefined) return [];
    const types = rowTypes(parseMapping(String(mapping), `mapping of ${file}`).units);
    return types.map((type) => ({ file, shape: shape === null ? null : String(shape), type }));
  });
}
