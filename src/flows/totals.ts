import { groups, unique } from './across-origins.ts';
import { type Amount, decimalText, kopecks } from './amount.ts';
import type { Basis, Flow, FlowKind, Party } from './flow.ts';

/** What one kind of flow comes to in one arrangement. Carries counts of people, never the people. */
export interface Total {
  readonly finding: string;
  readonly kind: FlowKind;
  readonly code: string | null;
  readonly from_role: Party;
  readonly to_role: Party;
  readonly low: string;
  readonly high: string;
  readonly currency: string;
  readonly basis: Basis;
  readonly workers: number;
  readonly workerMonths: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly records: readonly string[];
}

/**
 * Sums by finding, kind, code, ends, currency and basis: recorded, derived and assumed amounts stand in lines of their own.
 * Claims are not summed: two statements of one wage are not two wages.
 */
export function totals(flows: readonly Flow[]): readonly Total[] {
  const summable = flows.filter((flow) => flow.basis !== 'attributed');
  const line = (flow: Flow) =>
    [flow.finding, flow.kind, flow.code, flow.from_role, flow.to_role, flow.currency, flow.basis].join('\t');
  return groups(summable, line).map(total);
}

function total(same: readonly Flow[]): Total {
  const { finding, kind, code, from_role, to_role, currency, basis } = same[0] as Flow;
  const months = same.flatMap((flow) => flow.month ?? []).sort((a, b) => a - b);
  const workers = new Set(same.flatMap((flow) => flow.worker ?? []));
  const workerMonths = new Set(same.flatMap((flow) => (flow.worker ? `${flow.worker} ${flow.month}` : [])));
  return {
    ...{ finding, kind, code, from_role, to_role, currency, basis },
    low: decimalText(add(same.map((flow) => flow.low))),
    high: decimalText(add(same.map((flow) => flow.high))),
    workers: workers.size,
    workerMonths: workerMonths.size,
    from: months[0] ?? null,
    to: months.at(-1) ?? null,
    records: unique(same.flatMap((flow) => flow.records)),
  };
}

const add = (texts: readonly string[]): Amount => texts.reduce((all, text) => all + kopecks(text), 0n);
