import { monthOf } from '../values/calendar-day.ts';
import { countsMinutes, minuteOfDay } from '../values/minute-of-day.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';
import { parseClock, parseMoment } from '../values/parse-moment.ts';
import type { LoadStyle } from './load-style.ts';
import { oneCell, type Parse, type WriteColumn, type Writing } from './one-cell.ts';

/** Whole numbers: a count, a month of the calendar, a minute of the day. */
export function integerWriter(writing: Writing): WriteColumn {
  const { column, sources, style, state } = writing;
  const parse = column.month ? monthNumber(style) : column.clock ? minuteNumber(sources.heading) : wholeNumber;
  const expected = column.month ? 'a month' : column.clock ? 'a clock time' : 'a whole number';
  const say = state.numbers.writer(column.name);
  return oneCell(writing, expected, parse, (value) => {
    say(value);
    state.hash.number(value);
  });
}

const monthNumber =
  (style: LoadStyle): Parse<number> =>
  (text) => {
    const day = parseDay(text, style.order);
    return day === null ? parseMonth(text) : monthOf(day);
  };

const clockMinute: Parse<number> = (text) => {
  const second = parseClock(text) ?? parseMoment(text)?.second ?? null;
  return second === null ? null : Math.floor(second / 60);
};

const minuteNumber = (heading: string): Parse<number> =>
  countsMinutes(heading) ? (text) => minuteOfDay(text) ?? clockMinute(text) : clockMinute;

const wholeNumber: Parse<number> = (text) => {
  // A school year such as 2023/2024 is named by its first.
  const plain =
    /^(-?\d+)(?:[.,]0+)?(?:-?(?:[йяе]|ый|ой|го|st|nd|rd|th)|(?:-?й)?(?:сем|нед|курс|term|week)\p{L}*\.?)?$/iu.exec(
      text.replace(/[\s\u00a0]/g, ''),
    ) ?? /^(20\d\d)[/–-](20\d\d|\d\d)$/.exec(text.replace(/\s/g, ''));
  const value = plain ? Number(plain[1]) : Number.NaN;
  return Number.isInteger(value) && Math.abs(value) < 2_147_483_648 ? value : null;
};
