import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Database, openDatabase } from './database.ts';
import type { Value } from './value.ts';

async function inMemory(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ temp: join(tmpdir(), 'tributary-text-appender'), threads: 1 });
  await work(database).finally(() => database.close());
}

const columns = [
  { name: 'n', type: 'INTEGER' },
  { name: 'said', type: 'VARCHAR' },
  { name: 'on', type: 'DATE' },
] as const;

async function roundTrip(database: Database, said: readonly Value[], perAdd = 2048): Promise<Value[]> {
  await database.run('create or replace table t (n integer, said varchar, "on" date)');
  const appender = database.textAppender('t', columns);
  for (let from = 0; from < said.length; from += perAdd) {
    const some = said.slice(from, from + perAdd);
    appender.add([some.map((_, i) => from + i), some, some.map((_, i) => (i % 3 === 0 ? null : i))]);
    await appender.ready();
  }
  await appender.close();
  const wrong = await database.rows(
    `select n from t where "on" is distinct from case when n % ${perAdd} % 3 = 0 then null else date '1970-01-01' + n % ${perAdd} end`,
  );
  assert.deepEqual(wrong, []);
  return (await database.rows('select said from t order by n')).map((row) => row.said ?? null);
}

test('texts come back as they were, empty ones and none apart, whatever stands in them', () =>
  inMemory(async (database) => {
    const odd = ['', null, 'два\nряда', '\u0001', 'a\u0001b', '\ue000\ue001', 'a\u0000b', "'$1'", '룡', null, ''];
    assert.deepEqual(await roundTrip(database, odd), odd);
    for (const one of odd) assert.deepEqual(await roundTrip(database, [one]), [one]);
    assert.deepEqual(await roundTrip(database, [null, null]), [null, null]);
    assert.deepEqual(await roundTrip(database, ['', '']), ['', '']);
    assert.deepEqual(await roundTrip(database, odd, 2), odd);
  }));

test('more rows than travel together arrive in their order', () =>
  inMemory(async (database) => {
    const many = Array.from({ length: 40_000 }, (_, n) =>
      n % 7 === 0 ? null : n % 5 === 0 ? '' : `текст ${n % 1000}`,
    );
    assert.deepEqual(await roundTrip(database, many), many);
  }));

test('what a column cannot hold is refused by name, and what the database refuses is told', () =>
  inMemory(async (database) => {
    await database.run('create table t (n integer, said varchar not null)');
    const appender = database.textAppender('t', columns.slice(0, 2));
    appender.add([[0], ['a']]);
    assert.throws(() => appender.add([[1.5], ['a']]), /expected INTEGER in "t\.n", found 1\.5/);
    assert.throws(() => appender.add([[1], [2]]), /expected VARCHAR in "t\.said", found 2/);
    const many = Array.from({ length: 3000 }, (_, n) => n);
    appender.add([many, many.map((n) => (n === 2999 ? null : 'a'))]);
    await assert.rejects(appender.close(), /NOT NULL/i);
    assert.throws(() => database.textAppender('t', [{ name: 'n', type: 'BOOLEAN' }]), /n is BOOLEAN/);
  }));
