import { describePlace, type Unit } from '../../evidence/index.ts';
import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { equalRecords } from '../tables/equal-records.ts';
import type { KeyBook } from './key-book.ts';

/** How many are written out, of notes and of the places of one; the rest are counted. */
const shown = 5;

interface Repeated {
  readonly type: string;
  readonly times: number;
  readonly what: string;
  readonly where: string;
}

/** Records of one exhibit with the same key, and such that say the same in everything: all are kept, and said with their rows. `types`: how many may. */
export async function repeatedRecords(
  store: Database,
  protectedStore: Database,
  { exhibitId, fileName }: { readonly exhibitId: string; readonly fileName: string },
  types: ReadonlyMap<RecordType, number>,
  book: KeyBook,
  units: readonly Unit[],
): Promise<string[]> {
  const notes: string[] = [];
  const known = new Set<string>();
  for (const { type, keys, untold } of await book.repeated(store)) {
    const what = `have the same ${type.key.join(', ')}`;
    const lines = keys.map(({ locators, rows, times }): Repeated => {
      return { type: type.id, where: placesOf(fileName, units, locators, rows), times, what };
    });
    for (const { where } of lines) known.add(where);
    notes.push(...said(fileName, lines, untold));
  }
  for (const [type, records] of types) {
    const equal = await equalRecords(store, protectedStore, type, exhibitId, records);
    const lines = equal.map(({ locators, times }): Repeated => {
      const rows = [...new Set(locators.map((locator) => locator.replace(/-\d+$/, '')))];
      return { type: type.id, where: placesOf(fileName, units, rows, rows.length), times, what: 'say the same' };
    });
    notes.push(
      ...said(
        fileName,
        lines.filter(({ where }) => !known.has(where)),
        0,
      ),
    );
  }
  return notes;
}

/** One note for each set of rows: a line of a timesheet that stands twice repeats all its days. */
function said(fileName: string, all: readonly Repeated[], untold: number): string[] {
  const notes = new Map<string, string>();
  for (const { type, where, times, what } of all)
    if (!notes.has(where)) notes.set(where, `${where}: ${times} ${type} records ${what}; all are kept`);
  const [first] = all;
  const more = first === undefined ? 0 : notes.size - shown + untold;
  return [
    ...[...notes.values()].slice(0, shown),
    ...(more > 0 ? [`${fileName}: ${more} more groups of ${first?.type} records ${first?.what}; all are kept`] : []),
  ];
}

/** Of very many rows only the first are given, and how many there are. */
function placesOf(fileName: string, units: readonly Unit[], rows: readonly string[], count: number): string {
  const named = rows.slice(0, shown).map((row) => {
    const place = Number(/\d+$/.exec(row)?.[0] ?? 0);
    const unit = units.find((one) => one.locator(place) === row) ?? units[0] ?? { name: '', index: 1 };
    return describePlace(fileName, unit, row);
  });
  const more = count - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
