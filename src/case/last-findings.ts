import type { Finding } from '../findings/index.ts';
import { type Context, withStore } from './context.ts';
import { remember } from './remember.ts';
import { savedFindings } from './saved-findings.ts';
import { doneBefore } from './steps.ts';

/** What the last run found, as it stands in the store; nothing is computed. */
export interface LastFindings {
  readonly findings: readonly Finding[];
  /** empty: nothing was added · unrun: never computed · stale: added or judged since · current. */
  readonly state: 'empty' | 'unrun' | 'stale' | 'current';
}

export function lastFindings(context: Context): Promise<LastFindings> {
  return remember(context, 'last findings', async () => {
    if (!context.ledger.entries.some(({ kind }) => kind === 'added')) return { findings: [], state: 'empty' };
    return withStore(context, async (store) => {
      const done = await doneBefore(context, store, 'detect');
      const findings = await savedFindings(store);
      return { findings, state: done !== null ? 'current' : findings.length > 0 ? 'stale' : 'unrun' };
    });
  });
}
