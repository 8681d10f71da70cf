import type { LedgerEntry } from '../../store/index.ts';

/** Exhibits that a later version has taken the place of: kept, and read no more. */
export const supersededExhibits = (entries: readonly LedgerEntry[]): Set<string> =>
  new Set(entries.filter(({ kind }) => kind === 'superseded').map(({ body }) => String(body.exhibit)));

/** The exhibit that stands in the case under a name, where a later one has not taken its place. */
export function standingUnder(entries: readonly LedgerEntry[], name: string, not: string): LedgerEntry | null {
  const gone = supersededExhibits(entries);
  return (
    entries.findLast(
      ({ kind, body }) =>
        kind === 'added' && body.file_name === name && body.exhibit !== not && !gone.has(String(body.exhibit)),
    ) ?? null
  );
}
