import { civilOf, dayOf, lengthOf, quickDayOf } from './calendar-day.ts';
import { withoutEndless } from './endless.ts';
import { withoutWeekday } from './weekday.ts';

/** Which of 03/04/2020's numbers is the day: a mapping says so, since the cell alone does not. */
export type DateOrder = 'dmy' | 'mdy';

/** Days since 1970-01-01, inclusive on both sides; an open side is null. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

const monthNames: readonly (readonly string[])[] = [
  ['январ', 'янв', 'january', 'jan', '1월'],
  ['феврал', 'февр', 'фев', 'february', 'feb', '2월'],
  ['март', 'мар', 'march', 'mar', '3월'],
  ['апрел', 'апр', 'april', 'apr', '4월'],
  ['май', 'мая', 'мае', 'may', '5월'],
  ['июнь', 'июня', 'июне', 'июн', 'june', 'jun', '6월'],
  ['июль', 'июля', 'июле', 'июл', 'july', 'jul', '7월'],
  ['август', 'авг', 'august', 'aug', '8월'],
  ['сентябр', 'сент', 'сен', 'september', 'sept', 'sep', '9월'],
  ['октябр', 'окт', 'october', 'oct', '10월'],
  ['ноябр', 'нояб', 'ноя', 'november', 'nov', '11월'],
  ['декабр', 'дек', 'december', 'dec', '12월'],
];

/** 1 to 12 for a month in lower case, inflected or cut short; 0 for any other word. */
export const monthOfName = (word: string): number =>
  monthNames.findIndex((names) =>
    names.some((name) =>
      name.length <= 3
        ? word === name
        : word.startsWith(name)
          ? word.length - name.length <= 2
          : word.length > 3 && name.startsWith(word),
    ),
  ) + 1;

/** «март», «за март», «3월», «4월분»: 1 to 12 for a month alone that leaves its year out; 0 for anything else. */
export function bareMonthOf(text: string): number {
  const [, word = '', number] = /^(?:за\s+)?(?:(\p{L}{3,8})\.?|(1[0-2]|[1-9])월분?)$/iu.exec(text.trim()) ?? [];
  return number === undefined ? monthOfName(word.toLowerCase()) : Number(number);
}

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** «11.V.2025»: 1 to 12, the X in Latin or in Cyrillic letters; 0 for anything else. */
const monthOfRoman = (numeral: string): number => romanMonths.indexOf(numeral.replaceAll('х', 'x')) + 1;

/** Two digits are this century up to 2049, the last one above: only ever used where the form prints two. */
const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

/** One day, in seven styles: 2023-09-01, 01.09.2023, 01/09/2023, 1.IX.2023, 1 сентября 2023 г., 2023년 9월 1일, 2023. 9. 1. Null where it is none. */
export function parseDay(text: string, order: DateOrder = 'dmy'): number | null {
  return isoAt(text, 10) ?? dottedAt(text) ?? (/\p{N}/u.test(text) ? writtenOnce(text, order) : null);
}

/** `YYYY-MM-DD`, whole or before a time: digits read in place, as this is the hot path. */
export function isoAt(text: string, length: number): number | null {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  if (length === 10 && text.length > 10 && !isMidnight(text)) return null;
  const year = number4(text, 0);
  const month = number2(text, 5);
  const day = number2(text, 8);
  return year < 0 || month < 0 || day < 0 ? null : quickDayOf(year, month, day);
}

const isMidnight = (text: string): boolean => /^.{10}[T ]00:00(:00(\.0+)?)?Z?$/.test(text);

/** `DD.MM.YYYY`. */
export function dottedAt(text: string): number | null {
  if (text.charCodeAt(2) !== 46 || text.charCodeAt(5) !== 46 || text.length < 10) return null;
  if (text.length > 10 && text.charCodeAt(10) > 46) return null;
  if (text.length > 10) return null;
  const year = number4(text, 6);
  const month = number2(text, 3);
  const day = number2(text, 0);
  return year < 0 || month < 0 || day < 0 ? null : quickDayOf(year, month, day);
}

export function number2(text: string, at: number): number {
  const a = text.charCodeAt(at) - 48;
  const b = text.charCodeAt(at + 1) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1;
}

export function number4(text: string, at: number): number {
  const high = number2(text, at);
  const low = number2(text, at + 2);
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}

type Read<T> = (text: string, order: DateOrder) => T;

