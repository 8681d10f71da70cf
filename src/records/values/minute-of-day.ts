/** «start_minute», «Начало, мин. от полуночи»: a heading that says that clock times are counted in minutes. */
export const countsMinutes = (heading: string): boolean =>
  /minute|минут|(?<!\p{L})мин(?!\p{L})|분(?!반)/iu.test(heading);

/** «540» is nine o'clock: minutes after midnight, 1440 being the next; null where it is no such number. */
export function minuteOfDay(text: string): number | null {
  const minute = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return minute <= 1440 ? minute : null;
}

export const isMinuteOfDay = (text: string): boolean => minuteOfDay(text) !== null;
