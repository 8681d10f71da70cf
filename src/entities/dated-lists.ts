import type { Reading } from '@tributary/names';
import type { Database } from '../store/index.ts';
import { mayBeOne } from './abbreviates.ts';
import { leastShared, mostByChance } from './listed-names.ts';

/** Of the people born on one day, the share that one surname and initial fits by chance: Kims and Nguyens are many. */
const fittingStranger = 0.015;

/** People of one column of one exhibit, as `(mention, list, name, birth)`. Whole days only: a year is no birthday. */
const datedPeople = `
  select v.mention, m.record_type || ' ' || m."column" || ' ' || m.exhibit_id as list, v.value as name, b.value as birth
  from protected.mention_value v join custody.mention m on m.mention_id = v.mention
  join protected.trait b on b.mention = v.mention and b.kind = 'birth' and length(b.value) = 10
  where m.kind = 'person' and v.part in ('full', 'latin') order by birth, list, name, v.mention`;

/** One person of a list, as far as name and birthday tell: the mentions, and the names that they bear in one script or two. */
interface Bearer {
  readonly list: string;
  readonly mentions: Set<string>;
  readonly readings: Map<string, Reading>;
}

interface SharedPeople {
  readonly pairs: (readonly [Bearer, Bearer])[];
  /** Pairs born on one day, whoever they are. */
  born: number;
}

/**
 * People who stand on two lists that write their birthdays, as groups of mentions: in full on one, with a surname and an initial on the other, or in
 * two scripts. One name and birthday in common is a coincidence for all one knows; lists that have many in common, far more than chance gives among
 * those born on one day, are about the same people. Whom two people of the other list could be is joined with neither.
 */
export async function* datedLists(store: Database, read: (name: string) => Reading): AsyncGenerator<string[]> {
  const shared = new Map<string, SharedPeople>();
  for await (const born of birthdays(store, read)) compareBorn(born, shared);
  for (const { pairs, born } of shared.values())
    if (pairs.length >= leastShared && (born - pairs.length) * fittingStranger <= mostByChance * pairs.length)
      for (const [left, right] of pairs) yield [...left.mentions, ...right.mentions];
}

/** Those born on one day, day by day, where they stand on more than one list. */
async function* birthdays(store: Database, read: (name: string) => Reading): AsyncGenerator<Bearer[]> {
  let day = '';
  let named: [mention: string, list: string, name: string][] = [];
  for await (const batch of store.batches(datedPeople))
    for (const [mention, list, name, birth] of batch as [string, string, string, string][]) {
      if (birth !== day) {
        if (new Set(named.map(([, at]) => at)).size > 1) yield bearersOf(named, read);
        [day, named] = [birth, []];
      }
      named.push([mention, list, name]);
    }
  if (new Set(named.map(([, at]) => at)).size > 1) yield bearersOf(named, read);
}

function bearersOf(named: readonly (readonly [string, string, string])[], read: (name: string) => Reading): Bearer[] {
  const found = new Map<string, Bearer>();
  for (const [mention, list, name] of named) {
    const written = `${list}\n${name}`;
    const bearer = found.get(written) ?? found.get(mention) ?? { list, mentions: new Set(), readings: new Map() };
    bearer.mentions.add(mention);
    if (!bearer.readings.has(name)) bearer.readings.set(name, read(name));
    found.set(written, bearer).set(mention, bearer);
  }
  return [...new Set(found.values())];
}

/** Counts those of one day for every two lists, and keeps the pairs that may be one name and no other. */
function compareBorn(born: readonly Bearer[], shared: Map<string, SharedPeople>): void {
  const between = (left: Bearer, right: Bearer): SharedPeople => {
    const key = `${left.list}\n${right.list}`;
    return shared.get(key) ?? shared.set(key, { pairs: [], born: 0 }).get(key)!;
  };
  const fitting: [Bearer, Bearer][] = [];
  for (const [at, left] of born.entries())
    for (const right of born.slice(at + 1)) {
      if (left.list === right.list) continue;
      between(left, right).born++;
      if (areAlike(left, right)) fitting.push([left, right]);
    }
  const fits = (one: Bearer, list: string) =>
    fitting.filter(([a, b]) => (a === one && b.list === list) || (b === one && a.list === list)).length;
  for (const [left, right] of fitting)
    if (fits(left, right.list) === 1 && fits(right, left.list) === 1) between(left, right).pairs.push([left, right]);
}

const areAlike = (left: Bearer, right: Bearer): boolean =>
  [...left.readings.values()].some((one) => [...right.readings.values()].some((other) => mayBeOne(one, other)));
