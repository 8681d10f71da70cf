const DAY_MS = 86_400_000;

/** Days are ISO text (`2023-10-02`) everywhere in the story; forms print them their own way. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

/** The day itself, or the Monday after it. */
export const workdayFrom = (day: string): string => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day);

export function eachDay(from: string, to: string): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
}

/** `02.10.2023` */
export const ruDay = (day: string): string => day.split('-').reverse().join('.');

/** `07:05` or `07:05:09` */
export function clock(minute: number, second?: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return [Math.floor(minute / 60), minute % 60, ...(second === undefined ? [] : [second])].map(two).join(':');
}

/** The serial number under which a spreadsheet keeps a day. */
export const sheetSerial = (day: string): number => daysBetween('1899-12-30', day);
