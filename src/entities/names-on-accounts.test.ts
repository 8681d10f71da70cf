import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import { emptyStore, joinedNames, putMention } from './mentions-fixture.ts';

/** Who holds which account, as a bank or a wage sheet lists it. */
type Line = readonly [name: string, account: string];

async function people(...sheets: readonly (readonly Line[])[]): Promise<string[]> {
  const store = await emptyStore();
  for (const [n, sheet] of sheets.entries())
    for (const [i, line] of sheet.entries()) await insert(store, `sheet${n}`, i, line);
  return joinedNames(store);
}

async function insert(store: Database, exhibit: string, i: number, [name, account]: Line) {
  const record = `acc-${exhibit}-${i}`;
  const mention = (column: string, kind: string, part: string, value: string) =>
    putMention(store, { type: 'account', record, exhibit, row: i }, { column, kind, part, value });
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
