import { describePlace, type Unit } from '../../evidence/index.ts';
import type { Database } from '../../store/index.ts';
import { equalRecords } from '../tables/equal-records.ts';
import type { RecordType } from '../types/record-type.ts';
import type { KeyBook } from './key-book.ts';

/** How many are written out, of notes and of the places of one; the rest are counted. */
const shown = 5;

interface Repeated {
  readonly type: string;
  readonly locators: readonly string[];
  readonly times: number;
  readonly what: string;
}

/** Records of one exhibit with the same key, and such that say the same in everything: all are kept, and said with their rows. */
export async function repeatedRecords(
  store: Database,
  protectedStore: Database,
  { exhibitId, fileName }: { readonly exhibitId: string; readonly fileName: string },
  types: ReadonlySet<RecordType>,
  keys: KeyBook,
  units: readonly Unit[],
): Promise<string[]> {
  const places = (locators: readonly string[]) => placesOf(fileName, units, locators);
  const sameKey = keys.repeated().map(({ type, locators }): Repeated => {
    return { type: type.id, locators, times: locators.length, what: `have the same ${type.key.join(', ')}` };
  });
  const notes = [...types].flatMap(({ id }) => said(fileName, sameKey.filter(ofType(id)), places));
  const known = new Set(sameKey.map(({ locators }) => places(locators)));
  for (const type of types) {
    const equal = await equalRecords(store, protectedStore, type, exhibitId);
    const lines = equal.map((one): Repeated => ({ ...one, type: type.id, what: 'say the same' }));
    notes.push(...said(fileName, lines, places, known));
  }
  return notes;
}

const ofType = (id: string) => (one: Repeated) => one.type === id;

/** One note for each set of rows: a line of a timesheet that stands twice repeats all its days. */
function said(
  fileName: string,
  all: readonly Repeated[],
  places: (locators: readonly string[]) => string,
  known: ReadonlySet<string> = new Set(),
): string[] {
  const notes = new Map<string, string>();
  for (const { type, locators, times, what } of all) {
    const where = places(locators);
    if (!known.has(where) && !notes.has(where))
      notes.set(where, `${where}: ${times} ${type} records ${what}; all are kept`);
  }
  const more = notes.size - shown;
  const [first] = all;
  return [
    ...[...notes.values()].slice(0, shown),
    ...(more > 0 ? [`${fileName}: ${more} more groups of ${first?.type} records ${first?.what}; all are kept`] : []),
  ];
}

function placesOf(fileName: string, units: readonly Unit[], locators: readonly string[]): string {
  const rows = [...new Set(locators.map((locator) => locator.replace(/-\d+$/, '')))];
  const more = rows.length - shown;
  const named = rows.slice(0, shown).map((row) => {
    const place = Number(/\d+$/.exec(row)?.[0] ?? 0);
    const unit = units.find((one) => one.locator(place) === row) ?? units[0] ?? { name: '', index: 1 };
    return describePlace(fileName, unit, row);
  });
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
