import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, proseReading } from '../loading/exhibit-fixture.ts';
import { cashTold } from './told-cash.ts';

const toldBy = (text: string, author = 'Хан Сон Чхоль') =>
  cashTold([{ line: 0, at: '03.10.2024 21:10', author, text }], 1)?.rows[0]?.cells.slice(2) ?? null;

test('cash that the writer of a message says to have handed over, received or collected is from whom to whom', () => {
  for (const text of [
    'за справки, 18000. отдал Лесовой С.Ю.',
    'Вчера передал Лесовой С.Ю. 18 000',
    'передал нал Лесовой С.Ю., 18 тыс',
  ])
    assert.deepEqual(toldBy(text), ['Хан Сон Чхоль', 'Лесова С.Ю.', '18000'], text);
  assert.deepEqual(toldBy('отдал Седову П.П. 5000 за приказ'), ['Хан Сон Чхоль', 'Седов П.П.', '5000']);
  assert.deepEqual(
    toldBy('отдал Лесова С.Ю. 5000'),
    ['Хан Сон Чхоль', 'Лесова С.Ю.', '5000'],
    'she did not give: «отдала»',
  );
  assert.deepEqual(toldBy('получила от Седова П.П. 40 т.р.'), ['Седов П.П.', 'Хан Сон Чхоль', '40000']);
  assert.deepEqual(toldBy('собрано с группы, 14 чел, 168000'), [null, 'Хан Сон Чхоль', '168000']);
});

test('what was not done, is asked, is another’s doing, has no sum or several, or may be read either way is not read', () => {
  for (const text of [
    'не отдал Лесовой С.Ю. 18000',
    'отдал Лесовой С.Ю. 18000?',
    'если отдал Лесовой С.Ю. 18000, хорошо',
    'Ким отдал Лесовой С.Ю. 18000',
    'отдал Седов П.П. 18000',
    'отдала Лесова С.Ю. 18000',
    'отдал Лесовой С.Ю.',
    'отдал Лесовой С.Ю. 18000 и ещё 5000',
    'отдал Лесовой С.Ю. паспорта, 14 чел',
    'автобус для смены в 7:30, все',
  ])
    assert.equal(toldBy(text), null, text);
  assert.equal(toldBy('отдал Лесовой С.Ю. 18000', 'Прораб'), null, 'nobody knows who writes');
});

test('a chat is contacts, and cash where its messages say so, each at its message', async () => {
  const stores = await openStores();
  const chat = `[03.10.2024, 21:10] Хан Сон Чхоль: за справки, 18000. отдал Лесовой С.Ю.

[03.10.2024, 21:12] Седов П.П.: ок

[04.10.2024, 20:10] Ким Нам Ир: собрано с группы, 14 чел, 168000`;
  const read = await stores.load(proseReading(chat), 'чат.txt');
  assert.deepEqual(
    read.units.map(({ records, rejects }) => [records, rejects]),
    [
      [{ contact_event: 3 }, 0],
      [{ cash_movement: 2 }, 0],
    ],
  );
  const rows = await stores.store.rows(
    'select kind, cast(at_day as varchar) as day, cast(amount as varchar) as amount, holder_m is not null as known from rec.cash_movement order by 2',
  );
  assert.deepEqual(rows, [
    { kind: 'handover', day: '2024-10-03', amount: '18000.00', known: true },
    { kind: 'handover', day: '2024-10-04', amount: '168000.00', known: false },
  ]);
  await stores.close();
});
