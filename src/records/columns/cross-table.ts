import type { Field, RecordMapping } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { daysInTitle } from '../values/days-in-title.ts';
import { valuesInTitle } from '../words/dictionary.ts';
import { yearsIn } from '../words/title-month.ts';
import { ColumnProfile } from './column-profile.ts';
import { type CrossCells, crossCells } from './cross-cells.ts';
import { type SaidByHeadings, saidByHeadings, spansInHeadings } from './crossing-headings.ts';
import { isDaysWork } from './speaks-for-type.ts';
import type { UnitClues } from './unit-clues.ts';

/**
 * A table that says who or what by its rows, and when, of which kind or by whom by its columns: each cell is a record. Days over hours, months over
 * pay, meals over counts, papers over the days on which they came in.
 */
export interface CrossTable {
  readonly columns: readonly CrossColumn[];
  readonly cells: CrossCells;
  /** Columns of the record that no row need say. */
  readonly given: readonly string[];
  /** True where what stands over the columns and in them speaks for the type. */
  readonly told: boolean;
  readonly because: string;
}

interface CrossColumn {
  readonly index: number;
  /** What its heading says, by the column of the record. */
  readonly says: ReadonlyMap<string, string>;
}

/** The cross table of a type that a sheet is: null where no two headings say what such records have over their columns, or the cells are no such records. */
export function crossTableOf(type: RecordType, clues: UnitClues): CrossTable | null {
  const { cross } = type;
  if (cross === null) return null;
  const areCells = (index: number) => crossCells(type, [index], clues) !== null;
  const all = cross.over
    .flatMap((name) => type.columns.find((column) => column.name === name) ?? [])
    .map((column) => ({ name: column.name, column, said: saidByHeadings(type, column, clues, areCells) }));
  const over = all.filter(({ said }) => said.size > 0);
  const [first] = over;
  const main = first?.said ?? (cross.spans ? spansInHeadings(clues) : new Map<number, string>());
  if (main.size === 0) return null;
  const columns = [...main.keys()].map((index) => ({ index, says: saidAt(index, over) }));
  const names = [...new Set(columns.flatMap(({ says }) => [...says.keys()]))];
  const cells = crossCells(type, [...main.keys()], clues, names);
  if (cells === null || (first !== undefined && !areRecords(first.column, columns, clues))) return null;
  return {
    columns,
    cells,
    given: [
      ...names,
      ...(cells.column === null ? [] : [cells.column]),
      ...Object.keys(cells.marks),
      ...(first === undefined ? type.toldBy : []),
    ],
    told: first !== undefined && (speaksFor(type, first.column, main, clues) || areWorked(cells, main, clues)),
    because: `${isOfGuessedYear(first?.column ?? null, main, clues) ? 'doubtful: no year is said, and only in this one are the days left out weekends: ' : ''}${because(first?.column ?? null, main)}`,
  };
}

