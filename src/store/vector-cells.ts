import type { DuckDBDataChunk } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';

export function vectorOf(chunk: DuckDBDataChunk, index: number) {
  return bindings.data_chunk_get_vector(chunk.chunk, index);
}

export type Vector = ReturnType<typeof vectorOf>;

/** Which rows of a vector hold something; DuckDB takes a missing mask as "all of them". */
export class Validity {
  private readonly bits: Uint8Array;
  private anyNull = false;

  constructor(most: number) {
    this.bits = new Uint8Array(most / 8).fill(255);
  }

  start(): void {
    if (this.anyNull) this.bits.fill(255);
    this.anyNull = false;
  }

  setNull(row: number): void {
    this.anyNull = true;
    this.bits[row >> 3] = this.bits[row >> 3]! & ~(1 << (row & 7));
  }

  setAllNull(): void {
    this.anyNull = true;
    this.bits.fill(0);
  }

  flush(vector: Vector): void {
    if (!this.anyNull) return;
    bindings.vector_ensure_validity_writable(vector);
    bindings.copy_data_to_vector_validity(vector, 0, this.bits.buffer as ArrayBuffer, 0, this.bits.byteLength);
  }
}
