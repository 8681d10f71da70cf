import { MATCH, type Reading, readingKeys, scoreReadings } from '@tributary/names';
import type { Database } from '../store/index.ts';

/**
 * Mentions that bear one name within one scope (a birthday, an organisation), whatever their scripts, as groups of ids. `query` yields
 * `(mention, scope, name)` ordered by scope. A single word is no full name and joins nothing. Within a small scope, names are one where `also` says so.
 */
export async function* oneName(
  store: Database,
  query: string,
  read: (name: string) => Reading,
  also: (a: string, b: string) => boolean = () => false,
): AsyncGenerator<string[]> {
  let scope: string | null = null;
  let named: Named[] = [];
  for await (const batch of store.batches(query))
    for (const [mention, at, name] of batch as [string, string, string][]) {
      if (at !== scope) {
        yield* groupsOf(named, read, also);
        [scope, named] = [at, []];
      }
      named.push({ mention, name });
    }
  yield* groupsOf(named, read, also);
}

interface Named {
  readonly mention: string;
  readonly name: string;
}

interface Bearers {
  readonly name: string;
  readonly mentions: string[];
}

/** Each name of a scope with its bearers, joined with the names that it matches. */
function* groupsOf(
  named: readonly Named[],
  read: (name: string) => Reading,
  also: (a: string, b: string) => boolean,
): Generator<string[]> {
  if (named.length < 2) return;
  const bearers = [...Map.groupBy(named, ({ name }) => name)]
    .filter(([name]) => /\S[\s,.-]+\S/.test(name.trim()) || /^[\p{sc=Hang}\p{sc=Han}]{2,}$/u.test(name.trim()))
    .map(([name, all]): Bearers => ({ name, mentions: all.map(({ mention }) => mention) }));
  for (const { mentions } of bearers) if (mentions.length > 1) yield mentions;
  if (bearers.length < 2) return;
  yield* pairsAcrossSpellings(bearers.map((one) => ({ ...one, reading: read(one.name) })));
  yield* pairsAlsoOne(bearers, also);
}

/** Scopes with more names than this are no badge that a few people shared. */
const fewBearers = 12;

function* pairsAlsoOne(bearers: readonly Bearers[], also: (a: string, b: string) => boolean): Generator<string[]> {
  if (bearers.length > fewBearers) return;
  for (const [i, one] of bearers.entries())
    for (const other of bearers.slice(i + 1))
      if (also(one.name, other.name)) yield [one.mentions[0] ?? '', other.mentions[0] ?? ''];
}

function* pairsAcrossSpellings(bearers: readonly (Bearers & { readonly reading: Reading })[]): Generator<string[]> {
  const byKey = new Map<string, number[]>();
  for (const [i, { reading, mentions }] of bearers.entries()) {
    const keys = readingKeys(reading);
    const met = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    for (const j of met) {
      const other = bearers[j];
      if (other && scoreReadings(reading, other.reading) >= MATCH) yield [other.mentions[0] ?? '', mentions[0] ?? ''];
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  }
}
