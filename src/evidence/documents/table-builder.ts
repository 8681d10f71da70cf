import type { Line } from '../reading/document-units.ts';
import type { MergedArea } from '../reading/merged-areas.ts';
import { cellOf } from '../xml/xml-text.ts';

const widest = 16_384;
const tallest = 1_048_576;

/** Puts the cells of a table with spans where a spreadsheet would show them: the value in the first cell, the others empty. */
export class TableBuilder {
  readonly rows: Line[] = [];
  /** Cells that go on over rows, by the 0-based numbers of these. */
  readonly merged: MergedArea[] = [];
  /** The last area of each column. */
  #last = new Map<number, number>();
  /** How many further rows each column is covered by a cell from above. */
  #covered: number[] = [];
  #row: Line = [];

  startRow(): void {
    this.#row = [];
    this.rows.push(this.#row);
  }

  /** `rows` it goes on over; where the covered cells are written too, they are no places for others. */
  cell(text: string, columns = 1, rows = 1, isWrittenAgain = false): void {
    if (this.rows.length === 0) this.startRow();
    this.#skipCovered();
    const at = this.#row.length;
    if (rows > 1) this.#merge(at, this.rows.length - 1, this.rows.length - 2 + Math.min(rows, tallest));
    const width = Math.max(1, Math.min(columns || 1, widest - at));
    for (let n = 0; n < width; n++) {
      this.#row.push(n === 0 ? cellOf(text) : null);
      if (rows > 1 && !isWrittenAgain) this.#covered[at + n] = Math.min(rows, tallest) - 1;
    }
  }

  /** A cell that says it is the one above going on. */
  goesOn(text: string, columns = 1): void {
    this.#skipCovered();
    const [at, row] = [this.#row.length, this.rows.length - 1];
    const last = this.merged[this.#last.get(at) ?? -1];
    if (last?.to === row - 1) this.merged[this.#last.get(at)!] = { ...last, to: row };
    else if (row > 0) this.#merge(at, row - 1, row);
    this.cell(text, columns);
  }

  #merge(column: number, from: number, to: number): void {
    this.#last.set(column, this.merged.length);
    this.merged.push({ column, from, to });
  }

  endRow(): void {
    this.#skipCovered();
    for (let at = this.#row.length; at < this.#covered.length; at++)
      if ((this.#covered[at] ?? 0) > 0) this.#covered[at] = (this.#covered[at] ?? 0) - 1;
  }

  #skipCovered(): void {
    for (let at = this.#row.length; (this.#covered[at] ?? 0) > 0; at++) {
      this.#covered[at] = (this.#covered[at] ?? 0) - 1;
      this.#row.push(null);
    }
  }
}