/** A cell is asked by each field that may be a day, and a column says one day again and again. */
function readOnce<T>(read: Read<T>): Read<T> {
  const known = { dmy: new Map<string, T>(), mdy: new Map<string, T>() };
  return (text, order) => {
    const before = known[order].get(text);
    if (before !== undefined) return before;
    const made = read(text, order);
    if (known[order].size >= 20_000) known[order].clear();
    known[order].set(text, made);
    return made;
  };
}

const jucheYear = /(?:주체|чучхе|juche) ?(\d{1,3})(?: ?년)?(?: ?\((\d{4})(?: ?년)?\))?(?= ?년| ?[./-]|$)/iu;

/**
 * «주체76(1987)년 4월 28일», "Juche 112.9.1": papers of the DPRK count years from 1912, as the first, and most say both. Where the two differ the text
 * stays as it is, and is no date.
 */
const withoutJuche = (text: string): string =>
  text.replace(jucheYear, (all, juche: string, stated?: string) => {
    const year = Number(juche) + 1911;
    return stated === undefined || Number(stated) === year ? `${year}` : all;
  });

/** «2019. 7. 2.», as Korean papers write a day, «2. 7. 2019»: the blanks say nothing. */
const spacedDot = /(?<=\d) ?\. ?(?=\d)/g;

const writtenOnce = readOnce(writtenDay);

function writtenDay(text: string, order: DateOrder): number | null {
  const plain = withoutWeekday(withoutJuche(text.trim()))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[«»"“”,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(spacedDot, '.')
    .trim();
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})( ?г\.?| ?года)?( 00:00(:00)?)?$/.exec(plain);
  if (numeric) return numericDay(numeric, order);
  const iso = /^(\d{4})[./](\d{1,2})[./](\d{1,2})\.?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const korean = /^(\d{4}) ?년 ?(\d{1,2}) ?월 ?(\d{1,2}) ?일$/.exec(plain);
  if (korean) return dayOf(Number(korean[1]), Number(korean[2]), Number(korean[3]));
  const packed = /^(19[3-9]\d|20[0-4]\d)(\d\d)(\d\d)$/.exec(plain);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const roman = /^(\d{1,2})([ ./-])([ivxх]{1,4})\2(\d{4}|\d{2})( ?г\.?| ?года)?$/.exec(plain);
  if (roman) return dayOf(fullYear(roman[4] ?? ''), monthOfRoman(roman[3] ?? ''), Number(roman[1]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-zа-яё]+)\.?[ -]?(\d{4}|\d{2})( ?г\.?| ?года)?$/.exec(plain);
  if (dayFirst) return namedDay(dayFirst[1], dayFirst[2], dayFirst[3]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(plain);
  return monthFirst ? namedDay(monthFirst[2], monthFirst[1], monthFirst[3]) : null;
}

/** With dots the day stands first whatever the order: no form prints months first with dots. */
function numericDay(found: RegExpExecArray, order: DateOrder): number | null {
  const [, first = '', separator, second = '', year = ''] = found;
  const monthFirst = order === 'mdy' && separator === '/';
  return dayOf(fullYear(year), Number(monthFirst ? first : second), Number(monthFirst ? second : first));
}

function namedDay(day = '', month = '', year = ''): number | null {
  return dayOf(fullYear(year), monthOfName(month), Number(day));
}

/** A day, month, year or range as the days it covers; null where it is none of them. */
export function parseSpan(text: string, order: DateOrder = 'dmy'): Span | null {
  const day = parseDay(text, order);
  if (day !== null) return { from: day, to: day };
  return /\p{N}/u.test(text) ? spanOnce(text, order) : null;
}

const spanOnce = readOnce(writtenSpan);

