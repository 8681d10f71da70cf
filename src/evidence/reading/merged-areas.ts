type Cells = readonly (string | null)[];

/** A cell that goes on over rows below it: its column, 0-based, and the places of its first and last row. */
export interface MergedArea {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Says the value of a merged cell in every row it goes on over, row by row as they rise. Only areas that begin at `first` or below are followed: above stand
 * headings, whose merges mean something else. A row that says nothing of its own stays empty, and so does a column that is `apart`.
 */
export function mergeFiller(
  areas: readonly MergedArea[],
  first: number,
  apart: ReadonlySet<number> = new Set(),
): (row: Cells, place: number) => Cells {
  const followed = areas.filter(({ from, to, column }) => from >= first && to > from && !apart.has(column));
  if (followed.length === 0) return (row) => row;
  const starting = Map.groupBy(followed, ({ from }) => from);
  let open: { readonly area: MergedArea; readonly value: string }[] = [];
  return (row, place) => {
    open = open.filter(({ area }) => area.to >= place);
    const filled = open.length > 0 && row.some(saysSomething) ? withValues(row, open) : row;
    for (const area of starting.get(place) ?? []) {
      const value = row[area.column] ?? null;
      if (value !== null) open.push({ area, value });
    }
    return filled;
  };
}

const saysSomething = (cell: string | null): boolean => cell !== null && cell.trim() !== '';

function withValues(row: Cells, open: readonly { readonly area: MergedArea; readonly value: string }[]): Cells {
  const filled = [...row];
  for (const { area, value } of open) {
    while (filled.length < area.column) filled.push(null);
    filled[area.column] ??= value;
  }
  return filled;
}
