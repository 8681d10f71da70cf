const dayMs = 86_400_000;
const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

// Material holds few distinct days, so each is written or read once; the bound keeps a hostile file from filling memory.
const mostDays = 200_000;
const textOfDay = new Map<number, string>();
const dayOfText = new Map<string, number>();

/** Days since 1970-01-01 as 'YYYY-MM-DD'; a RangeError outside the years 0000 to 9999. */
export function dateText(day: number): string {
  const known = textOfDay.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(text)) throw new RangeError(`a date of ${day} days since 1970 is outside the years 0000 to 9999`);
  return remember(textOfDay, day, text);
}

/** 'YYYY-MM-DD' as days since 1970-01-01, or null when there is no such day. */
export function dayNumber(text: string): number | null {
  const known = dayOfText.get(text);
  if (known !== undefined) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs;
  // Date.parse reads 2023-02-31 as 3 March: only a day that prints as it was written exists.
  if (Number.isNaN(day) || dateText(day) !== text) return null;
  return remember(dayOfText, text, day);
}

/** Microseconds since 1970 as 'YYYY-MM-DDTHH:MM:SS', with a fraction only where there is one. */
export function momentText(micros: number): string {
  const seconds = Math.floor(micros / 1e6);
  const day = Math.floor(seconds / 86_400);
  const second = seconds - day * 86_400;
  const clock = `${twoDigits[Math.floor(second / 3600)]}:${twoDigits[Math.floor(second / 60) % 60]}:${twoDigits[second % 60]}`;
  const fraction = micros - seconds * 1e6;
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  return `${dateText(day)}T${clock}${tail}`;
}

/** 'YYYY-MM-DDTHH:MM:SS' (or with a space, or a fraction) as microseconds since 1970, or null when there is no such moment. */
export function momentMicros(text: string): number | null {
  const day = dayNumber(text.slice(0, 10));
  const hour = digitPair(text, 11);
  const minute = digitPair(text, 14);
  const second = digitPair(text, 17);
  const separated = text[13] === ':' && text[16] === ':' && (text[10] === 'T' || text[10] === ' ');
  if (day === null || !separated || hour > 23 || minute > 59 || second > 59) return null;
  const fraction = text.length === 19 ? 0 : fractionMicros(text.slice(19));
  return fraction === null ? null : (day * 86_400 + hour * 3600 + minute * 60 + second) * 1e6 + fraction;
}

function digitPair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.POSITIVE_INFINITY;
}

function fractionMicros(text: string): number | null {
  return /^\.\d{1,6}$/.test(text) ? Number(text.slice(1).padEnd(6, '0')) : null;
}

function remember<K, V>(map: Map<K, V>, key: K, value: V): V {
  if (map.size >= mostDays) map.clear();
  map.set(key, value);
  return value;
}
