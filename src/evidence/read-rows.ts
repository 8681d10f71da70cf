import type { Unit } from './reading.ts';

/** A row under the number that its file gives it. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: (string | null)[];
}

/** Rows that stand from place `from` to place `to`, both included; `ended` where the unit ends before `to`. */
export async function readRows(unit: Unit, from: number, to: number): Promise<{ rows: PlacedRow[]; ended: boolean }> {
  const rows: PlacedRow[] = [];
  for await (const batch of unit.batches())
    for (const [at, place] of batch.places.entries()) {
      if (place > to) return { rows, ended: false };
      if (place >= from) rows.push({ row: place, cells: batch.rows[at] ?? [] });
    }
  return { rows, ended: true };
}
