import type { LedgerEntry } from '../../store/index.ts';

/** Exhibits that are read no more: a later version has taken their place, or whoever spoke in them has withdrawn. */
export const goneExhibits = (entries: readonly LedgerEntry[]): Set<string> =>
  exhibitsOf(entries, ({ kind }) => kind === 'superseded' || kind === 'erased');

/** Exhibits of which nothing is left but what the ledger says: their source has withdrawn. */
export const erasedExhibits = (entries: readonly LedgerEntry[]): Set<string> =>
  exhibitsOf(entries, ({ kind }) => kind === 'erased');

const exhibitsOf = (entries: readonly LedgerEntry[], isGone: (entry: LedgerEntry) => boolean): Set<string> =>
  new Set(entries.filter(isGone).map(({ body }) => String(body.exhibit)));

/** The exhibit that stands in the case under a name, where a later one has not taken its place. */
export function standingUnder(entries: readonly LedgerEntry[], name: string, not: string): LedgerEntry | null {
  const gone = goneExhibits(entries);
  return (
    entries.findLast(
      ({ kind, body }) =>
        kind === 'added' && body.file_name === name && body.exhibit !== not && !gone.has(String(body.exhibit)),
    ) ?? null
  );
}
