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
  const passed = Map.groupBy(paidOn, (payment) => key(payment.payer, payment.month, payment.currency));
  return groups(gross, (entry) => key(entry.worker, entry.month, entry.currency)).map((earned) => {
    const { worker, month, currency } = earned[0] as Entry;
    const at = key(worker, month, currency);
    const gone = [...(withheld.get(at) ?? []), ...(passed.get(at) ?? [])];
    const ends = [low(earned) - high(gone), high(earned) - low(gone)];
    const records = unique([...earned, ...gone].flatMap((entry) => entry.records));
    return { worker, month, currency, low: least(ends), high: greatest(ends), records, because: reason(gone.length) };
  });
}

const low = (entries: readonly { low: Amount }[]) => sum(entries.map((entry) => entry.low));
const high = (entries: readonly { high: Amount }[]) => sum(entries.map((entry) => entry.high));

const reason = (gone: number) =>
  gone === 0
    ? 'gross pay; no deduction and no payment by the worker is in the material'
    : 'gross pay less deductions and what the worker paid on';
