import type { Database } from '../../store/index.ts';
import type { PhysicalColumn } from './physical-column.ts';

type ScratchColumn = Pick<PhysicalColumn, 'name' | 'type'>;

/** Which empty scratch tables a database has. */
const standing = new WeakMap<Database, Set<string>>();

/** Makes an empty table that no file holds, `temp.main.name`, unless one stands from before. Not within a transaction: undone with it, it would be missed. */
export async function makeScratch(database: Database, name: string, columns: readonly ScratchColumn[]): Promise<void> {
  const made = standing.get(database) ?? new Set();
  standing.set(database, made);
  if (made.has(name)) return;
  const described = columns.map((column) => `${column.name} ${column.type} not null`).join(', ');
  await database.run(`create or replace temp table ${name} (${described})`);
  made.add(name);
}

/** Once rows are in it: the next is made anew. */
export async function dropScratch(database: Database, name: string): Promise<void> {
  standing.get(database)?.delete(name);
  await database.run(`drop table temp.main.${name}`);
}
