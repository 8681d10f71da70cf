import { columnCell, type ReadCell } from '../values/cell.ts';
import { clockSpan, spanHours } from '../values/clock-span.ts';
import { datedNumber } from '../values/dated-number.ts';
import { serialText } from '../values/excel-serial.ts';
import { joinedPart } from '../values/joined-cell.ts';
import { inThousands } from '../values/parse-number.ts';
import { receiverIn } from '../values/receipt.ts';
import { orderOfSentence } from '../words/order-named.ts';
import type { Cut, Field } from './mapping.ts';

const nth: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2 };

/** Reads the field of a mapping from a row: its cell, the part of it that is cut, or what the paper says once. */
export function fieldReader({ source, cut }: Pick<Field, 'source' | 'cut'>): ReadCell {
  if (source.kind === 'says') return () => source.text;
  const read = columnCell(source.index);
  return cut === null ? read : cutOf(read, cut);
}

/** «Я 8», «8», «08:00–17:00», «В»: a code without hours is a day without work, unless it is the code of a day worked. */
function hoursOf(text: string): string | null {
  const between = spanHours(text);
  if (between !== null) return between.toFixed(2);
  const hours = /\d+(?:[.,]\d+)?/.exec(text)?.[0];
  if (hours !== undefined) return hours;
  return /^(я|н|вм|д|с|рв|p|d|x|\+|✓)$/iu.test(text) ? null : '0';
}

/** «№ 112-с от 01.09.2023» holds a number and a date, "6; 9" two values. */
const cutOf =
  (read: ReadCell, cut: Cut): ReadCell =>
  (row) => {
    const text = read(row);
    if (cut === 'unmarked') return text === null || /^[2-5]$/.test(text.trim()) ? '+' : text;
    if (text === null) return null;
    if (cut === 'hours') return hoursOf(text);
    if (cut === 'unsigned') return text.replace(/^\s*[-−–+]\s*/u, '');
    if (cut === 'thousands') return inThousands(text);
    if (cut === 'receiver') return receiverIn(text);
    if (cut === 'order') return orderOfSentence(text);
    if (cut === 'mark') return /\p{L}+/u.exec(text)?.[0] ?? null;
    if (cut === 'serial1900' || cut === 'serial1904') return serialText(text, cut);
    if (cut === 'begins' || cut === 'ends') return clockSpan(text)?.[cut] ?? text;
    if (cut === 'name' || cut === 'day' || cut === 'rest') return joinedPart(text, cut);
    const place = nth[cut];
    if (place !== undefined) return text.split(';')[place]?.trim() || null;
    const found = datedNumber(text);
    if (cut === 'number') return found?.number ?? text;
    return found?.day ?? null;
  };
