import type { RecordType } from '../record-types/record-type.ts';
import { isoDay } from '../values/calendar-day.ts';
import { parseDay } from '../values/parse-date.ts';
import { titleBonus, wholeTitle } from './choose-titled.ts';
import { type Choosing, type Chosen, hasAny } from './chosen.ts';

/** What offices write where a paper has no number. */
export const unnumbered = 'б/н';

/** Papers that their number tells apart, and not their people. */
export const isToldByNumber = ({ key }: RecordType, number: string): boolean =>
  key.includes(number) && !key.includes('person');

/**
 * «Список отчисленных» names the day for each and no order: what was ordered is said all the same, and it is kept under no number, as
 * offices write it, with the day from which it holds.
 */
export function chooseUnnumbered({ type, clues, chosen, line }: Choosing): void {
  const named = (kind: string) =>
    type.columns.find((one) => one.type === kind && (type.key.includes(one.name) || one.required));
  const [number, day] = [named('number'), named('date')];
  const kind = type.columns.find(({ type: is, required, titleValues }) => is === 'enum' && (required || titleValues));
  if (number === undefined || hasAny(number.name, chosen)) return;
  const isOfKey = type.key.includes(number.name);
  const isOrdered = isOfKey && kind !== undefined && (chosen.get(kind.name)?.score ?? 0) >= 0.4;
  // «Направления на практику», «Просим оформить приглашения»: papers that their people tell apart and no number alone, and a title that names them.
  const isTitled =
    !isToldByNumber(type, number.name) && titleBonus(type, clues.title) === wholeTitle && number.required;
  if (!isOrdered && !isTitled) return;
  const since =
    ownDay(type.columns, chosen)?.field ?? saidDay(type.columns, chosen)?.field ?? (day && firstDay(clues, line));
  if (since === undefined ? !isTitled || day?.required === true : since === null) return;
  const put = (column: string, source: Chosen['field']['source'], because: string) =>
    chosen.set(column, { field: { column, part: null, source, cut: null }, score: 0.3, because });
  put(
    number.name,
    { kind: 'says', text: unnumbered },
    `doubtful: the list names no ${number.name}: kept as "${unnumbered}"`,
  );
  if (day !== undefined && since && !hasAny(day.name, chosen))
    put(day.name, since.source, `doubtful: the list names no ${day.name}: the day of ${since.column} stands for it`);
}

/** The earliest day that the list reads of anybody, birthdays aside: a list of those who begin is of that day at the latest. */
function firstDay(
  { columns }: Choosing['clues'],
  line: Choosing['line'],
): Pick<Chosen['field'], 'column' | 'source'> | null {
  const days = [...line.keys()].flatMap((index) => {
    const read = [...(columns[index]?.texts ?? [])].map((text) => parseDay(text));
    return read.length > 0 && read.every((day) => day !== null && day > adults) ? [Math.min(...read.map(Number))] : [];
  });
  if (days.length === 0) return null;
  return { column: 'the earliest start', source: { kind: 'says', text: isoDay(Math.min(...days)) } };
}

/** 2013-01-01: whoever was born later studies nowhere. */
const adults = 15_706;

/** The day of the paper above the list: a letter applies for people of whom none has a number yet. */
const saidDay = (columns: Choosing['type']['columns'], chosen: ReadonlyMap<string, Chosen>): Chosen | undefined =>
  columns
    .filter(({ type }) => type === 'date')
    .map(({ name }) => chosen.get(name))
    .find((found) => found?.field.source.kind === 'says');

/** A day that each row says, of what was ordered. */
const ownDay = (columns: Choosing['type']['columns'], chosen: ReadonlyMap<string, Chosen>): Chosen | undefined =>
  columns
    .filter(({ type }) => type === 'date')
    .map(({ name }) => chosen.get(name))
    .find((found) => found?.field.source.kind === 'column');
