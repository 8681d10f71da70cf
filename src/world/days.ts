/** Days are ISO text (`2023-10-02`) in the world; each office prints them its own way. Counted in whole numbers, without a clock or a zone. */
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayLength;

export const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

export const addDays = (day: string, n: number): string => dayOf(dayNumber(day) + n);

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The day itself, or the Monday after it. */
export const workdayFrom = (day: string): string => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day);

export const eachDay = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, n) => addDays(from, n));

export const monthOf = (day: string): string => day.slice(0, 7);

/** The last day of the month that holds the day. */
export function monthEnd(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1)}-01`;
  return addDays(next, -1);
}

/** `07:05`, or `07:05:09` when seconds are given. */
export const clock = (minute: number, second?: number): string =>
  [Math.floor(minute / 60), minute % 60, ...(second === undefined ? [] : [second])].map((n) => pad(n)).join(':');

/** The serial number under which a spreadsheet keeps a day. */
export const sheetSerial = (day: string): number => daysBetween('1899-12-30', day);
