import { EvidenceError } from './evidence-error.ts';
import { type Batch, rowsPerBatch } from './reading.ts';

const cellsPerBatch = 256 * 1024;
const mostCells = 500_000_000;
/** Of batches that one piece of the file may yield: a few bytes can claim a row of sixteen thousand cells. */
const mostWaiting = 64;

/** Gathers rows to batches that hold neither too many rows nor, in a very wide sheet, too many cells. */
export class RowBatches {
  readonly #place: string;
  #batch: Batch = { places: [], rows: [] };
  #cells = 0;
  #allCells = 0;
  #full: Batch[] = [];

  constructor(place: string) {
    this.#place = place;
  }

  add(place: number, cells: (string | null)[]): void {
    this.#batch.places.push(place);
    this.#batch.rows.push(cells);
    this.#cells += cells.length;
    this.#allCells += cells.length;
    if (this.#allCells > mostCells || this.#full.length > mostWaiting)
      throw new EvidenceError(
        `${this.#place}:${place}: ${this.#allCells} cells so far, most of them empty, which looks like a trap`,
      );
    if (this.#batch.rows.length >= rowsPerBatch || this.#cells >= cellsPerBatch) this.#close();
  }

  /** Batches that are full; with `last`, the one begun too. */
  *take(last = false): Generator<Batch> {
    if (last && this.#batch.rows.length > 0) this.#close();
    const full = this.#full;
    this.#full = [];
    yield* full;
  }

  #close(): void {
    this.#full.push(this.#batch);
    this.#batch = { places: [], rows: [] };
    this.#cells = 0;
  }
}
