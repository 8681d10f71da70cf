import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { parseClock } from '../values/parse-moment.ts';

const since = /^(с|со|начало|нач\.?|начало смены|приш[её]л|приход|from|start|starts|in|on|시작|출근)$/iu;
const until = /^(по|до|конец|кон\.?|конец смены|уш[её]л|уход|to|end|ends|finish|out|off|끝|종료|퇴근)$/iu;
const mostly = 0.8;

/** The last word of a heading that stands over two lines: «Период С». */
const last = (heading: string): string => heading.trim().split(' ').at(-1) ?? '';

/**
 * «Число, ФИО, С, По, Часов»: who works on which day from when to when, and how long. The two clock times say that it is a sheet of shifts and not any
 * list; the hours are what is recorded. Null where the table has not all of it.
 */
export function shiftSchedule(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const clock = (asked: RegExp) =>
    clues.headings.findIndex(
      (heading, i) =>
        asked.test(last(heading)) &&
        (clues.columns[i]?.share((text) => parseClock(text) !== null && /:/.test(text)) ?? 0) >= mostly,
    );
  const [from, to] = [clock(since), clock(until)];
  if (from < 0 || to < 0) return null;
  const headings = clues.headings.map((heading, i) => (i === from || i === to ? '' : heading));
  const fit = read({ ...clues, headings });
  if (fit.missing.length > 0 || fit.surest('hours') < 0.5) return null;
  return { ...fit, told: true, used: new Set([...fit.used, from, to]), score: fit.score + 2 };
}
