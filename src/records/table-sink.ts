import type { Appender, ColumnType, Database, Value } from '../store/index.ts';

const capacity = 8192;

/** Rows on their way into one table, column by column. A row that fails halfway is simply written over. */
export class TableSink {
  readonly columns: Value[][];
  rows = 0;
  total = 0;
  readonly #names: readonly string[];
  readonly #appender: Appender;

  constructor(names: readonly string[], appender: Appender) {
    this.#names = names;
    this.#appender = appender;
    this.columns = names.map(() => new Array<Value>(capacity).fill(null));
  }

  static async open(
    database: Database,
    table: string,
    columns: readonly { name: string; type: ColumnType }[],
  ): Promise<TableSink> {
    return new TableSink(
      columns.map((column) => column.name),
      await database.appender(table, columns),
    );
  }

  /** The cells of a column; throws on a column the table does not have. */
  cells(name: string): Value[] {
    const at = this.#names.indexOf(name);
    const column = this.columns[at];
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

  flush(): void {
    if (this.rows === 0) return;
    this.#appender.add(
      this.rows === capacity ? this.columns : this.columns.map((column) => column.slice(0, this.rows)),
    );
    this.rows = 0;
  }

  async close(): Promise<void> {
    this.flush();
    await this.#appender.close();
  }

  async abandon(): Promise<void> {
    this.rows = 0;
    await this.#appender.close();
  }
}
