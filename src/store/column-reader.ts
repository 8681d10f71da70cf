import {
  type DuckDBDataChunk,
  type DuckDBDateValue,
  type DuckDBDecimalValue,
  type DuckDBListValue,
  type DuckDBTimestampValue,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import { dateText, momentText } from './calendar-text.ts';
import { readText } from './text-reader.ts';
import type { Value } from './value.ts';

type ReadCell = (cell: NonNullable<DuckDBValue>) => Value;

const asIs: ReadCell = (cell) => cell as string | number | boolean;

const readers = new Map<DuckDBTypeId, ReadCell>([
  [DuckDBTypeId.BOOLEAN, asIs],
  [DuckDBTypeId.TINYINT, asIs],
  [DuckDBTypeId.UTINYINT, asIs],
  [DuckDBTypeId.SMALLINT, asIs],
  [DuckDBTypeId.USMALLINT, asIs],
  [DuckDBTypeId.INTEGER, asIs],
  [DuckDBTypeId.UINTEGER, asIs],
  [DuckDBTypeId.FLOAT, asIs],
  [DuckDBTypeId.DOUBLE, asIs],
  [DuckDBTypeId.BIGINT, exactNumber],
  [DuckDBTypeId.UBIGINT, exactNumber],
  [DuckDBTypeId.HUGEINT, exactNumber],
  [DuckDBTypeId.UHUGEINT, exactNumber],
  [DuckDBTypeId.DATE, (cell) => dateText((cell as DuckDBDateValue).days)],
  [DuckDBTypeId.TIMESTAMP, (cell) => momentText(Number((cell as DuckDBTimestampValue).micros))],
  [DuckDBTypeId.DECIMAL, (cell) => (cell as DuckDBDecimalValue).toString()],
  [DuckDBTypeId.LIST, readList],
  [DuckDBTypeId.SQLNULL, () => null],
]);

/** Column `index` of a chunk as our values. Throws on a type we have no value for, naming the column. */
export function readColumn(chunk: DuckDBDataChunk, index: number, name: string): Value[] {
  const vector = chunk.getColumnVector(index);
  if (vector.type.typeId === DuckDBTypeId.VARCHAR) return readText(chunk, index);
  const read = readers.get(vector.type.typeId);
  if (read === undefined) throw new Error(`column "${name}" is ${vector.type}: cast it to a type the store reads`);
  const values = new Array<Value>(chunk.rowCount);
  for (let row = 0; row < values.length; row++) {
    const cell = vector.getItem(row);
    values[row] = cell === null || cell === undefined ? null : read(cell as NonNullable<DuckDBValue>);
  }
  return values;
}

function exactNumber(cell: NonNullable<DuckDBValue>): number {
  const number = Number(cell as bigint);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`${cell} is past 2^53 and would be rounded: cast it to varchar in the query`);
}

function readList(cell: NonNullable<DuckDBValue>): string[] {
  return (cell as DuckDBListValue).items.map((item) => {
    if (typeof item === 'string') return item;
    throw new Error(`a list holds ${item}: only lists of text are read`);
  });
}
