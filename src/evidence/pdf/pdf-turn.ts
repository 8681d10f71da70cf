import type { Rule } from './pdf-rules.ts';
import type { PdfWord } from './pdf-words.ts';

/** Which way letters run on a page, in quarters of a turn with the clock: 0 to the right, 1 down, 2 to the left on their head, 3 up. */
export type Quarter = 0 | 1 | 2 | 3;

interface Size {
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

export const quarterOf = ([dx, dy]: Point): Quarter =>
  ((Math.round(Math.atan2(dy, dx) / (Math.PI / 2)) + 4) % 4) as Quarter;

/** The way in which most letters run: a wide table often lies on its side, while a stamp across it does not turn the page. */
export function mostly(letters: readonly (readonly [Quarter, number])[]): Quarter {
  const counts = [0, 0, 0, 0];
  for (const [quarter, count] of letters) counts[quarter]! += count;
  return counts.indexOf(Math.max(...counts)) as Quarter;
}

/** Where a point of a page stands once the page is turned so that its letters run to the right. */
export function turned(quarter: Quarter, [x, y]: Point, { width, height }: Size): Point {
  if (quarter === 1) return [y, width - x];
  if (quarter === 2) return [width - x, height - y];
  return quarter === 3 ? [height - y, x] : [x, y];
}

export function turnedRule(quarter: Quarter, { x1, y1, x2, y2 }: Rule, size: Size): Rule {
  const [[a, b], [c, d]] = [turned(quarter, [x1, y1], size), turned(quarter, [x2, y2], size)];
  return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) };
}

/** The word where it stands on the page as it lies. */
export function turnedBack(quarter: Quarter, word: PdfWord, { width, height }: Size): PdfWord {
  const { text, x, y, width: long, height: high } = word;
  if (quarter === 1) return { text, x: width - y - high / 2, y: x + long / 2, width: high, height: long };
  if (quarter === 2) return { text, x: width - x - long, y: height - y, width: long, height: high };
  return quarter === 3 ? { text, x: y - high / 2, y: height - x - long / 2, width: high, height: long } : word;
}
