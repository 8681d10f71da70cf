/**
 * One line of RFC 4180 CSV: quoted where a cell holds a comma, a quotation mark or a line end, and inert in a spreadsheet. Every CSV that
 * leaves the program is written by this.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\n`;

function cellOf(cell: string | number | null): string {
  const text = typeof cell === 'string' ? inert(cell) : cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FORMULA = /^[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A text from somebody's file that a spreadsheet must not run as a formula: «=cmd|…» gets an apostrophe before it; −12.5 is a number. */
export const inert = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text before `inert`. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
