import { type Amount, decimalText, greatest, kopecks, least } from './amount.ts';
import type { Stated } from './read-rows.ts';

/** One thing as its origins state it, each origin summed by itself. */
export interface Settled {
  readonly low: Amount;
  readonly high: Amount;
  readonly because: string;
  readonly records: readonly string[];
}

/**
 * What several origins say of one amount: the greatest is the upper bound, the least of those that state it the lower.
 * They are never added: two origins that record one event record it twice.
 */
export function acrossOrigins(rows: readonly Stated[]): Settled {
  const amounts = rows.map((row) => kopecks(row.amount));
  const [low, high] = [least(amounts), greatest(amounts)];
  const records = unique(rows.flatMap((row) => [...row.records, ...row.rates]));
  return { low, high, records, because: reason(rows, low, high) };
}

/** As `acrossOrigins`, for events that an origin may simply lack: what the fullest origin saw is the least there was. */
export function fullestOrigin(rows: readonly Stated[]): Settled {
  const settled = acrossOrigins(rows);
  return { ...settled, low: settled.high };
}

function reason(rows: readonly Stated[], low: Amount, high: Amount): string {
  const origins = new Set(rows.map((row) => row.origin_id)).size;
  if (origins === 1) return 'stated by one origin';
  if (low === high) return `stated alike by ${origins} origins, counted once`;
  return `${origins} origins disagree, ${decimalText(low)} to ${decimalText(high)}; they are not added`;
}

export const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** Rows by a key, in the order in which the keys first appear. */
export function groups<T>(rows: readonly T[], key: (row: T) => string): readonly (readonly T[])[] {
  return [...Map.groupBy(rows, key).values()];
}
