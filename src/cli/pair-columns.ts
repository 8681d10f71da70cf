/** Where a table of pairs has its two names, and its heading as it is written out again. */
export interface PairColumns {
  readonly left: number;
  readonly right: number;
  readonly header: readonly string[];
}

const added = ['score', 'verdict'];

/** The columns `name1` and `name2` of a heading row. Columns called as those that will be added are renamed, so that none is lost or taken for another. */
export function pairColumns(heading: readonly (string | null)[], file: string): PairColumns {
  const [left, right] = [placeOf('name1', heading, file), placeOf('name2', heading, file)];
  const header = heading.map((cell) => (added.includes(folded(cell)) ? `${cell}_before` : (cell ?? '')));
  return { left, right, header };
}

const folded = (cell: string | null): string => cell?.trim().toLowerCase() ?? '';

function placeOf(name: string, heading: readonly (string | null)[], file: string): number {
  const found = heading.flatMap((cell, i) => (folded(cell) === name ? [i] : []));
  const [place] = found;
  const named = heading.map((cell) => `"${cell ?? ''}"`).join(', ');
  if (place === undefined)
    throw new Error(
      `${file}:1: expected columns "name1" and "name2", found ${named}; name the two columns of names so in the first row`,
    );
  if (found.length > 1) throw new Error(`${file}:1: has ${found.length} columns "${name}"; leave one`);
  return place;
}
