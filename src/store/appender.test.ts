import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Database, openDatabase } from './database.ts';
import type { ColumnType, Value } from './value.ts';

async function inMemory(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ temp: join(tmpdir(), 'tributary-appender'), threads: 1 });
  await work(database).finally(() => database.close());
}

/** Writes one column of values and reads them back in order. */
async function roundTrip(database: Database, type: ColumnType, values: Value[]): Promise<Value[]> {
  await database.run(`create or replace table t (n integer, v ${type})`);
  const appender = await database.appender('t', [
    { name: 'v', type },
    { name: 'n', type: 'INTEGER' },
  ]);
  await appender.add([values, values.map((_, n) => n)]);
  await appender.close();
  return (await database.rows('select v from t order by n')).map((row) => row.v ?? null);
}

const kept: [ColumnType, Value[]][] = [
  [
    'VARCHAR',
    [
      '',
      'in',
      'twelve bytes',
      'thirteen byte',
      'Пропуск',
      '룡',
      'd\u00e9j\u00e0',
      'a\u0000b',
      null,
      '𝔘',
      'long '.repeat(500),
    ],
  ],
  ['VARCHAR', ['same everywhere', 'same everywhere', 'same everywhere']],
  ['VARCHAR', [null, null]],
  [
    'VARCHAR',
    [
      'a long text beyond the cell',
      'Пропуск номер семь',
      'та же строка длиннее ячейки',
      '룡',
      null,
      '리철호 박영호 김철수',
      'Wörter in voller Länge',
      '',
      'дважды шесть',
    ],
  ],
  ['VARCHAR', ['리', '룡', 'in']],
  ['VARCHAR', ['same', null, 'same']],
  ['INTEGER', [0, -1, 2147483647, -2147483648, null]],
  ['BIGINT', [0, -1, 9007199254740991, -9007199254740991, 4294967296, null]],
  ['DOUBLE', [0.1, -2.5e300, null]],
  ['BOOLEAN', [true, false, null]],
  ['DATE', ['1970-01-01', '1969-12-31', '2024-02-29', '0001-01-01', '9999-12-31', null]],
  [
    'TIMESTAMP',
    [
      '1970-01-01T00:00:00',
      '1969-12-31T23:59:59',
      '2023-09-01T08:05:09',
      '9999-12-31T23:59:59',
      '2023-09-01T08:05:09.25',
      null,
    ],
  ],
  ['DECIMAL(18,2)', ['1234.50', '-0.01', '9999999999999999.99', null]],
  ['DECIMAL(4,3)', ['1.000', '0.970', null]],
  ['DECIMAL(38,2)', ['123456789012345678901234567890123456.78']],
  ['VARCHAR[]', [['a', 'Рён'], [], null]],
];

for (const [type, values] of kept)
  test(`${type} comes back as it went in: ${JSON.stringify(values).slice(0, 60)}`, () =>
    inMemory(async (database) => assert.deepEqual(await roundTrip(database, type, values), values)));

const refused: [ColumnType, Value][] = [
  ['INTEGER', 2147483648],
  ['INTEGER', 1.5],
  ['INTEGER', '7'],
  ['BIGINT', 9007199254740992],
  ['DOUBLE', Number.NaN],
  ['BOOLEAN', 'true'],
  ['DATE', '2023-02-29'],
  ['DATE', '31.02.2023'],
  ['TIMESTAMP', '2023-09-01T24:00:00'],
  ['TIMESTAMP', '2023-09-01'],
  ['DECIMAL(18,2)', '1.005'],
  ['DECIMAL(18,2)', '12345678901234567.00'],
  ['DECIMAL(18,2)', '1,50'],
  ['DECIMAL(18,2)', ''],
  ['VARCHAR', 5],
  ['VARCHAR[]', 'a'],
];

for (const [type, value] of refused)
  test(`${type} refuses ${JSON.stringify(value)}, naming column and value`, () =>
    inMemory(async (database) => {
      await assert.rejects(roundTrip(database, type, [value]), (error: Error) =>
        error.message.startsWith(`expected ${type} in "t.v", found ${JSON.stringify(value)}`),
      );
    }));

test('days and microseconds are taken as numbers', () =>
  inMemory(async (database) => {
    assert.deepEqual(await roundTrip(database, 'DATE', [19601]), ['2023-09-01']);
    assert.deepEqual(await roundTrip(database, 'TIMESTAMP', [19601 * 86_400_000_000]), ['2023-09-01T00:00:00']);
  }));

