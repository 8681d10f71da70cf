import type { Column, RecordType } from '../record-types/record-type.ts';
import { isoDay } from '../values/calendar-day.ts';
import { daysInTitle, saidDays } from '../values/days-in-title.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';
import { type Choosing, type Chosen, hasAny } from './chosen.ts';
import type { UnitClues } from './unit-clues.ts';

/**
 * What happened on one day is listed below that day, and no row says it again: «Журнал прохода за 14.09.2023», a sheet or a file named by its day,
 * «Справки, выданные 01.07.2023». Where the rows lack it, a stream of events is of the one day that its title says; any other date and
 * period is that which the title says in words of its own heading. What a table printed across says over its columns and in its cells is `crossed`.
 */
export function chooseTitleDay(
  { type, clues, chosen }: Pick<Choosing, 'type' | 'clues' | 'chosen'>,
  crossed: readonly string[] = [],
): void {
  for (const column of type.columns) {
    if (column.name === 'year' && column.required && !hasAny(column.name, chosen)) sayYear(column, clues, chosen);
    if (!column.required || column.feature || crossed.includes(column.name) || isDated(column, chosen)) continue;
    const text = !ofStream(type, column)
      ? saidInWords(column, clues)
      : isOneOfMany(type, chosen, crossed)
        ? null
        : dayOfList(clues);
    if (text === null) continue;
    const part = column.type === 'moment' ? 'date' : null;
    chosen.set(part === null ? column.name : `${column.name}.${part}`, {
      field: { column: column.name, part, source: { kind: 'says', text }, cut: null },
      score: 0.5,
      because: `the title says ${column.name} "${text}"`,
    });
  }
}

/** «Лицензируемые места на 2022 год», «Сведения на 01.10.2023»: the one year that the title says. */
function sayYear(column: Column, { ownTitle }: UnitClues, chosen: Map<string, Chosen>): void {
  const [text, ...others] = new Set(ownTitle.match(/(?<!\d)20\d\d(?!\d)/g));
  if (text === undefined || others.length > 0) return;
  chosen.set(column.name, {
    field: { column: column.name, part: null, source: { kind: 'says', text }, cut: null },
    score: 0.5,
    because: `the title says ${column.name} "${text}"`,
  });
}

const isDated = ({ name, type }: Column, chosen: ReadonlyMap<string, Chosen>): boolean =>
  !['date', 'moment', 'period'].includes(type) ||
  (type === 'moment' ? chosen.has(name) || chosen.has(`${name}.date`) : hasAny(name, chosen));

const ofStream = ({ stream }: RecordType, { name, type }: Column): boolean =>
  stream !== null && type !== 'period' && [name, `${name}_day`].includes(stream.day ?? '');

/** What each row should say, and the title says of all of them: «Приказ об отчислении» is no journal of who was there. */
const isOneOfMany = (
  { columns }: RecordType,
  chosen: ReadonlyMap<string, Chosen>,
  crossed: readonly string[],
): boolean =>
  columns.some(
    ({ name, type, required, feature, titleValues, default: supplied }) =>
      type === 'enum' &&
      required &&
      !feature &&
      !titleValues &&
      supplied === null &&
      !crossed.includes(name) &&
      chosen.get(name)?.field.source.kind === 'says',
  );

/** When the list was printed, and what it was true of, is not when anything in it happened. */
const ofPaper =
  /(?:сформир|выгру[зж]|распечат|напечат|печат[иь]|составлен|дата отч[её]та|по состоянию|утвержд|generated|printed|exported|as of|as at|출력|작성)\P{N}{0,20}$/iu;

/** The one day that the title, the sheet or the file says; null where it says several, or a month that the day is not of. */
function dayOfList({ ownTitle, title, month }: UnitClues): string | null {
  const said = new Set(saidDays(ownTitle).flatMap(({ day, before }) => (ofPaper.test(before) ? [] : [day])));
  const [day = cutShort(ownTitle, title, month), ...others] = said;
  if (day === null || others.length > 0) return null;
  return month === null || parseMonth(month) === null || parseMonth(isoDay(day).slice(0, 7)) === parseMonth(month)
    ? isoDay(day)
    : null;
}

/** A sheet called «14.09» or «14», of a paper that says its year or month. */
function cutShort(ownTitle: string, title: string, month: string | null): number | null {
  const names = ownTitle.split('\n').map((line) => /^(\d{1,2})(?:[._-](\d{1,2}))?$/.exec(line.trim()));
  const [name, ...others] = names.filter((one) => one !== null);
  if (name === undefined || others.length > 0) return null;
  const [, day = '', of] = name;
  const index = month === null ? null : parseMonth(month);
  const years = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year = index === null ? undefined : Math.floor(index / 12), ...more] = years;
  const inMonth = of ?? (index === null ? undefined : (index % 12) + 1);
  return year === undefined || inMonth === undefined || more.length > 0 ? null : parseDay(`${day}.${inMonth}.${year}`);
}

/** «выданные 01.07.2023», «действительны с 01.09.2023 по 31.08.2024»: said in the words in which forms head the column. */
function saidInWords(column: Column, { ownTitle, period }: UnitClues): string | null {
  if (column.type === 'period' && column.name === 'period' && period !== null) return period;
  const roots = rootsOf(column);
  for (const line of ownTitle.split('\n')) {
    const [first, ...others] = saidDays(line);
    if (first === undefined || !isAbout(first.before, roots)) continue;
    const span = daysInTitle(line);
    if (column.type === 'period') return span === null ? null : `${isoDay(span.from)} – ${isoDay(span.to)}`;
    if (others.length === 0 && span === null) return isoDay(first.day);
  }
  return null;
}

/** «от 01.07.2023», «на 01.07.2023»: the day of the list itself. */
const ownDay = /(?:от|на|по|до|dated|of|to|until)\s*$/iu;

const isAbout = (before: string, roots: ReadonlySet<string>): boolean =>
  !ofPaper.test(before) && !ownDay.test(before) && words(before.slice(-longest)).some((root) => roots.has(root));

/** As far before a day as the words stand that tell of what it is. */
const longest = 70;

const known = new WeakMap<Column, ReadonlySet<string>>();

/** The beginnings of the words that forms head a column with, of those that tell it from other days. */
function rootsOf(column: Column): ReadonlySet<string> {
  const before = known.get(column);
  if (before !== undefined) return before;
  const heads = [column.headings, ...Object.values(column.sides)].flatMap((of) => Object.values(of).flat());
  const made = new Set(heads.flatMap(words));
  known.set(column, made);
  return made;
}

const ofAnyDay =
  /^(?:дата|день|число|срок|период|год|месяц|докум|начал|конец|оконч|date|day|from|until|period|month|year|docum|start|end)/u;

/** Four letters tell a word of its kin («выданные», «Дата выдачи»), two a Korean one. */
const words = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/[а-яё]{4,}|[a-z]{4,}|[가-힣]{2,}/gu)].flatMap(([word]) =>
    ofAnyDay.test(word)
      ? []
      : /[가-힣]/u.test(word)
        ? [word.slice(0, 2)]
        : [word.replace('ехал', 'езда').replace('ехав', 'езда').slice(0, 4)],
  );
