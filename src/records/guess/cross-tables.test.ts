import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

/** What a table in bars becomes: how many records of which type, and some columns of each in the order of the sheet. */
async function loaded(text: string, name: string, type: string, columns: string) {
  const stores = await openStores();
  const report = await stores.load(tableReading(text), name);
  const rows = await stores.store.rows(
    `select ${columns} from rec.${type} order by length(locator), locator, record_id`,
  );
  await stores.close();
  return { records: report.units[0]?.records ?? {}, rows: rows.map((row) => Object.values(row).map(String).join(' ')) };
}

const count = async (text: string, name = 'Книга1.xlsx') => {
  const stores = await openStores();
  const { units } = await stores.load(tableReading(text), name);
  await stores.close();
  return units[0]?.records ?? {};
};

test('papers over columns: their days, or marks that they came in', async () => {
  const days = await loaded(
    'Отчётность по практике\nФИО|Дневник сдан|Отчёт сдан|Характеристика\nТестов Иван|12.07.2023|14.07.2023|\nПробный Олег|13.07.2023||13.07.2023',
    'практика.xlsx',
    'practice_trace',
    'kind, day',
  );
  assert.deepEqual(days.rows, ['diary 2023-07-12', 'report 2023-07-14', 'diary 2023-07-13', 'reference 2023-07-13']);
  const marks =
    'Placement paperwork received\nStudent|Logbook|Report|Reference\nTestov Ivan|yes|yes|no\nProbny Oleg|yes|no|yes';
  assert.deepEqual(await count(marks), { practice_trace: 4 });
});

test('what is issued over columns: pieces, days, meals; a column that adds the meals up is read in their place', async () => {
  const gear = await loaded(
    'Ведомость выдачи СИЗ. Объект: ЖК «Вымысел». 04.09.2023\nФИО|Каска|Жилет|Сапоги\nТестов И. И.|1|1|1\nПробный О. О.|1||2',
    'сиз.xlsx',
    'site_issue',
    'day, kind, quantity',
  );
  assert.deepEqual(gear.rows, [...Array(4).fill('2023-09-04 ppe 1'), '2023-09-04 ppe 2']);
  const dated = await loaded(
    'Выдача спецодежды, объект «Склад»\nФИО|Каска|Жилет|Ботинки\nТестов И. И.|04.09.2023|04.09.2023|\nПробный О. О.|04.09.2023|05.09.2023|05.09.2023',
    'выдача.xlsx',
    'site_issue',
    'day, quantity',
  );
  assert.equal(dated.rows.at(-1), '2023-09-05 1');
  const meals = 'Canteen count, Block 7 camp\nDate|Breakfast|Lunch|Dinner\n2023-09-04|12|30|28\n2023-09-05|0|30|27';
  assert.deepEqual(await count(meals), { site_issue: 5 });
  const summed =
    'Питание, объект «Склад»\nДата|Завтрак|Обед|Ужин|Всего порций\n04.09.2023|12|30|28|70\n05.09.2023|10|30|27|67';
  assert.deepEqual(await count(summed), { site_issue: 2 });
  const tickets =
    'Талоны на питание. Объект: Склад. Сентябрь 2023\nФИО|1|2|3|4|5\nТестов И. И.|+|+|+||+\nПробный О. О.||+|+|+|+';
  assert.deepEqual(await count(tickets), { site_issue: 8 });
});

test('heads counted by day are no hours of anybody', async () => {
  const { rows } = await loaded(
    'Daily manpower report, site Harbour Tower, week of 2 October 2023\nContractor|Mon 02/10|Tue 03/10|Wed 04/10\nInvented Build LLC|12|12|13\nFiction Works Ltd|7|7|8',
    'manpower.xlsx',
    'site_issue',
    'day, kind, quantity',
  );
  assert.deepEqual([rows.length, rows[2]], [6, '2023-10-04 count 13']);
  const trades =
    'Рапорт о численности. Объект «Корпус 2», октябрь 2023 г.\nСпециальность|1|2|3|4|5\nБетонщики|12|12|13|11|12\nИтого|12|12|13|11|12';
  assert.deepEqual(await count(trades), { site_issue: 5 });
});

