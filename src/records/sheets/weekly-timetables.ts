import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { ColumnProfile } from '../columns/column-profile.ts';
import { readPreamble } from '../columns/preamble.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { dayOf, isoDay } from '../values/calendar-day.ts';
import { clockSpan } from '../values/clock-span.ts';
import { parseDay, parseSpan } from '../values/parse-date.ts';
import { parseClock } from '../values/parse-moment.ts';
import { statedPeriod } from '../values/stated-period.ts';
import { weekday } from '../values/weekday.ts';
import { nonRowReader } from './row-kind.ts';

type Row = readonly (string | null)[];

/** The days over which a weekly pattern is laid out, and why. */
interface Term {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** A weekly pattern as the dated classes that it makes: several rows of one place. As it stands, with null, where nothing says of which term it is. */
export interface WeeklyUnit extends Unit {
  readonly weekly: Term | null;
}

/**
 * Timetables that name the day of the week: each row becomes a row for every such day of the term, at its own place. The term is what the paper
 * says it is; where it says a year and no more, its autumn, and that is told as doubtful. Where it says neither, the sheet stays as it is, and what is missing is said.
 */
export async function weeklyTimetables(reading: Reading, fileName: string): Promise<Reading> {
  const units: Unit[] = [];
  for (const unit of reading.units)
    units.push(unit.kind === 'table' || unit.kind === 'objects' ? await dated(unit, fileName) : unit);
  return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
}

const known = new WeakMap<Unit, Promise<Unit>>();

/** Looked at once, however often a unit is guessed and loaded. */
function dated(unit: Unit, fileName: string): Promise<Unit> {
  const made = known.get(unit) ?? datedUnit(unit, fileName);
  known.set(unit, made);
  return made;
}

async function datedUnit(unit: Unit, fileName: string): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || (head.header === null && unit.columns === null)) return unit;
  const isOther = nonRowReader(head.headings);
  const rows = head.sample.filter((row) => isOther(row) === null);
  const columns = head.headings.map((_, i) => new ColumnProfile(rows.map((row) => row[i] ?? null)));
  const held = (fits: (text: string) => boolean) =>
    columns.flatMap((column, i) => ((column.share(fits) ?? 0) >= mostly ? [i] : []));
  const [day] = held((text) => weekday(text) !== null);
  const clocks = held((text) => parseClock(text) !== null).length + 2 * held((text) => clockSpan(text) !== null).length;
  if (day === undefined || clocks < 2) return unit;
  const dates = held((text) => parseDay(text) !== null);
  const ends = endsOf(columns, dates);
  if (dates.length > 0 && ends === null) return unit;
  const [span = null] = ends === null ? held(isSpan) : [];
  const around = [head.above, head.below].map((rows) => readPreamble(rows).title);
  const weekly =
    ends !== null || span !== null
      ? wholeOf(ends ?? [span ?? 0, span ?? 0], columns)
      : termOf([unit.name, fileName, ...around].join('\n'));
  if (weekly === null) return { ...unit, weekly } as WeeklyUnit;
  const week = head.headings.findIndex(
    (heading, i) => i !== day && /недел|week|주차/iu.test(heading) && (columns[i]?.filled ?? 0) > 0,
  );
  const pattern = { day, week: week < 0 ? null : week, ends, span, weekly };
  const named = unit.columns === null ? null : [...head.headings, dayHeading];
  return { ...unit, columns: named, weekly, batches: () => expanded(unit, head, pattern) } as WeeklyUnit;
}

const mostly = 0.8;
const dayHeading = 'Дата занятия';

/** Where the rows of a weekly timetable say what they say. */
interface Pattern {
  readonly day: number;
  /** The column that says in which weeks, of two kinds. */
  readonly week: number | null;
  /** The columns of the row's own first and last day. */
  readonly ends: readonly [from: number, to: number] | null;
  /** The one column that says both. */
  readonly span: number | null;
  readonly weekly: Term;
}

