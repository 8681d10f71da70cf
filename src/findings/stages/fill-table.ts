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
    await appender.add(typed.map((column) => part.map((row) => row[column.name] ?? null)));
  }
  await appender.close();
}

/** Makes a temporary table of a cohort's people or parties anew. */
export async function fillTemporary(
  store: Database,
  name: string,
  rows: readonly { readonly cohort_id: string; readonly entity: string; readonly other: string }[],
): Promise<void> {
  await store.run(`create or replace temp table ${name} (cohort_id varchar, entity varchar, other varchar)`);
  const column = (of: 'cohort_id' | 'entity' | 'other') => rows.map((row) => row[of]);
  await store.run(`insert into ${name} select distinct unnest($1), unnest($2), unnest($3)`, [
    column('cohort_id'),
    column('entity'),
    column('other'),
  ]);
}
