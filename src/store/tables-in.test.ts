import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesIn } from './tables-in.ts';

const read = async (text: string) => [...(await tablesIn(text))].sort();

test('what a query reads is told whether it is there or not, however it is joined', async () => {
  assert.deepEqual(await read('select 1 from a join B on a.x = B.x, c'), ['a', 'b', 'c']);
  assert.deepEqual(await read('select 1 from a join b using (x)'), ['a', 'b']);
  assert.deepEqual(await read('select 1 from a natural join b left join (select * from c) using (y)'), ['a', 'b', 'c']);
  assert.deepEqual(
    await read('select (select max(x) from a) from b where exists (select 1 from c union select 1 from d)'),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(await read('select x from rec.a where x in (values (1))'), ['rec.a']);
  assert.deepEqual(await read('select 1'), []);
});

test('a step is no table where it stands, and is one before it and beside it', async () => {
  assert.deepEqual(await read('with s as (select * from a), T as (select * from s) select * from t join b using (x)'), [
    'a',
    'b',
  ]);
  assert.deepEqual(await read('with a as (select * from a) select * from A'), ['a']);
  assert.deepEqual(await read('with t as (select * from s), s as (select 1) select * from t, s'), ['s']);
  assert.deepEqual(await read('select * from (with s as (select 1) select * from s) join s using (x)'), ['s']);
  assert.deepEqual(await read('with s as (select 1) select * from ind.s'), ['ind.s']);
});

test('a text that is no query is refused', async () => {
  await assert.rejects(tablesIn('selec x'), /does not parse/);
  await assert.rejects(tablesIn('drop table a'), /only SELECT/);
});