test('batches of any length keep their order, and unlisted columns are NULL', () =>
  inMemory(async (database) => {
    await database.run('create schema rec; create table rec.t (id varchar not null, other varchar, n integer)');
    const appender = await database.appender('rec.t', [
      { name: 'n', type: 'INTEGER' },
      { name: 'id', type: 'VARCHAR' },
    ]);
    for (const size of [0, 1, 2047, 2048, 2049, 5000]) {
      const numbers = Array.from({ length: size }, (_, n) => n);
      await appender.add([numbers, numbers.map((n) => `row-${size}-of-this-batch-${n}`)]);
    }
    await appender.close();
    const wrong =
      "id <> 'row-' || regexp_extract(id, '^row-([0-9]+)', 1) || '-of-this-batch-' || n or other is not null";
    assert.deepEqual(await database.rows(`select count(*) as n, count(*) filter (${wrong}) as wrong from rec.t`), [
      { n: 11145, wrong: 0 },
    ]);
  }));

test('an appender that was closed is opened again empty, also after its table got another column or was made anew', () =>
  inMemory(async (database) => {
    const put = async (n: number) => {
      const appender = await database.appender('rec.t', [{ name: 'n', type: 'INTEGER' }]);
      await appender.add([[n]]);
      await appender.close();
    };
    await database.run('create schema rec; create table rec.t (n integer)');
    for (const n of [1, 2]) await put(n);
    await database.run('alter table rec.t add column other varchar');
    for (const n of [3, 4]) await put(n);
    assert.deepEqual(await database.rows('select n, other from rec.t order by n'), [
      ...[1, 2, 3, 4].map((n) => ({ n, other: null })),
    ]);
    await database.run('drop table rec.t; create table rec.t (first varchar, n integer)');
    const undone = database.transaction(async () => {
      await put(5);
      throw new Error('after the rows');
    });
    await assert.rejects(undone, /after the rows/);
    for (const n of [6, 7]) await put(n);
    assert.deepEqual(await database.rows('select n from rec.t order by n'), [{ n: 6 }, { n: 7 }]);
  }));

test('an unknown column, ragged columns and a missing required value are refused', () =>
  inMemory(async (database) => {
    await database.run('create table t (id varchar not null, n integer)');
    await assert.rejects(
      database.appender('t', [{ name: 'nn', type: 'INTEGER' }]),
      /table t has no column "nn": it has id, n/,
    );
    const ragged = await database.appender('t', [
      { name: 'id', type: 'VARCHAR' },
      { name: 'n', type: 'INTEGER' },
    ]);
    await assert.rejects(ragged.add([['a', 'b'], [1]]), /t: column 2 has 1 rows, the first has 2/);
    await assert.rejects(ragged.add([['a']]), /expected 2 columns, found 1/);
    await ragged.close();
    const unnamed = await database.appender('t', [{ name: 'n', type: 'INTEGER' }]);
    await unnamed.add([[1]]);
    await assert.rejects(unnamed.close(), /NOT NULL constraint failed: t\.id/);
  }));

test('appended rows take part in a transaction', () =>
  inMemory(async (database) => {
    await database.run('create table t (n integer)');
    const failing = database.transaction(async () => {
      const appender = await database.appender('t', [{ name: 'n', type: 'INTEGER' }]);
      await appender.add([[1, 2, 3]]);
      await appender.close();
      throw new Error('after the rows');
    });
    await assert.rejects(failing, /after the rows/);
    assert.deepEqual(await database.rows('select count(*) as n from t'), [{ n: 0 }]);
  }));

test('a table made anew is filled by the columns it has now', () =>
  inMemory(async (database) => {
    const columns = [
      { name: 'a', type: 'INTEGER' },
      { name: 'b', type: 'INTEGER' },
    ] as const;
    const fill = async () => {
      const appender = await database.appender('main.t', columns);
      await appender.add([[1], [2]]);
      await appender.close();
      return database.rows('select a, b from t');
    };
    await database.run('create table t (a integer, b integer)');
    assert.deepEqual(await fill(), [{ a: 1, b: 2 }]);
    await database.run('create or replace table t (b integer, a integer)');
    assert.deepEqual(await fill(), [{ a: 1, b: 2 }]);
  }));
