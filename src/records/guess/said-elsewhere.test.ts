import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';

const people = ['Ким Чхоль Су', 'Пак Ён Хо', 'Орлов Пётр Ильич'];
/** Three rows, a person each, with the rest of the cells behind the name. */
const rows = (...rest: string[]) => people.map((name, i) => `${name}|${rest[i % rest.length]}`).join('\n');

test('the day of a stream of events may stand in the title, the name of the sheet, of the file, or in a line over its rows', async () => {
  const gate = `Время|ФИО|№ пропуска|Вход/выход\n08:01|${people[0]}|A-101|вход\n18:10|${people[1]}|A-102|выход`;
  const site = 'Объект: ЖК «Вымысел»\n';
  for (const [text, file, sheet] of [
    [`Журнал прохода на объект ЖК «Вымысел» за 14 сентября 2023 г.\n${gate}`, 'Журнал.xlsx', 'Лист1'],
    [site + gate, 'Журнал КПП.xlsx', '14.09.2023'],
    [site + gate, 'Журнал КПП сентябрь 2023.xlsx', '14.09'],
    [site + gate, 'Журнал КПП 2023.xlsx', '14.09'],
    [site + gate, 'КПП_2023-09-14.csv', 'КПП_2023-09-14.csv'],
    [site + gate, 'pass_20230914.csv', 'pass_20230914.csv'],
  ] as const) {
    const { types, fields } = await read(text, file, sheet);
    assert.deepEqual(types, ['site_access'], `${file} ${sheet}`);
    assert.deepEqual([fields['site_access:at.date'], fields['site_access:at.time']], ['"2023-09-14"', 'Время'], file);
  }
  for (const [text, type] of [
    [`Табель\nООО «Вымысел»\nФИО|Должность|Отработано часов\n${rows('бетонщик|10')}`, 'timesheet'],
    [`ФИО студента|Группа|Присутствие\n${rows('Л-101|был', 'Л-101|не был')}`, 'attendance'],
  ] as const) {
    const { types, fields } = await read(text, 'Книга1.xlsx', '14.09.2023');
    assert.deepEqual([types, fields[`${type}:day`]], [[type], '"2023-09-14"']);
  }
});

test('a line that is a day is the day of the rows below it', async () => {
  const stores = await openStores();
  const head = 'Журнал прохода на объект ЖК «Вымысел»\nВремя|ФИО|№ пропуска|Вход/выход\n';
  const day = (of: string) => `${of}\n08:01|${people[0]}|A-101|вход\n18:10|${people[1]}|A-102|выход\n`;
  await stores.load(tableReading(`${head}${day('14.09.2023')}${day('15 сентября 2023 г.')}`), 'Журнал.xlsx');
  assert.deepEqual(
    await stores.store.rows('select at_local::varchar as at from rec.site_access order by at_local'),
    ['2023-09-14 08:01:00', '2023-09-14 18:10:00', '2023-09-15 08:01:00', '2023-09-15 18:10:00'].map((at) => ({ at })),
  );
  await stores.close();
});

test('a day on which a list was printed, a day outside its month, and one of two days are no day of its rows', async () => {
  const gate = `Время|ФИО|№ пропуска|Вход/выход\n08:01|${people[0]}|A-101|вход\n18:10|${people[1]}|A-102|выход`;
  for (const title of [
    'Журнал прохода на объект ЖК «Вымысел», сформирован 01.10.2023',
    'Журнал прохода на объект ЖК «Вымысел» за сентябрь 2023, 01.10.2023',
    'Журнал прохода на объект ЖК «Вымысел» с 14.09.2023 по 16.09.2023',
  ])
    assert.deepEqual((await read(`${title}\n${gate}`)).types, [], title);
});

test('another date or period is said in the words in which forms head it, and not by the day of the list', async () => {
  const certificates = `№ справки|ФИО|Место практики|Период\n15|${people[0]}|ООО «Вымысел»|05.06.2023-30.06.2023\n16|${people[1]}|ООО «Вымысел»|05.06.2023-30.06.2023`;
  for (const [text, field, day] of [
    [
      `Справки о прохождении практики, выданные 01.07.2023\n${certificates}`,
      'practice_certificate:issued',
      '2023-07-01',
    ],
    [
      `ООО «Вымысел». Трудовые договоры, заключённые 01.09.2023\n№ договора|ФИО|Должность\n1|${people[0]}|бетонщик\n2|${people[1]}|сварщик`,
      'employment_contract:signed',
      '2023-09-01',
    ],
    [
      `Миграционные карты въехавших 01.09.2023\nСерия и номер МК|ФИО|Цель визита\n4620 0000001|${people[0]}|учеба\n4620 0000002|${people[1]}|учеба`,
      'migration_card:entered',
      '2023-09-01',
    ],
    [
      `Управление по вопросам миграции. Результаты проверки 14.09.2023\n№ постановления|Нарушитель|Статья|Штраф\n1-45|${people[0]}|18.10|2000\n1-46|${people[1]}|18.10|2000`,
      'inspection:day',
      '2023-09-14',
    ],
    [
      `Патенты, действительны с 01.09.2023 по 31.08.2024\nФИО|Серия и номер патента|Профессия\n${rows('27 0000001|бетонщик', '27 0000002|сварщик')}`,
      'work_permission:valid',
      '2023-09-01 – 2024-08-31',
    ],
    [
      'Среднесписочная численность за 2022 год\nОрганизация|ИНН|Численность\nООО «Вымысел»|0012345673|12\nАО «Небыль»|0012345674|5',
      'staff_report:period',
      '2022',
    ],
  ] as const) {
    const { fields } = await read(text);
    assert.equal(fields[field], `"${day}"`, text);
  }
  for (const title of ['Реестр трудовых договоров от 01.09.2023', 'Трудовые договоры по состоянию на 01.09.2023']) {
    const list = `ООО «Вымысел». ${title}\n№ договора|ФИО|Должность\n1|${people[0]}|бетонщик\n2|${people[1]}|сварщик`;
    assert.equal((await read(list)).fields['employment_contract:signed'], undefined, title);
  }
});

