import { cutQuotedRow, type Marks } from './csv-quoted-row.ts';

/** A line that is one quoted cell, with a mark in it that may part cells: "дата;номер;сумма", and the same with quotes inside that were doubled or were not. */
const wholeLine = /^"(?=[^"]*[;,\t|])(?:(?:[^"]|"")*|[^"]*"[^";,\t|].*)"\s*$/;

/** Fewer cells may stand in any sentence. */
const fewestCells = 3;
/** Titles above and notes below a short table stand in none. */
const mostly = 0.6;

/** The text with the quotes around whole lines taken off, where most lines have them; null where most have none. */
export function withoutLineQuotes(text: string, lineEnd: string): string | null {
  const lines = text.split(lineEnd);
  const said = lines.filter((line) => line.trim() !== '');
  const whole = said.filter((line) => wholeLine.test(line)).length;
  return whole < Math.max(2, said.length * mostly)
    ? null
    : lines.map((line) => (wholeLine.test(line) ? readings(line)[0] : line)).join(lineEnd);
}

/**
 * A program that was handed whole lines as cells quotes each of them, or the line of headings alone: the cells inside of such a line, where they are as many as
 * the table has. Null where it is something else, such as a note.
 */
export function cellsWithin(line: string, cells: number, marks: Marks): string[] | null {
  if (cells < fewestCells || !wholeLine.test(line)) return null;
  for (const inside of readings(line)) {
    const bytes = Buffer.from(inside);
    const row = cutQuotedRow(bytes, 0, bytes.length, marks);
    if (row?.cells.length === cells) return row.cells;
  }
  return null;
}

/** Quotes inside were doubled, or they were not. */
function readings(line: string): [string, string] {
  const inside = line.trimEnd().slice(1, -1);
  return [inside.replaceAll('""', '"'), inside];
}
