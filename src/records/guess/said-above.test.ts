import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { read } from './guess-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

async function taken(text: string, name = 'table.xlsx') {
  const { mapping } = await guessMapping(tableReading(text), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = records.map(({ fields }) =>
    Object.fromEntries(
      fields.map((field) => [
        fieldName(field),
        field.source.kind === 'column' ? field.source.heading : field.source.text,
      ]),
    ),
  );
  return { types: records.map(({ type }) => type), fields };
}

test('what stands above a list without a colon is said of it: a day, a term, a site, whose it is', async () => {
  const exam = await taken(`
ЭКЗАМЕНАЦИОННАЯ ВЕДОМОСТЬ № 88
Дисциплина: Русский язык
Дата проведения 14.06.2024   Группа: ЛН-1
№ п/п|Фамилия И.О. студента|Оценка
1|Юн С.И.|хорошо
2|Пак Ё.Х.|отлично
`);
  assert.equal(exam.fields[0]?.day, '14.06.2024');
  const lodging = await taken(`
Бытовой городок, стр. площадка «Северные ворота»
Список проживающих на 01.04.2024
Комната|Койко-место|ФИО проживающего|Дата заселения
201|1|Ким Чхоль Су|12.03.2023
201|2|Пак Ён Хо|15.02.2023
`);
  assert.equal(lodging.fields[0]?.['site.place_name'], '«Северные ворота»');
  const beds = await taken(
    'Вымышленный университет: сведения об общежитиях\nГод|Общежитие|Всего мест\n2023|№ 1|200\n2024|№ 2|150',
  );
  assert.equal(beds.fields[0]?.['university.org_name'], 'Вымышленный университет');
  const pay = await taken(
    '2024년 3월 급여대장\n사업주: 주식회사 가상건설\n번호|성명|지급총액|공제액|실수령액\n1|최광호|62000|21000|41000\n2|서현석|62000|21000|41000',
  );
  assert.equal(pay.fields[0]?.['employer.org_name'], '주식회사 가상건설');
});

test('a book of cash gives what came in and what went out, each under its own column', async () => {
  const { types, fields } = await taken(`
Кассовая книга ООО «Вымысел» за март 2024
Дата|№ документа|От кого получено или кому выдано|Приход|Расход
04.03.2024|РКО 12|Чхве Кван Бом||150 000
05.03.2024|ПКО 5|Ким Чхоль Су|20 000|
`);
  assert.deepEqual(types, ['cash_movement', 'cash_movement']);
  assert.deepEqual(
    fields.map((one) => [one.amount, one.kind]),
    [
      ['Расход', 'выдача'],
      ['Приход', 'взнос'],
    ],
  );
});

test('who signs a register is nobody whom it hires, a wage is no day, counts are no marks and a payment is nobody’s paper', async () => {
  const register = await taken(
    'Рег. №|Дата|Организация|Предмет|Действует до|Подписал\n12|01.03.2024|ООО «Вымысел»|поставка|31.12.2024|Панов В. Э.\n13|02.03.2024|АО «Небыль»|поставка|31.12.2024|Панов В. Э.',
    'Реестр договоров.xlsx',
  );
  assert.ok(!register.fields.some((one) => one['person.full'] === 'Подписал'));
  const pay = await taken(`
ООО «Вымысел»
Расчётная ведомость за февраль 2024
Таб. номер|Ф.И.О.|Оклад (тариф)|Начислено всего|К выплате
011|Ким Чхоль Су|45000|45000|39150
012|Пак Ён Хо|46000|46000|40020
`);
  assert.equal(pay.fields[0]?.paid_on, undefined);
  const weeks = await taken(
    'Group|Full name|Week of|Classes|Attended\nA-1|Kim Chol Su|18-Mar-2024|15|5\nA-1|Pak Yong Ho|18-Mar-2024|15|1\nA-1|Ri Il|18-Mar-2024|15|6\nA-1|An Il|18-Mar-2024|15|4',
    'attendance.csv',
  );
  assert.ok(!weeks.fields.some((one) => one.mark === 'Attended'));
  const payments = await taken(
    'Документ|Дата|Плательщик|Получатель|Сумма|Назначение\nПлатёжное поручение 0000-000012|01.02.2024|ООО «Вымысел»|Ким Чхоль Су|26845|Перечисление зарплаты\nПлатёжное поручение 0000-000013|02.02.2024|ООО «Вымысел»|Пак Ён Хо|9200|Перечисление зарплаты',
  );
  assert.ok(!payments.fields.some((one) => one['payer.document'] === 'Документ'));
});

test('a university by its letters, a school year and the day of a letter are said of the list below', async () => {
  const signs = await taken(`
Приложение к приказу ВЫТУ от 11.01.2023 № 6 «О предоставлении права подписи»
№|Должностное лицо|Виды документов|Срок полномочий
1|Тестов Иван Иванович|справки о практике|с 11.01.2023 по 31.12.2023
2|Пробный Пётр Петрович|все документы|с 11.01.2023 по 31.12.2023
`);
  assert.equal(signs.fields[0]?.['university.org_name'], 'ВЫТУ');
  const year = await taken(`
Вымышленный университет
КАЛЕНДАРНЫЙ УЧЕБНЫЙ ГРАФИК на 2023/2024 учебный год
Вид деятельности|Начало|Окончание|Недель
Теоретическое обучение|01.09.2023|30.12.2023|17
Экзаменационная сессия|09.01.2024|27.01.2024|3
`);
  assert.deepEqual([year.types, year.fields[0]?.year], [['academic_calendar'], '2023/2024']);
  const letter = await taken(`
ХОДАТАЙСТВО № 114/М от 12.04.2021
ФГБОУ ВО «Вымышленный университет» просит оформить приглашения на въезд с целью учёбы следующим гражданам:
ФИО|Дата рождения|Паспорт
Тестов Иван|26.04.2002|00 7000001
Пробный Пётр|25.09.2002|00 7000002
`);
  assert.deepEqual(letter.types, ['invitation']);
});

test('who is taken to practice is not enrolled, and the firm that takes them is the host', async () => {
  const { types, fields } = await taken(`
ВЫТУ просит Вас, ООО «Вымысел», принять на учебную практику с 29.01.2024
(приказ № 31-пр от 22.01.2024) следующих обучающихся:
№|ФИО
1|Тестов Иван
2|Пробный Пётр
`);
  assert.deepEqual([types, fields[0]?.['host.org_name']], [['practice_order'], 'ООО «Вымысел»']);
});

test('the programme of a curriculum is said above its practices', async () => {
  const { types, fields } = await taken(`
Блок 2. Практика — план 08.03.01 Строительство, ВЫТУ
Индекс|Наименование|Сем|З.е.|Недель
Б2.1|Учебная практика|2|3|2
Б2.2|Производственная|6|6|4
`);
  assert.deepEqual([types, fields[0]?.programme_code], [['curriculum_practice'], '08.03.01 Строительство']);
  assert.deepEqual([fields[0]?.term, fields[0]?.kind], ['Сем', 'Наименование']);
});

test('a legend that explains the codes of a column is no value of every row', async () => {
  const rows =
    'Карта|Дата и время|Проход\nB-101|04.09.2023 08:02|1\nB-102|04.09.2023 08:05|1\nB-101|04.09.2023 18:02|2';
  const said = async (legend: string) =>
    (await taken(`Объект: «Вымысел»\n${legend}\n${rows}`, 'СКУД проходная.xlsx')).fields;
  for (const legend of ['Направление: 1=вход 2=выход', 'Направление: 1 - вход, 2 - выход', 'Направление: вход/выход'])
    assert.equal((await said(legend))[0]?.direction, 'unknown', legend);
  assert.equal((await said('Направление: вход'))[0]?.direction, 'вход');
});

test('a paper by its number without a sign, and two organisations of one line, are said', async () => {
  const order = await taken(`
Практика 2 курс, приказ 1643-ин от 26.03.21, ЧОУ ВО «Вымышленная академия»
База: АО «Вымысел»
студент|часов|период|рук.
Тестов И. К.|39|16.10.21-07.11.21|Образцова М. Ю.
Пробный О. П.|5|27.06.21-25.07.21|Образцов И. Н.
`);
  assert.deepEqual(order.types, ['practice_order']);
  assert.deepEqual(
    [order.fields[0]?.order_no, order.fields[0]?.order_date, order.fields[0]?.['host.org_name']],
    ['1643-ин', '26.03.21', 'АО «Вымысел»'],
  );
  const lines = await taken(`
Приложение № 2 к договору П-266 от 29.04.2021: ФГБОУ ВО «Вымышленный университет» — ООО «Вымысел»
Код и направление|Кол-во обучающихся|Вид практики
15.03.05 Конструирование|14|учебная
45.03.02 Лингвистика|7|производственная
`);
  assert.deepEqual(lines.types, ['practice_contract', 'practice_contract_line']);
  assert.deepEqual(
    [lines.fields[0]?.contract_no, lines.fields[0]?.['university.org_name'], lines.fields[0]?.['host.org_name']],
    ['П-266', 'ФГБОУ ВО «Вымышленный университет»', 'ООО «Вымысел»'],
  );
});

test('the one year that the title says is that of places and quotas', async () => {
  const { types, fields } = await taken(`
Приложение к лицензии. Лицензируемые места, ФГБОУ ВО «Вымышленный университет»
на 2022 год
№|Направление|Мест
1|08.03.01 Строительство|120
2|38.03.02 Менеджмент|80
`);
  assert.deepEqual([types, fields[0]?.year], [['university_capacity'], '2022']);
});

test('a table that its title names in full is that, whatever paper without a day it is like', async () => {
  const { types, fields } = await taken(`
Приложение № 1 к приказу ректора
Лица, имеющие право подписи справок и договоров о практике
№|Фамилия, имя, отчество|Должность|Срок
1|Образцова Ирина Львовна|начальник отдела практики|до 31.12.2023
2|Тестов Павел Андреевич|проректор|до 30.06.2024
`);
  assert.deepEqual([types, fields[0]?.papers, fields[0]?.span], [['signing_authority'], 'certificate', 'Срок']);
});

test('who signs is a list of no papers that are signed, and when somebody came no day of a contract', async () => {
  const signing = await taken(`
ЧОУ ВО «Вымышленная академия»
Кто подписывает справки (приказ 01-1835 от 02.02.2020)
С|По|ФИО
14.04.2020|14.10.2020|Образцова Тамара Ильинична
22.02.2020|11.12.2020|Тестов Пётр Ильич
`);
  assert.deepEqual([signing.types, signing.fields[0]?.papers], [['signing_authority'], 'certificate']);
  const staff = await taken(`
Сотрудники центра международного образования
ФИО|Должность|Внутр. тел.|С какого
Образцова Тамара Ильинична|специалист|+7 900 000-00-84|08.07.2024
Тестов Пётр Ильич|специалист|+7 900 000-00-46|15.01.2024
`);
  assert.ok(!staff.types.includes('employment_contract'));
});

test('a list of those who left is no timesheet without its hours', async () => {
  const { types } = await taken(`
Сообщаем об убытии граждан из общежития ФГБОУ ВО «Вымышленный институт» (ул. Портовая, д. 74):
ФИО|Дата рождения|убыл(а)
HONG GIL DONG|20.08.1982|24.10.2022
SAMPLE ANNA|09.11.1986|10.07.2022
`);
  assert.deepEqual(types, ['arrival_notice']);
});

test('a form says its number and day in boxes, each under its word, and neither is of the contract above', async () => {
  const act = await taken(`
Заказчик: МУП «Вымышленное хозяйство»
Подрядчик: ООО «Вымысел»
Договор подряда № 17-СМР от 12.01.2019
АКТ О ПРИЕМКЕ ВЫПОЛНЕННЫХ РАБОТ
Номер документа|Дата составления|Отчетный период с|по
4|30.04.2019|01.04.2019|30.04.2019
№|Наименование работ|Номер единичной расценки|Количество|Стоимость, руб.
1|Бетонирование плит|ФЕР06-01-011-01|81|157869
2|Кладка стен|ФЕР12-01-012-03|62|34720
`);
  assert.deepEqual(act.types, ['procurement_contract', 'procurement_act']);
  assert.equal(act.fields[1]?.act_no, '4');
  assert.equal(act.fields[1]?.day, '30.04.2019');
  assert.equal(act.fields[0]?.['span.from'], '12.01.2019');
  const order = await taken(`
Приказ о зачислении
Номер приказа|Дата приказа
118-с|01.09.2021
№|ФИО|Направление|Группа
1|Ким Чхоль Су|45.03.01|Л-101
2|Ли Су Ён|45.03.01|Л-101
`);
  assert.equal(order.fields[0]?.order_no, '118-с');
  assert.equal(order.fields[0]?.order_date, '01.09.2021');
});

test('whose marks they are is said above them by a word and a name, and who taught worked no hours', async () => {
  const marks =
    'Наименование дисциплины|Кол-во час.|Оценка|Дата|Фамилия преподавателя\nИнформатика|18|хор.|13.11.2021|Образцов Д.С.\nФизика|38|удовл.|11.03.2021|Пробный Д.М.';
  const said = await taken(
    `Зачётная книжка № 760\nСтудент Тестов Глеб Иванович. ЧОУ ВО «Вымышленная академия». 3-й семестр\n${marks}`,
  );
  assert.deepEqual([said.types, said.fields[0]?.['person.full']], [['grade'], 'Тестов Глеб Иванович']);
  assert.deepEqual((await taken(`Зачётная книжка № 760\n${marks}`)).types, []);
});

test('a paper, its number and its day in a cell or on a line of their own are one', async () => {
  const annex = await taken(
    'Annex to contract|П-154|2024-04-11|ООО «Вымысел»\nUniversity|ФГАОУ ВО «Вымышленный университет»\nname|programme|from|to\nTESTOV, Ivan|38.03.02|2024-06-02|2024-06-21\nSAMPLE, Anna|38.03.02|2024-07-10|2024-08-16',
  );
  assert.deepEqual(annex.types, ['practice_contract', 'practice_contract_line']);
  assert.deepEqual([annex.fields[0]?.contract_no, annex.fields[0]?.contract_date], ['П-154', '2024-04-11']);
  const order = await taken(
    'Приложение № 2\nк приказу от 9 ноября 2022 г.\n№ 482\nСписок лиц, зачисляемых на места в пределах квоты\nАбитуриент|Дата рожд.\nТестов Иван Ильич|05.12.1998\nПробный Олег Ильич|24.08.1992',
  );
  assert.deepEqual(
    [order.fields[0]?.order_no, order.fields[0]?.order_date, order.fields[0]?.kind],
    ['482', '9 ноября 2022', 'enrol'],
  );
});

test('where somebody lives is known by its streets, and when a class begins and ends by two clocks', async () => {
  const notices = await taken(
    'Отрывная часть бланка уведомления о прибытии\nГражданин|Дом и квартира|Пребывание до|Принимающая сторона\nТестов Иван|пер. Заводской, д. 8, кв. 89|15.06.2024|ФГБОУ ВО «Вымышленный университет»\nПробный Олег|ул. Лесная, д. 88, кв. 87|16.06.2024|ФГБОУ ВО «Вымышленный университет»',
  );
  assert.deepEqual([notices.types, notices.fields[0]?.['place.address']], [['arrival_notice'], 'Дом и квартира']);
  const classes = await taken(
    'Расписание занятий\ngrp|dt|tb|te|subj|room\nЛГ-233|2023-09-05|8:30|10:00|Физика|В-394\nЛГ-234|2023-09-06|12:20|13:50|История|А-226',
  );
  assert.deepEqual(
    [classes.types, classes.fields[0]?.start_minute, classes.fields[0]?.end_minute, classes.fields[0]?.group_code],
    [['timetable_slot'], 'tb', 'te', 'grp'],
  );
});

test('people whom a list says to be on a site are who is there, whatever the list is called; what is in quotation marks is the site, and no firm', async () => {
  for (const [text, site] of [
    [
      'Развозка утро 5 сентября 2023, объект Рыбокомбинат «Вымысел»\n№ п/п|ФИО\n1|Тестов Иван\n2|Пробный Олег',
      'Рыбокомбинат «Вымысел»',
    ],
    [
      'ПУТЕВОЙ ЛИСТ АВТОБУСА № 0213 от 13.02.2020. Водитель Иной Р.А.\nПассажиры, до объекта Жилой дом ул. Светлая, 14:\n№|Ф.И.О.|Таб. №\n1|Тестов И.|08061\n2|Пробный О.|03402',
      'Жилой дом ул. Светлая, 14',
    ],
    [
      'Кто работает на объекте Школа № 5, май 2023\nФИО|Профессия\nТестов Иван|каменщик\nПробный Олег|сварщик',
      'Школа № 5',
    ],
  ] as const) {
    const { types, fields } = await taken(text);
    assert.deepEqual(
      [types, fields[0]?.['site.place_name'], fields[0]?.['contractor.org_name']],
      [['site_list'], site, undefined],
      text,
    );
  }
});

test('who is on leave from a site, or can be called there, is not said to be on it', async () => {
  for (const text of [
    'График отпусков, объект Склад\nФИО|С|По\nТестов Иван|01.02.2023|14.02.2023\nПробный Олег|02.02.2023|16.02.2023',
    'Номера участка, объект Школа № 5\nФИО|Телефон\nТестов Иван|+79140000001\nПробный Олег|+79140000002',
  ])
    assert.deepEqual((await taken(text)).types, [], text);
});

test('hours of somebody on each day are a timesheet, though a crew is named above', async () => {
  const { types } = await taken(
    'Тетрадь, бригада Иного, ООО «Вымысел»\nФИО|ч|Дата\nТестов Иван|11|12 февр. 2024\nПробный Олег|8|12 февр. 2024\nИной Пётр|8|13 сент. 2024',
  );
  assert.deepEqual(types, ['timesheet']);
});

test('a dormitory by its number is where the lodgers below the line live, whatever case it stands in', async () => {
  for (const [line, place] of [
    ['Список проживающих в общежитии № 3', 'Общежитие № 3'],
    ['Вымышленный университет, общежитие № 3', 'Вымышленный университет, общежитие № 3'],
  ]) {
    const { fields } = await read(`${line}\nКомната|Фамилия, имя\n208|Ким Чхоль Су\n209|Пак Ён Хо`, 'акт.docx');
    assert.equal(fields['site_list:site.place_name'], `"${place}"`);
  }
});
