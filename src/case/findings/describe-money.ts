import { noCurrency } from '../../flows/index.ts';
import { counted } from '../opening/counted.ts';
import type { Money } from './money.ts';

const amount = (decimal: string) => Number(decimal).toLocaleString('en', { maximumFractionDigits: 0 });

/** `F-1`: findings are called by their place in the list of "tributary detect". */
const calledBy = (ids: readonly string[]) => (id: string) => {
  const place = ids.indexOf(id);
  return place < 0 ? id : `F-${place + 1}`;
};

/** The money of each finding by kind, with its bounds; claims stand apart and are never added. */
export function describeMoney({ flows, totals, findings }: Money): string {
  const called = calledBy(findings);
  const lines = totals.map((total) => {
    const what = [total.kind, total.code].filter(Boolean).join(' ');
    const people =
      total.workers > 0
        ? `, ${counted(total.workers, 'person', 'people')} in ${counted(total.workerMonths, 'worker-month')}`
        : '';
    return `${called(total.finding)}  ${what}: ${total.from_role} → ${total.to_role}  ${bounds(total)} (${total.basis}${people})`;
  });
  const claims = flows
    .filter(({ basis }) => basis === 'attributed')
    .map((flow) => `${called(flow.finding)}  claimed: ${flow.code ?? 'amount'} ${bounds(flow)} (${flow.because})`);
  if (findings.length === 0) return 'There is no finding whose money could be traced.';
  return lines.length + claims.length === 0
    ? 'No money stands in the records of these findings.'
    : [...lines, ...claims].join('\n');
}

const bounds = ({ low, high, currency }: Pick<Money['totals'][number], 'low' | 'high' | 'currency'>): string =>
  `${low === high ? amount(low) : `${amount(low)} to ${amount(high)}`} ${currency === noCurrency ? '(no currency named)' : currency}`;
