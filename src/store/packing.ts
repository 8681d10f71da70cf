import * as duckdb from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import { dayNumber, momentMicros } from './calendar-text.ts';
import { type PackedColumn, vectorRows } from './packed-column.ts';
import { packedTexts } from './packed-texts.ts';
import type { Cells, ColumnType, Value } from './value.ts';
import { Validity, vectorOf } from './vector-cells.ts';

/** How a column of our type goes into a chunk: the chunk's type (DuckDB casts it where the table's differs) and what packs it. */
export interface Packing {
  readonly chunkType: duckdb.DuckDBType;
  readonly column: () => PackedColumn;
}

/** The packing of a column; `name` and the value stand in its errors. */
export function packingOf(name: string, type: ColumnType): Packing {
  const refuse = (value: Value | undefined): never => {
    throw new Error(`expected ${type} in "${name}", found ${JSON.stringify(value ?? null)}`);
  };
  switch (type) {
    case 'VARCHAR':
      return { chunkType: duckdb.VARCHAR, column: () => packedTexts(vectorRows, refuse) };
    case 'INTEGER':
      return { chunkType: duckdb.INTEGER, column: () => packedIntegers(integer, refuse) };
    case 'DATE':
      return { chunkType: duckdb.DATE, column: () => packedIntegers(day, refuse) };
    case 'BIGINT':
      return { chunkType: duckdb.BIGINT, column: () => packedHalves(integer, refuse) };
    case 'TIMESTAMP':
      return { chunkType: duckdb.TIMESTAMP, column: () => packedHalves(micros, refuse) };
    case 'DOUBLE':
      return { chunkType: duckdb.DOUBLE, column: () => packedDoubles(refuse) };
    case 'BOOLEAN':
      return { chunkType: duckdb.BOOLEAN, column: () => packedBooleans(refuse) };
    case 'VARCHAR[]':
      return { chunkType: duckdb.LIST(duckdb.VARCHAR), column: () => packedLists(refuse) };
    default:
      return { chunkType: duckdb.VARCHAR, column: packedDecimals(type, refuse) };
  }
}

type Refuse = (value: Value | undefined) => never;
type AsNumber = (value: Value) => number | null;

const integer: AsNumber = (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);
const day: AsNumber = (value) => (typeof value === 'string' ? dayNumber(value) : integer(value));
const micros: AsNumber = (value) => (typeof value === 'string' ? momentMicros(value) : integer(value));

/** Cells of one width, and which of them hold something. */
function packedCells(
  cells: Int32Array | Float64Array | Uint8Array,
  width: number,
  put: (row: number, value: Value | undefined) => void,
): PackedColumn {
  const validity = new Validity(vectorRows);
  return {
    pack(values, from, rows) {
      const doubles = values instanceof Float64Array;
      validity.start();
      for (let row = 0; row < rows; row++) {
        const value = values[from + row];
        if (value === null || (doubles && Number.isNaN(value))) validity.setNull(row);
        else put(row, value);
      }
    },
    pour(chunk, index, rows) {
      const vector = vectorOf(chunk, index);
      bindings.copy_data_to_vector(vector, 0, cells.buffer as ArrayBuffer, 0, rows * width);
      validity.flush(vector);
    },
  };
}

function packedIntegers(read: AsNumber, refuse: Refuse): PackedColumn {
  const cells = new Int32Array(vectorRows);
  return packedCells(cells, 4, (row, value) => {
    const number = value === undefined ? null : read(value);
    cells[row] = number === null || number !== (number | 0) ? refuse(value) : number;
  });
}

const two32 = 4_294_967_296;

/** 64-bit cells written as two halves: a BigInt per cell would cost several times as much. */
function packedHalves(read: AsNumber, refuse: Refuse): PackedColumn {
  const halves = new Int32Array(vectorRows * 2);
  return packedCells(halves, 8, (row, value) => {
    const number = (value === undefined ? null : read(value)) ?? refuse(value);
    const high = Math.floor(number / two32);
    halves[2 * row] = number - high * two32;
    halves[2 * row + 1] = high;
  });
}

function packedDoubles(refuse: Refuse): PackedColumn {
  const cells = new Float64Array(vectorRows);
  return packedCells(cells, 8, (row, value) => {
    cells[row] = typeof value === 'number' && Number.isFinite(value) ? value : refuse(value);
  });
}

function packedBooleans(refuse: Refuse): PackedColumn {
  const cells = new Uint8Array(vectorRows);
  return packedCells(cells, 1, (row, value) => {
    cells[row] = typeof value === 'boolean' ? Number(value) : refuse(value);
  });
}

function packedLists(refuse: Refuse): PackedColumn {
  let lists: (duckdb.DuckDBListValue | null)[] = [];
  const listOf = (value: Value | undefined) =>
    value === null || value === undefined ? null : Array.isArray(value) ? duckdb.listValue(value) : refuse(value);
  return {
    pack: (values, from, rows) => {
      lists = Array.from({ length: rows }, (_, row) => listOf(values[from + row]));
    },
    pour: (chunk, index) => chunk.setColumnValues(index, lists),
  };
}

/** Decimals go in as text, which DuckDB casts; since its cast rounds without a word, more digits than the column has are refused. */
function packedDecimals(type: ColumnType, refuse: Refuse): () => PackedColumn {
  const size = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (size === null) throw new Error(`unknown column type: ${type}`);
  const [width, scale] = [Number(size[1]), Number(size[2])];
  const whole = width - scale;
  const pattern = new RegExp(`^-?0*\\d{0,${whole}}${scale === 0 ? '' : `(\\.\\d{0,${scale}}0*)?`}$`);
  const exact = (value: Value) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && /\d/.test(text) && pattern.test(text) ? text : refuse(value);
  };
  return () => {
    const texts = packedTexts(vectorRows, refuse);
    return {
      pack: (values, from, rows) => texts.pack(writtenOut(values, from, rows, exact, refuse), 0, rows),
      pour: texts.pour,
    };
  };
}

function writtenOut(
  values: Cells,
  from: number,
  rows: number,
  exact: (value: Value) => Value,
  refuse: Refuse,
): readonly Value[] {
  const texts = new Array<Value>(rows);
  let last: Value | undefined;
  for (let row = 0; row < rows; row++) {
    const value = values[from + row];
    if (value === last && row > 0) texts[row] = texts[row - 1]!;
    else texts[row] = value === null ? null : value === undefined ? refuse(value) : exact(value);
    last = value;
  }
  return texts;
}
