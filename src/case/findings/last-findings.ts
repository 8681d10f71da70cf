import type { Finding } from '../../findings/index.ts';
import { type Context, withStore } from '../opening/context.ts';
import { remember } from '../opening/remember.ts';
import { doneBefore, everDone } from '../opening/steps.ts';
import type { FindingHead } from './finding-head.ts';
import { chosen, savedFinding, savedHeads } from './saved-findings.ts';

/** What the last run found, as it stands in the store; nothing is computed, and no row that a finding cites is read. */
export interface LastFindings {
  readonly findings: readonly FindingHead[];
  /** empty: nothing was added · unrun: never computed · stale: what it rests on has changed since · current. */
  readonly state: 'empty' | 'unrun' | 'stale' | 'current';
}

export function lastFindings(context: Context): Promise<LastFindings> {
  return remember(context, 'last findings', async () => {
    if (!context.ledger.entries.some(({ kind }) => kind === 'added')) return { findings: [], state: 'empty' };
    return withStore(context, async (store) => {
      const findings = await savedHeads(store);
      if ((await doneBefore(context, store, 'detect')) !== null) return { findings, state: 'current' };
      return { findings, state: (await everDone(store, 'detect')) ? 'stale' : 'unrun' };
    });
  });
}

/** One finding whole, by what a person calls it. The last that was opened stays open: its pictures and its rows are asked for next. */
export async function lastFinding(context: Context, said: string): Promise<Finding> {
  const { id } = chosen((await lastFindings(context)).findings, said);
  const before = context.found.get('open finding')?.value as Finding | undefined;
  if (before?.id === id) return before;
  const finding = await withStore(context, (store) => savedFinding(store, id));
  context.found.set('open finding', { head: context.ledger.head, value: finding });
  return finding;
}
