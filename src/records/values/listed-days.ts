import { dayOf, isoDay } from './calendar-day.ts';
import { monthOfName } from './parse-date.ts';

/** What a paper says once of the days that its rows list. */
export interface DaysSaid {
  /** year × 12 + month − 1. */
  readonly month: number | null;
  /** The year of a month that is written without one. */
  readonly yearOf: (month: number) => number | null;
}

/** A day, or the first and last of several, as far as it is written. */
interface Written {
  readonly from: number;
  readonly to: number;
  readonly month: number | null;
  readonly year: number | null;
  /** The end of a stretch, where it says its own month. */
  readonly until: { readonly month: number; readonly year: number | null } | null;
}

const one = String.raw`(\d{1,2})(?:\.(\d{1,2}))?(?:\.(\d{4}|\d\d))?`;
const stretch = new RegExp(`^${one}(?:-${one})?$`);
const iso = /^(20\d\d)-(\d\d)-(\d\d)$/;
const longest = 31;

/**
 * «1, 3, 5–7», «был: 02.09, 05.09», «3, 5 и 12 октября»: the days that a cell lists, in ISO, each once. Null where a part of it is no day, or nothing says
 * of which month and year it is. Of days in a row the month is the one behind them.
 */
export function listedDays(text: string, said: DaysSaid): string[] | null {
  const parts = partsOf(text);
  if (parts.length === 0) return null;
  const days: string[] = [];
  let behind: Pick<Written, 'month' | 'year'> = { month: null, year: null };
  for (const part of parts.toReversed()) {
    const found = writtenIn(part);
    if (found === null) return null;
    const month = found.month ?? behind.month;
    const whole = { ...found, month, year: found.year ?? behind.year };
    behind = whole;
    const run = daysOf(whole, said);
    if (run === null) return null;
    days.unshift(...run);
  }
  return [...new Set(days)];
}

/** How many things a cell lists that may be days. */
export const countListed = (text: string): number => partsOf(text).length;

function partsOf(text: string): string[] {
  const bare = text
    .replace(/^[^\d:]*:\s*/u, '')
    .replace(/(\d)\s*[-–—]\s*(?=\d)/gu, '$1-')
    .replace(/(\d{1,2})일/gu, '$1')
    .replace(
      /(\d)\s+(\p{L}{3,})\.?(?:\s+(\d{4})(?:\s*г(?:ода|\.)?)?)?/gu,
      (all, day: string, word: string, year?: string) => {
        const month = monthOfName(word.toLowerCase());
        return month < 1 ? all : `${day}.${month}${year === undefined ? '' : `.${year}`}`;
      },
    );
  return bare.split(/\s*[,;]\s*|\s+и\s+|\s+and\s+|\s+/u).filter((part) => part !== '');
}

function writtenIn(part: string): Written | null {
  const whole = iso.exec(part);
  if (whole !== null) {
    const [year = 0, month = 0, day = 0] = whole.slice(1).map(Number);
    return { from: day, to: day, month, year, until: null };
  }
  const [, from, month, year, to, endMonth, endYear] = stretch.exec(part.replace(/\.$/, '')) ?? [];
  if (from === undefined) return null;
  const said = (figures: string | undefined) => (figures === undefined ? null : Number(figures));
  const yearOf = (figures: string | undefined) => (figures?.length === 2 ? 2000 + Number(figures) : said(figures));
  const ends = endMonth === undefined ? null : { month: Number(endMonth), year: yearOf(endYear) };
  return {
    ...{ from: Number(from), to: Number(to ?? from), until: month === undefined ? null : ends },
    // «5-7.09»: the month behind the last is that of both.
    ...{ month: said(month) ?? ends?.month ?? null, year: yearOf(year) ?? ends?.year ?? null },
  };
}

function daysOf({ from, to, month, year, until }: Written, said: DaysSaid): string[] | null {
  const [saidYear, saidMonth] =
    said.month === null ? [null, null] : [Math.floor(said.month / 12), (said.month % 12) + 1];
  const of = month ?? saidMonth;
  if (of === null) return null;
  const inYear = (month: number, year: number | null) =>
    year ?? (month === saidMonth ? saidYear : null) ?? said.yearOf(month);
  const [firstYear, lastYear] = [inYear(of, year), inYear(until?.month ?? of, until?.year ?? year)];
  const first = firstYear === null ? null : dayOf(firstYear, of, from);
  const last = lastYear === null ? null : dayOf(lastYear, until?.month ?? of, to);
  if (first === null || last === null || last < first || last - first > longest) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => isoDay(first + i));
}
