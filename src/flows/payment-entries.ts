import { fullestOrigin, groups, type Settled, unique } from './across-origins.ts';
import type { Amount } from './amount.ts';
import type { Entry } from './payroll-flows.ts';
import type { TransferRow } from './read-rows.ts';

/** Money seen to move from one party to another in one month. */
export interface Payment extends Settled {
  readonly payer: string;
  readonly payee: string;
  readonly month: number | null;
  readonly class: string;
  readonly currency: string;
}

export function payments(rows: readonly TransferRow[]): readonly Payment[] {
  return groups(rows, (row) => [row.payer, row.payee, row.month, row.class, row.currency].join('\t')).map((same) => {
    const { payer, payee, month, class: kind, currency } = same[0] as TransferRow;
    return { ...fullestOrigin(same), payer, payee, month, class: kind, currency };
  });
}

/** Deductions still to be passed on to one payee; payments eat it up, so that it explains no more than its amount. */
interface Held {
  readonly entry: Entry;
  rest: Amount;
}

export interface CountedOnce {
  readonly deductions: readonly Entry[];
  readonly payments: readonly Payment[];
}

/**
 * A sum withheld for a payee and a payment to that payee in the same or the next month may be the same money. Where the
 * amounts agree the payment joins the deduction as its second witness; where they do not, the lower bound takes them
 * for the same money and the upper bound for two.
 */
export function countOnce(deductions: readonly Entry[], seen: readonly Payment[]): CountedOnce {
  const held: Held[] = deductions.map((entry) => ({ entry, rest: entry.high }));
  const witness = new Map<Entry, string[]>();
  const left = seen.flatMap((payment) => {
    const same = sameMoney(held, payment);
    const total = restOf(same);
    if (total === 0n) return [payment];
    eat(same, payment.high);
    if (total !== payment.high) return [apart(payment, total)];
    for (const { entry } of same) witness.set(entry, [...(witness.get(entry) ?? []), ...payment.records]);
    return [];
  });
  return { payments: left, deductions: deductions.map((entry) => witnessed(entry, witness.get(entry))) };
}

/** This month's deductions where they make the payment exactly, else last month's, else both together. */
function sameMoney(held: readonly Held[], payment: Payment): readonly Held[] {
  const both = held.filter((one) => one.rest > 0n && mayBeSame(one.entry, payment));
  const months = [
    both.filter(({ entry }) => entry.month === payment.month),
    both.filter(({ entry }) => entry.month !== payment.month),
  ];
  return months.find((month) => restOf(month) === payment.high) ?? both;
}

const restOf = (held: readonly Held[]): Amount => held.reduce((all, one) => all + one.rest, 0n);

function mayBeSame(entry: Entry, payment: Payment): boolean {
  if (entry.payee !== payment.payee || entry.currency !== payment.currency || payment.month === null) return false;
  if (payment.payer !== entry.employer && payment.payer !== entry.worker) return false;
  return payment.month === entry.month || payment.month === entry.month + 1;
}

function eat(held: readonly Held[], amount: Amount): void {
  let rest = amount;
  for (const one of held.toSorted((a, b) => a.entry.month - b.entry.month)) {
    const bite = one.rest < rest ? one.rest : rest;
    one.rest -= bite;
    rest -= bite;
  }
}

function apart(payment: Payment, withheld: Amount): Payment {
  const low = payment.low > withheld ? payment.low - withheld : 0n;
  const because = `${payment.because}; the lower bound takes it for money already counted as a deduction`;
  return { ...payment, low, because };
}

function witnessed(entry: Entry, records: readonly string[] | undefined): Entry {
  if (!records) return entry;
  const because = `${entry.because}; also seen as a payment, counted once`;
  return { ...entry, because, records: unique([...entry.records, ...records]) };
}
