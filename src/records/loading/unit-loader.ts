import { mergedColumns } from '../sheets/merged-columns.ts';
import { isBelowTable, type NonRow, nonRowReader } from '../sheets/row-kind.ts';
import type { RowCells } from '../values/cell.ts';
import { dittoFiller } from '../words/ditto.ts';
import { raggedRow } from './ragged-row.ts';
import { RowRecords } from './row-records.ts';
import { type UnitReport, UnitTally } from './unit-tally.ts';
import type { UnitTask } from './unit-task.ts';
import { type UnitWriter, unitWriters } from './unit-writers.ts';

type FillRow = (row: RowCells, place: number) => RowCells;

/** Turns the rows of one unit into records. Every row is accounted for: a record, kept aside, or told to be none. */
export class UnitLoader {
  readonly #task: UnitTask;
  readonly #writers: readonly UnitWriter[];
  readonly #tally: UnitTally;
  readonly #records: RowRecords;
  readonly #kindOf: (row: RowCells) => NonRow | null;
  /** Columns up to the last that has a heading. */
  readonly #width: number;
  /** The place of the first row below the headings. */
  readonly #firstData: number;
  /** The data row read last. */
  #place = 0;

  constructor(task: UnitTask) {
    const { headings, mapping, unit } = task.bound;
    this.#task = task;
    this.#writers = unitWriters(task);
    this.#tally = new UnitTally(unit.name);
    this.#records = new RowRecords(task, this.#tally, this.#writers);
    this.#kindOf = nonRowReader(headings);
    this.#width = headings.findLastIndex((heading) => heading !== '') + 1;
    this.#firstData = mapping.header === null ? 0 : mapping.header + mapping.headerRows;
  }

  async load(progress: (rows: number) => void): Promise<UnitReport> {
    const { unit } = this.#task.bound;
    const merged = mergedColumns(this.#task.bound, (await unit.merged?.()) ?? [], this.#firstData);
    await this.#lookAhead(filledBy(merged()));
    const fill = filledBy(merged());
    for await (const { rows, places } of unit.batches()) {
      for (let i = 0; i < rows.length; i++) this.#row(fill(rows[i] ?? [], places[i] ?? 0), places[i] ?? 0);
      await this.#task.sinks.room();
      progress(this.#tally.rows);
    }
    return this.#tally.report();
  }

  /** What all lines of a paper say of it is known before the first is written. */
  async #lookAhead(fill: FillRow): Promise<void> {
    for (const { merge } of this.#writers)
      if (merge?.needed)
        for await (const { rows, places } of this.#task.bound.unit.batches())
          rows.forEach((written, i) => {
            const place = places[i] ?? 0;
            const row = fill(written, place);
            if (place >= this.#firstData && this.#kindOf(row) === null) merge.note(row);
          });
  }

  #row(row: RowCells, place: number): void {
    const { mapping, unit } = this.#task.bound;
    if ('weekly' in unit && place === this.#place) {
      this.#records.again(row);
      return;
    }
    this.#tally.rows++;
    const above = mapping.header !== null && place >= mapping.header ? 'heading' : 'above';
    const kind = place < this.#firstData ? above : this.#kindOf(row);
    if (kind === null) this.#dataRow(row, place);
    else this.#tally.skip(kind);
  }

  #dataRow(row: RowCells, place: number): void {
    const locator = this.#task.bound.unit.locator(place);
    this.#place = place;
    const failed = this.#records.write(row, place, locator);
    const below = failed === null ? null : isBelowTable(row);
    if (below === null && row.length !== this.#width) this.#noteRagged(row, locator);
    if (failed === null) this.#tally.recordRows++;
    else if (below !== null) this.#tally.skip(below);
    else {
      this.#tally.rejects++;
      this.#records.reject(failed);
    }
  }

  #noteRagged(row: RowCells, locator: string): void {
    const { bound, delimited, doubts } = this.#task;
    const because = raggedRow(row, bound.headings, this.#width, delimited);
    if (because !== null) doubts.ragged(locator, because);
  }
}

/** The cells of a row as they are meant: merged areas and ditto marks say what stands above them. */
function filledBy(merged: FillRow): FillRow {
  const ditto = dittoFiller();
  return (row, place) => ditto(merged(row, place));
}
