import type { Line } from './document-units.ts';
import type { Rule } from './pdf-rules.ts';
import { cellOf } from './xml-text.ts';

/** A piece of text on a page: its left edge, its middle from the top, its size. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page, or a row of a table on it; `table` numbers the tables of the page, 0 for running text. */
export interface PageLine {
  readonly table: number;
  readonly cells: Line;
}

/** The lines of a page from top to bottom: rows of ruled tables by their rules, of others by the gaps between columns, the rest as text. */
export function pageLines(words: readonly PdfWord[], rules: readonly Rule[]): PageLine[] {
  const bands = bandsOf(rules);
  const inBands = new Map<Band, PdfWord[]>();
  const outside: PdfWord[] = [];
  for (const word of words) {
    const band = bands.find(
      ({ top, bottom, xs }) =>
        word.y > top && word.y < bottom && middle(word) > (xs[0] ?? 0) && middle(word) < (xs.at(-1) ?? 0),
    );
    if (band === undefined) outside.push(word);
    else inBands.set(band, [...(inBands.get(band) ?? []), word]);
  }
  const placed: { y: number; line: PageLine }[] = [];
  for (const band of bands)
    placed.push({ y: band.top, line: { table: band.table, cells: bandCells(band, inBands.get(band) ?? []) } });
  const lastTable = bands.at(-1)?.table ?? 0;
  for (const { y, line } of looseLines(outside, lastTable)) placed.push({ y, line });
  placed.sort((left, right) => left.y - right.y);
  return placed.map(({ line }) => line).filter(({ cells }) => cells.some((cell) => cell !== null));
}

const middle = (word: PdfWord): number => word.x + word.width / 2;

/** A row of a ruled table: what stands between two horizontal rules that vertical ones join. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  /** Where the cells of this row are parted. */
  readonly xs: readonly number[];
  /** Where the cells of any row of the table are parted. */
  columns: readonly number[];
  table: number;
}

const near = 3;

function bandsOf(rules: readonly Rule[]): Band[] {
  const upright = rules.filter(({ x1, x2, y1, y2 }) => y2 - y1 > x2 - x1);
  const ys = merged(rules.filter(({ x1, x2, y1, y2 }) => x2 - x1 >= y2 - y1).map(({ y1, y2 }) => (y1 + y2) / 2));
  const bands: Band[] = [];
  for (let at = 0; at + 1 < ys.length; at++) {
    const [top = 0, bottom = 0] = [ys[at], ys[at + 1]];
    if (bottom - top < 5) continue;
    const crossing = upright.filter(({ y1, y2 }) => y1 <= top + near && y2 >= bottom - near);
    const pieces = merged([...crossing, ...stacked(upright, top, bottom)].map(({ x1, x2 }) => (x1 + x2) / 2));
    if (pieces.length > 2) bands.push({ top, bottom, xs: pieces, columns: [], table: 0 });
  }
  return numbered(bands);
}

/** Borders of single cells are short rules one below the other; those that fill most of the band count as one that crosses it. */
const stacked = (upright: readonly Rule[], top: number, bottom: number): Rule[] =>
  upright.filter(({ y1, y2 }) => Math.min(y2, bottom) - Math.max(y1, top) > (bottom - top) * 0.7);

/** Bands that touch are one table, and its columns are all places where any of them is parted. */
function numbered(bands: Band[]): Band[] {
  let table = 0;
  for (let from = 0; from < bands.length; ) {
    let to = from + 1;
    while (to < bands.length && (bands[to]?.top ?? 0) - (bands[to - 1]?.bottom ?? 0) < near) to++;
    const mine = bands.slice(from, to);
    const columns = merged(mine.flatMap(({ xs }) => [...xs]));
    table += 1;
    for (const band of mine) Object.assign(band, { table, columns });
    from = to;
  }
  return bands;
}

function merged(values: number[]): number[] {
  const found: number[] = [];
  for (const value of values.sort((left, right) => left - right))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value);
  return found;
}

/** A cell that spans several columns stands in the first of them. */
function bandCells({ xs, columns }: Band, words: readonly PdfWord[]): Line {
  const cells = columns.slice(1).map((): PdfWord[] => []);
  for (const word of words) {
    const left = xs.findLast((x) => x <= middle(word)) ?? xs[0] ?? 0;
    const column = columns.findIndex((x) => Math.abs(x - left) <= near);
    cells[Math.max(0, Math.min(column, cells.length - 1))]?.push(word);
  }
  return cells.map((inside) => cellOf(visualLines(inside).map(joinedWords).join('\n')));
}