/** «Действует с», «по»: two columns of days of which one is never after the other say for each row how long it holds. */
function endsOf(columns: readonly ColumnProfile[], dates: readonly number[]): Pattern['ends'] {
  const [one, two] = dates;
  if (dates.length !== 2 || one === undefined || two === undefined) return null;
  const inOrder = (from: number, to: number) =>
    (columns[from]?.cells ?? []).every((cell, i) => {
      const [first, last] = [parseDay(cell ?? ''), parseDay(columns[to]?.cells[i] ?? '')];
      return first === null || last === null || first <= last;
    });
  return inOrder(one, two) ? [one, two] : inOrder(two, one) ? [two, one] : null;
}

/** «10.10.2022 - 12.11.2022». */
const isSpan = (text: string): boolean => {
  const { from = null, to = null } = /\d/.test(text) ? (parseSpan(text) ?? {}) : {};
  return from !== null && to !== null && to > from;
};

function wholeOf([from, to]: readonly [number, number], columns: readonly ColumnProfile[]): Term {
  const days = (index: number) =>
    [...(columns[index]?.texts ?? [])].flatMap((text) => {
      const { from: first = null, to: last = null } = parseSpan(text) ?? {};
      return [first, last].filter((one) => one !== null);
    });
  const [first, last] = [Math.min(...days(from)), Math.max(...days(to))];
  return { from: isoDay(first), to: isoDay(last), because: 'each row says from when to when it holds' };
}

async function* expanded(
  unit: Unit,
  { header, headerRows, headings }: SheetHead,
  { day, week, ends, span, weekly }: Pattern,
): AsyncIterable<Batch> {
  const term = [parseDay(weekly.from) ?? 0, parseDay(weekly.to) ?? 0] as const;
  const spanOfRow = (row: Row) => (span === null ? null : parseSpan(row[span] ?? ''));
  const termOfRow = (row: Row) =>
    ends === null
      ? [spanOfRow(row)?.from ?? term[0], spanOfRow(row)?.to ?? term[1]]
      : ends.map((index, i) => parseDay(row[index] ?? '') ?? term[i as 0 | 1]);
  const padded = (row: Row) => Array.from({ length: headings.length }, (_, i) => row[i] ?? null);
  for await (const batch of unit.batches()) {
    const rows: (string | null)[][] = [];
    const places: number[] = [];
    batch.rows.forEach((row, i) => {
      const place = batch.places[i] ?? 0;
      const put = (made: (string | null)[]) => {
        rows.push(made);
        places.push(place);
      };
      const on = place >= (header ?? 0) + headerRows ? weekday(row[day] ?? '') : null;
      const [first = 0, last = 0] = termOfRow(row);
      if (place === header) put([...padded(row), dayHeading]);
      else if (on === null || last - first > longestYear) put([...row]);
      else
        for (const one of daysOn(on, week === null ? null : (row[week] ?? null), first, last))
          put([...padded(row), isoDay(one)]);
    });
    yield { places, rows };
  }
}

/** Nothing is taught by one timetable for longer. */
const longestYear = 370;

/** Days of the term on one day of the week, in weeks of one kind where the row says which; Monday 1970-01-05 began a week. */
function daysOn(on: number, kind: string | null, first: number, last: number): number[] {
  const monday = first - ((((first - 4) % 7) + 7) % 7);
  const start = monday + on < first ? monday + on + 7 : monday + on;
  const parity = kind === null ? null : parityOf(kind);
  const days = [];
  for (let one = start; one <= last; one += 7)
    if (parity === null || Math.floor((one - monday) / 7) % 2 === parity) days.push(one);
  return days;
}

/** 0 for the first week of the term and every second after it. */
const parityOf = (text: string): number | null =>
  /^(нечет|нечёт|верх|числ|odd|1|i$|홀)/iu.test(text.trim())
    ? 0
    : /^(чет|чёт|ниж|знам|even|2|ii$|짝)/iu.test(text.trim())
      ? 1
      : null;

