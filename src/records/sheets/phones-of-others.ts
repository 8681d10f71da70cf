import type { Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { type Candidate, headingLexicon } from '../words/heading-lexicon.ts';
import { eachUnit, type Row, withColumns } from './each-sheet.ts';

/** Where a list says how to reach somebody, and who acts for whom. */
interface Columns {
  readonly phone: number;
  readonly who: number;
}

/** «Ответственный | Тел.»: in a list that has the telephone of some and of those who act for others below one heading, each is in a column of its own. */
export const phonesOfOthers = eachUnit(withPhones);

async function withPhones(unit: Unit): Promise<Unit> {
  if (unit.kind === 'passages') return unit;
  const head = await readSheetHead(unit);
  const columns = head === null ? null : columnsOf(head.headings);
  if (head === null || columns === null || !areOfBoth(head.sample, columns)) return unit;
  const theirs = await sharedPhones(unit, columns);
  const heading = `${head.headings[columns.who]}, тел.`;
  const filled = (row: Row): (string | null)[] => {
    const phone = said(row, columns.phone);
    return theirs.has(phone) ? [...row.map((cell, i) => (i === columns.phone ? null : cell)), phone] : [...row, null];
  };
  return withColumns(unit, head, { headings: [heading], filled });
}

const said = (row: Row, at: number): string => (row[at] ?? '').trim();

const surely = 0.7;

/** The only column of telephones, and the only one of those who act for others. */
function columnsOf(headings: readonly string[]): Columns | null {
  const [phone, ...phones] = headedBy(headings, ({ part }) => part === 'phone');
  const [who, ...others] = headedBy(headings, ({ column }) => column.name === 'representative');
  return phone === undefined || who === undefined || phones.length + others.length > 0 ? null : { phone, who };
}

function headedBy(headings: readonly string[], is: (slot: Candidate['slot']) => boolean): number[] {
  const type = recordTypes().of('application');
  return headings.flatMap((heading, at) => {
    if (heading === '') return [];
    const [first] = headingLexicon().candidates(type, heading);
    return first !== undefined && first.likeness >= surely && is(first.slot) ? [at] : [];
  });
}

/** Some come again with one who acts for others, and some stand once. */
function areOfBoth(rows: readonly Row[], columns: Columns): boolean {
  const met = new Met(columns);
  for (const row of rows) met.add(row);
  return met.shared().size > 0 && met.once() > 0;
}

async function sharedPhones(unit: Unit, columns: Columns): Promise<ReadonlySet<string>> {
  const met = new Met(columns);
  for await (const { rows } of unit.batches()) for (const row of rows) met.add(row);
  return met.shared();
}

const fewest = 3;

/** How often each telephone was met, and beside whom. */
class Met {
  readonly #columns: Columns;
  readonly #phones = new Map<string, { times: number; beside: Set<string> }>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  add(row: Row): void {
    const phone = said(row, this.#columns.phone);
    if (!/^[\d\s()+-]{7,}$/.test(phone)) return;
    const known = this.#phones.get(phone) ?? { times: 0, beside: new Set<string>() };
    known.times++;
    known.beside.add(said(row, this.#columns.who));
    this.#phones.set(phone, known);
  }

  once = (): number => [...this.#phones.values()].filter(({ times }) => times === 1).length;

  /** Those that come again, always beside the same person. */
  shared = (): ReadonlySet<string> =>
    new Set(
      [...this.#phones].flatMap(([phone, { times, beside }]) =>
        times >= fewest && beside.size === 1 && looksLikePerson([...beside][0] ?? '') ? [phone] : [],
      ),
    );
}
