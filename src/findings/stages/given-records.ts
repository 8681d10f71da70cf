import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTables, indColumns, recordTypes } from '../../records/index.ts';
import { type Database, openDatabase, type Row } from '../../store/index.ts';
import { type Clustering, schemaOf } from './stage-text.ts';

/** For tests of derived tables: a database in memory whose record views are tables, filled with what a test gives. */
export interface GivenRecords {
  readonly db: Database;
  /** Puts rows in; columns that are not given are null, ids and origin are made up. */
  give(table: string, rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** Every record type as an empty table of `ind`, with `custody` beside it. */
export async function givenRecords(clustering: Clustering = 'strict'): Promise<GivenRecords> {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-stages-'));
  const db = await openDatabase({ temp });
  const schema = schemaOf(clustering);
  await db.run(createTables());
  const types = recordTypes().all;
  for (const type of types) {
    const columns = indColumns(type).map(({ name, type: sql }) => `"${name}" ${sql}`);
    await db.run(`create table ${schema}.${type.id} (${columns.join(', ')})`);
  }
  const codes = new Map(types.map((type) => [type.id, type.code]));
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
      for (const alike of Map.groupBy(whole, (row) => Object.keys(row).join()).values())
        for (let at = 0; at < alike.length; at += 200)
          await insert(db, code === undefined ? table : `${schema}.${table}`, alike.slice(at, at + 200));
    },
    async close() {
      await db.close();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

async function insert(db: Database, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const places = rows.map((_, at) => `(${names.map((_, column) => `$${at * names.length + column + 1}`).join(', ')})`);
  const values = rows.flatMap((row) => names.map((name) => row[name] ?? null));
  await db.run(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values ${places.join(', ')}`,
    values,
  );
}
