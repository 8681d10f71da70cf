import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { RowWindow } from '../../../../src/server/api.ts';

/** Where rows of one sheet come from: a name for the cache, and the question. */
export interface RowsSource {
  readonly key: readonly (string | number)[];
  rows(from: number, count: number, signal: AbortSignal): Promise<RowWindow>;
}

const page = 200;

/** Rows of a sheet, asked for as they come into sight. Rows that a loaded stretch leaves out are blank in the file. */
export function useRows(window: RowWindow, more: RowsSource | null) {
  const [pages, setPages] = useState<readonly number[]>([]);
  const held = useMemo(() => heldBy(window), [window]);
  const answers = useQueries({
    queries: (more ? pages : []).map((nth) => ({
      queryKey: ['rows', ...(more?.key ?? []), nth],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => more?.rows(nth * page + 1, page, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const loaded = answers.map(({ data }) => data);
  const see = useCallback((first: number, last: number) => {
    const asked = pagesOf(first, last);
    setPages((now) => (now.join() === asked.join() ? now : asked));
  }, []);
  const cellsOf = (row: number): readonly (string | null)[] | null => {
    const here = held.get(row);
    if (here) return here;
    const stretch = loaded[pages.indexOf(Math.floor((row - 1) / page))];
    if (!stretch) return more ? null : [];
    return byRow(stretch).get(row) ?? [];
  };
  return { cellsOf, see, count: countOf(window, loaded, more !== null) };
}

type Cells = RowWindow['rows'][number]['cells'];
const read = new WeakMap<RowWindow, ReadonlyMap<number, Cells>>();

/** The rows of a stretch by their number, told once. */
function byRow(stretch: RowWindow): ReadonlyMap<number, Cells> {
  const known = read.get(stretch) ?? new Map(stretch.rows.map(({ row, cells }) => [row, cells]));
  read.set(stretch, known);
  return known;
}

const heldBy = ({ rows, headings }: RowWindow) =>
  new Map([...headings, ...rows].map(({ row, cells }) => [row, cells] as const));

const pagesOf = (first: number, last: number): number[] => {
  const start = Math.floor((Math.max(1, first) - 1) / page);
  const end = Math.floor((Math.max(1, last) - 1) / page);
  return Array.from({ length: Math.min(3, end - start + 1) }, (_, i) => start + i);
};

/** As far as is known; where nobody has counted yet, a little further than what is here. */
function countOf(window: RowWindow, loaded: readonly (RowWindow | undefined)[], open: boolean): number {
  const all = [window, ...loaded.filter((one) => one !== undefined)];
  const known = all.map(({ lastRow }) => lastRow).find((row) => row !== null && row !== undefined);
  const seen = Math.max(1, ...all.flatMap(({ rows, headings }) => [...rows, ...headings].map(({ row }) => row)));
  return known ?? (open ? seen + page : seen);
}
