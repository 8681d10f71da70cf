import { parseDay, parseSpan, type Span } from './parse-date.ts';

type Days = { readonly from: number; readonly to: number };

const whole = String.raw`\d{1,2}\.\d{1,2}\.(?:20)?\d\d|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/20\d\d|\d{1,2}\s+\p{L}{3,9}\.?\s+20\d\d|20\d\d[.년]\s?\d{1,2}[.월]\s?\d{1,2}일?`;
const short = String.raw`\d{1,2}(?:\.\d{1,2}\.?|\s+\p{L}{3,9}\.?)?`;
const between = String.raw`\s*(?:г\.?)?\s*(?:по|до|to|until|[-–—~])\s*`;
const twoDays = new RegExp(String.raw`(?<![\d.])(${whole})${between}(${whole})`, 'iu');
/** «с 2 по 6 октября 2023», «28.09 – 04.10.2023»: the beginning leaves out what the end says. */
const shortFirst = new RegExp(String.raw`(?<![\d.])(${short})${between}(${whole})`, 'iu');
const weekFrom = new RegExp(
  String.raw`(?:week\s+(?:of|commencing|beginning|starting|from)|w/?c|недел\p{L}*\s+(?:с|от))\s*:?\s*(${whole})`,
  'iu',
);
const weekTo = new RegExp(String.raw`(?:week\s+(?:ending|ended|to)|w/?e|недел\p{L}*\s+по)\s*:?\s*(${whole})`, 'iu');

/** The days, counted from 1970-01-01, that a title says it covers: «02.10.2023 – 06.10.2023», "week of 2 October 2023". Null where it says no first and last day. */
export function daysInTitle(title: string): Days | null {
  if (!/\d/.test(title)) return null;
  const [from, to] = [weekFrom, weekTo].map((week) => parseDay(tidied(week.exec(title)?.[1])));
  if (from != null) return { from, to: from + 6 };
  if (to != null) return { from: to - 6, to };
  const [, first = '', last = ''] = twoDays.exec(title) ?? [];
  const [, begin = '', end = ''] = first === '' ? (shortFirst.exec(title) ?? []) : [];
  return inOrder(spanOf(first, last)) ?? inOrder(spanOf(begunIn(begin, tidied(end)), end));
}

const anyDay = new RegExp(
  String.raw`(?<![\d.])(?:${whole}|\d{1,2}[-_]\d{1,2}[-_]20\d\d|20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d])`,
  'giu',
);

/** A day that a text says whole, counted from 1970-01-01, and the words before it. */
export interface SaidDay {
  readonly day: number;
  readonly before: string;
}

/** All days that a text says whole, with what stands before each. */
export const saidDays = (text: string): SaidDay[] =>
  [...text.matchAll(anyDay)].flatMap(({ 0: written, index }) => {
    const day = parseDay(tidied(dotted(written)));
    return day === null ? [] : [{ day, before: text.slice(0, index) }];
  });

/** All days that a text says whole, counted from 1970-01-01. */
export const daysSaid = (text: string): number[] => saidDays(text).map(({ day }) => day);

/** «14_09_2023», «20230914», as files are called. */
const dotted = (day: string): string =>
  /^\d{8}$/.test(day)
    ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
    : day.replace(/^(\d{1,2})[-_](\d{1,2})[-_](\d{4})$/, '$1.$2.$3');

const tidied = (text = ''): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(\p{L})\./gu, '$1')
    .trim();

const spanOf = (from: string, to: string): Span => ({ from: parseDay(tidied(from)), to: parseDay(tidied(to)) });

const inOrder = ({ from, to }: Span): Days | null => (from !== null && to !== null && from <= to ? { from, to } : null);

/** «2», «28.09», «28 сентября» of the year, or of the month too, that the end says. */
function begunIn(begin: string, end: string): string {
  const month = parseSpan(end)?.to == null ? null : /^\d{1,2}(?:\.(\d{1,2}\.\d+)|\s+(.+))$/u.exec(end);
  const rest = month?.[1] ?? month?.[2] ?? '';
  const year = rest.split(/[.\s]/).at(-1) ?? '';
  if (/^\d{1,2}$/.test(begin.trim())) return month?.[1] === undefined ? `${begin} ${rest}` : `${begin}.${rest}`;
  return /\p{L}/u.test(begin) ? `${begin} ${year}` : `${begin.replace(/\.$/, '')}.${year}`;
}
