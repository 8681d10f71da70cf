import { inBatches } from './document-units.ts';
import type { Batch, Unit } from './reading.ts';

type Cells = Readonly<Record<string, string | null>>;

/** A list of plain objects as a unit: places from `placed` + 1 on, locators `x1`, `x2` … */
export function objectsUnit(
  at: {
    readonly index: number;
    readonly name: string;
    readonly placed?: number;
    readonly signal?: AbortSignal | undefined;
  },
  columns: readonly string[],
  objects: readonly Cells[],
): Unit {
  const rows = objects.map(
    (object, n) => [(at.placed ?? 0) + n + 1, columns.map((name) => object[name] ?? null)] as const,
  );
  return {
    ...{ index: at.index, name: at.name, hidden: false, kind: 'objects', columns: [...columns] },
    locator: (place) => `x${place}`,
    batches: () => inBatches(rows, at.signal),
  };
}

/** The one list of a file that is read as it streams: places as the reader counts them, lines or rows. */
export function streamedUnit(name: string, columns: string[], batches: () => AsyncGenerator<Batch>): Unit {
  return { index: 1, name, hidden: false, kind: 'objects', columns, locator: (place) => `x${place}`, batches };
}
