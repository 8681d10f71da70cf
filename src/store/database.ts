import { readFileSync } from 'node:fs';
import {
  BIGINT,
  type DuckDBConnection,
  type DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { type AppendedColumn, type Appender, columnsOf, type LastingAppender, openAppender } from './appender.ts';
import { readColumn } from './column-reader.ts';
import { fullDisk } from './full-disk.ts';
import { guarded } from './guarded.ts';
import { tellIncoming } from './incoming-rows.ts';
import { attach, type DatabaseOptions, openInstance } from './open-instance.ts';
import { Turns } from './turns.ts';
import { usefulThreads } from './useful-threads.ts';
import type { Row, Value } from './value.ts';

/** One open database. Queries on it run one after another, except `batches`, which each have a connection of their own. */
export interface Database {
  /** How many work on one query: one in a small database. */
  readonly threads: number;
  /** Several statements are allowed when there are no values. */
  run(sql: string, values?: Value[]): Promise<void>;
  rows<T extends Row = Row>(sql: string, values?: Value[]): Promise<T[]>;
  /** Rows as arrays, streamed in flat memory. Reads what is committed: not the open transaction, nor temporary tables. */
  batches(sql: string, values?: Value[]): AsyncIterable<Value[][]>;
  appender(table: string, columns: readonly AppendedColumn[]): Promise<Appender>;
  /** Everything `work` does through this database is kept, or nothing. Not to be nested; the appenders in it are closed before it ends. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** For rows that stream in: the engine's second thread would store them, and the first ask without end whether it is done. */
  byOneThread<T>(work: () => Promise<T>): Promise<T>;
  /** From now on no file can be read, written or attached and no setting changed. Cannot be undone. */
  harden(): Promise<void>;
  /** Stops what runs; its promise rejects with `Interrupted`. */
  interrupt(): void;
  close(): Promise<void>;
}

const prelude = readFileSync(new URL('./prelude.sql', import.meta.url), 'utf8');

/** Opens a database whose extensions are off: it can neither load code nor reach the network. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const instance = await openInstance(options);
  const connection = await instance.connect();
  try {
    await connection.run(prelude);
    tellIncoming(connection);
    for (const [name, file] of Object.entries(options.attach ?? {}))
      await attach(connection, name, file, options.readOnly ?? false);
    const threads = await usefulThreads(connection, options);
    await setUp(connection, `set threads = ${threads}${threads === 1 ? `; ${asItStands}` : ''}`);
    return new OpenDatabase(instance, connection, options.path ?? null, threads);
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
}

/**
 * In a small database it costs more to find out how each of some thousand columns is packed best than the packing saves, and it is written out
 * when it closes: in the midst of work would be once too often.
 */
const asItStands = "set force_compression = 'uncompressed'; set checkpoint_threshold = '256MB'";

/** A database that another connection hardened allows no setting any more. */
async function setUp(connection: DuckDBConnection, settings: string): Promise<void> {
  await connection.run(settings).catch((error: Error) => {
    if (!/configuration has been locked/.test(error.message)) throw error;
  });
}

/** Statements after which `schema.table` may have other columns: temporary tables are in no schema of ours. */
const changesTables =
  /\b(create(?!( or replace)? temp\b)|drop(?! (table|view)( if exists)? temp\.)|alter|attach|rollback)\b|(^|;)\s*use\b/i;

/** Statements after which names may resolve otherwise. */
const changesPath = /\b(search_path|use|rollback)\b/i;

/** How often each file is open in this process. */
const openings = new Map<string, number>();

class OpenDatabase implements Database {
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;
  private readonly streams = new Set<DuckDBConnection>();
  /** Connections whose stream was read to its end: the next stream need not make one. */
  private readonly idle: DuckDBConnection[] = [];
  /** Where names resolve, until a statement may have changed it; and where they do on each connection of a stream. */
  private searchPath: string | null = '';
  private pathChanges = 0;
  private readonly searched = new Map<DuckDBConnection, string>();
  /** Columns of tables that were appended to, until a statement may have changed them. */
  private readonly described = new Map<string, readonly string[]>();
  /** Closed and ready for the next rows of the same columns, as long as the table surely has them. */
  private readonly appenders = new Map<string, LastingAppender>();
  private readonly turns = new Turns();
  private inTransaction = false;
  private readonly path: string | null;
  readonly threads: number;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, path: string | null, threads: number) {
    this.instance = instance;
    this.connection = connection;
    this.path = path;
    this.threads = threads;
    if (path !== null) openings.set(path, (openings.get(path) ?? 0) + 1);
  }

  async run(sql: string, values?: Value[]): Promise<void> {
    await this.query(sql, values);
  }

  async rows<T extends Row = Row>(sql: string, values?: Value[]): Promise<T[]> {
    const result = await this.query(sql, values);
    const names = result.deduplicatedColumnNames();
    const rows: T[] = [];
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const columns = names.map((name, index) => readColumn(chunk!, index, name));
      for (let row = 0; row < chunk.rowCount; row++) rows.push(rowObject(names, columns, row) as T);
    }
    return rows;
  }

  async *batches(sql: string, values?: Value[]): AsyncGenerator<Value[][]> {
    const connection = await this.sibling();
    let whole = false;
    try {
      const bound = bindable(values);
      const result = await guarded(() => connection.stream(sql, bound?.values, bound?.types));
      const names = result.columnNames();
      for (;;) {
        const chunk = await guarded(() => result.fetchChunk());
        if (chunk === null || chunk.rowCount === 0) break;
        const columns = names.map((name, index) => readColumn(chunk, index, name));
        yield Array.from({ length: chunk.rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
      }
      whole = this.streams.delete(connection);
      if (whole) this.idle.push(connection);
    } finally {
      if (!whole) this.giveUp(connection);
    }
  }

  async appender(table: string, columns: readonly AppendedColumn[]): Promise<Appender> {
    const inTable = this.described.get(table) ?? (await columnsOf(this.connection, table));
    if (table.includes('.')) this.described.set(table, inTable);
    const name = `${table} ${JSON.stringify(columns)}`;
    const ready = this.appenders.get(name);
    this.appenders.delete(name);
    return (
      ready ??
      openAppender(this.connection, this.turns, table, inTable, columns, (closed) => {
        const lasts = this.described.get(table) === inTable && !table.startsWith('temp.') && !this.appenders.has(name);
        if (lasts) this.appenders.set(name, closed);
        else closed.destroy();
      })
    );
  }

  /** Tables may have other columns from now on. */
  private forgetTables(): void {
    this.described.clear();
    for (const appender of this.appenders.values()) appender.destroy();
    this.appenders.clear();
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction)
      throw new Error('a transaction is already open on this database: end it before the next begins');
    this.inTransaction = true;
    try {
      await this.run('begin');
      try {
        const value = await work();
        await this.run('commit');
        return value;
      } catch (error) {
        // After a failed commit there is nothing left to roll back, and the first error is the one to tell.
        await this.run('rollback').catch(() => undefined);
        throw fullDisk(error);
      }
    } finally {
      this.inTransaction = false;
    }
  }

  async byOneThread<T>(work: () => Promise<T>): Promise<T> {
    if (this.threads === 1) return work();
    await setUp(this.connection, 'set threads = 1');
    try {
      return await work();
    } finally {
      // In a transaction that failed nothing can be set: the next to open the file does.
      await setUp(this.connection, `set threads = ${this.threads}`).catch(() => undefined);
    }
  }

  async harden(): Promise<void> {
    await this.run('set enable_external_access = false; set lock_configuration = true');
  }

  interrupt(): void {
    for (const connection of [this.connection, ...this.streams]) connection.interrupt();
  }

  async close(): Promise<void> {
    this.forgetTables();
    if (this.path !== null) await this.writeOut(this.path);
    for (const connection of [this.connection, ...this.streams, ...this.idle]) connection.closeSync();
    this.instance.closeSync();
  }

  /** The last to close a file writes it out beside the program: to close alone would hold up all else until the disk has it. */
  private async writeOut(path: string): Promise<void> {
    const others = (openings.get(path) ?? 1) - 1;
    if (others > 0) openings.set(path, others);
    else openings.delete(path);
    // What cannot be written now is still in its log, and is read from there when it is opened again.
    if (others === 0) await this.connection.run('checkpoint').catch(() => undefined);
  }

  private query(sql: string, values?: Value[]) {
    const bound = bindable(values);
    if (changesTables.test(sql)) this.forgetTables();
    const run = () => guarded(() => this.connection.run(sql, bound?.values, bound?.types));
    if (!changesPath.test(sql)) return run();
    this.forgetPath();
    return run().finally(() => this.forgetPath());
  }

  private forgetPath(): void {
    this.searchPath = null;
    this.pathChanges += 1;
  }

  /** A connection that resolves names as ours does. */
  private async sibling(): Promise<DuckDBConnection> {
    const path = this.searchPath ?? (await this.askPath());
    const connection = this.idle.pop() ?? (await this.connect());
    this.streams.add(connection);
    if (path !== (this.searched.get(connection) ?? ''))
      await connection.run(`set search_path = '${path.replaceAll("'", "''")}'`);
    this.searched.set(connection, path);
    return connection;
  }

  private async askPath(): Promise<string> {
    const changes = this.pathChanges;
    const found = await guarded(() => this.connection.runAndReadAll(`select current_setting('search_path')`));
    const path = String(found.getRows()[0]?.[0] ?? '');
    if (changes === this.pathChanges) this.searchPath = path;
    return path;
  }

  private async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    await connection.run(prelude);
    return connection;
  }

  private giveUp(connection: DuckDBConnection): void {
    this.streams.delete(connection);
    this.searched.delete(connection);
    connection.closeSync();
  }
}

function rowObject(names: readonly string[], columns: Value[][], row: number): Row {
  const object: Row = {};
  for (let index = 0; index < names.length; index++) object[names[index]!] = columns[index]![row]!;
  return object;
}

/** Whole numbers are bound as BIGINT (the driver's DOUBLE would make `limit $1` and joins on integers inexact). */
function bindable(values: Value[] | undefined) {
  if (values === undefined || values.length === 0) return undefined;
  const types: (DuckDBType | undefined)[] = values.map((value) => {
    if (Array.isArray(value)) return LIST(VARCHAR);
    return typeof value === 'number' && Number.isSafeInteger(value) ? BIGINT : undefined;
  });
  const bound = values.map((value, index): DuckDBValue => {
    if (Array.isArray(value)) return listValue(value);
    return types[index] === BIGINT ? BigInt(value as number) : value;
  });
  return { values: bound, types: types as DuckDBType[] };
}