/** Words that stand at one height, from top to bottom, each from left to right. */
function visualLines(words: readonly PdfWord[]): PdfWord[][] {
  const lines: PdfWord[][] = [];
  for (const word of [...words].sort((left, right) => left.y - right.y || left.x - right.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.height, word.height) * 0.5) line.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((left, right) => left.x - right.x);
  return lines;
}

function joinedWords(words: readonly PdfWord[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    text += text !== '' && word.x - end > word.height * 0.15 ? ` ${word.text}` : word.text;
    end = word.x + word.width;
  }
  return text;
}

interface Loose {
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly PdfWord[];
}

/** Text outside of ruled tables: runs of lines with several pieces each are tables, the rest is text. */
function looseLines(words: readonly PdfWord[], tables: number): { y: number; line: PageLine }[] {
  const lines = visualLines(words).map(
    (line): Loose => ({
      y: line[0]?.y ?? 0,
      height: Math.max(...line.map(({ height }) => height)),
      pieces: pieced(line),
    }),
  );
  const found: { y: number; line: PageLine }[] = [];
  let table = tables;
  for (let from = 0; from < lines.length; ) {
    const to = endOfRun(lines, from);
    const run = lines.slice(from, to);
    const columns = run.length < 3 ? [] : columnsOf(run);
    if (columns.length > 1) {
      table += 1;
      for (const row of rowsOf(run, columns)) found.push({ y: row.y, line: { table, cells: row.cells } });
      from = to;
    } else {
      const line = lines[from] as Loose;
      found.push({ y: line.y, line: { table: 0, cells: [cellOf(joinedWords(line.pieces))] } });
      from += 1;
    }
  }
  return found;
}

/** Words closer than a letter and a half are one piece. */
function pieced(line: readonly PdfWord[]): PdfWord[] {
  const pieces: PdfWord[] = [];
  for (const word of line) {
    const before = pieces.at(-1);
    if (before && word.x - (before.x + before.width) < before.height * 1.2)
      pieces[pieces.length - 1] = {
        ...before,
        text: joinedWords([before, word]),
        width: word.x + word.width - before.x,
      };
    else pieces.push(word);
  }
  return pieces;
}

/** A run goes on while lines have several pieces, or one that goes on the row above. */
function endOfRun(lines: readonly Loose[], from: number): number {
  let to = from;
  let last = from;
  while (to < lines.length) {
    const line = lines[to] as Loose;
    const gap = line.y - (lines[to - 1]?.y ?? line.y);
    if (to > from && gap > line.height * 4) break;
    if (line.pieces.length > 1) last = to + 1;
    else if (to === from || gap > line.height * 1.6 || to - last > 1) break;
    to += 1;
  }
  return last;
}

/** Stretches of the page in which pieces stand; between them are the gaps that part the columns. */
function columnsOf(run: readonly Loose[]): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  const wide = run.filter(({ pieces }) => pieces.length > 1).flatMap(({ pieces }) => pieces);
  for (const { x, width } of [...wide].sort((left, right) => left.x - right.x)) {
    const last = columns.at(-1);
    if (last && x < last.to + 1) last.to = Math.max(last.to, x + width);
    else columns.push({ from: x, to: x + width });
  }
  return columns;
}

/** A line with nothing in the first column, close below another, goes on its row: its cells wrapped. */
function rowsOf(run: readonly Loose[], columns: readonly { from: number; to: number }[]): { y: number; cells: Line }[] {
  const rows: { y: number; last: number; texts: string[] }[] = [];
  for (const { y, height, pieces } of run) {
    const texts = columns.map(() => '');
    for (const piece of pieces) {
      const at = Math.max(
        0,
        columns.findLastIndex(({ from }) => from <= middle(piece)),
      );
      texts[at] = texts[at] === '' ? piece.text : `${texts[at]} ${piece.text}`;
    }
    const above = rows.at(-1);
    if (above && texts[0] === '' && y - above.last < height * 1.6) {
      above.texts = above.texts.map((text, at) => [text, texts[at]].filter((part) => part !== '').join('\n'));
      above.last = y;
    } else rows.push({ y, last: y, texts });
  }
  return rows.map(({ y, texts }) => ({ y, cells: texts.map(cellOf) }));
}
