import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { createProtectedTables, createTables } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { resolve } from './resolve.ts';

/** Who holds which account, as a bank or a wage sheet lists it. */
type Line = readonly [name: string, account: string];

async function people(...sheets: readonly (readonly Line[])[]): Promise<string[]> {
  const store = await openDatabase({ temp: tmpdir(), attach: { protected: ':memory:' } });
  await store.transaction(() => store.run(createTables()));
  await store.run('use protected');
  await store.transaction(() => store.run(createProtectedTables()));
  await store.run('use memory');
  for (const [n, sheet] of sheets.entries())
    for (const [i, line] of sheet.entries()) await insert(store, `sheet${n}`, i, line);
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

async function insert(store: Database, exhibit: string, i: number, [name, account]: Line) {
  const record = `acc-${exhibit}-${i}`;
  const mention = async (column: string, kind: string, part: string, value: string) => {
    const id = `m-${exhibit}-s1r${i}-${column}`;
    await store.run('insert into custody.mention values ($1, $2, $3, $4, $5, 1, $6)', [
      ...[id, kind, 'account', column, record, exhibit],
    ]);
    await store.run('insert into protected.mention_value values ($1, $2, $3, null, lower($3), lower($3), $4)', [
      ...[id, part, value, exhibit],
    ]);
    return id;
  };
  const [holder, held] = [
    await mention('holder', 'person', 'full', name),
    await mention('account', 'account', 'account', account),
  ];
  await store.run(
    `insert into rec.account (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, holder_m, account_m)
     values ($1, $2, $1, $2, 'B2', 1, 1, $3, $4)`,
    [record, exhibit, holder, held],
  );
}

const own = '40817810000000000017';

test('one account under one name is one person, in whatever script; another name on it is another person', async () => {
  assert.deepEqual(await people([['Кумар Дипак', own]], [['KUMAR, Deepak', own]]), ['Кумар Дипак = KUMAR, Deepak']);
  assert.deepEqual(await people([['Кумар Дипак', own]], [['Верма Манодж', own]]), []);
  assert.deepEqual(await people([['Кумар Дипак', own]], [['KUMAR, Deepak', own.replace('7', '5')]]), []);
});

test('an account that takes the wages of many makes no namesakes one; four names still do', async () => {
  const crew = (count: number): Line[] =>
    ['Верма Манодж', 'Рао Радж', 'Наир Сандип', 'Патель Амит'].slice(0, count).map((name) => [name, own]);
  assert.deepEqual(await people([['Кумар Дипак', own], ...crew(4)], [['Кумар Дипак', own]]), []);
  assert.deepEqual(await people([['Кумар Дипак', own], ...crew(3)], [['Кумар Дипак', own]]), [
    'Кумар Дипак = Кумар Дипак',
  ]);
});
