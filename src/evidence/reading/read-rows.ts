import type { Batch, Unit } from './reading.ts';

/** A row under the number that its file gives it. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: (string | null)[];
}

export interface ReadRows {
  readonly rows: PlacedRow[];
  /** The last place of the unit that holds anything; null where nobody has come so far yet. */
  readonly lastRow: number | null;
}

/** Rows that stand from place `from` to place `to`, both included, read from there where the format allows it. */
export async function readRows(unit: Unit, from: number, to: number): Promise<ReadRows> {
  const { middle } = unit;
  const { rows, ended } = await between(middle ? middle.from(from) : unit.batches(), from, to);
  if (middle) return { rows, lastRow: await middle.lastPlace() };
  return { rows, lastRow: ended };
}

/** `ended` is the last place where the unit ends before `to`. */
async function between(batches: AsyncIterable<Batch>, from: number, to: number) {
  const rows: PlacedRow[] = [];
  let last = 0;
  for await (const batch of batches)
    for (const [at, place] of batch.places.entries()) {
      if (place > to) return { rows, ended: null };
      if (place >= from) rows.push({ row: place, cells: batch.rows[at] ?? [] });
      last = place;
    }
  return { rows, ended: last };
}
