import type { Bar } from '../findings/index.ts';

export type Side = 'for' | 'against' | 'explained' | 'context';

/** Which way an indicator speaks for one arrangement; null where it was judged and says nothing. A silence that lowers the score speaks against. */
export function sideOf(bar: Bar): Side | null {
  if (bar.explainedBy !== null) return 'explained';
  if (bar.strength === 'X' || bar.ratio.value < 1) return 'against';
  if (bar.strength === 'C') return bar.hits > 0 ? 'context' : null;
  return bar.ratio.value > 1 || bar.hits > 0 ? 'for' : null;
}
