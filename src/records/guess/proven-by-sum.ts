import { wholeTitle } from '../columns/choose-titled.ts';
import { surely } from '../columns/chosen.ts';
import { isAmount } from '../columns/column-profile.ts';
import { addUp, multiply, type Numbers, numbersOf } from '../columns/column-sums.ts';
import type { Fit } from '../columns/fit.ts';
import { leftOver } from '../columns/speaks-for-type.ts';
import { isSpreadUnder } from '../columns/spread-headings.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

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

/**
 * «Табель» over «часов | ставка | итого | аванс | на руки»: whatever a table is called, it is of pay where its rows reckon it. What was earned less all that
 * stands between is what is paid, or hours by a rate are what was earned. That counts as much as a whole title, and what is reckoned with is not left over.
 */
export function tellsPay(pay: Fit, clues: UnitClues): Fit {
  const earned = pay.missing.length > 0 ? [] : partsOfEarned(pay, clues);
  const parts = pay.missing.length > 0 ? [] : [...(pay.told ? [] : partsOfRest(pay, clues)), ...earned];
  if (parts.length === 0) return pay;
  const unread = parts.filter((index) => !isSpreadUnder(pay.type, clues.headings[index] ?? '')).length;
  const isRate = ({ source }: Field) => source.kind === 'column' && earned.includes(source.index);
  return {
    ...pay,
    told: true,
    records: pay.records.map((record) => ({ ...record, fields: record.fields.filter((field) => !isRate(field)) })),
    reasons: pay.reasons.filter((reason) => !earned.some((at) => reason.startsWith(`"${clues.headings[at]}" is `))),
    used: new Set([...pay.used].filter((index) => !earned.includes(index))),
    score: pay.score + wholeTitle + leftOver * unread,
  };
}

/** What is withheld between what was earned and what is paid. */
function partsOfRest(pay: Fit, clues: UnitClues): readonly number[] {
  const [from, to] = [columnOf(pay, 'accrued'), columnOf(pay, 'due') ?? columnOf(pay, 'paid')];
  if (from === null || to === null) return [];
  const open = [...clues.headings.keys()].filter(
    (index) =>
      !pay.used.has(index) && ((index > from && index < to) || isSpreadUnder(pay.type, clues.headings[index] ?? '')),
  );
  return provenBySum(pay, [], open, clues);
}

/** Hours, and the rate by which they are what was earned: no amount that is paid, whatever it is headed. */
function partsOfEarned(pay: Fit, clues: UnitClues): readonly number[] {
  const at = columnOf(pay, 'accrued') ?? columnOf(pay, 'due') ?? columnOf(pay, 'paid');
  const earned = at === null ? [] : numbersOf(clues, at);
  const others = [...clues.headings.keys()].filter(
    (index) => index !== at && (clues.columns[index]?.fits(isAmount, 0.8) ?? false),
  );
  const pairs = others
    .filter((index) => isOfHours(clues.headings[index] ?? ''))
    .flatMap((hours) => others.flatMap((rate) => (rate === hours ? [] : [[hours, rate] as const])));
  return pairs.find((pair) => multiply(pair, earned, clues)) ?? [];
}

const isOfHours = (heading: string): boolean =>
  headingLexicon()
    .candidates(recordTypes().of('timesheet'), heading)
    .some(({ slot, likeness }) => slot.column.name === 'hours' && likeness >= surely);

/** The column of what a payroll says of each, by its place. */
function columnOf({ records }: Fit, name: string): number | null {
  const isNamed = ({ column, part }: Field) => column === name && part === null;
  const source = records.at(-1)?.fields.find(isNamed)?.source;
  return source?.kind === 'column' ? source.index : null;
}

/** What all deductions of a row come to: as the row says it, else what was earned less what is due. */
function wholeOf(pay: Fit, clues: UnitClues): Numbers | null {
  const of = (name: string): Numbers | null => {
    const at = columnOf(pay, name);
    return at === null ? null : numbersOf(clues, at);
  };
  const [withheld, accrued, left] = [of('withheld'), of('accrued'), of('due') ?? of('paid')];
  if (withheld !== null) return withheld;
  return accrued === null || left === null
    ? null
    : accrued.map((one, row) => (one === null || left[row] == null ? null : one - left[row]));
}
