import type { DuckDBDataChunk } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { Value } from './value.ts';

const cell = 16;
const inlinedBytes = 12;

/**
 * A VARCHAR column of a chunk. A cell is a length and either the text itself or where it lies. One call per text costs two
 * microseconds; DuckDB nearly always lays the texts of a chunk end to end, so each such run is fetched at once. Only
 * texts that touch are taken together: what lies between others is not ours to read.
 */
export function readText(chunk: DuckDBDataChunk, index: number): Value[] {
  const rows = chunk.rowCount;
  const vector = bindings.data_chunk_get_vector(chunk.chunk, index);
  const cells = bindings.vector_get_data(vector, rows * cell);
  const valid = bindings.vector_get_validity(vector, Math.ceil(rows / 64) * 8);
  const isNull = (row: number) => valid !== null && ((valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0;
  const texts = new Array<Value>(rows).fill(null);
  const bytes = Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength);
  let run = new Run(cells);
  for (let row = 0; row < rows; row++) {
    if (isNull(row)) continue;
    const length = bytes.readUInt32LE(row * cell);
    if (length <= inlinedBytes) texts[row] = bytes.toString('utf8', row * cell + 4, row * cell + 4 + length);
    else if (!run.take(bytes, row, length)) {
      run.write(texts);
      run = new Run(cells);
      run.take(bytes, row, length);
    }
  }
  run.write(texts);
  return texts;
}

/** Texts that lie end to end in memory. */
class Run {
  private readonly cells: Uint8Array;
  private readonly rows: number[] = [];
  private readonly ends: number[] = [];
  private next = -1;

  constructor(cells: Uint8Array) {
    this.cells = cells;
  }

  /** False when the text of `row` does not begin where the run ends. */
  take(bytes: Buffer, row: number, length: number): boolean {
    const at = bytes.readUInt32LE(row * cell + 8) + bytes.readUInt32LE(row * cell + 12) * 4_294_967_296;
    if (this.rows.length > 0 && at !== this.next) return false;
    this.next = at + length;
    this.rows.push(row);
    this.ends.push((this.ends.at(-1) ?? 0) + length);
    return true;
  }

  write(texts: Value[]): void {
    const first = this.rows[0];
    if (first === undefined) return;
    const total = this.ends.at(-1) ?? 0;
    const pointer = this.cells.byteOffset + first * cell + 8;
    const found = bindings.get_data_from_pointer(this.cells.buffer as ArrayBuffer, pointer, total);
    const memory = Buffer.from(found.buffer, found.byteOffset, found.byteLength);
    let from = 0;
    for (const [index, row] of this.rows.entries()) {
      const to = this.ends[index] ?? from;
      texts[row] = memory.toString('utf8', from, to);
      from = to;
    }
  }
}
