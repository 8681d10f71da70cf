import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

const payments =
  'select locator, payer_m is not null as payer, payee_m is not null as payee, purpose_class, cast(amount as varchar) as amount from rec.bank_payment order by locator';

test('operations with cards: wages are paid to the holder, purchases by the holder, what a machine gave out is cash', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
Операции по картам за октябрь 2023 г.
Номер карты|Держатель карты|Дата операции|Тип операции|Сумма, руб.|Торговая точка / банкомат
2200 **** **** 0001|Ким Чхоль Су|10.10.2023|Зачисление заработной платы|47 850,00|ООО «Вымысел-Строй»
2200 **** **** 0001|Ким Чхоль Су|10.10.2023|Снятие наличных|40 000,00|АТМ 00123
2200 **** **** 0002|Пак Ён Хо|11.10.2023|Покупка|350,00|Магазин «Выдумка»
2200 **** **** 0002|Пак Ён Хо|11.10.2023|Блокировка|1,00|
`);
  const { mapping } = await guessMapping(sheet, 'карты.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(sheet, 'карты.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ bank_payment: 2, cash_movement: 1 }, 1]);
  assert.deepEqual(await stores.store.rows(payments), [
    { locator: 's1r3', payer: true, payee: true, purpose_class: 'wage', amount: '47850.00' },
    { locator: 's1r5', payer: true, payee: true, purpose_class: 'other', amount: '350.00' },
  ]);
  const cash = await stores.store.rows('select locator, kind from rec.cash_movement');
  assert.deepEqual(cash, [{ locator: 's1r4', kind: 'withdrawal' }]);
  await stores.close();
});

test('the statement of one card: the sign of an amount says which way, the lines above say whose card', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Выписка по карте
Держатель: Ким Чхоль Су
Номер карты: 2200 **** **** 0001
Дата операции|Операция|Сумма|Остаток
10.10.2023|Зарплата|+47 850,00|50 000,00
11.10.2023|Выдача наличных|-40 000,00|10 000,00
12.10.2023|Перевод|-1 000,00|9 000,00
13.10.2023|Перевод|500,00|9 500,00
`),
    'карта.xlsx',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ bank_payment: 3, cash_movement: 1 }, 0]);
  const found = await stores.store.rows(payments);
  assert.deepEqual(
    found.map(({ payer, payee, amount }) => [payer, payee, amount]),
    [
      [false, true, '47850.00'],
      [true, false, '1000.00'],
      [false, true, '500.00'],
    ],
  );
  await stores.close();
});

test('machines that only gave out cash are movements of cash, and a register of transfers to cards is none of it', async () => {
  const typesOf = async (text: string) =>
    (await guessMapping(tableReading(text), 'т.csv')).mapping.units.flatMap(({ records }) =>
      records.map(({ type }) => type),
    );
  assert.deepEqual(
    await typesOf(
      'Карта|Держатель|Дата|Операция|Сумма|Банкомат\n2200 1|Ким Су|10.10.2023|Снятие наличных|40 000,00|АТМ 1',
    ),
    ['cash_movement'],
  );
  assert.deepEqual(
    await typesOf(
      'Дата|Отправитель|Получатель|Карта получателя|Сумма|Назначение\n10.10.2023|ООО «Вымысел»|Ким Су|2200 1|1,00|Зарплата',
    ),
    ['bank_payment'],
  );
});

test('a payment of wages keeps the time that its purpose names, which may not be the month it came in', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(`
Дата|Плательщик|Получатель|Сумма|Назначение платежа
10.01.2020|ООО «Вымысел-Строй»|Ким Чхоль Су|47 850,00|Заработная плата за декабрь 2019 г.
10.01.2020|ООО «Вымысел-Строй»|Пак Ён Хо|47 850,00|Заработная плата
10.01.2020|ООО «Вымысел-Строй»|ООО «Бетон-Выдумка»|90 000,00|За бетон, декабрь 2019
`),
    'Выписка банка.xlsx',
  );
  const kept = await stores.store.rows(
    'select locator, earned_from, earned_to from rec.bank_payment where earned_to is not null',
  );
  assert.deepEqual(kept, [{ locator: 's1r2', earned_from: '2019-12-01', earned_to: '2019-12-31' }]);
  await stores.close();
});
