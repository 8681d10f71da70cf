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

/** What is seen to be paid beside the payroll. */
export interface PaidBeside {
  /** By workers to others. */
  readonly paidOn: readonly Payment[];
  /** Wages that went to somebody who is no worker. */
  readonly wagesOfMany: readonly Payment[];
  /** Wages that went to a worker. */
  readonly received: readonly Payment[];
}

/**
 * Gross less deductions less what the worker pays on: the lower bound takes the least gross and the greatest of the rest. Where the
 * employer's wages of the month went to another, and nothing to the worker, the lower bound takes it that the other kept them.
 */
export function leftEntries(
  gross: readonly Entry[],
  deductions: readonly Entry[],
  { paidOn, wagesOfMany, received }: PaidBeside,
): readonly Left[] {
  const withheld = Map.groupBy(deductions, (entry) => key(entry.worker, entry.month, entry.currency));
  const ofWorkers = monthsEarned(gross, ({ worker }) => worker);
  const ofEmployers = monthsEarned(gross, ({ employer }) => employer);
  const passed = byMonthOfPay(paidOn, ofWorkers, ({ payer }) => payer);
  const own = byMonthOfPay(received, ofWorkers, ({ payee }) => payee);
  const toOthers = byMonthOfPay(wagesOfMany, ofEmployers, ({ payer }) => payer);
  return groups(gross, (entry) => key(entry.worker, entry.month, entry.currency)).map((earned) => {
    const { worker, month, currency } = earned[0] as Entry;
    const at = key(worker, month, currency);
    const gone = [...(withheld.get(at) ?? []), ...(passed.get(at) ?? [])];
    const kept = own.has(at) ? [] : earned.flatMap((entry) => toOthers.get(key(entry.employer, month, currency)) ?? []);
    const ends = [low(earned) - high(gone), high(earned) - low(gone)];
    const records = unique([...earned, ...gone, ...kept].flatMap((entry) => entry.records));
    const because = reason(gone.length, kept.length);
    return { worker, month, currency, low: withoutKept(least(ends), kept), high: greatest(ends), records, because };
  });
}

/** Of one worker's pay another keeps no more than was paid to the other, and no more than there is. */
function withoutKept(left: Amount, kept: readonly Payment[]): Amount {
  if (left <= 0n) return left;
  const most = high(kept);
  return most > left ? 0n : left - most;
}

type Whose = (payment: Payment) => string;

const monthsEarned = (gross: readonly Entry[], whose: (entry: Entry) => string): ReadonlySet<string> =>
  new Set(gross.map((entry) => key(whose(entry), entry.month, entry.currency)));

/** Payments by whose pay of which month they are of. */
function byMonthOfPay(paid: readonly Payment[], earned: ReadonlySet<string>, whose: Whose): Map<string, Payment[]> {
  const monthOf = monthsOfPay(earned, paid, whose);
  return Map.groupBy(paid, (payment) => key(whose(payment), monthOf(payment), payment.currency));
}

/**
 * Of which month's pay a payment is: wages come in their month or the next. The earlier of the two that no payment of an
 * earlier month was for, so that what is passed on in the month after the last wage sheet is not lost.
 */
function monthsOfPay(
  earned: ReadonlySet<string>,
  paid: readonly Payment[],
  whose: Whose,
): (payment: Payment) => number | null {
  const found = new Map<string, number>();
  const taken = new Set<string>();
  for (const payment of paid.toSorted((a, b) => (a.month ?? 0) - (b.month ?? 0))) {
    const { month, currency } = payment;
    const own = key(whose(payment), month, currency);
    if (month === null || found.has(own)) continue;
    const before = key(whose(payment), month - 1, currency);
    const of = earned.has(before) && !taken.has(before) ? month - 1 : month;
    found.set(own, of);
    taken.add(key(whose(payment), of, currency));
  }
  return (payment) => found.get(key(whose(payment), payment.month, payment.currency)) ?? payment.month;
}

const low = (entries: readonly { low: Amount }[]) => sum(entries.map((entry) => entry.low));
const high = (entries: readonly { high: Amount }[]) => sum(entries.map((entry) => entry.high));

const reason = (gone: number, kept: number) =>
  (gone === 0
    ? 'gross pay; no deduction and no payment by the worker is in the material'
    : 'gross pay less deductions and what the worker paid on') +
  (kept === 0
    ? ''
    : '; wages of the month went to another in one sum, and nothing shows that the worker had any of it: the lower bound leaves that out');
