import type { Appender, Cells, ColumnType, Database, Value } from '../../store/index.ts';

/** As many as one vector of the database holds: what waits here longer is only moved about by the garbage collector. */
const capacity = 2048;

interface SinkColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Moments and hashes are beyond small integers: in an array of their own they need no object each. NaN says nothing. */
const isDouble = ({ type }: SinkColumn): boolean => type === 'TIMESTAMP' || type === 'BIGINT';

/** Rows on their way into one table, column by column. A row that fails halfway is simply written over. */
export class TableSink {
  readonly columns: (Value[] | Float64Array)[];
  rows = 0;
  total = 0;
  readonly #names: readonly string[];
  readonly #appender: Appender;
  #room: Promise<unknown> | null = null;

  constructor(columns: readonly SinkColumn[], appender: Appender) {
    this.#names = columns.map(({ name }) => name);
    this.#appender = appender;
    this.columns = columns.map((column) =>
      isDouble(column) ? new Float64Array(capacity).fill(Number.NaN) : new Array<Value>(capacity).fill(null),
    );
  }

  static async open(database: Database, table: string, columns: readonly SinkColumn[]): Promise<TableSink> {
    return new TableSink(columns, await database.appender(table, columns));
  }

  /** The cells of a column; throws on a column the table does not have. */
  cells(name: string): Value[] {
    const column = this.#column(name);
    if (column instanceof Float64Array) throw new Error(`the column "${name}" holds doubles`);
    return column;
  }

  /** The cells of a column of moments or hashes, where NaN says nothing. */
  doubles(name: string): Float64Array {
    const column = this.#column(name);
    if (!(column instanceof Float64Array)) throw new Error(`the column "${name}" holds no doubles`);
    return column;
  }

  /** Empties the columns in the row being written. */
  emptier(names: readonly string[]): () => void {
    const columns = names.map((name) => this.#column(name));
    return () => {
      for (const column of columns)
        if (column instanceof Float64Array) column[this.rows] = Number.NaN;
        else column[this.rows] = null;
    };
  }

  /** Says the same in every row from now on. */
  always(name: string, value: Value): void {
    this.cells(name).fill(value);
  }

  #column(name: string): Value[] | Float64Array {
    const column = this.columns[this.#names.indexOf(name)];
    if (column === undefined) throw new Error(`no column "${name}" among ${this.#names.join(', ')}`);
    return column;
  }

  /** Keeps the row that was written at `rows`. */
  keep(): void {
    this.total++;
    if (++this.rows === capacity) this.flush();
  }

  /** Adds a whole row given in the order of the columns. */
  add(values: readonly Value[]): void {
    for (let i = 0; i < values.length; i++) this.columns[i]![this.rows] = values[i] ?? null;
    this.keep();
  }

  /** False where all rows are still here and no two of them hold the same in a column of hashes. */
  mayRepeat(name: string): boolean {
    const held = this.doubles(name).subarray(0, this.rows);
    return this.total > this.rows || new Set(held).size < held.length;
  }

  flush(): void {
    if (this.rows === 0) return;
    const full = this.rows === capacity;
    const added = this.#appender.add(
      full ? this.columns : this.columns.map((column): Cells => column.slice(0, this.rows)),
    );
    this.#room = Promise.all([this.#room, added]);
    // What was refused is told to whoever waits for room.
    this.#room.catch(() => undefined);
    this.rows = 0;
  }

  /** Resolves when the database has room for more rows: to be waited for between batches. */
  async room(): Promise<void> {
    const room = this.#room;
    this.#room = null;
    await room;
  }

  async close(): Promise<void> {
    this.flush();
    await this.room();
    await this.#appender.close();
  }

  async abandon(): Promise<void> {
    this.rows = 0;
    // What is refused now is undone with all the rest, and the first error is the one to tell.
    await this.#appender.close().catch(() => undefined);
  }
}
