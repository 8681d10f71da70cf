import type { Unit } from '../../evidence/index.ts';

/** Rows, objects and passages of the units: read through and held nowhere. */
export async function countRows(units: readonly Unit[]): Promise<number> {
  let rows = 0;
  for (const unit of units) for await (const batch of unit.batches()) rows += batch.rows.length;
  return rows;
}
