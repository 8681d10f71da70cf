import type { Finding } from '../findings/index.ts';
import type { Database } from '../store/index.ts';
import { type Settled, unique } from './across-origins.ts';
import { decimalText } from './amount.ts';
import { type Cast, castOf, workersOf } from './cast-of.ts';
import { claimFlows } from './claim-flows.ts';
import type { Flow, Party } from './flow.ts';
import { leftEntries } from './left-entries.ts';
import { countOnce, type Payment, payments } from './payment-entries.ts';
import { deductionEntries, type Entry, grossEntries, paidRows, payeeOfCode } from './payroll-flows.ts';
import {
  type ClaimRow,
  claimRows,
  type DeductionRow,
  deductionRows,
  officerRows,
  type PayrollRow,
  payrollRows,
  type TransferRow,
  transferRows,
} from './read-rows.ts';

/** `currency` is the case's: amounts with a dated rate are read in it, all others stay in their own. */
export interface TraceInput {
  readonly store: Database;
  readonly findings: readonly Finding[];
  readonly currency?: string;
  readonly signal?: AbortSignal;
}

/** The rows of one arrangement's money, as the store gives them. */
export interface MoneyRows {
  readonly payroll: readonly PayrollRow[];
  readonly deductions: readonly DeductionRow[];
  readonly transfers: readonly TransferRow[];
  readonly claims: readonly ClaimRow[];
}

/**
 * The money of each finding, by worker and month where it is a worker's. Amounts are decimals with two places; every
 * flow carries the record ids it rests on. Rows hold entity ids: only `totals` may leave.
 */
export async function trace({ store, findings, currency = 'RUB', signal }: TraceInput): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const finding of findings) {
    signal?.throwIfAborted();
    const workers = [...workersOf(finding)];
    const officers = (await officerRows(store, workers)).map((row) => row.person);
    const payroll = await payrollRows(store, workers, currency);
    const cast = castOf(
      finding,
      officers,
      payroll.map((row) => row.employer),
    );
    const deductions = await deductionRows(store, workers, currency);
    const transfers = await transferRows(store, [...cast.entities], currency);
    const claims = await claimRows(store, citedBy(finding), [...cast.entities]);
    flows.push(...flowsOf(finding.id, cast, { payroll, deductions, transfers, claims }));
  }
  return flows;
}

const citedBy = (finding: Finding): string[] => [
  ...unique([
    ...finding.bars.flatMap((bar) => bar.cited.map((one) => one.recordId)),
    ...finding.roles.flatMap((role) => role.records),
  ]),
];

/** The pure part of `trace`: rows in, flows out. */
export function flowsOf(finding: string, cast: Cast, rows: MoneyRows): readonly Flow[] {
  const wages = rows.transfers.filter((row) => cast.partOf(row.payee) === 'worker' && paysWages(cast, row));
  const elsewhere = rows.transfers.filter((row) => !wages.includes(row));
  const gross = grossEntries(rows.payroll);
  const counted = countOnce(deductionEntries(rows.payroll, rows.deductions), payments(elsewhere));
  const beside = {
    paidOn: counted.payments.filter((payment) => cast.partOf(payment.payer) === 'worker'),
    wagesOfMany: counted.payments.filter(
      ({ payee, class: kind }) => kind === 'wage' && cast.partOf(payee) !== 'worker',
    ),
    received: payments(wages),
  };
  const paid = grossEntries(
    paidRows([...rows.payroll, ...wages.flatMap(asPaid)]).map((row) => ({ ...row, measure: 'gross' })),
  );
  return [
    ...gross.map((entry) => payrollFlow(finding, cast, entry)),
    ...counted.deductions.map((entry) => payrollFlow(finding, cast, entry)),
    ...paid.map((entry) => ({ ...payrollFlow(finding, cast, entry), kind: 'paid' as const })),
    ...counted.payments.map((payment) => paymentFlow(finding, cast, payment)),
    ...leftEntries(gross, counted.deductions, beside).map((left) => ({
      ...written(finding, left),
      ...{ kind: 'left' as const, code: null, from_role: 'employer' as const, to_role: 'worker' as const },
      ...{ worker: left.worker, month: left.month, currency: left.currency, basis: 'derived' as const },
    })),
    ...claimFlows(finding, rows.claims),
  ];
}

function paysWages(cast: Cast, { payer, class: kind }: TransferRow): boolean {
  const part = cast.partOf(payer);
  return kind === 'wage' || part === 'employer' || part === 'host' || part === 'payer';
}

function asPaid(row: TransferRow): PayrollRow[] {
  if (row.month === null) return [];
  return [{ ...row, person: row.payee, employer: row.payer, month: row.month, measure: 'paid' }];
}

function payrollFlow(finding: string, cast: Cast, entry: Entry): Flow {
  const { kind, code, worker, month, currency, basis } = entry;
  const employer = cast.partOf(entry.employer);
  const payee: Party = entry.payee ? cast.partOf(entry.payee) : payeeOfCode(code);
  const ends =
    kind === 'gross'
      ? { from_role: employer, to_role: 'worker' as const }
      : { from_role: 'worker' as const, to_role: payee };
  return { ...written(finding, entry), kind, code, ...ends, worker, month, currency, basis };
}

function paymentFlow(finding: string, cast: Cast, payment: Payment): Flow {
  const from_role = cast.partOf(payment.payer);
  const to_role = payment.class === 'tax' ? 'state' : cast.partOf(payment.payee);
  const { class: code, month, currency } = payment;
  const worker = from_role === 'worker' ? payment.payer : null;
  const basis = payment.low === payment.high ? ('recorded' as const) : ('derived' as const);
  return { ...written(finding, payment), kind: 'payment', code, from_role, to_role, worker, month, currency, basis };
}

function written(finding: string, { low, high, because, records }: Settled) {
  return { finding, low: decimalText(low), high: decimalText(high), because, records };
}
