import type { Cell } from './write-cell.ts';

/** One list of a file: what stands above it, its headings, its lines, and what stands below. */
export interface Sheet {
  readonly name: string;
  readonly above: readonly string[];
  readonly head: readonly string[];
  readonly body: readonly (readonly Cell[])[];
  readonly below: readonly string[];
}

/** As a table of cells, top to bottom. */
export const linesOf = ({ above, head, body, below }: Sheet): (readonly Cell[])[] => [
  ...above.map((line) => [line]),
  head,
  ...body,
  ...below.map((line) => [line]),
];

const dotted = (day: string): string => day.split('-').reverse().join('.');

/** A cell as letters. */
export function asText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return dotted(cell.day);
  return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(2).replace('.', ',') : String(cell);
}