test('days over attendance, as clerks write them: few, named, of two months, of a week, below lessons', async () => {
  const days = async (head: string, marks = 'н|+|+|н') =>
    (
      await loaded(
        `${head}\nТестов И. И.|${marks}\nПробный О. О.|${marks}`,
        'журнал.xlsx',
        'attendance',
        'day, slot, mark',
      )
    ).rows.slice(0, 4);
  const four = (...on: string[]) => on.map((day, i) => `${day} null ${i === 1 || i === 2 ? 'present' : 'absent'}`);
  assert.deepEqual(
    await days('Журнал посещаемости. Группа Л-101. Октябрь 2023\nФИО|4|11|18|25'),
    four('2023-10-04', '2023-10-11', '2023-10-18', '2023-10-25'),
  );
  assert.deepEqual(
    await days(
      'Attendance register, group ENG-1, autumn 2023\nStudent|Mon 4 Sep|Mon 11 Sep|Mon 18 Sep|Mon 25 Sep',
      'A|P|P|A',
    ),
    four('2023-09-04', '2023-09-11', '2023-09-18', '2023-09-25'),
  );
  assert.deepEqual(
    await days('Журнал посещаемости, группа С-31, 2023/24 уч. год\nФИО|Сентябрь||Январь|\n|18|25|15|22'),
    four('2023-09-18', '2023-09-25', '2024-01-15', '2024-01-22'),
  );
  assert.deepEqual(
    await days('Посещаемость группы Э-21 за неделю 02.10.2023 – 06.10.2023\nФИО|Пн|Вт|Ср|Чт'),
    four('2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05'),
  );
  assert.deepEqual(await days('Явка на занятия 14.09.2023, группа С-31\nФИО|1 пара|2 пара|3 пара', 'н|+|+'), [
    '2023-09-14 1 absent',
    '2023-09-14 2 present',
    '2023-09-14 3 present',
    '2023-09-14 1 absent',
  ]);
});

test('days below words that stand over all of them, as the form Т-13 has it', async () => {
  const days = 'Отметки о явках и неявках на работу по числам месяца';
  const sheet = `ООО «Вымысел»\nТАБЕЛЬ учета рабочего времени за июль 2022\nФамилия, инициалы, должность|Таб. №|${days}|||||\n||1|2|3|4|5|6\nТестов И. И., бетонщик|1530|Я 8|Я 8|В|Я 11|8|8\nПробный О. О., бетонщик|5097|Я 8|Я 8|В|Я 10|8|8`;
  assert.deepEqual(await count(sheet), { timesheet: 12 });
});

test('people over columns, days down the rows', async () => {
  const { rows } = await loaded(
    'Посещаемость занятий, группа Э-21\nДата|Тестов И. И.|Пробный О. О.\n04.09.2023|+|н\n05.09.2023|+|+',
    'ж.xlsx',
    'attendance',
    'day, mark',
  );
  assert.deepEqual(rows, ['2023-09-04 present', '2023-09-04 absent', '2023-09-05 present', '2023-09-05 present']);
});

test('ones and noughts, or yes and no, below days are attendance and no hours; a journal may leave its group unsaid', async () => {
  const ones = 'Студент \\ дата|02.12.2019|03.12.2019|04.12.2019\nТестов Иван|б|0|1\nПробный Олег|1|1|0';
  assert.deepEqual(await count(ones, 'посещаемость_декабрь.csv'), { attendance: 6 });
  const hours =
    'ООО «Вымысел-Строй». Hours, week ending 8 Oct 2023\nName|Mon 2|Tue 3|Wed 4|Total\nTestov Ivan|8|8|9|25\nProbny Oleg|8|1|8|17';
  assert.deepEqual(await count(hours, 'hours.xlsx'), { timesheet: 6 });
});

