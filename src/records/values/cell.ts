export type RowCells = readonly (string | null)[];
/** Reads one source of a row: its text without surrounding blanks, null where nothing is written. */
export type ReadCell = (row: RowCells) => string | null;

/** A column of the unit. */
export const columnCell =
  (index: number): ReadCell =>
  (row) =>
    tidy(row[index]);

export function tidy(cell: string | null | undefined): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  if (first > 32 && first < 0x2000 && first !== 160 && last > 32 && last !== 160) return cell;
  const trimmed = cell.trim();
  return trimmed === '' ? null : trimmed;
}

/** What each of the words below begins with: most cells begin otherwise and need no closer look. */
const beginsNothing = '-–—нНnNоО없';

/** True for what forms write where there is nothing to write. */
export const saysNothing = (text: string): boolean =>
  text.length <= 10 &&
  beginsNothing.includes(text.charAt(0)) &&
  /^([-–—]+|н\/д|нет данных|n\/a|нет|отсутствует|없음|null|none)$/i.test(text);
