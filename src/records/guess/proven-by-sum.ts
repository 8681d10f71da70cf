import { isAmount } from '../columns/column-profile.ts';
import { addUp, type Numbers, numbersOf } from '../columns/column-sums.ts';
import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';

/**
 * «Начислено | куртка | долг | на руки»: no form knows what somebody was charged for, but what was earned less all that stands between is what was paid, or what
 * stands there adds up to what was withheld. Which of the amounts in `open` are so proven to be withheld beside those at `named`: all, or all but one; none
 * where the sums do not hold.
 */
export function provenBySum(
  pay: Fit,
  named: readonly number[],
  open: readonly number[],
  clues: UnitClues,
): readonly number[] {
  const amounts = open.filter((index) => clues.columns[index]?.fits(isAmount, 0.8));
  const whole = wholeOf(pay, clues);
  if (whole === null || amounts.length === 0) return [];
  const subsets = [amounts, ...amounts.map((one) => amounts.filter((other) => other !== one))];
  return subsets.find((some) => some.length > 0 && addUp([...named, ...some], whole, clues)) ?? [];
}

/** What all deductions of a row come to: as the row says it, else what was earned less what is due. */
function wholeOf({ records }: Fit, clues: UnitClues): Numbers | null {
  const of = (name: string): Numbers | null => {
    const source = records.at(-1)?.fields.find(({ column, part }) => column === name && part === null)?.source;
    return source?.kind === 'column' ? numbersOf(clues, source.index) : null;
  };
  const [withheld, accrued, left] = [of('withheld'), of('accrued'), of('due') ?? of('paid')];
  if (withheld !== null) return withheld;
  return accrued === null || left === null
    ? null
    : accrued.map((one, row) => (one === null || left[row] == null ? null : one - left[row]));
}
