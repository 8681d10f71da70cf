import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A derived table of schema `ind`, its columns with SQL types in order. */
export interface DerivedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

let declaredTables: readonly DerivedTable[] | null = null;

/** The derived tables in the order they are built, as `derived-tables.yml` declares them. */
export function derivedTables(): readonly DerivedTable[] {
  declaredTables ??= readTables();
  return declaredTables;
}

function readTables(): DerivedTable[] {
  const text = readFileSync(new URL('derived-tables.yml', import.meta.url), 'utf8');
  const declared = parse(text) as Record<string, Record<string, string>>;
  return Object.entries(declared).map(([name, columns]) => ({
    name,
    columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
  }));
}

/** The declared table of that name. */
export function derivedTable(name: string): DerivedTable {
  const found = derivedTables().find((table) => table.name === name);
  if (found === undefined) throw new Error(`derived-tables.yml declares no table "${name}"`);
  return found;
}
