import { parseAmount } from '../values/parse-number.ts';
import type { UnitClues } from './unit-clues.ts';

/** Of each row that is looked at its number; null where it says none. */
export type Numbers = readonly (number | null)[];

const looked = 50;

/** The numbers of a column. */
export const numbersOf = ({ columns }: UnitClues, index: number): Numbers =>
  (columns[index]?.cells ?? []).slice(0, looked).map((cell) => {
    const amount = cell === null ? null : parseAmount(cell);
    return amount === null ? null : Number(amount.value);
  });

/** True where what the columns say comes to the whole in nearly all rows that say one. */
export function addUp(indexes: readonly number[], whole: Numbers, clues: UnitClues): boolean {
  const columns = indexes.map((index) => numbersOf(clues, index));
  return holds(
    whole.flatMap((sum, row) =>
      sum === null || sum === 0
        ? []
        : [Math.abs(columns.reduce((all, column) => all + (column[row] ?? 0), 0) - sum) <= 1],
    ),
  );
}

/** True where one column by the other is the whole in nearly all rows that say one. */
export function multiply([one, other]: readonly [number, number], whole: Numbers, clues: UnitClues): boolean {
  const [times, each] = [numbersOf(clues, one), numbersOf(clues, other)];
  return holds(
    whole.flatMap((product, row) =>
      product === null || product === 0 ? [] : [Math.abs((times[row] ?? 0) * (each[row] ?? 0) - product) <= 1],
    ),
  );
}

/** Nearly all of some rows. */
export const holds = (rows: readonly boolean[]): boolean =>
  rows.length >= 2 && rows.filter(Boolean).length >= 0.9 * rows.length;
