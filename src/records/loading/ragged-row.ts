import { columnCell, type RowCells } from '../values/cell.ts';

/**
 * What is to be said of a row that is not as long as the headings; null where nothing is. A short row loses its last columns, a long one has
 * cells under no heading: the record stays.
 */
export function raggedRow(
  row: RowCells,
  headings: readonly string[],
  width: number,
  delimited: boolean,
): string | null {
  if (width === 0) return null;
  const extra = row.slice(headings.length).filter((cell) => columnCell(0)([cell]) !== null).length;
  if (extra > 0) return `${extra} cells stand beyond the last heading and are read by nothing`;
  if (row.length >= width || !delimited) return null;
  const missing = headings[row.length] === '' ? '' : `, "${headings[row.length]}"`;
  return `the row has ${row.length} cells, the headings are ${width}: cell ${row.length + 1}${missing} and what follows are empty`;
}
