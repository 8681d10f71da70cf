import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDatabase } from './database.ts';
import { usefulThreads } from './useful-threads.ts';

const temp = mkdtempSync(join(tmpdir(), 'tributary-threads-'));
after(() => rmSync(temp, { recursive: true }));
const large = join(temp, 'large');
writeFileSync(large, '');
truncateSync(large, 64 * 1024 * 1024);

test('what is large, or is about to be, is asked by every thread; what is small by one', () => {
  const small = join(temp, 'not there yet');
  assert.equal(usefulThreads({ path: small, temp }), 1);
  const all = [
    { path: large },
    { path: small, attach: { protected: large } },
    { path: small, coming: 64 * 1024 * 1024 },
    {},
  ];
  for (const options of all) assert.equal(usefulThreads({ ...options, temp }), availableParallelism());
  assert.equal(usefulThreads({ path: large, temp, threads: 3 }), 3);
});

test('a database opened twice is one database, also where it has grown in between', async () => {
  const path = join(temp, 'a.duckdb');
  const threads = async (database: Awaited<ReturnType<typeof openDatabase>>) =>
    Number((await database.rows<{ n: string }>("select current_setting('threads') as n"))[0]?.n);
  const first = await openDatabase({ path, temp });
  assert.equal(await threads(first), 1);
  const second = await openDatabase({ path, temp, coming: 1e9 });
  assert.equal(await threads(first), availableParallelism());
  await second.close();
  await first.close();
});
