import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

test('a journal of comings and goings: two gate events of each row, the second on the next day where its hour is earlier', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
ООО «Вымысел-Строй»
Журнал учёта времени прихода и ухода работников. Объект: Склад № 2
Дата|ФИО|№ пропуска|Время прихода|Время ухода
01.08.2023|Ким Чхоль Су|A-101|07:55|20:10
02.08.2023|Пак Ён Хо|A-102|19:58|08:11
03.08.2023|Ким Чхоль Су|A-101|07:50|
`);
  const { mapping } = await guessMapping(sheet, 'проходная.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(sheet, 'проходная.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_access: 5 }, 0]);
  const events = await stores.store.rows(
    'select locator, direction, at_day, at_minute from rec.site_access order by record_id',
  );
  assert.deepEqual(
    events.map((row) => [row.locator, row.direction, row.at_day, row.at_minute]),
    [
      ['s1r4', 'in', '2023-08-01', 475],
      ['s1r4', 'out', '2023-08-01', 1210],
      ['s1r5', 'in', '2023-08-02', 1198],
      ['s1r5', 'out', '2023-08-03', 491],
      ['s1r6', 'in', '2023-08-03', 470],
    ],
  );
  await stores.close();
});

test('where lodgers are written down as they go and come back, who came back at an earlier hour came on the next day', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(`
Журнал выхода проживающих. Общежитие № 2
дата|жетон|кто|ушёл|вернулся
01.08.2023|58|Ким Ч.С.|09.22|21.35
01.08.2023|41|Пак Ё.Х.|18.40|06.05
02.08.2023|58|Ким Ч.С.|09.31|21.16
`),
    'scan 1.txt',
  );
  const events = await stores.store.rows(
    'select locator, direction, at_local::varchar as at from rec.site_access order by locator, at_local',
  );
  assert.deepEqual(
    events.map((row) => [row.locator, row.direction, row.at]),
    [
      ['s1r3', 'out', '2023-08-01 09:22:00'],
      ['s1r3', 'in', '2023-08-01 21:35:00'],
      ['s1r4', 'out', '2023-08-01 18:40:00'],
      ['s1r4', 'in', '2023-08-02 06:05:00'],
      ['s1r5', 'out', '2023-08-02 09:31:00'],
      ['s1r5', 'in', '2023-08-02 21:16:00'],
    ],
  );
  await stores.close();
});

test('a book of a gate that writes names and no passes: whoever it names came, and went', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Журнал учёта прохода. Объект: ЖК «Вымысел»
Дата|ФИО|Организация|Время входа|Время выхода
01.08.2023|Ким Чхоль Су|ООО «Вымысел-Строй»|07:55|20:10
`),
    'кпп.xlsx',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_access: 2 }, 0]);
  await stores.close();
});

test('«Вх.» and «Вых.» over hours are a coming and a going, and no gate', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Проходы (выгрузка)
Вх.|Вых.|Фам., и., о.|Орг-ция|Дата|Об-т
07:21|19:25|Ким Чхоль Су|ООО «Вымысел-Строй»|14.07.25|Корпус 3
07:35|18:51|Пак Ён Хо|ООО «Вымысел-Строй»|14.07.25|Корпус 3
`),
    'проходы.csv',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_access: 4 }, 0]);
  await stores.close();
});

const typesOf = async (text: string, name = 'т.csv') =>
  (await guessMapping(tableReading(text), name)).mapping.units.flatMap(({ records }) =>
    records.map(({ type }) => type),
  );

test('one column of a time of coming is no pair, and days of a stay are no gate events', async () => {
  assert.deepEqual(
    await typesOf('Журнал проходов\nОбъект|№ пропуска|ФИО|Дата|Время прихода\nСклад № 2|A-1|Ким Су|01.08.2023|07:55'),
    ['site_access'],
  );
  assert.deepEqual(
    await typesOf('Список проживающих. Объект: Склад № 2\nФИО|Комната|Прибыл|Убыл\nКим Су|5|01.08.2023|20.08.2023'),
    ['site_list'],
  );
});

test('a statement without a column for the other side still says who paid what out and who was paid', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Выписка по счёту 40702810100000000001 ООО «Вымысел»
Дата|№ док|Дебет|Кредит|Остаток|Назначение платежа
02.10.2023|15|150 000,00||850 000,00|Оплата за обучение по договору № 5
03.10.2023|7||20 000,00|870 000,00|Возврат
`),
    'выписка.csv',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ bank_payment: 2 }, 0]);
  const rows = await stores.store.rows(
    'select payment_no, payer_m is not null as paid, payee_m is not null as received, amount from rec.bank_payment order by locator',
  );
  assert.deepEqual(rows, [
    { payment_no: '15', paid: true, received: false, amount: '150000.00' },
    { payment_no: '7', paid: false, received: true, amount: '20000.00' },
  ]);
  await stores.close();
});

test('debit and credit over accounts are accounts, and the amounts beside them are the sums', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
Выписка из лицевого счёта за октябрь 2023 г.
ООО «Вымысел»
Дата|Номер док.|Дт счёта|Кт счёта|Сумма Дт|Сумма Кт|Назначение
02.10.2023|15|40702810100000000001|40501810100000000002|150 000,00||Оплата за обучение
03.10.2023|7|40802810100000000003|40702810100000000001||20 000,00|Возврат
`),
    'выписка.csv',
  );
  const read = mapping.units[0]?.records.map(({ when, fields }) => [
    when,
    ...fields.flatMap(({ column, source }) =>
      /_account$/.test(column) && source.kind === 'column' ? [`${column} ${source.heading}`] : [],
    ),
  ]);
  const accounts = ['payer_account Дт счёта', 'payee_account Кт счёта'];
  assert.deepEqual(read, [
    ['amount.debit', ...accounts],
    ['amount.credit', ...accounts],
  ]);
});

test('a sheet of shifts is told by its two clock times and its hours: who worked how long on which day', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Объект: Вымысел-Общепит
п/п|Число|ФИО|Позиция|С|По|Ч.|Юр. лицо
1|10.10.23|Ле Тхи Хоа|официант|10:00|18:00|8|ООО «Вымысел-Общепит»
2|10.10.23|Нго Тхи Транг|кассир|14:00|22:30|8,50|ООО «Вымысел-Общепит»
`),
    'график.csv',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ timesheet: 2 }, 0]);
  await stores.close();
});
