import { parseSpan } from '../values/parse-date.ts';

const number = '(?:[1-9]|1[0-2]|i{1,3}|iv|vi{0,3})';
const term = new RegExp(
  [
    String.raw`(?<![\p{L}\d])${number}(?:-?[йея]|st|nd|rd|th)?\s*(?:семестр|сем(?!\p{L})\.?|полугодие|триместр|курс|term|semester|year|학기|학년)`,
    String.raw`(?:семестр|term|semester|year|курс)\s*${number}(?![\p{L}\d])`,
    String.raw`(?<!\p{L})(?:осень|осенн|весна|весенн|autumn|fall|spring)|봄|가을`,
    String.raw`(?<!\d)20\d\d\s*[/–-]\s*(?:20)?\d\d(?!\d)`,
  ].join('|'),
  'iu',
);

/** «1 семестр», «осень 2022», «2022/23», «2 курс»: a part of a course of study. */
export const isTerm = (text: string): boolean => term.test(text);

/** The same, or a quarter or a year of the calendar. */
export function isStretch(text: string): boolean {
  if (isTerm(text)) return true;
  const { from = null, to = null } = parseSpan(text) ?? {};
  return from !== null && to !== null && to - from > aWeek;
}

const aWeek = 6;