test('terms, years and months over fees are as many fees; what was due and what was paid for one term is one', async () => {
  const terms =
    'Оплата обучения иностранных студентов\nФИО|№ договора|1 семестр|2 семестр\nТестов Иван|Д-1/22|45000|45000\nПробный Олег|Д-2/22|45000|';
  assert.deepEqual(await count(terms), { tuition_charge: 3 });
  const years =
    'Tuition fees received\nStudent|Contract no|2021/22|2022/23\nTestov Ivan|K-1|90000|90000\nProbny Oleg|K-2|90000|95000';
  assert.deepEqual(await count(years), { tuition_charge: 4 });
  const months =
    'Плата за обучение по месяцам, 2023 год\nФИО|Договор №|сентябрь|октябрь\nТестов Иван|Д-1/22|15000|15000\nПробный Олег|Д-2/22|15000|';
  assert.deepEqual(await count(months), { tuition_charge: 3 });
  const both = await loaded(
    'Расчёты за обучение\nФИО|Договор №|Осенний семестр 2022||Весенний семестр 2023|\n||начислено|оплачено|начислено|оплачено\nТестов Иван|Д-1/22|45000|45000|45000|40000\nПробный Олег|Д-2/22|45000|45000|45000|',
    'расчёты.xlsx',
    'tuition_charge',
    'charged, paid',
  );
  assert.equal(both.rows[1], '45000.00 40000.00');
  const kinds = await loaded(
    'Поступление платы за обучение и проживание\nФИО|Договор|Дата|Обучение|Проживание\nТестов Иван|Д-1/22|05.09.2022|45000|6000',
    'плата.xlsx',
    'tuition_charge',
    'kind, day, paid',
  );
  assert.deepEqual(kinds.rows, ['tuition 2022-09-05 45000.00', 'lodging 2022-09-05 6000.00']);
});

test('days left over for leave, stock by month, the temperature by day are no records', async () => {
  assert.deepEqual(
    await count('График отпусков 2023\nФИО|Отдел|июль|август\nТестов Иван|бухгалтерия||14\nПробный Олег|склад|7|'),
    {},
  );
  assert.deepEqual(
    await count('План закупок, 2023\nНаименование|январь|февраль|март\nЦемент|10|12|14\nПесок|20|22|24'),
    {},
  );
  assert.deepEqual(
    await count('Температура воздуха, октябрь 2023\nСтанция|1|2|3|4|5\nСеверная|8|9|7|6|5\nЮжная|10|11|9|8|7'),
    {},
  );
  assert.deepEqual(
    await count('Наличие инвентаря по складам\nСклад|Каска|Жилет|Лопата\nСеверный|10|12|5\nЮжный|4|5|6'),
    {},
  );
});

test('hours of a month are no pay, and what the months come to is not what each of them paid', async () => {
  assert.deepEqual(
    await count(
      'Часы на объекте по месяцам, ООО «Вымысел»\nРаботник|09.2023|10.2023|11.2023\nТестов Иван|250|297|288\nПробный Олег|248|286|280',
    ),
    {},
  );
  const { rows } = await loaded(
    'Заработная плата рабочих за 2023 г. ООО «Вымысел»\nФИО|Сентябрь|Октябрь|Итого\nТестов Иван|45000|45500|90500\nПробный Олег|44000|45000|89000',
    'зп.xlsx',
    'payroll_line',
    'paid, accrued',
  );
  assert.deepEqual(rows, ['45000.00 null', '45500.00 null', '44000.00 null', '45000.00 null']);
});

