import * as duckdb from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import { dayNumber, momentMicros } from './calendar-text.ts';
import { textWriter } from './text-writer.ts';
import type { Cells, ColumnType, Value } from './value.ts';
import { Validity, vectorOf } from './vector-cells.ts';

/** Rows of one DuckDB vector. */
export const vectorRows = 2048;

/** Writes values[from, from + rows) as column `index` of the chunk. Throws on a value the column cannot hold exactly. */
export type WriteColumn = (
  chunk: duckdb.DuckDBDataChunk,
  index: number,
  values: Cells,
  from: number,
  rows: number,
) => void;

/** How a column of our type goes into a chunk: the chunk's type (DuckDB casts it where the table's differs) and the writer. */
export interface ColumnWriter {
  readonly chunkType: duckdb.DuckDBType;
  readonly write: WriteColumn;
}

/** The writer of a column; `name` and the value stand in its errors. */
export function columnWriter(name: string, type: ColumnType): ColumnWriter {
  const refuse = (value: Value | undefined): never => {
    throw new Error(`expected ${type} in "${name}", found ${JSON.stringify(value ?? null)}`);
  };
  switch (type) {
    case 'VARCHAR':
      return { chunkType: duckdb.VARCHAR, write: textColumn(refuse) };
    case 'INTEGER':
      return { chunkType: duckdb.INTEGER, write: integerWriter(integer, refuse) };
    case 'DATE':
      return { chunkType: duckdb.DATE, write: integerWriter(day, refuse) };
    case 'BIGINT':
      return { chunkType: duckdb.BIGINT, write: wideWriter(integer, refuse) };
    case 'TIMESTAMP':
      return { chunkType: duckdb.TIMESTAMP, write: wideWriter(micros, refuse) };
    case 'DOUBLE':
      return { chunkType: duckdb.DOUBLE, write: doubleWriter(refuse) };
    case 'BOOLEAN':
      return { chunkType: duckdb.BOOLEAN, write: booleanWriter(refuse) };
    case 'VARCHAR[]':
      return { chunkType: duckdb.LIST(duckdb.VARCHAR), write: listWriter(refuse) };
    default:
      return decimalWriter(type, refuse);
  }
}

type Refuse = (value: Value | undefined) => never;
type AsNumber = (value: Value) => number | null;

const integer: AsNumber = (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);
const day: AsNumber = (value) => (typeof value === 'string' ? dayNumber(value) : integer(value));
const micros: AsNumber = (value) => (typeof value === 'string' ? momentMicros(value) : integer(value));

function integerWriter(read: AsNumber, refuse: Refuse): WriteColumn {
  const cells = new Int32Array(vectorRows);
  const validity = new Validity(vectorRows);
  return (chunk, index, values, from, rows) => {
    validity.start();
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
      else {
        const number = value === undefined ? null : read(value);
        if (number === null || number !== (number | 0)) refuse(value);
        cells[row] = number!;
      }
    }
    flush(chunk, index, cells, rows * 4, validity);
  };
}

const two32 = 4_294_967_296;

/** 64-bit cells written as two halves: a BigInt per cell would cost several times as much. */
function wideWriter(read: AsNumber, refuse: Refuse): WriteColumn {
  const halves = new Int32Array(vectorRows * 2);
  const validity = new Validity(vectorRows);
  return (chunk, index, values, from, rows) => {
    const doubles = values instanceof Float64Array;
    validity.start();
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null || (doubles && Number.isNaN(value))) validity.setNull(row);
      else {
        const number = value === undefined ? null : read(value);
        if (number === null) refuse(value);
        const high = Math.floor(number! / two32);
        halves[2 * row] = number! - high * two32;
        halves[2 * row + 1] = high;
      }
    }
    flush(chunk, index, halves, rows * 8, validity);
  };
}

function doubleWriter(refuse: Refuse): WriteColumn {
  const cells = new Float64Array(vectorRows);
  const validity = new Validity(vectorRows);
  return (chunk, index, values, from, rows) => {
    validity.start();
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
      else if (typeof value === 'number' && Number.isFinite(value)) cells[row] = value;
      else refuse(value);
    }
    flush(chunk, index, cells, rows * 8, validity);
  };
}

function booleanWriter(refuse: Refuse): WriteColumn {
  const cells = new Uint8Array(vectorRows);
  const validity = new Validity(vectorRows);
  return (chunk, index, values, from, rows) => {
    validity.start();
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
      else if (typeof value === 'boolean') cells[row] = value ? 1 : 0;
      else refuse(value);
    }
    flush(chunk, index, cells, rows, validity);
  };
}

function flush(
  chunk: duckdb.DuckDBDataChunk,
  index: number,
  cells: Int32Array | Float64Array | Uint8Array,
  bytes: number,
  validity: Validity,
): void {
  const vector = vectorOf(chunk, index);
  bindings.copy_data_to_vector(vector, 0, cells.buffer as ArrayBuffer, 0, bytes);
  validity.flush(vector);
}

function listWriter(refuse: Refuse): WriteColumn {
  return (chunk, index, values, from, rows) => {
    const lists = Array.from({ length: rows }, (_, row) => {
      const value = values[from + row] ?? null;
      if (value === null) return null;
      return Array.isArray(value) ? duckdb.listValue(value) : refuse(value);
    });
    chunk.setColumnValues(index, lists);
  };
}

function textColumn(refuse: Refuse): WriteColumn {
  const write = textWriter(vectorRows, refuse);
  return (chunk, index, values, from, rows) =>
    values instanceof Float64Array ? refuse(values[from]) : write(vectorOf(chunk, index), values, from, rows);
}

/** Decimals go in as text, which DuckDB casts; since its cast rounds without a word, more digits than the column has are refused. */
function decimalWriter(type: ColumnType, refuse: Refuse): ColumnWriter {
  const size = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (size === null) throw new Error(`unknown column type: ${type}`);
  const [width, scale] = [Number(size[1]), Number(size[2])];
  const whole = width - scale;
  const pattern = new RegExp(`^-?0*\\d{0,${whole}}${scale === 0 ? '' : `(\\.\\d{0,${scale}}0*)?`}$`);
  const exact = (value: Value) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && /\d/.test(text) && pattern.test(text) ? text : refuse(value);
  };
  const write = textColumn(refuse);
  return {
    chunkType: duckdb.VARCHAR,
    write: (chunk, index, values, from, rows) => {
      const texts = new Array<Value>(rows);
      let last: Value | undefined;
      for (let row = 0; row < rows; row++) {
        const value = values[from + row];
        if (value === last && row > 0) texts[row] = texts[row - 1]!;
        else texts[row] = value === null ? null : value === undefined ? refuse(value) : exact(value);
        last = value;
      }
      write(chunk, index, texts, 0, rows);
    },
  };
}
