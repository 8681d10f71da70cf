export type Found = 'one' | 'ambiguous' | 'unknown';

/** The columns that a name may mean at one place of a query: its own tables first, then those of the queries around it. */
export class Scope {
  private readonly tables: ReadonlyMap<string, readonly string[]>;
  private readonly shared: ReadonlySet<string>;
  private readonly outer: Scope | null;

  /** `shared` are columns that `using` merged, and that are therefore not ambiguous. */
  constructor(
    tables: ReadonlyMap<string, readonly string[]>,
    outer: Scope | null,
    shared: ReadonlySet<string> = new Set(),
  ) {
    this.tables = tables;
    this.outer = outer;
    this.shared = shared;
  }

  find(column: string, table?: string): Found {
    const here = [...this.tables].filter(
      ([name, columns]) => (table === undefined || name === table) && columns.includes(column),
    );
    if (here.length === 1 || (here.length > 1 && this.shared.has(column))) return 'one';
    if (here.length > 1) return 'ambiguous';
    const hidden = table !== undefined && this.tables.has(table);
    return hidden || this.outer === null ? 'unknown' : this.outer.find(column, table);
  }

  /** All columns, or those of one table, for `*`. */
  columns(table?: string): string[] {
    const chosen = [...this.tables].filter(([name]) => table === undefined || name === table);
    return [...new Set(chosen.flatMap(([, columns]) => columns))];
  }

  suggest(table: string | undefined): string {
    const columns = table === undefined ? undefined : this.tables.get(table);
    if (columns !== undefined) return `: ${table} has ${columns.join(', ')}`;
    return this.tables.size === 0 ? '' : `, where ${[...this.tables.keys()].join(', ')} may be read`;
  }
}
