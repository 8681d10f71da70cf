import { acrossOrigins, groups, type Settled } from './across-origins.ts';
import { decimalText, kopecks } from './amount.ts';
import type { Party } from './flow.ts';
import type { DeductionRow, PayrollRow } from './read-rows.ts';

/** A settled amount of one worker in one month, before it is written as a flow. */
export interface Entry extends Settled {
  readonly kind: 'gross' | 'deduction';
  readonly code: string | null;
  readonly worker: string;
  readonly employer: string;
  readonly payee: string | null;
  readonly month: number;
  readonly currency: string;
  readonly basis: 'recorded' | 'derived';
}

const slot = (row: PayrollRow | DeductionRow) => [row.person, row.month, row.employer, row.currency].join('\t');

/** Gross pay by worker, month, employer and currency. */
export function grossEntries(rows: readonly PayrollRow[]): readonly Entry[] {
  return groups(
    rows.filter((row) => row.measure === 'gross'),
    slot,
  ).map((same) => ({
    ...acrossOrigins(same),
    ...place(same[0] as PayrollRow),
    kind: 'gross',
    code: null,
    basis: 'recorded',
  }));
}

/** Itemised deductions by code and payee, and what a payroll withholds beyond its items, as `unitemised`. */
export function deductionEntries(payroll: readonly PayrollRow[], items: readonly DeductionRow[]): readonly Entry[] {
  const itemised = groups(items, (row) => [slot(row), row.code, row.payee].join('\t')).map((same): Entry => {
    const first = same[0] as DeductionRow;
    return {
      ...acrossOrigins(same),
      ...place(first),
      payee: first.payee,
      kind: 'deduction',
      code: first.code,
      basis: 'recorded',
    };
  });
  return [...itemised, ...unitemised(payroll, items)];
}

function unitemised(payroll: readonly PayrollRow[], items: readonly DeductionRow[]): readonly Entry[] {
  const listed = Map.groupBy(items, (row) => `${slot(row)}\t${row.origin_id}`);
  const rest = payroll
    .filter((row) => row.measure === 'withheld')
    .map((row) => ({ row, items: listed.get(`${slot(row)}\t${row.origin_id}`) ?? [] }))
    .map(({ row, items }) => ({
      ...row,
      amount: beyond(row, items),
      records: [...row.records, ...items.flatMap((item) => item.records)],
    }))
    .filter((row) => kopecks(row.amount) > 0n);
  return groups(rest, slot).map((same): Entry => {
    const settled = acrossOrigins(same);
    const because = `withheld beyond the deductions that are listed; ${settled.because}`;
    return {
      ...settled,
      because,
      ...place(same[0] as PayrollRow),
      kind: 'deduction',
      code: 'unitemised',
      basis: 'derived',
    };
  });
}

function beyond(row: PayrollRow, items: readonly DeductionRow[]): string {
  const listed = items.reduce((total, item) => total + kopecks(item.amount), 0n);
  const rest = kopecks(row.amount) - listed;
  return decimalText(rest > 0n ? rest : 0n);
}

function place(row: PayrollRow | DeductionRow) {
  const payee: string | null = null;
  return { worker: row.person, employer: row.employer, payee, month: row.month, currency: row.currency };
}

/** What was paid out to each worker: of the origins, the one that saw most over the whole time, month by month. */
export function paidRows(rows: readonly PayrollRow[]): readonly PayrollRow[] {
  const paid = rows.filter((row) => row.measure === 'paid');
  return groups(paid, (row) => `${row.person}\t${row.currency}`).flatMap((mine) => {
    const origins = groups(mine, (row) => row.origin_id).toSorted(fullestFirst);
    return origins[0] ?? [];
  });
}

const whole = (rows: readonly PayrollRow[]) => rows.reduce((total, row) => total + kopecks(row.amount), 0n);

function fullestFirst(a: readonly PayrollRow[], b: readonly PayrollRow[]): number {
  const [left, right] = [whole(a), whole(b)];
  if (left !== right) return left > right ? -1 : 1;
  return (a[0]?.origin_id ?? '') < (b[0]?.origin_id ?? '') ? -1 : 1;
}

/** Where a deduction goes when no payee is written: tax to the state, bed and board to the employer, the rest is unknown. */
export function payeeOfCode(code: string | null): Party {
  if (code === 'tax') return 'state';
  return code === 'lodging' || code === 'food' || code === 'advance' ? 'employer' : 'unknown';
}