test('a file or its folder is called after the order whose list it holds, with or without №', async () => {
  const list = `ФИО|Дата рождения|Паспорт|Направление подготовки|Форма обучения\n${rows('12.03.1987|472000001|45.03.02|очная', '01.11.1990|472000002|45.03.02|очная')}`;
  for (const file of [
    'Приказ № 112-с от 01.09.2023 о зачислении.xlsx',
    'Приказ 112-с от 01.09.2023 о зачислении/Лист1.xlsx',
    'Приказ_112-с_01-09-2023_зачисление.xlsx',
    'Пр. 112-с от 01.09.2023 зачисление.xlsx',
  ]) {
    const { types, fields } = await read(list, file);
    assert.deepEqual(types, ['enrolment_order', 'enrolment_line'], file);
    assert.deepEqual(
      ['order_no', 'order_date', 'kind'].map((name) => fields[`enrolment_order:${name}`]),
      ['"112-с"', '"01.09.2023"', '"enrol"'],
      file,
    );
  }
});

test('the month of a wage sheet may be said apart from its year, or in its total', async () => {
  const sheet = `ООО «Вымысел»\nФИО|Начислено|Удержано|К выдаче\n${rows('55 000,00|7 150,00|47 850,00')}`;
  const { fields } = await read(sheet, 'Зарплата 2023.xlsx', 'Сентябрь');
  assert.equal(fields['payroll_line:month'], '"2023-09"');
  const summed = await read(`${sheet}\nИтого за сентябрь 2023 г.|165 000,00|21 450,00|143 550,00`);
  assert.equal(summed.fields['payroll_line:month'], '"сентябрь 2023"');
});

test('where a table says all but one thing that its rows need, the one column left is that thing if its values can be nothing else', async () => {
  const invitation = (cells: readonly string[]) =>
    `Приглашения\nNPR;ФИО;Паспорт;Цель поездки\n${people.map((name, i) => `${cells[i]};${name};47200000${i};учеба`).join('\n')}`.replaceAll(
      ';',
      '|',
    );
  const { fields, doubts } = await read(invitation(['270011', '270017', '270023']));
  assert.equal(fields['invitation:invitation_no'], 'NPR');
  assert.match(doubts.join('\n'), /"NPR" is invitation_no: doubtful, the other columns say all else/);
  for (const cells of [
    ['1', '2', '3'],
    ['270011', '270011', '270011'],
  ])
    assert.notEqual((await read(invitation(cells))).fields['invitation:invitation_no'], 'NPR');
});

test('a result by its mark alone, a migration card without its purpose, one thing handed out to each: rows that people accept', async () => {
  const marks = await read(
    `Вымышленный университет\nЭкзаменационная ведомость\nФИО|Дисциплина|Балл|Дата сдачи\n${rows('История|85|14.01.2024', 'История|61|14.01.2024')}`,
  );
  assert.deepEqual([marks.types, marks.fields['grade:mark']], [['grade'], 'Балл']);
  const fives = await read(
    `Вымышленный университет\nЭкзаменационная ведомость\nФИО|Дисциплина|Балл|Дата сдачи\n${rows('История|5|14.01.2024', 'История|2|14.01.2024')}`,
  );
  assert.equal(fives.fields['grade:result'], 'Балл');
  const cards = await read(
    `Журнал учета миграционных карт\nСерия и номер МК|ФИО|Дата въезда\n4620 0000001|${people[0]}|01.09.2023\n4620 0000002|${people[1]}|01.09.2023`,
  );
  assert.deepEqual(cards.types, ['migration_card']);
  const meals = await read(
    `Выдача талонов на питание, ЖК «Вымысел»\nДата|ФИО\n14.09.2023|${people[0]}\n15.09.2023|${people[1]}`,
  );
  assert.deepEqual([meals.types, meals.fields['site_issue:quantity']], [['site_issue'], '"1"']);
});

test('acts with their own numbers, days and sums are those of a contract whose parties nothing names; sums and days alone are no acts', async () => {
  const acts = (heading: string, number: string) =>
    read(
      `Справки о стоимости выполненных работ (КС-3)\n${heading}|Дата|Принято работ, руб.|в т.ч. ФОТ\n${number}11|21.07.2022|5 509 000,00|120 500,00\n${number}12|14.07.2022|4 779 000,00|61 000,00`,
    );
  const { types, fields, doubts } = await acts('Акт №', '');
  assert.deepEqual(types, ['procurement_contract', 'procurement_act']);
  assert.equal(fields['procurement_contract:supplier.org_name'], '"(supplier not named)"');
  assert.equal(
    fields['procurement_contract:labour_price'],
    undefined,
    'what differs from act to act is of no contract',
  );
  assert.match(doubts.join('\n'), /customer\.org_name is not said in this file/);
  assert.ok(!(await acts('Позиция', 'п. ')).types.includes('procurement_act'));
});
