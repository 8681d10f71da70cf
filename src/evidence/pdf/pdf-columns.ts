import { joinedWords, type PdfWord, visualLines } from './pdf-words.ts';

/** Words that are read one after the other before the next stretch is, and the height of the page that they have among the rest. */
export interface Stretch {
  readonly words: readonly PdfWord[];
  readonly from: number;
  readonly to: number;
}

const fewestLines = 6;
/** So much of a column's lines must run to its edge, and so near to it. */
const full = 0.6;
const nearEdge = 0.75;
const shortest = 15;

/**
 * Running text in columns, read column by column: what stands above them, the left one, the right one, what stands below. Only where a gutter is clear
 * and both sides are text that fills its lines: cells of a table without rules are short, and stay side by side.
 */
export function textStretches(words: readonly PdfWord[]): Stretch[] {
  const lines = visualLines(words);
  const whole = { words, from: topOf(lines.at(0)), to: topOf(lines.at(-1)) };
  if (lines.length < fewestLines) return [whole];
  const found = widestRun(lines, words);
  if (found === null) return [whole];
  const { from, to, x } = found;
  const inside = lines.slice(from, to).flat();
  const sides = [inside.filter((word) => word.x < x), inside.filter((word) => word.x >= x)];
  if (!hasGutter(sides) || !sides.every(isText)) return [whole];
  const around = [lines.slice(0, from), lines.slice(to)].map((some) => (some.length === 0 ? [] : stretchesOf(some)));
  return [...(around[0] ?? []), ...inTurn(sides, lines[from], lines[to - 1]), ...(around[1] ?? [])];
}

const stretchesOf = (lines: readonly PdfWord[][]): Stretch[] => textStretches(lines.flat());

const topOf = (line: readonly PdfWord[] | undefined): number => line?.[0]?.y ?? 0;

/** The columns share the height of their lines in turn, so that nothing from outside comes between them. */
function inTurn(
  sides: readonly PdfWord[][],
  first: readonly PdfWord[] | undefined,
  last: readonly PdfWord[] | undefined,
): Stretch[] {
  const [top, height] = [topOf(first), topOf(last) - topOf(first)];
  return sides.flatMap((side, at) => {
    const inner = textStretches(side);
    const share = height / sides.length / inner.length;
    return inner.map(({ words }, i) => {
      const from = top + (at * height) / sides.length + i * share;
      return { words, from, to: from + share * 0.99 };
    });
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** The longest run of lines that some upright line in the middle of the page does not touch. */
function widestRun(lines: readonly PdfWord[][], words: readonly PdfWord[]): Run | null {
  const left = Math.min(...words.map(({ x }) => x));
  const width = Math.max(...words.map(({ x, width: wide }) => x + wide)) - left;
  let best: Run | null = null;
  for (let step = 25; step <= 75; step++) {
    const run = longestRun(lines, left + (width * step) / 100);
    if (run !== null && run.to - run.from > (best === null ? 0 : best.to - best.from)) best = run;
  }
  return best;
}

function longestRun(lines: readonly PdfWord[][], x: number): Run | null {
  let best: Run | null = null;
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && !touches(lines[to] ?? [], x)) to++;
    if (to - from >= fewestLines && to - from > (best === null ? 0 : best.to - best.from)) best = { from, to, x };
    from = to;
  }
  return best;
}

const touches = (line: readonly PdfWord[], at: number): boolean =>
  line.some(({ x, width }) => x < at && x + width > at);

const hasGutter = ([left = [], right = []]: readonly PdfWord[][]): boolean =>
  left.length > 0 &&
  right.length > 0 &&
  Math.min(...right.map(({ x }) => x)) - Math.max(...left.map(({ x, width }) => x + width)) >
    Math.max(...left.map(({ height }) => height)) * 0.8;

/** Lines that fill the column, or columns of such. */
function isText(words: readonly PdfWord[]): boolean {
  const lines = visualLines(words);
  if (lines.length < fewestLines) return false;
  const left = Math.min(...words.map(({ x }) => x));
  const width = Math.max(...words.map((word) => word.x + word.width)) - left;
  const texts = lines.map(joinedWords);
  const filled = lines.filter((line) => ends(line) - left >= width * nearEdge && isUnbroken(line));
  const letters = texts.join('').replace(/[^\p{L}]/gu, '').length / texts.join('').replace(/\s/g, '').length;
  const long = texts.reduce((sum, text) => sum + text.length, 0) / texts.length >= shortest;
  return (filled.length >= lines.length * full && letters >= 0.6 && long) || textStretches(words).length > 1;
}

const ends = (line: readonly PdfWord[]): number => Math.max(...line.map(({ x, width }) => x + width));

/** No gap between its words is as wide as one between columns. */
const isUnbroken = (line: readonly PdfWord[]): boolean =>
  line.every((word, at) => at === 0 || word.x - ends(line.slice(0, at)) < word.height * 1.2);