const saidAt = (
  index: number,
  over: readonly { readonly name: string; readonly said: SaidByHeadings }[],
): ReadonlyMap<string, string> =>
  new Map(
    over.flatMap(({ name, said }) => {
      const text = said.get(index);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );

/** No two columns say the same, unless it is of several things of one kind, and no column beside them says what they come to. */
function areRecords(column: Column, columns: readonly CrossColumn[], clues: UnitClues): boolean {
  const said = new Set(columns.map(({ says }) => [...says].flat().join('\n')));
  if (column.type !== 'enum') return said.size === columns.length;
  return said.size > 1 || !isSummedUp(columns, clues);
}

/** «Завтрак», «Обед», «Ужин», «Всего порций»: the meals of a day are told by their sum. */
function isSummedUp(columns: readonly CrossColumn[], { columns: all }: UnitClues): boolean {
  const taken = new Set(columns.map(({ index }) => index));
  const rows = Array.from({ length: all[columns[0]?.index ?? 0]?.cells.length ?? 0 }, (_, row) => row);
  const at = (index: number, row: number) => Number(all[index]?.cells[row] ?? 0);
  const sums = rows.map((row) => columns.reduce((sum, { index }) => sum + at(index, row), 0));
  return all.some((_, index) => !taken.has(index) && rows.every((row) => at(index, row) === sums[row]));
}

/** Days or people over hours, of which most are those of a day's work. */
const areWorked = ({ column }: CrossCells, said: SaidByHeadings, { columns }: UnitClues): boolean =>
  column === 'hours' && [...said.keys()].every((index) => columns[index]?.fits(isDaysWork, 0.6));

/** Days over hours and marks, months over pay; words of an enumeration that hardly another type has. */
function speaksFor(type: RecordType, column: Column, said: SaidByHeadings, { headings }: UnitClues): boolean {
  if (column.type !== 'enum') return type.cross?.mark === null && column.type !== 'mention';
  const texts = [...said.keys()].map((index) => headings[index] ?? '');
  const others = recordTypes().all.filter((other) =>
    other.columns.some((one) => one.type === 'enum' && texts.every((text) => valuesInTitle(one, text).length > 0)),
  );
  return others.length === 1;
}

/** Days without their year under a title that says none. */
const isOfGuessedYear = (column: Column | null, said: SaidByHeadings, clues: UnitClues): boolean =>
  (column?.type === 'date' || column?.type === 'moment') &&
  clues.month === null &&
  (clues.numberedMonth ?? null) === null &&
  yearsIn(clues.title) === null &&
  daysInTitle(clues.title) === null &&
  [...said.keys()].every((index) => !/(?<!\d)\d{4}(?!\d)|\d\D\d{1,2}\D\d\d(?!\d)/.test(clues.headings[index] ?? ''));

function because(column: Column | null, said: SaidByHeadings): string {
  const texts = [...said.values()];
  const [from, to] = [texts[0], texts.at(-1)];
  if (column?.type === 'date' || column?.type === 'moment')
    return `${said.size} columns are days, from ${from} to ${to}`;
  if (column?.month) return `${said.size} columns are months, from ${from} to ${to}`;
  return `${said.size} columns are each another ${column?.name ?? 'stretch of time'}: ${[...new Set(texts)].map((text) => `"${text}"`).join(', ')}`;
}

const nothing = new ColumnProfile([]);

/** What the sheet says beside the columns of the cross table. */
export function besideCross(clues: UnitClues, { columns }: CrossTable): UnitClues {
  const taken = new Set(columns.map(({ index }) => index));
  return {
    ...clues,
    headings: clues.headings.map((heading, i) => (taken.has(i) ? '' : heading)),
    columns: clues.columns.map((column, i) => (taken.has(i) ? nothing : column)),
  };
}

/** One record for each cell of the columns that says anything, with what its row says of all of them. */
export function recordsOfCross(
  type: RecordType,
  { columns, cells, given }: CrossTable,
  fields: readonly Field[],
  headings: readonly string[],
): RecordMapping[] {
  const isSummed = columns.some(({ says }) => !isOfKinds(type, says));
  const shared = fields.filter(
    ({ column, source }) =>
      !given.includes(column) &&
      // «Итого» behind the months is what all of them come to.
      !(isSummed && source.kind === 'column' && type.cross?.cell.includes(column)),
  );
  return columns.map(({ index, says }) => {
    const source = { kind: 'column', heading: headings[index] ?? '', index } as const;
    const own: Field[] = [...says, ...Object.entries(cells.marks)].map(([name, text]) => ({
      ...{ column: name, part: partOf(type, name), cut: null },
      source: { kind: 'says', text },
    }));
    const record = { type: type.id, once: false, refers: false };
    if (cells.column === null)
      return {
        ...{ ...record, when: null, where: [{ heading: source.heading, index, is: 'marked' }] },
        fields: [...shared, ...own],
      };
    const isTimed = cells.column === 'hours';
    const cell: Field = { column: cells.column, part: null, source, cut: isTimed ? 'hours' : null };
    const mark: Field[] = isTimed ? [{ column: 'mark', part: null, source, cut: 'mark' }] : [];
    return { ...record, when: cells.column, fields: [...shared, ...own, cell, ...mark] };
  });
}

/** Columns of several kinds of one day stand beside what is said of that day; columns of days and months beside what they come to. */
const isOfKinds = ({ columns }: RecordType, says: ReadonlyMap<string, string>): boolean =>
  [...says.keys()].every((name) =>
    columns.some((one) => one.name === name && (one.type === 'enum' || one.type === 'mention')),
  );

/** A party that a heading names is named whole. */
function partOf(type: RecordType, name: string): string | null {
  const column = type.columns.find((one) => one.name === name);
  if (column?.type !== 'mention') return null;
  return column.kinds.includes('org') ? 'org_name' : 'full';
}
