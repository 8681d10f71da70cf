import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createTables, indColumns, recordTypes } from '../../records/index.ts';
import { type Database, openDatabase, type Row } from '../../store/index.ts';
import { derivedTables } from './derived-tables.ts';
import { type Clustering, clusterings, schemaOf } from './stage-text.ts';

/** For tests of derived tables: a database in memory whose record views are tables, filled with what a test gives. */
export interface GivenRecords {
  readonly db: Database;
  /** Puts rows in; columns that are not given are null, ids and origin are made up. */
  give(table: string, rows: readonly Row[]): Promise<void>;
  /** Takes away what was given and built. */
  close(): Promise<void>;
}

interface Lent {
  readonly db: Database;
  readonly temp: string;
}

/** Databases that are lent to one test after another: to make a hundred tables takes longer than most tests. */
const opened: Lent[] = [];
const idle: Lent[] = [];

async function openLent(): Promise<Lent> {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-stages-'));
  const db = await openDatabase({ temp, threads: 1 });
  const tables = clusterings.flatMap((clustering) => [
    ...recordTypes().all.map((type) => {
      const columns = indColumns(type).map(({ name, type: sql }) => `"${name}" ${sql}`);
      return `create table ${schemaOf(clustering)}.${type.id} (${columns.join(', ')})`;
    }),
    `create table ${schemaOf(clustering)}.party (record_id varchar, mention varchar, role varchar)`,
  ]);
  await db.transaction(() => db.run([createTables(), ...tables].join(';\n')));
  const lent = { db, temp };
  opened.push(lent);
  return lent;
}

/** Here and not where it is opened: a hook set while a test runs would close it after that test. */
after(async () => {
  for (const { db, temp } of opened) {
    await db.close();
    rmSync(temp, { recursive: true, force: true });
  }
});

/** Every record type as an empty table of `ind`, with `custody` beside it. */
export async function givenRecords(clustering: Clustering = 'strict'): Promise<GivenRecords> {
  const lent = idle.pop() ?? (await openLent());
  const { db } = lent;
  const schema = schemaOf(clustering);
  const codes = new Map(recordTypes().all.map((type) => [type.id, type.code]));
  const filled = new Set<string>();
  let made = 0;
  return {
    db,
    async give(table, rows) {
      const code = codes.get(table);
      const whole = rows.map((row): Row => {
        made += 1;
        return code === undefined
          ? row
          : { record_id: `${code}-00000000000000aa-s1r${made}`, origin_id: 'o-1', ...row };
      });
      const into = code === undefined ? table : `${schema}.${table}`;
      filled.add(into);
      const alike = [...Map.groupBy(whole, (row) => Object.keys(row).join()).values()];
      if (alike.length > 0) await db.run(alike.map((part) => insertion(into, part)).join(';\n'));
    },
    async close() {
      const built = derivedTables().map(({ name }) => `drop table if exists ${schema}.${name}`);
      await db.run([...built, ...[...filled].map((table) => `truncate ${table}`)].join(';\n'));
      idle.push(lent);
    },
  };
}

function insertion(table: string, rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`);
  return `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values ${lines.join(', ')}`;
}

function literal(value: Row[string]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
