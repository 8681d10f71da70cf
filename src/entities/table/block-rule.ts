import { type BlockKey, mixed } from './block-keys.ts';

/** Rows are compared where they have every key of a rule in common. */
export interface BlockRule {
  readonly name: string;
  readonly keys: readonly BlockKey[];
}

const mostKeys = 64;

/** The most keys that one row can have under a rule. */
export const keysBuffer = (): Int32Array => new Int32Array(mostKeys);

/** Every key alone, and every two of different columns. */
export function candidateRules(columns: readonly (readonly BlockKey[])[]): BlockRule[] {
  const rule = (...keys: BlockKey[]): BlockRule => ({ name: keys.map(({ name }) => name).join(' + '), keys });
  return columns.flatMap((keys, i) => [
    ...keys.map((key) => rule(key)),
    ...keys.flatMap((key) => columns.slice(i + 1).flatMap((others) => others.map((other) => rule(key, other)))),
  ]);
}

/** Writes the keys of a row under a rule to `into` and says how many they are. */
export function keysOfRow({ keys }: BlockRule, row: number, into: Int32Array): number {
  const first = keys[0]!;
  const value = first.column.cells[row]!;
  if (value < 0) return 0;
  const [from, to] = [first.starts[value]!, first.starts[value + 1]!];
  const second = keys[1];
  if (second === undefined) {
    for (let i = from; i < to; i++) into[i - from] = first.keys[i]!;
    return to - from;
  }
  const beside = second.column.cells[row]!;
  if (beside < 0) return 0;
  let count = 0;
  for (let i = from; i < to; i++)
    for (let j = second.starts[beside]!; j < second.starts[beside + 1]! && count < mostKeys; j++)
      into[count++] = together(first, second, first.keys[i]!, second.keys[j]!);
  return count;
}

const partsOfName = new Set(['given_name', 'surname']);

/** A given name and a surname meet in either order: columns are exchanged by mistake. */
function together(first: BlockKey, second: BlockKey, one: number, other: number): number {
  const parts = partsOfName.has(first.column.spec.kind) && partsOfName.has(second.column.spec.kind);
  return parts ? mixed(one + other) : mixed(Math.imul(one, 31) + other);
}
