import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, proseReading, tableReading } from '../loading/exhibit-fixture.ts';

test('a payment order whose boxes were read as a table is the payment that it orders', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 210|05.02.2019|электронно|0401060
Сумма прописью: 78 тысяч рублей 00 копеек|||
ИНН 0054790700 КПП 005401001||Сумма 78000-00|
ООО "Вымысел-Монтаж"||Сч. № 40702810700000000535|
Плательщик|||
АО Банк "Вымысел"||БИК 040024973|
Банк плательщика|||
ИНН 0092013504||Сч. № 40702810600000000476|
ООО "Учебный центр Выдумка"|||
Получатель||Вид оп. 01|
Оплата за обучение по договору № 9-У|||
Назначение платежа|||
М.П.|Подписи|Отметки банка|
`),
    'пп 210.pdf',
  );
  assert.deepEqual(report.rejects, []);
  const rows = await stores.store.rows(
    'select payment_no, at_day::varchar, amount::varchar, purpose_class, payer_m is null, payee_m is null from rec.bank_payment',
  );
  assert.deepEqual(rows.map(Object.values), [['210', '2019-02-05', '78000.00', 'tuition', false, false]]);
});

test('a cash order with its sum behind an equals sign gives it to whom it is to be given', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
Унифицированная форма № КО-2
ООО «Вымысел»
РАСХОДНЫЙ КАССОВЫЙ ОРДЕР № 55 от 14.05.2018
Сумма, руб. коп.: 181000=00
Выдать: Орлов Николай Андреевич
Получил: ____________ Выдал кассир Стрельцова
`),
    '55.pdf',
  );
  const [record] = mapping.units[0]?.records ?? [];
  assert.equal(record?.type, 'cash_movement');
  assert.ok(record?.fields.some(({ column }) => column === 'counterparty'));
});

test('a list of payment orders is a list', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
Платёжное поручение|Дата|Сумма|Плательщик|Получатель
415|05.02.2019|78000,00|ООО «Вымысел»|ООО «Выдумка»
416|06.02.2019|79000,00|ООО «Вымысел»|ООО «Выдумка»
`),
    'платежи.csv',
  );
  assert.deepEqual(
    mapping.units[0]?.records.map(({ type }) => type),
    ['bank_payment'],
  );
  assert.equal(mapping.units[0]?.header, 1);
});

const order = (number: number, payee: string) => `
ПЛАТЁЖНОЕ ПОРУЧЕНИЕ № ${number}   0${number - 300}.03.2022   электронно
Сумма 392 900-50
ИНН 0003903988 Плательщик ООО «Вымысел-Монтаж» Сч. № 40702810700000000535
Банк плательщика АО «Вымыслбанк» БИК 040024973
ИНН 0027171860 Получатель ${payee} Сч. № 40702810600000000476
Банк получателя АО «Вымыслбанк» БИК 040024973
Назначение платежа: Оплата по счёту № 9 от 02.03.2022
`;

test('payment orders that were printed one below the other are as many payments', async () => {
  for (const reading of [proseReading, tableReading]) {
    const stores = await openStores();
    const payees = [
      'ООО «Тара»',
      'ООО «Кадры»',
      'ИП Вешняков',
      'ООО «Тара»',
      'ООО «Тара»',
      'ООО «Кадры»',
      'ООО «Тара»',
    ];
    await stores.load(reading(payees.map((payee, i) => order(301 + i, payee)).join('')), 'поручения.txt');
    const rows = await stores.store.rows(
      'select payment_no, at_day::varchar, amount::varchar, payee_m is null from rec.bank_payment order by 1',
    );
    assert.equal(rows.length, 7);
    assert.deepEqual(Object.values(rows[1] ?? {}), ['302', '2022-03-02', '392900.50', false]);
  }
});

test('payslips, one below the other, are the lines of a payroll and their deductions', async () => {
  const slip = (name: string, sum: number) => `
РАСЧЕТНЫЙ ЛИСТОК ЗА ОКТЯБРЬ 2021   АО "Вымышленная рыба"
Сотрудник: ${name}   Таб. N 2074
Начислено всего ............ ${sum}.00
НДФЛ ....................... 6526.00
Штраф ...................... 2600.00
К выдаче ................... ${sum - 9126}.00
--------------------------------------------------`;
  const stores = await openStores();
  const report = await stores.load(proseReading(slip('Ким Чер Су', 50_200) + slip('О Нам Чин', 41_300)), 'листки.txt');
  assert.deepEqual(report.rejects, []);
  const rows = await stores.store.rows(
    'select p.accrued::varchar, p.due::varchar, d.code, d.amount::varchar from rec.payroll_line p join rec.deduction d on d.payroll_id = p.record_id order by 1, 3',
  );
  assert.deepEqual(rows.map(Object.values), [
    ['41300.00', '32174.00', 'fine', '2600.00'],
    ['41300.00', '32174.00', 'tax', '6526.00'],
    ['50200.00', '41074.00', 'fine', '2600.00'],
    ['50200.00', '41074.00', 'tax', '6526.00'],
  ]);
});

test('payslips say who pays before their title, whom they number in brackets, and the month behind it; nobody’s name needs a word before it', async () => {
  for (const slip of [
    (name: string) =>
      `ООО "Вымысел"   РАСЧЕТНЫЙ ЛИСТОК  декабрь 2020\nСотрудник: ${name} (03635)\n  Начислено всего ......... 94 000,00\n  Удержано (НДФЛ 13%) ..... 12 220,00\n  К выплате ............... 81 780,00\n-----------`,
    (name: string) =>
      `Расчетный листок за декабрь 2020\nООО «Вымысел»\n${name}, таб. № 0042, монтажник\nВсего начислено  94 000,00\nНДФЛ              12 220,00\nК выдаче         81 780,00\n`,
    (name: string) =>
      `VYMYSEL LLC - PAYSLIP - December 2020\nEmployee: ${name}\nGross pay: 94000.00\nTax: 12220.00\nNet pay: 81780.00\n`,
  ]) {
    const stores = await openStores();
    await stores.load(proseReading(['Тестов Иван Ильич', 'Пробный Олег Ильич'].map(slip).join('\n')), 'листки.txt');
    const rows = await stores.store.rows(
      'select month, accrued::varchar, due::varchar from rec.payroll_line order by record_id',
    );
    assert.deepEqual(rows.map(Object.values), Array(2).fill([2020 * 12 + 11, '94000.00', '81780.00']), slip(''));
    const names = await stores.protectedStore.rows(
      "select value from mention_value where part = 'full' and value like '%ич' order by 1",
    );
    assert.deepEqual(
      names.map(({ value }) => value),
      ['Пробный Олег Ильич', 'Тестов Иван Ильич'],
    );
    await stores.close();
  }
});
