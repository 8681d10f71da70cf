import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { isoDay, quickDayOf } from '../values/calendar-day.ts';
import { bareMonthOf, monthOfName, parseDay } from '../values/parse-date.ts';
import { withoutWeekday } from '../values/weekday.ts';
import { yearOf, yearsIn } from '../words/title-month.ts';

type Row = readonly (string | null)[];
type Years = NonNullable<ReturnType<typeof yearsIn>>;
/** A day as a cell writes it, and what stands behind it; a month has none. */
type ReadDay = (text: string) => { readonly month: number; readonly day: number | null; readonly rest: string } | null;

/**
 * «6 дек», «28/IX», «7 февраля, 20:54», «9/16» in a column of days, under a title that says the year: the days of that year, written out. A column keeps its
 * cells where one of them is something else, and all do where the title says no year.
 */
export async function yearsOfDays(reading: Reading, fileName: string): Promise<Reading> {
  const units: Unit[] = [];
  for (const unit of reading.units) units.push(isTitled(unit) ? await once(unit, fileName) : unit);
  return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
}

/** Only what has lines above it has a title: objects of a document write their days out. */
const isTitled = ({ kind, columns, around }: Unit): boolean =>
  (kind === 'table' && columns === null) || (kind === 'objects' && around !== undefined);

const known = new WeakMap<Unit, Promise<Unit>>();

function once(unit: Unit, fileName: string): Promise<Unit> {
  const made = known.get(unit) ?? withYears(unit, fileName);
  known.set(unit, made);
  return made;
}

async function withYears(unit: Unit, fileName: string): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null) return unit;
  const columns = head.headings.map((_, at) => head.sample.map((row) => row[at] ?? null));
  const readers = columns.map((cells, at) => readerOf(head.headings[at] ?? '', cells));
  if (readers.every((reader) => reader === null)) return unit;
  const years = yearsTold(head, unit, fileName);
  const dates = years !== null ? [] : columns.flatMap((cells, at) => (areDays(cells) ? [at] : []));
  if (years === null && dates.length === 0) return unit;
  const first = (head.header ?? 0) + head.headerRows;
  const written = (row: Row): (string | null)[] =>
    row.map((cell, at) => {
      const found = cell === null ? null : (readers[at]?.(cell) ?? null);
      return (found === null ? null : dayOfYear(found, years ?? yearBeside(found, row, dates))) ?? cell;
    });
  return {
    ...unit,
    batches: async function* () {
      for await (const { places, rows } of unit.batches())
        yield { places, rows: rows.map((row, i) => ((places[i] ?? 0) < first ? row : written(row))) } satisfies Batch;
    },
  };
}

/** The year that lines above the table say, else the names of the sheet and the file, the folders, a column of years. */
const yearsTold = (head: SheetHead, unit: Unit, fileName: string): Years | null =>
  yearsSaid(head.above.map((row) => row.join(' ')).join('\n')) ??
  yearsSaid(`${unit.name}\n${fileName}`) ??
  yearsSaid(head.sample.flatMap((row) => row.filter(isYear)).join('\n'));

const areDays = (cells: Row): boolean =>
  cells.some((cell) => cell !== null) && cells.every((cell) => cell === null || parseDay(cell) !== null);

/** «март», paid on 05.04.2023: the year in which the month lies so near before the days of its row; null of a day, which nothing ties to another. */
function yearBeside(
  { month, day }: NonNullable<ReturnType<ReadDay>>,
  row: Row,
  dates: readonly number[],
): Years | null {
  if (day !== null) return null;
  const days = dates.flatMap((at) => parseDay(row[at] ?? '') ?? []);
  const year = days.length === 0 ? null : yearOf(month, days);
  return year === null ? null : { autumn: year, spring: year };
}

/** «2022 год»: the year alone, where a column of its own says it of each row. */
const isYear = (cell: string | null): boolean => /^20\d\d(?:\s*г(?:од|\.)?)?$/u.test(cell?.trim() ?? '');

