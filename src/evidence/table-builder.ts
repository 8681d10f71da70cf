import type { Line } from './document-units.ts';
import { cellOf } from './xml-text.ts';

const widest = 16_384;
const tallest = 1_048_576;

/** Puts the cells of a table with spans where a spreadsheet would show them: the value in the first cell, the others empty. */
export class TableBuilder {
  readonly rows: Line[] = [];
  /** How many further rows each column is covered by a cell from above. */
  #covered: number[] = [];
  #row: Line = [];

  startRow(): void {
    this.#row = [];
    this.rows.push(this.#row);
  }

  cell(text: string, columns = 1, rows = 1): void {
    if (this.rows.length === 0) this.startRow();
    this.#skipCovered();
    const at = this.#row.length;
    const width = Math.max(1, Math.min(columns || 1, widest - at));
    for (let n = 0; n < width; n++) {
      this.#row.push(n === 0 ? cellOf(text) : null);
      if (rows > 1) this.#covered[at + n] = Math.min(rows, tallest) - 1;
    }
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
