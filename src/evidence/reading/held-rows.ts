import { type Batch, rowsPerBatch } from './reading.ts';

type Cell = string | null;

/** Rows of one table in little memory: one list of places and one of cells, no object for each row. */
export class HeldRows {
  readonly #width: number;
  readonly #places: number[] = [];
  readonly #cells: Cell[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  get length(): number {
    return this.#places.length;
  }

  add(place: number, row: readonly Cell[]): void {
    this.#places.push(place);
    for (let at = 0; at < this.#width; at++) this.#cells.push(row[at] ?? null);
  }

  async *batches(signal?: AbortSignal): AsyncGenerator<Batch> {
    for (let from = 0; from < this.length; from += rowsPerBatch) {
      signal?.throwIfAborted();
      const places = this.#places.slice(from, from + rowsPerBatch);
      yield { places, rows: places.map((_, at) => this.#row(from + at)) };
    }
  }

  #row(at: number): Cell[] {
    return this.#cells.slice(at * this.#width, (at + 1) * this.#width);
  }
}
