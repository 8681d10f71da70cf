import { quickDayOf } from './calendar-day.ts';
import { type DateOrder, dottedAt, isoAt, number2, number4, parseDay } from './parse-date.ts';
import { withoutWeekday } from './weekday.ts';

/** A local day and second of it, and the offset from UTC in minutes where the cell says one. */
export interface LocalMoment {
  readonly day: number;
  readonly second: number;
  readonly offset: number | null;
  /** False where the cell says a day and no clock time. */
  readonly timed: boolean;
}

/** `2023-09-01T08:15:00+10:00`, `01.09.2023 8:15`, `01.09.2023`. Null where it is no moment. */
export function parseMoment(text: string, order: DateOrder = 'dmy'): LocalMoment | null {
  const quick = quickDay(text);
  if (quick !== null) {
    const second = quickClock(text, 11);
    if (second >= 0) return { day: quick, second, offset: null, timed: true };
  }
  return slowMoment(text, order);
}

/** The day of `YYYY-MM-DD?…` or `DD.MM.YYYY …`, read in place. */
function quickDay(text: string): number | null {
  if (text.length < 16) return null;
  if (text.charCodeAt(4) === 45) return isoAt(text, 0);
  if (text.charCodeAt(2) !== 46 || text.charCodeAt(5) !== 46) return null;
  const year = number4(text, 6);
  const month = number2(text, 3);
  const day = number2(text, 0);
  return year < 0 || month < 0 || day < 0 ? null : quickDayOf(year, month, day);
}

/** `HH:MM` or `HH:MM:SS` to the end of the text; −1 where anything else stands there. */
function quickClock(text: string, at: number): number {
  const separator = text.charCodeAt(at - 1);
  if (separator !== 32 && separator !== 84) return -1;
  if (text.charCodeAt(at + 2) !== 58) return -1;
  const hour = number2(text, at);
  const minute = number2(text, at + 3);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  if (text.length === at + 5) return hour * 3600 + minute * 60;
  const second = number2(text, at + 6);
  if (text.length !== at + 8 || text.charCodeAt(at + 5) !== 58 || second < 0 || second > 59) return -1;
  return hour * 3600 + minute * 60 + second;
}

const pattern =
  /^(.+?\d(?: ?г\.?| ?일|\.)?)(?:[T, ]+| (?:в|at) )(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?)\s*([ap]\.?m\.?)?\s*(z|utc|(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?|мск|msk)?$/i;

function slowMoment(text: string, order: DateOrder): LocalMoment | null {
  const bare = text.length === 10 ? (isoAt(text, 10) ?? dottedAt(text)) : null;
  if (bare !== null) return { day: bare, second: 0, offset: null, timed: false };
  const trimmed = withoutWeekday(halfBehind(text.trim()));
  const found = pattern.exec(trimmed);
  if (!found) {
    const day = parseDay(trimmed, order);
    return day === null ? null : { day, second: 0, offset: null, timed: false };
  }
  const day = parseDay((found[1] ?? '').replace(/[ ,]+$/, ''), order);
  const second = parseClock(`${found[2]}${found[3] ? ` ${found[3]}` : ''}`);
  if (day === null || second === null) return null;
  return { day, second, offset: found[4] ? offsetOf(found[4]) : null, timed: true };
}

/** «오후 7:41» as «7:41 pm». */
const halfBehind = (text: string): string =>
  text.replace(
    /(오전|오후)\s?(\d{1,2}:\d{2}(?::\d{2})?)/u,
    (_, half: string, clock: string) => `${clock} ${half === '오전' ? 'am' : 'pm'}`,
  );

/** Seconds after midnight of `8:15`, `08.15`, `08-15`, `08:15:00`, `8:15 pm`, «오후 8:15»; 24:00 is no clock time of its day. */
export function parseClock(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.]|-(?=\d\d$))(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(
    halfBehind(text.trim()),
  );
  if (!found) return null;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (minute > 59 || second > 59 || hour > 23) return null;
  const half = found[4]?.toLowerCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const shifted = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return shifted * 3600 + minute * 60 + second;
}

function offsetOf(text: string): number {
  const plain = text.toLowerCase();
  if (plain === 'z' || plain === 'utc') return 0;
  if (plain === 'мск' || plain === 'msk') return 180;
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(plain);
  const minutes = Number(found?.[2]) * 60 + Number(found?.[3] ?? 0);
  return found?.[1] === '-' ? -minutes : minutes;
}