test('what the corner of a table says heads no column: a month, both sides, nothing; names stand on either side of the days', async () => {
  for (const [name, text, records, first] of [
    [
      'ООО Вектор/часы.xlsx',
      'ноябрь 2021|пн 15|вт 16|ср 17|Σ\nТестов И.И.|10|7|8|25\nПробный О.О.|11|8|8|27',
      6,
      '2021-11-15 10',
    ],
    ['т.xlsx', 'Табель\n№|Март 2023|1|2|3|4|5\n1|Тестов Иван|8|8|8|8|8\n2|Пробный Олег|9|8|8|8|8', 10, '2023-03-01 8'],
    [
      'Лист1.xlsx',
      'ООО «Вымысел», табель за июнь 2022 г.\n|1|2|3|4|5\nТестов Иван|8|8|8|8|8\nПробный Олег|9|8|8|8|8',
      10,
      '2022-06-01 8',
    ],
    [
      'timesheet.xlsx',
      'Week of 4 April 2022|Mon|Tue|Total\nTestov Ivan|10|9|19\nProbny Oleg|10|8|18',
      4,
      '2022-04-04 10',
    ],
    ['출근.xlsx', '2022년 4월|1일|2일|3일|4일|5일\n시험일|10|10|10|10|8\n가상민|10|10|10|10|8', 10, '2022-04-01 10'],
    [
      'ф.xlsx',
      'ООО «Вымысел», 2023\nСотрудник \\ день|01.04|02.04|03.04\nТестов Иван|8|8|9\nПробный Олег|8|8|9',
      6,
      '2023-04-01 8',
    ],
    [
      'Лист1.xlsx',
      'Выходы (часы), АО «Вымысел»\n|Тестов|Пробный|Ю\n04.04.2022|8|12|8\n05.04.2022|10|10|8',
      6,
      '2022-04-04 8',
    ],
    ['Часы.xlsx', 'Дата|Тестов И.И.|Пробный О.О.|Ли М.С.\n04.04.2022|8|12|8\n05.04.2022|10|10|8', 6, '2022-04-04 8'],
    ['Книга1.xlsx', '일자|박시험|김가상\n2022.4.1|10|9\n2022.4.2|10|8', 4, '2022-04-01 10'],
    [
      'наряд.xlsx',
      'Дни \\ Рабочие|Тестов|Пробный|Ли|Всего\n01.04.2022|8|8|10|26\n02.04.2022|8|9|10|27',
      6,
      '2022-04-01 8',
    ],
  ] as const) {
    const { records: read, rows } = await loaded(text, name, 'timesheet', 'day, cast(hours as integer) as hours');
    assert.deepEqual([read.timesheet, rows.includes(first)], [records, true], text);
  }
});

test('marks of people by day, and sums of places, are no hours', async () => {
  for (const text of [
    'Дата|Тестов|Пробный|Ли\n01.04.2022|5|4|3\n02.04.2022|5|4|5\n03.04.2022|4|4|5',
    'Дата|Север|Юг|Запад\n01.04.2022|50|40|30\n02.04.2022|51|41|52\n03.04.2022|42|43|55',
  ])
    assert.deepEqual(await count(text), {}, text);
});

test('a journal of a group without a year is of the only one near that of the group in which the days left out are weekends; nothing but absences need be marked', async () => {
  const journal = (group: string, days: string) =>
    guessMapping(
      tableReading(
        `Журнал посещаемости гр. ${group}\n№|Студент|${days}|пропуски, ч\n||1-2|3|1-2|3|3|1-2|3|3|\n1|Тестов Иван|н||||||||2\n2|Пробный Пётр||||||||н|2\n3|Иной Юрий|||н|||||н|4`,
      ),
      'журнал.xlsx',
    );
  const { mapping, reasons } = await journal('П-2211', '03.11|07.11|08.11|09.11|10.11|11.11|14.11|15.11');
  assert.deepEqual(
    new Set(mapping.units.flatMap(({ records }) => records.map(({ type }) => type))),
    new Set(),
    'a Friday is left out',
  );
  assert.ok(!/2022-11/.test(reasons.join('\n')));
  const whole = await journal('П-2211', '03.11|04.11|07.11|08.11|09.11|10.11|11.11|14.11');
  assert.deepEqual(
    [...new Set(whole.mapping.units.flatMap(({ records }) => records.map(({ type }) => type)))],
    ['attendance'],
  );
  assert.match(whole.reasons.join('\n'), /doubtful: no year is said.*from 2022-11-03 to 2022-11-14/);
  const groupless = await journal('«Весна»', '03.11|04.11|07.11|08.11|09.11|10.11|11.11|14.11');
  assert.deepEqual(groupless.mapping.units, []);
});
