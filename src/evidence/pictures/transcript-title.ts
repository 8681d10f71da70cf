import type { TranscriptRow } from './transcript-rows.ts';

/** A transcript as a list and what the paper says once. */
interface Parted {
  readonly columns: readonly string[];
  readonly rows: readonly TranscriptRow[];
  /** Lines above and below the list, as a document has them around its table. */
  readonly around: { readonly above: string[][]; readonly below: string[][] } | null;
}

/**
 * The title, the number and the signature of a paper are keyed as rows of their own, under names that no row of its list has. They are lines around the
 * list and no rows of it; each keeps its place, empty. Where no two rows share a field there is no list, and all stays as it is.
 */
export function partTitle(columns: readonly string[], rows: readonly TranscriptRow[]): Parted {
  const counts = new Map<string, number>();
  for (const { cells } of rows) for (const name of cells.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isListed = ({ cells }: TranscriptRow): boolean => [...cells.keys()].some((name) => (counts.get(name) ?? 0) > 1);
  const first = rows.findIndex(isListed);
  if (first < 0 || rows.every(isListed)) return { columns, rows, around: null };
  const linesOf = (some: readonly TranscriptRow[]) =>
    some.flatMap((row) =>
      isListed(row) ? [] : [...row.cells].flatMap(([name, text]) => [[text], [`${name}: ${text}`]]),
    );
  return {
    columns: columns.filter((name) => rows.some((row) => isListed(row) && row.cells.has(name))),
    rows: rows.map((row) => (isListed(row) || row.cells.size === 0 ? row : { cells: new Map(), region: null })),
    around: { above: linesOf(rows.slice(0, first)), below: linesOf(rows.slice(first)) },
  };
}
