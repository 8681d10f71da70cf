import { decimalText, kopecks } from './amount.ts';
import type { Flow, Party } from './flow.ts';
import type { ClaimRow } from './read-rows.ts';

const ends: Record<string, readonly [Party, Party]> = {
  pay: ['employer', 'worker'],
  work: ['employer', 'worker'],
  deduction: ['worker', 'employer'],
  levy: ['worker', 'sending_state'],
  bribe: ['unknown', 'officer'],
  certificate: ['unknown', 'office'],
  recruitment: ['worker', 'facilitator'],
};

/** What a witness says was paid: one flow per statement, attributed, never added to anything. */
export function claimFlows(finding: string, rows: readonly ClaimRow[]): readonly Flow[] {
  return rows.map((row) => {
    const [from_role, to_role] = ends[row.topic] ?? ['unknown', 'unknown'];
    const amount = decimalText(kopecks(row.amount));
    const told = row.first_hand ? 'said at first hand' : 'said from hearsay';
    const { currency } = row;
    const records = [row.record_id];
    return {
      finding,
      kind: 'claim',
      code: row.topic,
      from_role,
      to_role,
      worker: null,
      month: oneMonth(row),
      low: amount,
      high: amount,
      currency,
      basis: 'attributed',
      because: row.per && row.per !== 'once' ? `${told}, per ${row.per}` : told,
      records,
    };
  });
}

function oneMonth({ time_from, time_to }: ClaimRow): number | null {
  if (!time_from || !time_to || time_from.slice(0, 7) !== time_to.slice(0, 7)) return null;
  return Number(time_from.slice(0, 4)) * 12 + Number(time_from.slice(5, 7)) - 1;
}
