import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Database, openDatabase } from './database.ts';

const temp = mkdtempSync(join(tmpdir(), 'tributary-threads-'));
after(() => rmSync(temp, { recursive: true }));
const at = (name: string) => join(temp, name);

const threadsOf = async (database: Database) =>
  Number((await database.rows<{ n: string }>("select current_setting('threads') as n"))[0]?.n);

/** With how many threads a file is asked that holds so many rows, each in two tables. */
async function withRows(name: string, rows: number): Promise<void> {
  const database = await openDatabase({ path: at(name), temp });
  for (const table of ['a', 'b']) await database.run(`create table ${table} as select i from range(${rows}) t(i)`);
  await database.close();
}

async function opened(options: Omit<Parameters<typeof openDatabase>[0], 'temp'>): Promise<number> {
  const database = await openDatabase({ ...options, temp });
  const threads = await threadsOf(database);
  assert.equal(database.threads, threads);
  await database.close();
  return threads;
}

test('a table of two stretches, there or about to be, is asked by every thread; shorter ones by one, however many they are', async () => {
  await withRows('short', 122_880);
  await withRows('long', 122_881);
  assert.equal(await opened({ path: at('not there yet') }), 1);
  assert.equal(await opened({ path: at('short') }), 1);
  assert.equal(await opened({ path: at('short'), threads: 3 }), 3);
  const all = [
    { path: at('long') },
    { path: at('short'), attach: { protected: at('long') } },
    { path: at('short'), coming: 64 * 1024 * 1024 },
    {},
  ];
  for (const options of all) assert.equal(await opened(options), availableParallelism());
});

test('a database opened twice is one database, also where it has grown in between', async () => {
  const first = await openDatabase({ path: at('a'), temp });
  assert.equal(await threadsOf(first), 1);
  const second = await openDatabase({ path: at('a'), temp, coming: 1e9 });
  assert.equal(await threadsOf(first), availableParallelism());
  await second.close();
  await first.close();
});