function writtenSpan(text: string, order: DateOrder): Span | null {
  const plain = withoutJuche(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[«»"“”]/g, '')
    .replace(/\s+/g, ' ')
    .replace(spacedDot, '.')
    .trim();
  return (
    rangeOf(plain, order) ??
    monthSpan(plain) ??
    yearSpan(plain) ??
    momentSpan(plain, order) ??
    endlessSpan(plain, order)
  );
}

/** «с 09.07.2021 бессрочно»: from a day on. */
function endlessSpan(plain: string, order: DateOrder): Span | null {
  const begins = withoutEndless(plain)?.replace(/^(?:с|from|since) /, '') ?? '';
  const from = /\d/.test(begins) ? (parseSpan(begins, order)?.from ?? null) : null;
  return from === null ? null : { from, to: null };
}

/** A day with a clock time covers that day. */
function momentSpan(plain: string, order: DateOrder): Span | null {
  const found =
    /^(.*\d{4}|\d{4}-\d\d-\d\d)(?:[t ,]+| (?:в|at) )\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(z| ?(?:gmt|utc)? ?(?:[+-]\d{1,2}(?::?\d\d)?)?)?(?: \([a-z ]{1,40}\))?$/.exec(
      plain,
    );
  const day = found ? parseDay(found[1] ?? '', order) : null;
  return day === null ? null : { from: day, to: day };
}

function rangeOf(plain: string, order: DateOrder): Span | null {
  const dots = /^(.+?)\.\.(.*)$/.exec(plain);
  if (dots)
    return joinSides(
      parseSpan(dots[1] ?? '', order),
      dots[2] === '' ? { from: null, to: null } : parseSpan(dots[2] ?? '', order),
    );
  const worded =
    /^(?:с|from) (.+?) (?:по|до|to|until|till) (.+)$/.exec(plain) ??
    /^(.+?) ?부터 ?(.+?) ?까지$/.exec(plain) ??
    /^(.+?) ?~ ?(.+)$/.exec(plain);
  const found =
    worded ??
    /^(.+?\d.*?) ?[–—] ?(.+)$/.exec(plain) ??
    /^(\d[^-]*\d)\.? ?- ?(\d[^-]*)$/.exec(plain) ??
    /^(.*\d[^-]*) - ([^-]*\d)[^-\d]*$/.exec(plain) ??
    /^(\d{4}-\d\d-\d\d) ?[-/] ?(\d{4}-\d\d-\d\d)$/.exec(plain) ??
    /^(.*\d.*?) (?:по|до|to|until) (.+)$/.exec(plain);
  if (!found) return openSide(plain, order);
  const from = parseSpan(found[1] ?? '', order) ?? beginOfYear(found[1] ?? '', found[2] ?? '', order);
  const to = parseSpan(found[2] ?? '', order) ?? endOfYear(found[1] ?? '', found[2] ?? '');
  if (from === null || to === null || from.from === null || to.to === null || from.from > to.to) return null;
  return { from: from.from, to: to.to };
}

/** «2023.07.03~09.15»: the end is of the year that the beginning says. */
function endOfYear(begin: string, end: string): Span | null {
  const year = /^(\d{4})(?=[./ ]|년)/.exec(begin)?.[1];
  const [, month, day] = /^(\d{1,2})(?:[./]|월 ?)(\d{1,2})(?:\.|일)?$/.exec(end) ?? [];
  return year === undefined || month === undefined || day === undefined ? null : parseSpan(`${year}.${month}.${day}`);
}

/** «с 18 февраля по 24 марта 2021 года», «13.10–03.12.2022», «с 1 по 30 октября 2023 г.»: the beginning is of the year, or the month, that the end says, or the year before. */
function beginOfYear(begin: string, end: string, order: DateOrder): Span | null {
  const last = parseDay(end, order);
  if (last === null) return null;
  const { year, month } = civilOf(last);
  const inYear = (of: number) => {
    const [, day, numbered] = /^(\d{1,2})(?:[./](\d{1,2})\.?)?$/.exec(begin) ?? [];
    if (day === undefined) return parseDay(`${begin} ${of}`, order) ?? parseDay(`${begin}, ${of}`, order);
    return dayOf(of, Number(numbered ?? month), Number(day));
  };
  const first = [inYear(year), /^\d{1,2}$/.test(begin) ? null : inYear(year - 1)].find(
    (day) => day !== null && day <= last && last - day < longestOfOneYear,
  );
  return first === undefined || first === null ? null : { from: first, to: first };
}
/** What says its year once is no longer. */
const longestOfOneYear = 366;

/** An open end is a range too; a side that cannot be read makes none. */
function joinSides(from: Span | null, to: Span | null): Span | null {
  if (from === null || to === null || from.from === null) return null;
  return to.to !== null && from.from > to.to ? null : { from: from.from, to: to.to };
}

function openSide(plain: string, order: DateOrder): Span | null {
  const found = /^(с|from|since|по|до|to|until) (.+)$/.exec(plain);
  if (!found) return null;
  const side = parseDay(found[2] ?? '', order);
  if (side === null) return null;
  return ['с', 'from', 'since'].includes(found[1] ?? '') ? { from: side, to: null } : { from: null, to: side };
}

/** `сентябрь 2023`, `09.2023`, `2023-09`, `202309`, `2023년 9월`: the month it names as year × 12 + month − 1, or null. */
export function parseMonth(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[«»",]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(spacedDot, '.')
    .trim();
  const yearFirst =
    /^(\d{4})[-./](\d{1,2})\.?$/.exec(plain) ??
    /^(20\d\d)(0[1-9]|1[0-2])$/.exec(plain) ??
    /^(\d{4}) ?년 ?(\d{1,2}) ?월$/.exec(plain);
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(plain);
  const of = / за (\S.*)$/.exec(plain)?.[1];
  if (of !== undefined) return parseMonth(of);
  const named = /^(?:за )?([a-zа-яё]+)\.?[ -](\d{4})( ?г\.?| ?года)?$/.exec(plain);
  if (yearFirst) return monthIndex(Number(yearFirst[1]), Number(yearFirst[2]));
  if (monthFirst) return monthIndex(Number(monthFirst[2]), Number(monthFirst[1]));
  if (named) return monthIndex(Number(named[2]), monthOfName(named[1] ?? ''));
  return null;
}

const monthIndex = (year: number, month: number): number | null =>
  month >= 1 && month <= 12 ? year * 12 + month - 1 : null;

function monthSpan(plain: string): Span | null {
  const index = parseMonth(plain);
  if (index === null) return null;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { from: dayOf(year, month, 1), to: dayOf(year, month, lengthOf(year, month)) };
}

function yearSpan(plain: string): Span | null {
  const part = quarterOf(plain) ?? monthsOf(plain);
  if (part !== null) {
    const { first, year, last = first + 2 } = part;
    return { from: dayOf(year, first, 1), to: dayOf(year, last, lengthOf(year, last)) };
  }
  const found = /^(19\d\d|20\d\d)( ?г\.?| ?год| ?года| ?년)?$/.exec(plain);
  if (!found) return null;
  const year = Number(found[1]);
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** Months of a year: its first, and its last where it is no quarter. */
interface PartOfYear {
  readonly year: number;
  readonly first: number;
  readonly last?: number;
}

/** «полугодие 2024», «II полугодие 2024 г.», «9 месяцев 2024», `H1 2024`, «2024년 상반기»: reports that add up count from January unless they say which half. */
function monthsOf(plain: string): PartOfYear | null {
  const half =
    /^(?:за )?(?:([12]|i{1,2})(?:-?[йое]{1,2})? ?)?(?:полугодие|п\/г|half(?: of)?|h([12]))[ ,/-]*(\d{4})( ?г\.?| ?года)?$/.exec(
      plain,
    );
  const korean = /^(\d{4}) ?년? ?(상|하)반기$/.exec(plain);
  const months = /^(?:за )?(3|6|9|12) ?мес(?:\.|яцев|яца)?[ ,/-]*(\d{4})( ?г\.?| ?года)?$/.exec(plain);
  if (months) return { year: Number(months[2]), first: 1, last: Number(months[1]) };
  const [year, which] = korean
    ? [korean[1], korean[2] === '상' ? 1 : 2]
    : [half?.[3], halfOf(half?.[1] ?? half?.[2] ?? '1')];
  return year === undefined ? null : { year: Number(year), first: which === 1 ? 1 : 7, last: which === 1 ? 6 : 12 };
}

const halfOf = (text: string): number => romans[text] ?? Number(text);

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** «2 кв. 2023 г.», «II квартал 2023», `Q2 2023`, `2023-Q2`, «2023년 2분기»: the first month of the quarter and its year. */
function quarterOf(plain: string): PartOfYear | null {
  const found =
    /^(?:([1-4]|i{1,3}|iv)(?:-?[йi])? ?(?:кв\.?|квартал|quarter)|q([1-4]))[ ,/-]*(\d{4})( ?г\.?| ?года)?$/.exec(
      plain,
    ) ??
    /^(?<year>\d{4})(?: ?г\.?| ?год\p{L}?| ?년)?[ ,/-]*(?:q(?<q>[1-4])|(?<n>[1-4]|i{1,3}|iv) ?(?:кв\.?|квартал|quarter|분기))$/u.exec(
      plain,
    );
  if (found === null) return null;
  const { year, q, n } = found.groups ?? {};
  const number = q ?? n ?? found[2] ?? found[1] ?? '';
  return { first: ((romans[number] ?? Number(number)) - 1) * 3 + 1, year: Number(year ?? found[3]) };
}
