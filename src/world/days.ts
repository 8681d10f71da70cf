const DAY_MS = 86_400_000;

/** Days are ISO text (`2023-10-02`) in the world; each office prints them its own way. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

/** The day itself, or the Monday after it. */
export const workdayFrom = (day: string): string => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day);

export const eachDay = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, n) => addDays(from, n));

export const monthOf = (day: string): string => day.slice(0, 7);

/** The last day of the month that holds the day. */
export function monthEnd(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `07:05`, or `07:05:09` when seconds are given. */
export const clock = (minute: number, second?: number): string =>
  [Math.floor(minute / 60), minute % 60, ...(second === undefined ? [] : [second])].map(two).join(':');

/** The serial number under which a spreadsheet keeps a day. */
export const sheetSerial = (day: string): number => daysBetween('1899-12-30', day);
