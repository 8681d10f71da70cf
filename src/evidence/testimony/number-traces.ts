import type { Range } from '../reading/selector.ts';

type Found = Range & { because: string };

const numbers = /\d(?:[\s().+\-–—/№]{0,3}\d)+/g;
const shortestNumber = 6;
const months: readonly RegExp[] = [
  /январ|january|\bjan\b/i,
  /феврал|february|\bfeb\b/i,
  /март|march|\bmar\b/i,
  /апрел|april|\bapr\b/i,
  /ма[йя](?!\p{L})|\bmay\b/iu,
  /июн|june|\bjun\b/i,
  /июл|july|\bjul\b/i,
  /август|august|\baug\b/i,
  /сентябр|september|\bsep\b/i,
  /октябр|october|\boct\b/i,
  /ноябр|november|\bnov\b/i,
  /декабр|december|\bdec\b/i,
];

/** Telephone and document numbers, whatever separates their digits and with or without a country's prefix. */
export function digitTraces(text: string, _words: unknown, value: string): Found[] {
  const wanted = digitsOf(value);
  if (wanted.length < shortestNumber || dateIn(value) !== null) return [];
  const end = wanted.slice(-Math.min(wanted.length, 10));
  return [...text.matchAll(numbers)]
    .filter(([written]) => digitsOf(written).includes(end))
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length, because: 'its digits' }));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The same day in another order, with other separators or with the month in words. */
export function dateTraces(text: string, _words: unknown, value: string): Found[] {
  const date = dateIn(value);
  if (date === null) return [];
  const found: Found[] = [];
  for (const { index } of text.matchAll(new RegExp(`${date.year}|\\b${String(date.year).slice(2)}\\b`, 'g'))) {
    const near = { start: Math.max(0, index - 16), end: Math.min(text.length, index + 20) };
    const range = saysDay(text, near, date);
    if (range) found.push({ ...range, because: 'the day in another writing' });
  }
  return found;
}

function dateIn(value: string): CalendarDay | null {
  const found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$|^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(value.trim());
  if (!found) return null;
  const [, year, month, day, dayFirst, monthSecond, yearLast] = found;
  return { year: Number(year ?? yearLast), month: Number(month ?? monthSecond), day: Number(day ?? dayFirst) };
}

/** Day and month beside the year, in digits or the month in words. */
function saysDay(text: string, near: Range, { year, month, day }: CalendarDay): Range | null {
  const y = `(?:${year}|${String(year).slice(2)})`;
  const m = `0?${month}`;
  const d = `0?${day}`;
  const gap = String.raw`\s*[-./,년年월月\s]\s*`;
  const word = String.raw`\s*\S{0,3}\s+(?:${months[month - 1]?.source})\p{L}*\.?,?\s+`;
  const orders = [
    `${y}${gap}${m}${gap}${d}`,
    `${d}${gap}${m}${gap}${y}`,
    `${m}${gap}${d}${gap}${y}`,
    `${d}${word}${y}`,
  ];
  const monthFirst = String.raw`(?:${months[month - 1]?.source})\p{L}*\.?\s+${d}\S{0,3}\s+${y}`;
  const found = new RegExp(String.raw`(?<!\d)(?:${[...orders, monthFirst].join('|')})(?!\d)`, 'iu').exec(
    text.slice(near.start, near.end),
  );
  return found ? { start: near.start + found.index, end: near.start + found.index + found[0].length } : null;
}
