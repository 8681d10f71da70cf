import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { guarded } from './guarded.ts';
import { announce, forget, type IncomingRows, type PackedRows } from './incoming-rows.ts';
import { vectorRows } from './packed-column.ts';
import { type Packing, packingOf } from './packing.ts';
import type { Turns } from './turns.ts';
import type { Cells, ColumnType } from './value.ts';

/**
 * Adds rows to one table, whole columns at a time. A refused value throws from `add`, naming the column; rows before it may
 * already be in: append inside a transaction where that matters. Columns of the table that are not listed become NULL.
 */
export interface Appender {
  /**
   * Takes the first 2,048 rows before it returns, and resolves when there is room for more: to be waited for, or rows lie in memory
   * that no limit counts.
   */
  add(columns: readonly Cells[]): Promise<void>;
  close(): Promise<void>;
}

export interface AppendedColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Vectors that go into the table by one statement. */
const lotSize = 4;

/** An appender that, once closed, may be used again as if it were new, until it is thrown away. */
export interface LastingAppender extends Appender {
  destroy(): void;
}

/** Opens an appender on `schema.table` or `catalog.schema.table`, whose columns are `inTable`. Closed well, it is given back. */
export function openAppender(
  connection: DuckDBConnection,
  turns: Turns,
  table: string,
  inTable: readonly string[],
  columns: readonly AppendedColumn[],
  giveBack: (appender: LastingAppender) => void,
): LastingAppender {
  refuseUnknown(table, inTable, columns);
  return new OpenAppender(connection, turns, table, columns, giveBack);
}

/** The columns of a table in their order. */
export async function columnsOf(connection: DuckDBConnection, table: string): Promise<readonly string[]> {
  const described = await connection.runAndReadAll(`describe ${quotedTable(table)}`);
  return described.getRows().map((row) => String(row[0]));
}

function refuseUnknown(table: string, inTable: readonly string[], given: readonly AppendedColumn[]): void {
  const unknown = given.find((column) => !inTable.includes(column.name));
  if (unknown !== undefined)
    throw new Error(`table ${table} has no column "${unknown.name}": it has ${inTable.join(', ')}`);
}

class OpenAppender implements LastingAppender {
  readonly #connection: DuckDBConnection;
  readonly #turns: Turns;
  readonly #table: string;
  readonly #columns: readonly AppendedColumn[];
  readonly #packings: readonly Packing[];
  readonly #incoming: IncomingRows;
  readonly #giveBack: (appender: LastingAppender) => void;
  #number = 0;
  #insert: DuckDBPreparedStatement | null = null;
  /** Packed and not handed over yet; and what was poured and may be packed anew. */
  #lot: PackedRows[] = [];
  readonly #idle: PackedRows[] = [];
  #last: Promise<void> = Promise.resolve();
  #failed: { readonly error: unknown } | null = null;

  constructor(
    connection: DuckDBConnection,
    turns: Turns,
    table: string,
    columns: readonly AppendedColumn[],
    giveBack: (appender: LastingAppender) => void,
  ) {
    this.#connection = connection;
    this.#turns = turns;
    this.#table = table;
    this.#columns = columns;
    this.#giveBack = giveBack;
    this.#packings = columns.map(({ name, type }) => packingOf(`${table}.${name}`, type));
    this.#incoming = { columns: columns.map(({ name }, i) => ({ name, type: this.#packings[i]!.chunkType })), lot: [] };
  }

  async add(values: readonly Cells[]): Promise<void> {
    const rows = this.#rowsIn(values);
    for (let from = 0; from < rows; from += vectorRows) {
      this.#pack(values, from, Math.min(vectorRows, rows - from));
      if (this.#lot.length < lotSize) continue;
      this.#handOver();
      await this.#turns.room();
      this.#throwFailure();
    }
  }

  async close(): Promise<void> {
    if (this.#lot.length > 0) this.#handOver();
    await this.#last;
    // Of a table that is hardly written to, no more is kept than how to do it.
    this.#idle.length = 0;
    if (this.#failed === null) this.#giveBack(this);
    else this.destroy();
    this.#throwFailure();
  }

  destroy(): void {
    this.#insert?.destroySync();
    this.#insert = null;
    forget(this.#number);
  }

  #rowsIn(values: readonly Cells[]): number {
    const rows = values[0]?.length ?? 0;
    const expected = this.#columns.length;
    if (values.length !== expected)
      throw new Error(`${this.#table}: expected ${expected} columns, found ${values.length}`);
    const ragged = values.findIndex((column) => column.length !== rows);
    if (ragged < 0) return rows;
    throw new Error(`${this.#table}: column ${ragged + 1} has ${values[ragged]?.length} rows, the first has ${rows}`);
  }

  #pack(values: readonly Cells[], from: number, rows: number): void {
    const packed = this.#idle.pop() ?? { rows, columns: this.#packings.map(({ column }) => column()) };
    packed.rows = rows;
    packed.columns.forEach((column, index) => {
      column.pack(values[index] ?? [], from, rows);
    });
    this.#lot.push(packed);
  }

  /** What is refused is told to whoever adds more, and to whoever closes. */
  #handOver(): void {
    const lot = this.#lot;
    this.#lot = [];
    this.#last = this.#turns
      .take(() => this.#goIn(lot))
      .catch((error: unknown) => {
        this.#failed ??= { error };
      });
  }

  async #goIn(lot: readonly PackedRows[]): Promise<void> {
    this.#insert ??= await this.#prepared();
    const insert = this.#insert;
    this.#incoming.lot = lot;
    await guarded(() => insert.run());
    this.#idle.push(...lot);
  }

  #throwFailure(): void {
    if (this.#failed !== null) throw this.#failed.error;
  }

  #prepared(): Promise<DuckDBPreparedStatement> {
    this.#number = announce(this.#incoming);
    const names = this.#columns.map(({ name }) => quoted(name)).join(', ');
    const sql = `insert into ${quotedTable(this.#table)} (${names}) select * from incoming(${this.#number})`;
    return guarded(() => this.#connection.prepare(sql));
  }
}

const quotedTable = (table: string): string => table.split('.').map(quoted).join('.');

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
