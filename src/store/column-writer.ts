import * as duckdb from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import { dayNumber, momentMicros } from './calendar-text.ts';
import type { ColumnType, Value } from './value.ts';

/** Rows of one DuckDB vector. */
export const vectorRows = 2048;

/** Writes values[from, from + rows) as column `index` of the chunk. Throws on a value the column cannot hold exactly. */
export type WriteColumn = (
  chunk: duckdb.DuckDBDataChunk,
  index: number,
  values: Value[],
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
      return { chunkType: duckdb.VARCHAR, write: textWriter(refuse) };
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

function vectorOf(chunk: duckdb.DuckDBDataChunk, index: number) {
  return bindings.data_chunk_get_vector(chunk.chunk, index);
}

type Vector = ReturnType<typeof vectorOf>;

/** Which rows hold something; DuckDB takes a missing mask as "all of them". */
class Validity {
  private readonly bits = new Uint8Array(vectorRows / 8).fill(255);
  private anyNull = false;

  start(): void {
    if (this.anyNull) this.bits.fill(255);
    this.anyNull = false;
  }

  setNull(row: number): void {
    this.anyNull = true;
    this.bits[row >> 3] = this.bits[row >> 3]! & ~(1 << (row & 7));
  }

  flush(vector: Vector): void {
    if (!this.anyNull) return;
    bindings.vector_ensure_validity_writable(vector);
    bindings.copy_data_to_vector_validity(vector, 0, this.bits.buffer as ArrayBuffer, 0, this.bits.byteLength);
  }
}

function integerWriter(read: AsNumber, refuse: Refuse): WriteColumn {
  const cells = new Int32Array(vectorRows);
  const validity = new Validity();
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
  const validity = new Validity();
  return (chunk, index, values, from, rows) => {
    validity.start();
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
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
  const validity = new Validity();
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
  const validity = new Validity();
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
    const lists = values.slice(from, from + rows).map((value) => {
      if (value === null) return null;
      return Array.isArray(value) ? duckdb.listValue(value) : refuse(value);
    });
    chunk.setColumnValues(index, lists);
  };
}

/** Text: one call where every row says the same, sixteen copied bytes where it is short and plain, else a call per row. */
function textWriter(refuse: Refuse): WriteColumn {
  const cells = new Uint8Array(vectorRows * 16);
  const validity = new Validity();
  return (chunk, index, values, from, rows) => {
    const vector = vectorOf(chunk, index);
    const first = values[from];
    if (typeof first === 'string' && isConstant(values, from, rows))
      return bindings.vector_reference_value(vector, bindings.create_varchar(first));
    validity.start();
    cells.fill(0, 0, rows * 16);
    const long: number[] = [];
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
      else if (typeof value !== 'string') refuse(value);
      else if (!inlined(cells, row * 16, value)) long.push(row);
    }
    if (long.length < rows) bindings.copy_data_to_vector(vector, 0, cells.buffer, 0, rows * 16);
    for (const row of long) bindings.vector_assign_string_element(vector, row, values[from + row] as string);
    validity.flush(vector);
  };
}

function isConstant(values: Value[], from: number, rows: number): boolean {
  const first = values[from];
  if (first !== values[from + rows - 1] || first !== values[from + (rows >> 1)]) return false;
  for (let row = 1; row < rows; row++) if (values[from + row] !== first) return false;
  return true;
}

/** DuckDB keeps up to twelve bytes of text in the cell itself, after a four-byte length. */
function inlined(cells: Uint8Array, at: number, text: string): boolean {
  if (text.length > 12) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Whatever was copied so far is overwritten when the row is assigned as a long one.
    if (code === 0 || code > 127) return false;
    cells[at + 4 + i] = code;
  }
  cells[at] = text.length;
  return true;
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
  const write = textWriter(refuse);
  return {
    chunkType: duckdb.VARCHAR,
    write: (chunk, index, values, from, rows) => {
      const texts = new Array<Value>(rows);
      for (let row = 0; row < rows; row++) {
        const value = values[from + row];
        texts[row] = value === null ? null : value === undefined ? refuse(value) : exact(value);
      }
      write(chunk, index, texts, 0, rows);
    },
  };
}
