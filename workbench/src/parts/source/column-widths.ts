import type { RowWindow } from '../../../../src/server/api.ts';

const [narrowest, widest] = [7, 30];
/** Hangul and Han letters are twice as wide as others. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/;
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** Whether a text surely stands in a column of that width: figures and points are no wider than a letter's place, others may be by a third. */
export function fits(text: string, width: number): boolean {
  let needed = 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    needed += code < 0x40 ? 1 : code < 0x1100 ? 1.35 : 2.1;
  }
  return needed <= width;
}

/** A title across a sheet stands in one cell and says nothing of its column. */
const isTitle = (cells: readonly (string | null)[]): boolean => cells.filter(Boolean).length === 1;

/**
 * How wide each column stands, in letters, by the rows that are here. A heading may break between its words, never within one, nor may
 * what the column was taken for, where that is shown.
 */
export function columnWidths({ rows, columns, headings }: RowWindow, roles = false): number[] {
  const texts = [...rows, ...headings.slice(-1)].map(({ cells }) => cells);
  const told = rows.filter(({ cells }) => !isTitle(cells));
  const count = Math.max(0, ...columns.map(({ index }) => index + 1), ...texts.map((cells) => cells.length));
  return Array.from({ length: count }, (_, at) => {
    const column = columns.find(({ index }) => index === at);
    const heading = column?.heading ?? headings.at(-1)?.cells[at] ?? '';
    const taken = roles ? (column?.titles ?? []).map((title) => title.length * 1.05) : [];
    const words = heading.split(/\s+/).map((word) => widthOf(word) * 1.15);
    const values = told.map(({ cells }) => widthOf(cells[at] ?? ''));
    const longest = Math.max(widthOf(heading) * 0.6, ...words, ...taken, ...values);
    return Math.min(widest, Math.max(narrowest, Math.ceil(longest) + 3));
  });
}
