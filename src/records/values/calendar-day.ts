/** Days since 1970-01-01 of a civil date; null where there is no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return null;
  return civil(year, month, day);
}

let lastDate = 0;
let lastDay: number | null = null;

/** The same, remembering the last date asked: rows of one day stand together. */
export function quickDayOf(year: number, month: number, day: number): number | null {
  const date = year * 10_000 + month * 100 + day;
  if (date !== lastDate) {
    lastDay = dayOf(year, month, day);
    lastDate = date;
  }
  return lastDay;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Hinnant's days_from_civil. */
function civil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The civil date of a day number. */
export function civilOf(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const two = (value: number): string => String(value).padStart(2, '0');

export function isoDay(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Weeks since Monday 1970-01-05. */
export const weekOf = (days: number): number => Math.floor((days - 4) / 7);

let lastMonthDay = Number.NaN;
let lastMonth = 0;

/** year × 12 + month − 1, remembering the last day asked. */
export function monthOf(days: number): number {
  if (days !== lastMonthDay) {
    const date = civilOf(days);
    lastMonth = date.year * 12 + date.month - 1;
    lastMonthDay = days;
  }
  return lastMonth;
}
