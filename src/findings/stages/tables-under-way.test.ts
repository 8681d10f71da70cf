import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TablesUnderWay } from './tables-under-way.ts';

test('who waits for a table goes on when it stands, though others are still built', async () => {
  const tables = new TablesUnderWay();
  const others = Promise.withResolvers<void>();
  const all = tables.follow(async (built) => {
    built('cohort');
    await others.promise;
  });
  await tables.ready('cohort');
  others.resolve();
  await all;
  await tables.ready('a table that nobody needed');
});

test('who waits for a table that was not built fails as its building did', async () => {
  const tables = new TablesUnderWay();
  const all = tables.follow(async () => {
    throw new Error('no room');
  });
  await assert.rejects(tables.ready('cohort'), /no room/);
  await assert.rejects(all, /no room/);
});
