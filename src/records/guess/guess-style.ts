import type { DateOrder } from '../values/parse-date.ts';
import type { DecimalMark } from '../values/parse-number.ts';

export interface SampledColumn {
  readonly heading: string;
  readonly cells: readonly (string | null)[];
  /** The physical row of each cell. */
  readonly places: readonly number[];
}

/** `"03/04/2023" in "Date", row 7`. */
const shown = (cell: string, { heading, places }: SampledColumn, index: number): string =>
  `"${cell}" in "${heading}"${places[index] === undefined ? '' : `, row ${places[index]}`}`;

const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?=$|[ T,])/;

/** Which number of 03/04/2020 is the day: a number above twelve settles it for the unit, else it is doubtful and said. */
export function guessOrder(columns: readonly SampledColumn[]): { order: DateOrder; doubts: string[] } {
  let day = 0;
  let month = 0;
  let open: string | null = null;
  for (const column of columns)
    for (const [index, cell] of column.cells.entries()) {
      const found = cell === null ? null : slashed.exec(cell);
      if (!found) continue;
      if (Number(found[1]) > 12) day++;
      else if (Number(found[2]) > 12) month++;
      open ??= shown(cell ?? '', column, index);
    }
  if (open === null) return { order: 'dmy', doubts: [] };
  if (day > 0 && month > 0)
    return {
      order: 'dmy',
      doubts: [
        `doubtful: some dates put the day first and some the month (${day} and ${month} of the sample): read day first, the rest kept aside. Set "order" in the mapping`,
      ],
    };
  if (day === 0 && month === 0)
    return {
      order: 'dmy',
      doubts: [`doubtful: ${open} may be day first or month first: read day first. Set "order" in the mapping`],
    };
  return { order: day > 0 ? 'dmy' : 'mdy', doubts: [] };
}

/** Whether a single comma or dot before three digits stands before thousands or decimals: other cells of the unit settle it. */
export function guessDecimal(columns: readonly SampledColumn[]): { mark: DecimalMark; doubts: string[] } {
  let comma = 0;
  let dot = 0;
  let open: string | null = null;
  for (const column of columns)
    for (const [index, cell] of column.cells.entries()) {
      if (cell === null) continue;
      const bare = cell.replace(/[^\d.,]/g, '');
      if (/,\d{1,2}$/.test(bare)) comma++;
      else if (/\.\d{1,2}$/.test(bare)) dot++;
      else if (/^\d{1,3}[.,]\d{3}$/.test(bare)) open ??= shown(cell, column, index);
    }
  const mark: DecimalMark = dot > comma ? '.' : ',';
  if (open === null || comma + dot > 0) return { mark, doubts: [] };
  const thousands = /^"[^"]*,/.test(open) ? '.' : ',';
  return { mark: thousands, doubts: [`doubtful: ${open} is read as thousands. Set "decimal" in the mapping`] };
}
