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
import {
  distinct,
  type Season,
  type SheetBeside,
  sheetsBeside,
  type TermTaught,
  termsOfGroups,
} from './terms-taught.ts';

type Row = readonly (string | null)[];

/** The days over which a weekly pattern is laid out, and why. */
interface Term {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** What sheets beside a timetable tell of its term: that of all rows, or of those of each group. */
interface TermsBeside {
  readonly all: Term | null;
  readonly at: number;
  readonly of: ReadonlyMap<string, Term>;
  readonly without: readonly string[];
}

/** A weekly pattern as the dated classes that it makes: several rows of one place. As it stands, with null, where nothing says of which term it is. */
export interface WeeklyUnit extends Unit {
  readonly weekly: Term | null;
  /** Groups of which nothing says the year: their rows stand as they are. */
  readonly termless?: readonly string[];
}

/**
 * Timetables that name the day of the week: each row becomes a row for every such day of the term, at its own place. The term is what the paper
 * says it is; where it says a year and no more, its autumn, and that is told as doubtful. Where it says no year, the journals of its groups in the same file may
 * tell the only one. Where they do not, the sheet stays as it is, and what is missing is said.
 */
export async function weeklyTimetables(reading: Reading, fileName: string): Promise<Reading> {
  const units: Unit[] = [];
  for (const unit of reading.units)
    units.push(unit.kind === 'table' || unit.kind === 'objects' ? await dated(unit, fileName, reading.units) : unit);
  return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
}

const known = new WeakMap<Unit, Promise<Unit>>();

/** Looked at once, however often a unit is guessed and loaded. */
function dated(unit: Unit, fileName: string, all: readonly Unit[]): Promise<Unit> {
  const others = all.filter((one) => one !== unit);
  const made = known.get(unit) ?? datedUnit(unit, fileName, others);
  known.set(unit, made);
  return made;
}

async function datedUnit(unit: Unit, fileName: string, others: readonly Unit[]): Promise<Unit> {
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
  const said = [unit.name, fileName, ...around].join('\n');
  const own = ends !== null || span !== null ? wholeOf(ends ?? [span ?? 0, span ?? 0], columns) : termOf(said);
  const beside = own === null ? await termsBeside(said, columns, others, fileName) : null;
  const weekly = own ?? beside?.all ?? null;
  if (weekly === null) return { ...unit, weekly } as WeeklyUnit;
  const week = head.headings.findIndex(
    (heading, i) => i !== day && /недел|week|주차/iu.test(heading) && (columns[i]?.filled ?? 0) > 0,
  );
  const pattern = { day, week: week < 0 ? null : week, ends, span, weekly, beside };
  const named = unit.columns === null ? null : [...head.headings, dayHeading];
  const termless = beside?.without ?? [];
  return { ...unit, columns: named, weekly, termless, batches: () => expanded(unit, head, pattern) } as WeeklyUnit;
}

/**
 * «Расписание осень», and «Журнал посещаемости гр. П-2211» with days of November 2022 beside it: the one half of a year in which all such sheets lie; where they lie in several,
 * that of each group's own.
 */
async function termsBeside(
  said: string,
  columns: readonly ColumnProfile[],
  others: readonly Unit[],
  fileName: string,
): Promise<TermsBeside | null> {
  const sheets = await sheetsBeside(others, fileName);
  const season = seasonOf(said);
  const named = [new Set(said.match(groupText)), ...columns.map(({ texts }) => new Set([...texts].filter(isGroup)))];
  const told = named.map((groups) => termsOfGroups(groups, sheets, season));
  const most = Math.max(...told.map(({ size }) => size));
  const at = told.findIndex(({ size }) => size === most);
  const [of, groups] = [told[at], named[at]];
  if (most === 0 || of === undefined || groups === undefined) return yearBeside(sheets, season);
  const [one, ...more] = distinct([...of.values()].flat());
  if (one !== undefined && more.length === 0)
    return { all: halfOf(one, `the ${one.season} of the journals beside it`), at: at - 1, of: new Map(), without: [] };
  const single = [...of].flatMap(([group, [term, ...others]]) =>
    term === undefined || others.length > 0 ? [] : [[group, halfOf(term, '')] as const],
  );
  if (single.length === 0 || at === 0) return null;
  const ends = single.flatMap(([, { from, to }]) => [from, to]).sort();
  const because = `each group in the only ${season ?? 'half of a year'} of its own journal beside it`;
  return {
    all: { from: ends[0] ?? '', to: ends.at(-1) ?? '', because },
    at: at - 1,
    of: new Map(single),
    without: [...groups].filter((group) => !single.some(([one]) => one === group)).sort(),
  };
}

/** «Учебный план на 2023/2024 уч. год»: the one academic year that other sheets are headed with. */
function yearBeside(sheets: readonly SheetBeside[], season: Season | null): TermsBeside | null {
  const years = new Set(sheets.flatMap(({ title }) => academicYear(title) ?? []));
  const [year, ...others] = years;
  if (year === undefined || others.length > 0 || season === null) return null;
  const term = halfOf(
    { season, year: season === 'spring' ? year + 1 : year },
    'the season and the academic year of another sheet',
  );
  return { all: term, at: -1, of: new Map(), without: [] };
}

const groupText = /(?<![\p{L}\d])\p{L}{1,6}[\s-]?\d[\d-]*\p{L}{0,2}(?![\p{L}\d])/gu;
const isGroup = (text: string): boolean => /\p{L}.*\d/u.test(text) && parseDay(text) === null;

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
  readonly beside: TermsBeside | null;
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
  { day, week, ends, span, weekly, beside }: Pattern,
): AsyncIterable<Batch> {
  const daysOf = ({ from, to }: Term) => [parseDay(from) ?? 0, parseDay(to) ?? 0] as const;
  const term = daysOf(weekly);
  const spanOfRow = (row: Row) => (span === null ? null : parseSpan(row[span] ?? ''));
  const ofGroups = beside !== null && beside.of.size > 0 ? beside : null;
  const ofGroup = (row: Row) => ofGroups?.of.get((row[ofGroups.at] ?? '').trim());
  const termOfRow = (row: Row) =>
    ofGroups !== null
      ? daysOf(ofGroup(row) ?? weekly)
      : ends === null
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
      else if (on === null || last - first > longestYear || (ofGroups !== null && ofGroup(row) === undefined))
        put([...row]);
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

const spring = /(?<!\p{L})вес(?:н[аеуы](?!\p{L})|енн)|второй семестр|spring|second (term|semester)|봄|2학기/iu;
const autumn =
  /(?<!\p{L})осен(?:ь|и|н)|первый семестр|autumn|(?<!\p{L})fall(?!\p{L})|first (term|semester)|가을|1학기/iu;
const numberedTerm =
  /(?<![\p{L}\d./-])(\d{1,2}|iv|i{1,3}|vi{0,3})(?:-?й)?\s*сем(?:\.|естр)|семестр\s*№?\s*(\d{1,2})(?![\d./])/giu;

/** «Осень», «2 семестр», «III семестр»: studies begin in autumn, so semesters of an odd number are taught then. */
function seasonOf(said: string): Season | null {
  const words = said.replaceAll('_', ' ');
  const numbers = [...words.matchAll(numberedTerm)].map(([, before, behind]) => termNumber(before ?? behind ?? ''));
  const isAutumn = autumn.test(words) || numbers.some((number) => number % 2 === 1);
  const isSpring = spring.test(words) || numbers.some((number) => number % 2 === 0);
  return isAutumn === isSpring ? null : isAutumn ? 'autumn' : 'spring';
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const termNumber = (text: string): number => romans.indexOf(text.toLowerCase()) + 1 || Number(text);

function halfOf({ season, year }: TermTaught, because: string): Term {
  const [from, to] =
    season === 'spring' ? [dayOf(year, 2, 1), dayOf(year, 6, 15)] : [dayOf(year, 9, 1), dayOf(year, 12, 31)];
  return { from: isoDay(from ?? 0), to: isoDay(to ?? 0), because };
}

const longestTerm = 250;

/** The term that a paper says: its days, its season and year, the day it was approved on, or a year alone. */
function termOf(said: string): Term | null {
  for (const stated of [statedPeriod(said) ?? '', ...(spanText.exec(said) ?? []), ...(betweenDays.exec(said) ?? [])]) {
    const { from = null, to = null } = parseSpan(stated) ?? {};
    if (from !== null && to !== null && to > from && to - from <= longestTerm)
      return { from: isoDay(from), to: isoDay(to), because: `the paper says "${stated}"` };
  }
  const season = seasonOf(said);
  const found = yearOf(said);
  if (found === null) return null;
  const { year, academic, because, month } = found;
  const isSpring = season === null ? month !== null && month <= 6 : season === 'spring';
  const taken = isSpring ? 'spring' : 'autumn';
  const guessed = season !== null || month !== null ? '' : `, and no season: its ${taken} is taken`;
  return halfOf(
    { season: taken, year: isSpring && academic ? year + 1 : year },
    `nothing but ${season === null ? '' : 'the season and '}${because}${guessed}`,
  );
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
  const academic = academicYear(words);
  if (academic !== null)
    return { year: academic, academic: true, month: null, because: 'the academic year of its title' };
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

/** The first year of «2023/24», «23-24 уч. г.» */
function academicYear(words: string): number | null {
  for (const [, first, second] of words.matchAll(/(?<!\d)((?:20)?\d\d)\s*[/–-]\s*((?:20)?\d\d)(?!\d|\s*[./-]\s*\d)/g)) {
    const [from, to] = [first, second].map((one) => Number(one) % 100);
    const isPlain = first?.length === 4 || /уч|acad|school|학년/iu.test(words);
    if (from !== undefined && to === from + 1 && isPlain) return 2000 + from;
  }
  return null;
}

const spanText = /(?:с|from)\s+\S+\s+(?:по|to)\s+\S+/iu;
const betweenDays = /\d{1,2}\.\d{1,2}\.\d{4}\s*[-–—]\s*\d{1,2}\.\d{1,2}\.\d{4}/u;
const dayText = /\d{1,2}[./-]\d{1,2}[./-]\d{4}|[«"]?\d{1,2}[»"]?\s+\p{L}{3,}\s+\d{4}|\d{4}[-.]\d{1,2}[-.]\d{1,2}/gu;
