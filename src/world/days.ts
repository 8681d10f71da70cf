/** Days are ISO text (`2023-10-02`) in the world; each office prints them its own way. Counted in whole numbers, without a clock or a zone. */
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 in the Gregorian calendar, by whole numbers only (years begin in March, so that the leap day comes last). */
export function dayNumber(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const y = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - 719_468;
}

export function dayOf(number: number): string {
  const n = number + 719_468;
  const era = Math.floor(n / 146_097);
  const inEra = n - era * 146_097;
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const ofYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const turned = Math.floor((5 * ofYear + 2) / 153);
  const month = turned < 10 ? turned + 3 : turned - 9;
  const date = ofYear - Math.floor((153 * turned + 2) / 5) + 1;
  return `${pad(years + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(date)}`;
}

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
