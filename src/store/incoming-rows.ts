import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBTableFunction,
  type DuckDBType,
  INTEGER,
} from '@duckdb/node-api';
import type { PackedColumn } from './packed-column.ts';

/** Rows of one vector, column by column, on their way into a table. */
export interface PackedRows {
  rows: number;
  readonly columns: readonly PackedColumn[];
}

/** A table's rows on their way: the lot that the next statement takes, and what its columns are. */
export interface IncomingRows {
  readonly columns: readonly { readonly name: string; readonly type: DuckDBType }[];
  lot: readonly PackedRows[];
}

/** By the number that a statement names. */
const incoming = new Map<number, IncomingRows>();
let last = 0;

/** `insert … select * from incoming(n)`: answers with n, until it is forgotten. */
export function announce(rows: IncomingRows): number {
  incoming.set(++last, rows);
  return last;
}

export const forget = (number: number): boolean => incoming.delete(number);

interface Pouring {
  readonly lot: readonly PackedRows[];
  next: number;
}

/**
 * The table function `incoming`. The driver's own appender works on the program's one thread; here the database stores rows on a thread of
 * its own, and the program only copies into its vectors what is packed. Known to all connections of a database once one has told it.
 */
export function tellIncoming(connection: DuckDBConnection): void {
  connection.registerTableFunction(
    DuckDBTableFunction.create({
      name: 'incoming',
      parameterTypes: [INTEGER],
      bindFunction: (info) => {
        const rows = incoming.get(Number(info.getParameter(0)));
        for (const { name, type } of rows?.columns ?? []) info.addResultColumn(name, type);
        info.setBindData({ rows });
      },
      initFunction: (info) => {
        const { rows } = info.bindData as { rows: IncomingRows };
        info.setMaxThreads(1);
        info.setInitData({ lot: rows.lot, next: 0 } satisfies Pouring);
      },
      mainFunction: (info, chunk) => pour(info.initData as Pouring, chunk),
    }),
  );
}

function pour(pouring: Pouring, chunk: DuckDBDataChunk): void {
  const packed = pouring.lot[pouring.next++];
  chunk.rowCount = packed?.rows ?? 0;
  packed?.columns.forEach((column, index) => {
    column.pour(chunk, index, packed.rows);
  });
}
