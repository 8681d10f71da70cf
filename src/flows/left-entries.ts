import { groups, unique } from './across-origins.ts';
import { type Amount, greatest, least, sum } from './amount.ts';
import type { Payment } from './payment-entries.ts';
import type { Entry } from './payroll-flows.ts';

/** What one worker keeps of one month's pay in one currency. */
export interface Left {
  readonly worker: string;
  readonly month: number;
  readonly currency: string;
  readonly low: Amount;
  readonly high: Amount;
  readonly because: string;
  readonly records: readonly string[];
}

const key = (worker: string, month: number | null, currency: string) => `${worker}\t${month}\t${currency}`;

/** Gross less deductions less what the worker pays on: the lower bound takes the least gross and the greatest of the rest. */
export function leftEntries(
  gross: readonly Entry[],
  deductions: readonly Entry[],
  paidOn: readonly Payment[],
): readonly Left[] {
  const withheld = Map.groupBy(deductions, (entry) => key(entry.worker, entry.month, entry.currency));
  const monthOf = monthsOfPay(gross, paidOn);
  const passed = Map.groupBy(paidOn, (payment) => key(payment.payer, monthOf(payment), payment.currency));
  return groups(gross, (entry) => key(entry.worker, entry.month, entry.currency)).map((earned) => {
    const { worker, month, currency } = earned[0] as Entry;
    const at = key(worker, month, currency);
    const gone = [...(withheld.get(at) ?? []), ...(passed.get(at) ?? [])];
    const ends = [low(earned) - high(gone), high(earned) - low(gone)];
    const records = unique([...earned, ...gone].flatMap((entry) => entry.records));
    return { worker, month, currency, low: least(ends), high: greatest(ends), records, because: reason(gone.length) };
  });
}

/**
 * Of which month's pay a worker's payment is: wages come in their month or the next. The earlier of the two that no payment of an
 * earlier month was for, so that what is passed on in the month after the last wage sheet is not lost.
 */
function monthsOfPay(gross: readonly Entry[], paidOn: readonly Payment[]): (payment: Payment) => number | null {
  const earned = new Set(gross.map(({ worker, month, currency }) => key(worker, month, currency)));
  const found = new Map<string, number>();
  const taken = new Set<string>();
  for (const { payer, month, currency } of paidOn.toSorted((a, b) => (a.month ?? 0) - (b.month ?? 0))) {
    const own = key(payer, month, currency);
    if (month === null || found.has(own)) continue;
    const before = key(payer, month - 1, currency);
    const of = earned.has(before) && !taken.has(before) ? month - 1 : month;
    found.set(own, of);
    taken.add(key(payer, of, currency));
  }
  return ({ payer, month, currency }) => found.get(key(payer, month, currency)) ?? month;
}

const low = (entries: readonly { low: Amount }[]) => sum(entries.map((entry) => entry.low));
const high = (entries: readonly { high: Amount }[]) => sum(entries.map((entry) => entry.high));

const reason = (gone: number) =>
  gone === 0
    ? 'gross pay; no deduction and no payment by the worker is in the material'
    : 'gross pay less deductions and what the worker paid on';
