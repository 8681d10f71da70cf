import type { LedgerEntry } from '../../store/index.ts';

/** What was done with the case as a whole, and changes nothing in it. */
const aside = new Set(['exported', 'backed_up', 'restored', 'locked', 'unlocked']);

/** The last entry that decided or added something: a result never hangs on its having been handed out, locked away or brought back. */
export const lastDecision = (entries: readonly LedgerEntry[]): LedgerEntry | undefined =>
  entries.findLast(({ kind }) => !aside.has(kind));
