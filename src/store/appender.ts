import { type DuckDBAppender, type DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { type ColumnWriter, columnWriter, vectorRows } from './column-writer.ts';
import type { Cells, ColumnType, Value } from './value.ts';

/**
 * Adds rows to one table, whole columns at a time. A refused value throws from `add`, naming the column; rows before it may
 * already be in: append inside a transaction where that matters. Columns of the table that are not listed become NULL.
 */
export interface Appender {
  add(columns: readonly Cells[]): void;
  close(): Promise<void>;
}

export interface AppendedColumn {
  readonly name: string;
  readonly type: ColumnType;
}

interface Slot {
  readonly source: number;
  readonly writer: ColumnWriter;
}

/** Where rows are written on their way into a table. */
interface Rows {
  readonly table: string;
  readonly slots: readonly Slot[];
  readonly chunk: DuckDBDataChunk;
}

/** Rows that wait before they go into the table: four vectors. The driver lets a hundred times as many wait, in memory that no limit counts. */
const mostWaiting = 8192;

/** Opens an appender on `schema.table` or `catalog.schema.table`, whose columns are these in order. */
export async function openAppender(
  connection: DuckDBConnection,
  table: string,
  inTable: readonly string[],
  columns: readonly AppendedColumn[],
): Promise<Appender> {
  refuseUnknown(table, inTable, columns);
  const [name, schema, catalog] = table.split('.').reverse();
  const appender = await connection.createAppender(name ?? table, schema, catalog);
  let rows: Rows | null = null;
  let waiting = 0;
  return {
    add: (values) => {
      rows ??= rowsOf(table, inTable, columns);
      addColumns(appender, rows, columns.length, values);
      waiting += values[0]?.length ?? 0;
      if (waiting < mostWaiting) return;
      appender.flushSync();
      waiting = 0;
    },
    close: async () => appender.closeSync(),
  };
}

/** The columns of a table in their order. */
export async function columnsOf(connection: DuckDBConnection, table: string): Promise<readonly string[]> {
  const described = await connection.runAndReadAll(`describe ${table.split('.').map(quoted).join('.')}`);
  return described.getRows().map((row) => String(row[0]));
}

function refuseUnknown(table: string, inTable: readonly string[], given: readonly AppendedColumn[]): void {
  const unknown = given.find((column) => !inTable.includes(column.name));
  if (unknown !== undefined)
    throw new Error(`table ${table} has no column "${unknown.name}": it has ${inTable.join(', ')}`);
}

/** Made when the first row comes: of the dozen tables that an exhibit may write to, most stay empty. */
function rowsOf(table: string, inTable: readonly string[], given: readonly AppendedColumn[]): Rows {
  const slots = inTable.map((name) => {
    const source = given.findIndex((column) => column.name === name);
    const column = given[source];
    return { source, writer: columnWriter(`${table}.${name}`, column === undefined ? 'VARCHAR' : column.type) };
  });
  // One chunk for all rows: what a chunk holds is freed only when the garbage collector comes by, which knows nothing of its size.
  return { table, slots, chunk: DuckDBDataChunk.create(slots.map(({ writer }) => writer.chunkType)) };
}

function addColumns(
  appender: DuckDBAppender,
  { table, slots, chunk }: Rows,
  expected: number,
  values: readonly Cells[],
): void {
  const rows = values[0]?.length ?? 0;
  if (values.length !== expected) throw new Error(`${table}: expected ${expected} columns, found ${values.length}`);
  const ragged = values.findIndex((column) => column.length !== rows);
  if (ragged >= 0)
    throw new Error(`${table}: column ${ragged + 1} has ${values[ragged]?.length} rows, the first has ${rows}`);
  for (let from = 0; from < rows; from += vectorRows) {
    const size = Math.min(vectorRows, rows - from);
    chunk.reset();
    chunk.rowCount = size;
    for (const [index, { source, writer }] of slots.entries())
      if (source >= 0) writer.write(chunk, index, values[source] ?? [], from, size);
      else writer.write(chunk, index, nothing, 0, size);
    appender.appendDataChunk(chunk);
  }
}

const nothing: Value[] = new Array(vectorRows).fill(null);

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
