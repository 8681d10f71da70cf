import type { Reading, Unit } from '../../evidence/index.ts';
import type { SheetHead } from '../columns/sheet-head.ts';

type Change = (unit: Unit) => Promise<Unit>;

/** Reads every sheet whose columns no reader knows as `change` makes it; each is changed once, however often it is guessed and loaded. */
export const eachSheet = (change: Change): ((reading: Reading) => Promise<Reading>) =>
  eachUnit(async (unit) => (unit.kind === 'table' && unit.columns === null ? change(unit) : unit));

/** The same of every unit of a reading. */
export function eachUnit(change: Change): (reading: Reading) => Promise<Reading> {
  const known = new WeakMap<Unit, Promise<Unit>>();
  const once = (unit: Unit): Promise<Unit> => {
    const made = known.get(unit) ?? change(unit);
    known.set(unit, made);
    return made;
  };
  return async (reading) => {
    const units: Unit[] = [];
    for (const unit of reading.units) units.push(await once(unit));
    return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
  };
}

export type Row = readonly (string | null)[];

/** Columns that a sheet is given behind its own: how they are headed, and a row, as wide as the sheet, with what stands in them. */
export interface MoreColumns {
  readonly headings: readonly string[];
  readonly filled: (row: Row) => (string | null)[];
}

/** A unit with more columns; rows over its headings keep what they say, and those of the headings have the new ones behind them. */
export function withColumns(unit: Unit, head: SheetHead, { headings, filled }: MoreColumns): Unit {
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const last = (head.header ?? 0) + head.headerRows - 1;
  const wide = (row: Row): (string | null)[] =>
    Array.from({ length: Math.max(width, row.length) }, (_, i) => row[i] ?? null);
  const changed = (row: Row, place: number): (string | null)[] => {
    if (head.header === null || place > last) return filled(wide(row));
    return place === last ? [...wide(row), ...headings] : [...row];
  };
  return {
    ...unit,
    columns: unit.columns === null ? null : [...unit.columns, ...headings],
    batches: async function* () {
      for await (const { places, rows } of unit.batches())
        yield { places, rows: rows.map((row, i) => changed(row, places[i] ?? 0)) };
    },
  };
}
