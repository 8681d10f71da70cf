import { dayOf, isoDay } from './calendar-day.ts';

/** From which year a sheet counts its days: Windows from 1900, the Macintosh of old from 1904. */
export type SerialSystem = 'serial1900' | 'serial1904';

// A leap day that 1900 never had is counted: from 1 March 1900 on, days are those after 30 December 1899.
const zero: Readonly<Record<SerialSystem, number>> = {
  serial1900: dayOf(1899, 12, 30) ?? 0,
  serial1904: dayOf(1904, 1, 1) ?? 0,
};

/** 1938 to 2064: days of people and papers. Other numbers of five digits are not taken for days. */
const [first, last] = [14_000, 60_000];

/** True for a number such as an export leaves of a date: «45172», "45172.3375". */
export const isSerial = (text: string): boolean => {
  if (!/^\d{5}([.,]\d{1,12})?$/.test(text.trim())) return false;
  const day = Number.parseInt(text, 10);
  return day >= first && day <= last;
};

/** The day, and the time where the number has a fraction, as other forms write them; any other text as it stands. */
export function serialText(text: string, system: SerialSystem): string {
  if (!isSerial(text)) return text;
  const number = Number(text.trim().replace(',', '.'));
  const day = Math.floor(number);
  const minutes = Math.round((number - day) * 1440);
  const written = isoDay(zero[system] + day);
  if (minutes === 0 || minutes >= 1440) return written;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${written} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The system under which the years are those that the paper itself names; 1900 where it names none, or both fit. */
export function serialSystemOf(texts: Iterable<string>, title: string): SerialSystem {
  const named = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g) ?? []);
  if (named.size === 0) return 'serial1900';
  const years = (system: SerialSystem) => new Set([...serials].map((text) => serialText(text, system).slice(0, 4)));
  const serials = [...texts].filter(isSerial);
  const meets = (system: SerialSystem) => [...years(system)].some((year) => named.has(year));
  return !meets('serial1900') && meets('serial1904') ? 'serial1904' : 'serial1900';
}
