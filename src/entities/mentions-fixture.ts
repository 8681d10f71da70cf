import { tmpdir } from 'node:os';
import { after } from 'node:test';
import { createProtectedTables, createTables } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { resolve } from './resolve.ts';

/** Stores that are lent to one test after another: to make a hundred tables takes longer than most tests. */
const idle: Database[] = [];
const opened: Database[] = [];

/** Here and not where they are opened: a hook set while a test runs would close them after that test. */
after(async () => {
  for (const store of opened) await store.close();
});

/** For tests of who is who: every table of a case, in memory, with nothing in it. To close it empties it. */
export async function emptyStore(): Promise<Database> {
  return idle.pop() ?? lent(await openStore());
}

async function openStore(): Promise<Database> {
  const store = await openDatabase({ temp: tmpdir(), attach: { protected: ':memory:' }, threads: 1 });
  opened.push(store);
  await store.transaction(() => store.run(createTables()));
  await store.run('use protected');
  await store.transaction(() => store.run(createProtectedTables()));
  await store.run('use memory');
  return store;
}

function lent(store: Database): Database {
  const one: Database = Object.assign(Object.create(store), {
    async close() {
      const filled = await store.rows<{ name: string }>(
        `select format('{}.{}.{}', database_name, schema_name, table_name) as name from duckdb_tables()
         where estimated_size > 0 and not temporary and not internal`,
      );
      if (filled.length > 0) await store.run(filled.map(({ name }) => `truncate ${name}`).join(';\n'));
      idle.push(one);
    },
  });
  return one;
}

/** A mention in one row of an exhibit, with the one value that it has; its id. */
export async function putMention(
  store: Database,
  of: { readonly type: string; readonly record: string; readonly exhibit: string; readonly row: number },
  said: { readonly column: string; readonly kind: string; readonly part: string; readonly value: string },
): Promise<string> {
  const id = `m-${of.exhibit}-s1r${of.row}-${said.column}`;
  await store.run('insert into custody.mention values ($1, $2, $3, $4, $5, 1, $6)', [
    ...[id, said.kind, of.type, said.column, of.record, of.exhibit],
  ]);
  await store.run('insert into protected.mention_value values ($1, $2, $3, null, lower($3), lower($3), $4)', [
    ...[id, said.part, said.value, of.exhibit],
  ]);
  return id;
}

/** Resolves what was put in and says who is one: `Кумар Дипак = KUMAR, Deepak`. */
export async function joinedNames(store: Database): Promise<string[]> {
  await resolve(store, [], 'key');
  const rows = await store.rows<{ name: string; entity_id: string }>(
    `select v.value as name, m.entity_id from custody.member m
     join protected.mention_value v on v.mention = m.mention_id and v.part = 'full' order by m.mention_id`,
  );
  await store.close();
  return [...Map.groupBy(rows, (row) => row.entity_id).values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ name }) => name).join(' = '));
}
