import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

const kept =
  'select d.code, cast(d.amount as varchar) as amount, cast(p.withheld as varchar) as withheld, p.accrued from rec.deduction d join rec.payroll_line p on p.record_id = d.payroll_id order by d.record_id';

test('a list of deductions without a payroll: each is a deduction, and its line of pay says no more than what was withheld', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Ведомость удержаний за сентябрь 2023 г., ООО «Вымысел-Строй»
Таб. №|ФИО|Вид удержания|Сумма|Получатель
101|Ким Чхоль Су|проживание|5 000,00|ООО «Вымысел»
101|Ким Чхоль Су|план|20 000,00|Пак Ё.Х.
`),
    'удержания.xlsx',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ payroll_line: 2, deduction: 2 }, 0]);
  assert.deepEqual(await stores.store.rows(kept), [
    { code: 'lodging', amount: '5000.00', withheld: '5000.00', accrued: null },
    { code: 'contribution', amount: '20000.00', withheld: '20000.00', accrued: null },
  ]);
  await stores.close();
});

test('deductions side by side, with and without their sum; a payroll stays what it is', async () => {
  const stores = await openStores();
  const wide = (last: string) => `
Удержания за октябрь 2023, ООО «Вымысел-Строй»
ФИО|Проживание|Питание|План${last === '' ? '' : '|Итого удержано'}
Ким Чхоль Су|5 000,00|3 000,00|20 000,00${last}
`;
  const alone = await stores.load(tableReading(wide('')), 'а.xlsx');
  assert.deepEqual([alone.units[0]?.records, alone.units[0]?.rejects], [{ payroll_line: 1, deduction: 3 }, 0]);
  const summed = await stores.load(tableReading(wide('|28 000,00')), 'б.xlsx');
  assert.deepEqual(summed.units[0]?.records, { payroll_line: 1, deduction: 3 });
  const payroll = await stores.load(
    tableReading(
      'Расчётная ведомость за октябрь 2023, ООО «Вымысел»\nФИО|Начислено|НДФЛ|К выдаче\nКим Су|50 000,00|6 500,00|43 500,00',
    ),
    'в.xlsx',
  );
  assert.deepEqual(payroll.units[0]?.records, { payroll_line: 1, deduction: 1 });
  await stores.close();
});

test('«Прочее» over words is no deduction, and a list of people no pay', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'ФИО|Прочее|Прочее 2|Питание\nКим Чхоль Су|Страна А|договор|столовая\nПак Ён Хо|Страна А|квота|столовая',
    ),
    'список 2023-09.xlsx',
  );
  assert.deepEqual(mapping.units, []);
});

test('a list whose title asks to withhold: the one amount of each row is withheld, for what the title says', async () => {
  const list = (title: string) => `
Главному бухгалтеру ООО «Вымысел-Строй»
${title}
ФИО|Сумма
Ким Чхоль Су|4100
Пак Ён Хо|5400
`;
  const stores = await openStores();
  await stores.load(
    tableReading(list('Прошу удержать из заработной платы за март 2022 г. за проживание следующие суммы')),
    'записка.xlsx',
  );
  assert.deepEqual(await stores.store.rows(kept), [
    { code: 'lodging', amount: '4100.00', withheld: '4100.00', accrued: null },
    { code: 'lodging', amount: '5400.00', withheld: '5400.00', accrued: null },
  ]);
  const paid = await guessMapping(
    tableReading(list('Ведомость на выплату заработной платы за март 2022 г.')),
    'лист.xlsx',
  );
  assert.deepEqual(
    paid.mapping.units[0]?.records.map(({ type }) => type),
    ['payroll_line'],
  );
});

test('a list that names what was earned beside what was withheld: no wage is a deduction', async () => {
  const stores = await openStores();
  const text =
    'ООО «Вымысел-Строй». Свод начислений и удержаний за сентябрь 2023\nСотрудник|Начисление / удержание|Сумма\nТестов Иван|Оплата по часам|50000\nТестов Иван|НДФЛ|6500\nТестов Иван|Проживание|3000\nПробный Олег|Премия|4000';
  await stores.load(tableReading(text), 'свод.xlsx');
  const pay = await stores.store.rows(
    'select accrued::varchar as earned, withheld::varchar as kept from rec.payroll_line order by locator',
  );
  const kept = await stores.store.rows('select code, amount::varchar as amount from rec.deduction order by locator');
  await stores.close();
  assert.deepEqual(
    pay.map(({ earned, kept: of }) => [earned, of]),
    [
      ['50000.00', null],
      [null, '6500.00'],
      [null, '3000.00'],
      ['4000.00', null],
    ],
  );
  assert.deepEqual(
    kept.map(({ code, amount }) => [code, amount]),
    [
      ['tax', '6500.00'],
      ['lodging', '3000.00'],
    ],
  );
});

test('a fee that the title says to be withheld is no payroll and no payment of the day of its contract', async () => {
  const taken = async (text: string) => {
    const { types, fields } = await read(text);
    return [...types, fields['payroll_line:withheld'], fields['deduction:payee.org_name']].filter(
      (one) => one !== undefined,
    );
  };
  const sum = 'ФИО|Сумма, руб.\nТестов Иван|4500\nПробный Олег|5200';
  assert.deepEqual(await taken(`Удержан административный сбор за сентябрь 2023 г.\n${sum}`), [
    'payroll_line',
    'deduction',
    'Сумма, руб.',
  ]);
  assert.deepEqual(
    await taken(
      'Ведомость удержаний за питание, декабрь 2023\nБригада|ФИО|Дней|К удержанию\n1|Тестов Иван|26|7800\n1|Пробный Олег|25|7500',
    ),
    ['payroll_line', 'deduction', 'К удержанию'],
  );
  const paid = await taken(
    'Реестр удержанных сумм по договору № 4 от 01.08.2023\nПериод: ноябрь 2023\nФ.И.О.|Основание|Сумма|Получатель\nТестов Иван|сервисный сбор|5000|ИП Вымыслов А.А.\nПробный Олег|сервисный сбор|5000|ИП Вымыслов А.А.',
  );
  assert.deepEqual(paid.slice(0, 3), ['payroll_line', 'deduction', 'Сумма']);
  const earned = await read(
    'Целевой взнос (удержание из зарплаты) за октябрь 2023\nТаб. №|Работник|Заработано|Взнос\n101|Тестов И. К.|45000|9000\n102|Пробный О. П.|45500|9100',
  );
  assert.deepEqual(earned.types, ['payroll_line', 'deduction']);
  assert.equal(earned.fields['payroll_line:accrued'], 'Заработано');
  assert.equal(earned.fields['deduction:amount'], 'Взнос');
});

test('a list whose name tells the month and whose folder tells the year is of that month', async () => {
  const list = 'Таб. №|ФИО|Вид удержания|Сумма\n11|Ким Чхоль Су|проживание|6000\n12|Ли Ён Хо|взнос|25000';
  const pay = 'ФИО|Начислено|Удержано|На руки\nКим Чхоль Су|62000|8060|53940\nЛи Ён Хо|61000|7930|53070';
  for (const [text, name, month] of [
    [list, 'Бухгалтерия 2023/удержания_02.csv', '2023-02'],
    [list, '2022-2023/уд. нояб.xlsx', '2022-11'],
    [pay, '07-23 ведомость.csv', '2023-07'],
    [pay, 'расчёт_сент23.xlsx', '2023-09'],
    [`${pay}\nГлавный бухгалтер Тестова А. А. 05.04.2023`, 'ведомость март.xlsx', '2023-03'],
  ] as const) {
    const { fields } = await read(text, name);
    assert.equal(fields['payroll_line:month'], `"${month}"`, name);
  }
  assert.deepEqual((await read(list, 'удержания_02.csv')).types, []);
});

test('what the sums of the rows, or the title, say to be withheld is, under any heading', async () => {
  for (const [text, count] of [
    [
      'АО «Вымысел», сентябрь 2021\nФИО|Начислено|подоходн.|аванс|без объясн.|на руки\nТестов Иван|68000|8840|10000|8000|41160\nПробный Олег|69000|8970|10000|4000|46030',
      6,
    ],
    [
      'Зарплата бригады, март 2023, ООО «Вымысел»\nФамилия|заработал|кухня|куртка|долг|получил\nТестов И.И.|50000|5000|2000|10000|33000\nПробный О.О.|60000|5000|2000|5000|48000',
      6,
    ],
    [
      'Payroll May 2023, Vymysel LLC\nName|Gross|Tax 13%|Boots|Company retention|Net\nTestov Ivan|50000|6500|2000|8500|33000\nProbny Oleg|60000|7800|2000|9200|41000',
      6,
    ],
    [
      'ООО «Вымысел» Ведомость удержаний за спецодежду и медосмотр\nОктябрь 2020 г.\nРаботник|Спецодежда|Медосмотр\nТестов И.И.|2 700|3 000\nПробный О.О.|2 700|2 200',
      4,
    ],
    [
      'Удержано с рабочих за апрель 2022 (ООО «Вымысел»)\nФИО|за койку|за еду|за билет|итого\nТестов Иван|3000|6000|12000|21000\nПробный Олег|3000|6500|12000|21500',
      6,
    ],
    // Hours and rates between them are none.
    [
      'ООО «Вымысел» март 2025 зарплата\nФИО|Дней|Ставка|Начислено|НДФЛ|К выдаче\nТестов Иван|20|2500|50000|6500|43500\nПробный Олег|21|2500|52500|6825|45675',
      2,
    ],
  ] as const) {
    const stores = await openStores();
    await stores.load(tableReading(text), 'Книга1.xlsx');
    const [row] = await stores.store.rows('select count(*)::integer as n from rec.deduction');
    assert.equal(row?.n, count, text);
    await stores.close();
  }
});

test('«Начислено» twice, for the month and in all, is nothing that was withheld', async () => {
  const { types, fields } = await read(
    [
      'РАСЧЕТНО-ПЛАТЕЖНАЯ ВЕДОМОСТЬ № 10 за октябрь 2022 г.',
      'Табельный номер|Начислено, руб.||Удержано, руб.||К выплате, руб.|Фамилия, инициалы',
      '|за месяц|всего|НДФЛ|проживание||',
      '0012|45000|45000|5850|5000|34150|Тестов И.С.',
      '0013|42000|42000|5460|5000|31540|Пробный О.Х.',
    ].join('\n'),
    'Т-49.xlsx',
  );
  assert.deepEqual([...new Set(types)], ['payroll_line', 'deduction']);
  assert.equal(fields['payroll_line:accrued'], 'Начислено, руб. всего');
  assert.equal(fields['payroll_line:withheld'], undefined);
});
