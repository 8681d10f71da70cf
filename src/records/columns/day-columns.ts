import { civilOf, dayOf, isoDay } from '../values/calendar-day.ts';
import { daysInTitle } from '../values/days-in-title.ts';
import { type DateOrder, monthOfName, parseDay, parseMonth } from '../values/parse-date.ts';
import { weekday, withoutWeekdays } from '../values/weekday.ts';
import { yearsIn } from '../words/title-month.ts';

/** A column that stands for one day, or for one month. */
export interface DayColumn {
  readonly index: number;
  /** ISO: `2024-09-01`, or `2024-09` of a month. */
  readonly day: string;
}

/** What the paper says of the days that its headings cut short. */
interface Said {
  /** year × 12 + month − 1. */
  readonly month: number | null;
  readonly years: ReturnType<typeof yearsIn>;
  /** The days of a title that names no more than a month of them. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** Bare numbers are told from any numbers by many of them, or by what stands below. */
const fewestBare = 5;
const fewestToldByCells = 3;
const fewestDated = 2;

/**
 * The columns of a form with one column per day: dates themselves («Пн 02.10», "4 Sep", «10월 2일»), days of the month that the paper names («4»), days of the
 * week that it names («Пн»). `toldByCells` asks of a column whether its cells are such as stand below days.
 */
export function dayColumns(
  headings: readonly string[],
  month: string | null,
  title = '',
  toldByCells: (index: number) => boolean = () => false,
): DayColumn[] {
  const spelled = headings.map(spelledDay);
  if (spelled.filter((one) => one !== null).length < fewestDated) return [];
  const span = daysInTitle(title);
  const said: Said = {
    month: month === null ? monthOfSpan(span) : parseMonth(month),
    years: yearsIn(title) ?? (month === null && span === null ? yearOfWeekends(spelled, title) : null),
    span: span !== null && span.to - span.from < 31 ? span : null,
  };
  const found = (['dmy', 'mdy'] as const)
    .map((order) => datedColumns(spelled, said, order))
    .find((columns) => columns.length >= fewestDated && isAscending(columns));
  if (found === undefined) return [];
  const isBare = found.some(({ index }) => spelled[index]?.kind === 'bare');
  const least = !isBare ? fewestDated : found.every(({ index }) => toldByCells(index)) ? fewestToldByCells : fewestBare;
  return found.length >= least ? found : [];
}

/** The year in which a group began, as its name bears it: «П-2211», «ИС-22-1». */
const ofGroup = /(?:групп\p{L}*|гр\.|group|класс)\s*[«"]?\p{L}{1,4}[\s-]?(\d\d)(?:\d\d|-\d)(?!\d)/iu;

/**
 * «03.11 | 04.11 | 07.11» of «гр. П-2211»: the only academic year near that in which the group began in which nobody is taught on a Sunday, and whatever days
 * are left out are weekends. Null where the days tell no such year.
 */
function yearOfWeekends(spelled: readonly (Spelled | null)[], title: string): Said['years'] {
  const began = ofGroup.exec(title)?.[1];
  const days = spelled.flatMap((one) => {
    const [number, month] =
      one?.kind === 'figures' ? [one.first, one.second] : one?.kind === 'named' ? [one.number, one.month] : [0, 0];
    return month < 1 || month > 12 ? [] : [{ number, month }];
  });
  if (began === undefined || days.length < fewestOfWeeks) return null;
  const fitting = [-1, 0, 1, 2, 3]
    .map((since) => 2000 + Number(began) + since)
    .map((autumn) => ({ autumn, spring: autumn + 1 }))
    .filter((years) =>
      areOfWeeks(
        days.map(({ number, month }) => dayOf(month > 7 ? years.autumn : years.spring, month, number) ?? Number.NaN),
      ),
    );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const fewestOfWeeks = 8;

function areOfWeeks(days: readonly number[]): boolean {
  const on = (day: number) => (((day - 4) % 7) + 7) % 7;
  const left = days.slice(1).flatMap((day, i) => {
    const before = days[i] ?? day;
    return day - before > 4
      ? [Number.NaN]
      : Array.from({ length: Math.max(0, day - before - 1) }, (_, at) => before + at + 1);
  });
  return left.length >= 2 && days.every((day) => on(day) < 6) && left.every((day) => on(day) >= 5);
}

const datedColumns = (spelled: readonly (Spelled | null)[], said: Said, order: DateOrder): DayColumn[] =>
  spelled.flatMap((one, index) => {
    const day = one === null ? null : dayMeant(one, said, order);
    return day === null ? [] : [{ index, day: isoDay(day) }];
  });

/** A heading as it spells a day, before the paper says the rest of it. */
type Spelled =
  | { readonly kind: 'whole'; readonly day: number }
  | { readonly kind: 'figures'; readonly first: number; readonly second: number }
  | { readonly kind: 'named'; readonly month: number; readonly number: number; readonly year: number | null }
  | { readonly kind: 'bare'; readonly number: number }
  | { readonly kind: 'weekday'; readonly on: number };

const ordinal = '(?:-?(?:го|е)|st|nd|rd|th)?';
const word = String.raw`(\p{L}{3,9})\.?`;
const forms: readonly (readonly [RegExp, (groups: readonly string[]) => Spelled | null])[] = [
  [
    /(?:^|\s)(\d{1,2})[./](\d{1,2})\.?(?=$|\s)/u,
    ([first = '', second = '']) => ({ kind: 'figures', first: Number(first), second: Number(second) }),
  ],
  [/(\d{1,2})월 ?(\d{1,2})일/u, ([month = '', number = '']) => named(Number(month), number)],
  [
    new RegExp(String.raw`(?:^|\s)(\d{1,2})${ordinal}[\s-]${word}$`, 'u'),
    ([number = '', month = '']) => named(monthOfName(month), number),
  ],
  [
    new RegExp(String.raw`(?:^|\s)${word}\s(?:(20\d\d)\s)?(\d{1,2})${ordinal}$`, 'u'),
    ([month = '', year = '', number = '']) => named(monthOfName(month), number, year),
  ],
  [
    new RegExp(String.raw`(?:^|\s)(\d{1,2})(?:일|${ordinal})\.?$`, 'u'),
    ([number = '']) => ({ kind: 'bare', number: Number(number) }),
  ],
];

const named = (month: number, number: string, year = ''): Spelled | null =>
  month === 0 ? null : { kind: 'named', month, number: Number(number), year: year === '' ? null : Number(year) };

const spellings = new Map<string, Spelled | null>();

/** Each heading is asked by every type that may have days above its columns. */
function spelledDay(heading: string): Spelled | null {
  const known = spellings.get(heading);
  if (known !== undefined) return known;
  const made = spell(heading);
  if (spellings.size >= 20_000) spellings.clear();
  spellings.set(heading, made);
  return made;
}

function spell(whole: string): Spelled | null {
  const heading = whole.length > longest ? whole.slice(whole.lastIndexOf(' ') + 1) : whole;
  const on = weekday(heading);
  if (on !== null) return { kind: 'weekday', on };
  if (!/\d/.test(heading)) return null;
  const text = withoutWeekdays(heading.toLowerCase());
  const day = [text, text.slice(text.lastIndexOf(' ') + 1), text.split(' ')[0] ?? ''].map((part) => parseDay(part));
  const said = day.find((one) => one !== null) ?? null;
  if (said !== null) return { kind: 'whole', day: said };
  for (const [form, read] of forms) {
    const [, ...groups] = form.exec(text) ?? [];
    const found = groups.length === 0 ? null : read(groups);
    if (found !== null) return found;
  }
  return null;
}

/** More words than stand over one day: «Отметки о явках и неявках на работу по числам месяца» stands over all of them, and the day behind it. */
const longest = 40;

function dayMeant(one: Spelled, said: Said, order: DateOrder): number | null {
  if (one.kind === 'whole') return one.day;
  if (one.kind === 'weekday') return inSpan(said, 6, (day) => (((day - 4) % 7) + 7) % 7 === one.on);
  if (one.kind === 'bare') return bareDay(one.number, said);
  const [number, month] =
    one.kind === 'named'
      ? [one.number, one.month]
      : order === 'dmy'
        ? [one.first, one.second]
        : [one.second, one.first];
  const year = one.kind === 'named' && one.year !== null ? one.year : yearOfMonth(month, said);
  return year === null ? null : dayOf(year, month, number);
}

/** The only day of the title's span of which it is true. */
function inSpan({ span }: Said, longest: number, is: (day: number) => boolean): number | null {
  if (span === null || span.to - span.from > longest) return null;
  for (let day = span.from; day <= span.to; day++) if (is(day)) return day;
  return null;
}

/** «28», «29», «30», «1», «2» of the days that a title says, else of its month. */
const bareDay = (number: number, said: Said): number | null =>
  inSpan(said, 31, (day) => civilOf(day).day === number) ??
  (said.month === null ? null : dayOf(Math.floor(said.month / 12), (said.month % 12) + 1, number));

/** The year of a month: the half of an academic year that it lies in, or the year in which it is nearest to the month that is said. */
function yearOfMonth(month: number, { month: said, years }: Said): number | null {
  if (said !== null && years?.autumn === years?.spring) return Math.floor((said - (month - 1) + 6) / 12);
  return years === null ? null : month > 7 ? years.autumn : years.spring;
}

const monthOfSpan = (span: { readonly from: number; readonly to: number } | null): number | null => {
  if (span === null) return null;
  const [from, to] = [civilOf(span.from), civilOf(span.to)];
  return from.year === to.year && from.month === to.month ? from.year * 12 + from.month - 1 : null;
};

/** Several lessons of a day may stand beside one another. */
const isAscending = (columns: readonly DayColumn[]): boolean =>
  columns.every((one, i) => i === 0 || one.day >= (columns[i - 1]?.day ?? ''));

const fewestMonths = 2;

/** The columns of a form with one column per month: «сен.24», «10.2024», «ноябрь» of a year that the title says. */
export function monthColumns(headings: readonly string[], title: string): DayColumn[] {
  const years = yearsIn(title);
  const found = headings.flatMap((heading, index) => {
    const month = monthOfHeading(heading, years);
    return month === null
      ? []
      : [{ index, day: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` }];
  });
  return found.length >= fewestMonths && isAscending(found) ? found : [];
}

function monthOfHeading(heading: string, years: ReturnType<typeof yearsIn>): number | null {
  const text = heading.trim().replace(/^(20\d\d)(?:\s*г(?:од|\.)?)?\s+(\p{L}+)\.?$/iu, '$2 $1');
  const whole = parseMonth(
    text.replace(
      /^(\p{L}+|\d{1,2})[\s.'’/-]+(\d{2})$/u,
      (_, month, year) => `${month}${/\d/.test(month) ? '.' : ' '}20${year}`,
    ),
  );
  // «05.06» under a title of 2023 is a day of June, and no month of 2006.
  const isFarOff = whole !== null && years !== null && Math.abs(Math.floor(whole / 12) - years.autumn) > 1;
  if (isFarOff && /^\d{1,2}\D\d{2}$/.test(text)) return null;
  if (whole !== null || years === null || !/^(?:\p{L}+\.?|\d{1,2}월)$/u.test(text)) return whole;
  const month = parseMonth(`${text.replace(/\.$/, '')} ${years.autumn}`) ?? parseMonth(`${years.autumn}년 ${text}`);
  return month === null || month % 12 > 6 ? month : month + (years.spring - years.autumn) * 12;
}

/** True for a heading that says a day by more than its number: «02.10», "Mon 4 Sep", «Пн». */
export const namesDay = (heading: string): boolean => (spelledDay(heading)?.kind ?? 'bare') !== 'bare';

/** «18», «25», «2», «9» below «Сентябрь» and «Октябрь». */
export const areDaysOfMonths = (cells: readonly (string | null)[]): boolean =>
  cells.length >= fewestToldByCells &&
  new Set(cells).size === cells.length &&
  cells.every((cell) => /^(?:0?[1-9]|[12]\d|3[01])(?:일|\.)?$/.test(cell?.trim() ?? ''));

/** True for a line of days such as heads a timesheet: all of them written whole, or none. «02.04.2022 | 8 | 9 | 10» are hours of a day. */
export function looksLikeDays(cells: readonly string[]): boolean {
  const whole = cells.filter((cell) => parseDay(cell) !== null);
  const days =
    whole.length > 0 ? whole : cells.filter((cell) => /^(0?[1-9]|[12]\d|3[01])([./](0?[1-9]|1[0-2]))?\.?$/.test(cell));
  return days.length >= fewestBare && new Set(days).size === days.length && Number.parseInt(days[1] ?? '', 10) >= 1;
}
