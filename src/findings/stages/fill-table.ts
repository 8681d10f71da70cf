import type { ColumnType, Database, Row } from '../../store/index.ts';
import { derivedTable } from './derived-tables.ts';

const rowsAtOnce = 4096;

/** Makes a declared derived table anew and puts the rows in. */
export async function fillTable(store: Database, schema: string, name: string, rows: readonly Row[]): Promise<void> {
  const { columns } = derivedTable(name);
  const list = columns.map((column) => `${column.name} ${column.type}`).join(', ');
  await store.run(`create or replace table ${schema}.${name} (${list})`);
  const typed = columns.map((column) => ({ name: column.name, type: column.type as ColumnType }));
  const appender = await store.appender(`${schema}.${name}`, typed);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const part = rows.slice(at, at + rowsAtOnce);
    appender.add(typed.map((column) => part.map((row) => row[column.name] ?? null)));
  }
  await appender.close();
}
