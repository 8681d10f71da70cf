import type { Line } from '../reading/document-units.ts';
import { cellOf } from '../xml/xml-text.ts';
import { textStretches } from './pdf-columns.ts';
import { looseLines, type PlacedLine } from './pdf-loose-tables.ts';
import type { Rule } from './pdf-rules.ts';
import { joinedWords, middle, type PageLine, type PdfWord, visualLines } from './pdf-words.ts';

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
  const placed: PlacedLine[] = [];
  for (const band of bands) {
    const inside = inBands.get(band) ?? [];
    placed.push({ y: band.top, line: { table: band.table, cells: bandCells(band, inside), words: inside } });
  }
  placed.push(...textOutside(outside, bands));
  placed.sort((left, right) => left.y - right.y);
  return placed.map(({ line }) => line).filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** Text outside of ruled tables, column by column where it stands in columns and no ruled table does. */
function textOutside(words: readonly PdfWord[], bands: readonly Band[]): PlacedLine[] {
  const stretches = bands.length > 0 ? [] : textStretches(words);
  if (stretches.length < 2) return looseLines(words, bands.at(-1)?.table ?? 0);
  let tables = 0;
  return stretches.flatMap(({ words: some, from, to }) => {
    const lines = looseLines(some, tables);
    tables = Math.max(tables, ...lines.map(({ line }) => line.table));
    return lines.map(({ line }, at) => ({ y: from + ((to - from) * at) / lines.length, line }));
  });
}

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