const spring = /весенн|второй семестр|2(-?й)? семестр|spring|second (term|semester)|봄|2학기/iu;
const autumn = /осенн|первый семестр|1(-?й)? семестр|autumn|fall|first (term|semester)|가을|1학기/iu;
const longestTerm = 250;

/** The term that a paper says: its days, its season and year, the day it was approved on, or a year alone. */
function termOf(said: string): Term | null {
  for (const stated of [statedPeriod(said) ?? '', ...(spanText.exec(said) ?? []), ...(betweenDays.exec(said) ?? [])]) {
    const { from = null, to = null } = parseSpan(stated) ?? {};
    if (from !== null && to !== null && to > from && to - from <= longestTerm)
      return { from: isoDay(from), to: isoDay(to), because: `the paper says "${stated}"` };
  }
  const season = spring.test(said) && !autumn.test(said) ? 'spring' : autumn.test(said) ? 'autumn' : null;
  const found = yearOf(said);
  if (found === null) return null;
  const { year, academic, because, month } = found;
  const isSpring = season === null ? month !== null && month <= 6 : season === 'spring';
  const of = isSpring && academic ? year + 1 : year;
  const [from, to] = isSpring ? [dayOf(of, 2, 1), dayOf(of, 6, 15)] : [dayOf(of, 9, 1), dayOf(of, 12, 31)];
  const guessed =
    season !== null || month !== null ? '' : `, and no season: its ${isSpring ? 'spring' : 'autumn'} is taken`;
  return {
    from: isoDay(from ?? 0),
    to: isoDay(to ?? 0),
    because: `nothing but ${season === null ? '' : 'the season and '}${because}${guessed}`,
  };
}

interface SaidYear {
  readonly year: number;
  /** True where it is the first of the two years of an academic one. */
  readonly academic: boolean;
  /** Of the day that the paper was approved or ordered on. */
  readonly month: number | null;
  readonly because: string;
}

/** «2023/24», «23-24 уч. г.»; else the last day that the paper bears («Утверждено приказом от 28.08.2023»); else a year. */
function yearOf(said: string): SaidYear | null {
  const words = said.replaceAll('_', ' ');
  for (const [, first, second] of words.matchAll(/(?<!\d)((?:20)?\d\d)\s*[/–-]\s*((?:20)?\d\d)(?!\d|\s*[./-]\s*\d)/g)) {
    const [from, to] = [first, second].map((one) => Number(one) % 100);
    const isPlain = first?.length === 4 || /уч|acad|school|학년/iu.test(words);
    if (from !== undefined && to === from + 1 && isPlain)
      return { year: 2000 + from, academic: true, month: null, because: 'the academic year of its title' };
  }
  const days = [...words.matchAll(dayText)].flatMap(([one]) => parseDay(one) ?? []);
  if (days.length > 0) {
    const [year = 0, month = 0] = isoDay(Math.max(...days))
      .split('-')
      .map(Number);
    return { year, academic: false, month, because: `the day it is dated (${isoDay(Math.max(...days))})` };
  }
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(words)?.[1];
  return year === undefined
    ? null
    : { year: Number(year), academic: false, month: null, because: 'the year in its title' };
}

const spanText = /(?:с|from)\s+\S+\s+(?:по|to)\s+\S+/iu;
const betweenDays = /\d{1,2}\.\d{1,2}\.\d{4}\s*[-–—]\s*\d{1,2}\.\d{1,2}\.\d{4}/u;
const dayText = /\d{1,2}[./-]\d{1,2}[./-]\d{4}|[«"]?\d{1,2}[»"]?\s+\p{L}{3,}\s+\d{4}|\d{4}[-.]\d{1,2}[-.]\d{1,2}/gu;