/** The one year, or the two that follow each other: of «октябрь 2021», «2021/22», «20.12.2021 – 10.01.2022». */
export function yearsSaid(title: string): Years | null {
  const [one, two, ...others] = [...new Set(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])].map(Number).sort();
  const isTurn = one !== undefined && two === one + 1 && others.length === 0;
  return isTurn ? { autumn: one, spring: two } : yearsIn(title);
}

function dayOfYear(found: NonNullable<ReturnType<ReadDay>>, years: Years | null): string | null {
  if (years === null) return null;
  const year = found.month > 6 ? years.autumn : years.spring;
  if (found.day === null) return `${year}-${String(found.month).padStart(2, '0')}`;
  const day = quickDayOf(year, found.month, found.day);
  return day === null ? null : `${isoDay(day)}${found.rest}`;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const time = String.raw`(?:,?\s+\d{1,2}[:.]\d\d(?::\d\d)?)?`;

const reader =
  (pattern: RegExp, month: (said: string) => number): ReadDay =>
  (text) => {
    const { groups } = pattern.exec(withoutWeekday(text.trim())) ?? {};
    if (groups === undefined) return null;
    const found = {
      month: month((groups.month ?? '').toLowerCase()),
      day: Number(groups.day),
      rest: groups.rest ?? '',
    };
    return found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31 ? null : found;
  };

/** Days that are told by themselves. */
const worded: readonly ReadDay[] = [
  reader(new RegExp(String.raw`^(?<day>\d{1,2})[\s-](?<month>\p{L}{3,8})\.?(?<rest>${time})$`, 'u'), monthOfName),
  reader(new RegExp(String.raw`^(?<month>[A-Za-z]{3,9})\.?\s(?<day>\d{1,2})(?<rest>${time})$`, 'u'), monthOfName),
  reader(new RegExp(String.raw`^(?<month>\d{1,2})월\s?(?<day>\d{1,2})일(?<rest>${time})$`, 'u'), Number),
  reader(/^(?<day>\d{1,2})[./\s](?<month>[IVX]{1,4})$/iu, (said) => romans.indexOf(said) + 1),
];

/** «март», «за март», «3월»: months, by their names or under a heading of months. */
const namedMonth: ReadDay = (text) => monthAs(bareMonthOf(text));
const numberedMonth: ReadDay = (text) => monthAs(/^\d{1,2}$/.test(text.trim()) ? Number(text) : 0);
const monthAs = (month: number) => (month < 1 || month > 12 ? null : { month, day: null, rest: '' });
const ofMonths =
  /^(?:за\s+)?(?:(?:расч|отч|какой)\S*\s+)?(?:месяц|мес\.?|период)(?!\p{L})|^(?:\p{L}+\s+)?(?:month|period)$|^\p{L}{0,3}월분?$/iu;

/** «16.09», «9/16»: days under a heading of days, and numbers under another. */
const figures: readonly ReadDay[] = [
  reader(new RegExp(String.raw`^(?<day>\d{1,2})[./](?<month>\d{2})\.?(?<rest>${time})$`, 'u'), Number),
  reader(/^(?<month>\d{1,2})[./](?<day>\d{1,2})$/u, Number),
];
const ofDays = /дат|число|день|когда|(?:^|[^\p{L}])(?:date|day|when)(?=$|[^\p{L}])|일자|날짜|날자/iu;

/** How all cells of a column write a day without its year; null where one does not. */
function readerOf(heading: string, cells: readonly (string | null)[]): ReadDay | null {
  // Headings are said again over each section.
  const said = cells.flatMap((cell) => (cell === null || ['', heading].includes(cell.trim()) ? [] : [cell]));
  const first = withoutWeekday(said[0]?.trim() ?? '');
  if (namedMonth(first) !== null || ofMonths.test(heading))
    return (
      [namedMonth, numberedMonth].find((way) => said.length > 0 && said.every((cell) => way(cell) !== null)) ?? null
    );
  if (said.length < 2 || !/^\d|^\p{L}+\.?\s\d/u.test(first)) return null;
  const ways = ofDays.test(heading) ? [...worded, ...figures] : worded;
  return ways.find((way) => said.every((cell) => way(cell) !== null)) ?? null;
}
