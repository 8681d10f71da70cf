import type { RecordType } from '../records/index.ts';
import type { Database } from '../store/index.ts';
import { mayBeOneOfficial } from './one-official.ts';
import { partyNames, partyPairs } from './party-pairs.ts';

/** So many people must have both parties in common before their one name says anything. */
const leastInCommon = 4;

/**
 * Pairs of mentions of one representative, signer, leader or collector: two that act for the same people under one name are one, in
 * whatever files. That two people of one name should act for the same crew is no chance worth counting.
 */
export async function* sameParty(store: Database, types: readonly RecordType[]): AsyncGenerator<string[]> {
  const names = new Map<string, string[]>();
  for await (const batch of store.batches(partyNames(types)))
    for (const [mention, name] of batch as [string, string][])
      names.set(mention, [...(names.get(mention) ?? []), name]);
  const pairs: Pair[] = [];
  for await (const batch of store.batches(partyPairs(types, leastInCommon)))
    for (const [left, right] of batch as [string, string, bigint][])
      if (ofOneName(names.get(left) ?? [], names.get(right) ?? [])) pairs.push([left, right]);
  yield* unambiguous(pairs);
}

type Pair = [left: string, right: string];

const ofOneName = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((a) => right.some((b) => a === b || mayBeOneOfficial(a, b)));

/** Where initials fit two people of one column of one exhibit, they tell of neither. */
function unambiguous(pairs: readonly Pair[]): Pair[] {
  const met = new Map<string, number>();
  const keys = ([left, right]: Pair) => [`${left} ${columnOf(right)}`, `${right} ${columnOf(left)}`];
  for (const key of pairs.flatMap(keys)) met.set(key, (met.get(key) ?? 0) + 1);
  return pairs.filter((pair) => keys(pair).every((key) => met.get(key) === 1));
}

/** The exhibit and the column, which a mention's id begins and ends with. */
const columnOf = (mention: string): string => mention.replace(/^(m-[^-]+)-.*-(\w+)$/, '$1 $2');
