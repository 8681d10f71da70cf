import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Cells } from './value.ts';

/** Rows of one DuckDB vector. */
export const vectorRows = 2048;

/** Cells on their way into a column, as the database lays them out: what it cannot hold is refused while they are packed, and to pour them is only to copy. */
export interface PackedColumn {
  /** Takes values[from, from + rows) in place of what was packed before. Throws on a value the column cannot hold exactly. */
  pack(values: Cells, from: number, rows: number): void;
  /** Fills column `index` of a chunk, as often as asked. */
  pour(chunk: DuckDBDataChunk, index: number, rows: number): void;
}
