import type { Reading } from '../../evidence/index.ts';

/** How a file differs from an earlier version of itself, row by row. */
export interface Difference {
  readonly same: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first of them, as a person would want to see them. */
  readonly shown: readonly string[];
}

const shownRows = 5;
const between = ' | ';
/** Beyond so many pairs rows are new or gone, and none is told to be changed. */
const mostPairs = 4_000_000;

interface Row {
  readonly unit: string;
  readonly place: number;
  readonly text: string;
}

/** Compares the rows of two readings: equal rows wherever they stand, then rows that stand at one place or begin alike. */
export async function compareVersions(before: Reading, after: Reading): Promise<Difference> {
  const [old, now] = [await rowsOf(before), await rowsOf(after)];
  const left = new Map<string, Row[]>();
  for (const row of old) left.set(row.text, [...(left.get(row.text) ?? []), row]);
  const fresh = now.filter(({ text }) => left.get(text)?.pop() === undefined);
  const gone = [...left.values()].flat().sort((a, b) => a.place - b.place);
  const pairs = pairUp(gone, fresh);
  const changed = new Set(pairs.flat());
  const shown = [
    ...pairs.map(([was, is]) => `row ${is.place} changed: "${was.text}" → "${is.text}"`),
    ...gone.filter((row) => !changed.has(row)).map((row) => `row ${row.place} is gone: "${row.text}"`),
    ...fresh.filter((row) => !changed.has(row)).map((row) => `row ${row.place} is new: "${row.text}"`),
  ];
  return {
    ...{ same: now.length - fresh.length, changed: pairs.length },
    ...{ added: fresh.length - pairs.length, removed: gone.length - pairs.length },
    shown: shown.slice(0, shownRows),
  };
}

/** A row that is gone and one that is new are one row changed where most of their cells are equal. */
function pairUp(gone: readonly Row[], fresh: readonly Row[]): [Row, Row][] {
  if (gone.length * fresh.length > mostPairs) return [];
  const free = new Set(gone);
  return fresh.flatMap((row): [Row, Row][] => {
    const was = [...free].find((one) => isAlike(one.text, row.text));
    if (was === undefined) return [];
    free.delete(was);
    return [[was, row]];
  });
}

function isAlike(left: string, right: string): boolean {
  const [a, b] = [left.split(between), right.split(between)];
  const equal = a.filter((cell, i) => cell !== '' && cell === b[i]).length;
  return equal * 2 >= Math.max(a.filter((cell) => cell !== '').length, 2);
}

async function rowsOf(reading: Reading): Promise<Row[]> {
  const rows: Row[] = [];
  for (const unit of reading.units)
    for await (const { rows: cells, places } of unit.batches())
      cells.forEach((row, i) => {
        rows.push({
          unit: unit.name,
          place: places[i] ?? 0,
          text: row.map((cell) => cell?.trim() ?? '').join(between),
        });
      });
  return rows;
}

/** Whether two files are versions of one: at least half of the shorter one's rows stand unchanged in the other. */
export const isVersion = ({ same, changed, added, removed }: Difference): boolean =>
  same > 1 && same * 2 >= Math.min(same + changed + added, same + changed + removed);

export const describeDifference = ({ same, added, removed, changed }: Difference): string =>
  `${same} rows are the same, ${changed} changed, ${added} are new, ${removed} are gone`;
