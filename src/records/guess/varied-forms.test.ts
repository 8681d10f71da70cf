import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName, type Mapping } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

const fieldsOf = ({ units }: Mapping) =>
  Object.fromEntries(
    units.flatMap(({ records }) =>
      records.flatMap(({ fields }) =>
        fields.map((field) => [
          fieldName(field),
          field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
        ]),
      ),
    ),
  );
const typesOf = ({ units }: Mapping) => [...new Set(units.flatMap(({ records }) => records.map(({ type }) => type)))];

test('a heading that is a wording to the letter is not another that is like it but for a small word', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
Номер справки|Выдана|Кому|Место практики|Практика с|Практика по|Номер в журнале|Подписал|Должность
901|03-окт-23|Ким Чхоль Мин|ООО «Вымысел»|02-окт-23|29-дек-23|45|Тестов Т. Т.|проректор
902|03-окт-23|Ли Кван Су|ООО «Вымысел»|02-окт-23|29-дек-23|46|Тестов Т. Т.|проректор
`),
    'справки.csv',
  );
  const fields = fieldsOf(mapping);
  assert.deepEqual(typesOf(mapping), ['practice_certificate']);
  assert.deepEqual([fields['host.org_name'], fields['span.to']], ['Место практики', 'Практика по']);
});

test('a timesheet with a column per day: codes, hours, days off; a night without hours is kept aside', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
ООО «Вымысел», ИНН 0012345673
Табель учёта рабочего времени за октябрь 2023 г.
№|ФИО|Таб. №|1|2|3|4|5|6|7|Итого часов
1|Ким Чхоль Су|101|В|Я 8|8|11|Н||10,5|37,5
2|Пак Ён Хо|102|В|8|8|8|8|НН|В|32
Итого|||0|16|16|19|8|0|10,5|69,5
Прораб|Седов А.В.
`);
  const { mapping } = await guessMapping(sheet, 'табель.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(sheet, 'табель.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.partial], [{ timesheet: 12 }, 1]);
  const rows = await stores.store.rows(
    "select day, hours, mark from rec.timesheet where locator like 's1r4%' order by day",
  );
  assert.deepEqual(
    rows.map((row) => [row.day, Number(row.hours), row.mark]),
    [
      ['2023-10-01', 0, 'holiday'],
      ['2023-10-02', 8, 'day'],
      ['2023-10-03', 8, null],
      ['2023-10-04', 11, null],
      ['2023-10-07', 10.5, null],
    ],
  );
  const people = await stores.store.rows("select 1 as one from custody.mention where kind = 'person'");
  assert.equal(people.length, 2);
  await stores.close();
});

test('an attendance journal with a date in each heading; an empty cell says nothing', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(
      'Журнал посещаемости\nГруппа: Л-101\nФИО студента|02.10.2023|03.10.2023|04.10.2023|05.10.2023|06.10.2023\nКим Чхоль Су|+|н|н||у\nПак Ён Хо|+|+|+|+|+',
    ),
    'журнал.csv',
  );
  assert.deepEqual(report.units[0]?.records, { attendance: 9 });
  await stores.close();
});

test('days of the month on the second line of a heading', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Организация: ООО «Вымысел»\nТабель за 2023-10\nФИО|Числа месяца|||||\n|1|2|3|4|5|6\nКим Чхоль Су|8|8|8|8|8|В',
    ),
    'т.csv',
  );
  assert.deepEqual([mapping.units[0]?.headerRows, mapping.units[0]?.records.length], [2, 6]);
});

test('the statement of one account: the holder pays what went out and is paid what came in', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Выписка по счёту 40702810100000000001
Клиент: ООО «Вымысел», ИНН 0012345673
Дата|№ док.|Контрагент|ИНН контрагента|Счет контрагента|Дебет|Кредит|Назначение платежа
02.10.2023|15|ФГБОУ ВО «Вымышленный университет»|0012345673|40501810100000000002|150 000,00||Оплата практики
03.10.2023|7|ИП Ким С.Х.|001234567890|40802810100000000003|0,00|20 000,00|Возврат
Итого|||||150 000,00|20 000,00|
`),
    'выписка.csv',
  );
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ bank_payment: 2 }, 0]);
  const kinds = await stores.store.rows(
    `select p.kind as payer, q.kind as payee, r.amount from rec.bank_payment r
     join custody.mention p on p.mention_id = r.payer_m join custody.mention q on q.mention_id = r.payee_m order by r.locator`,
  );
  assert.deepEqual(kinds, [
    { payer: 'org', payee: 'org', amount: '150000.00' },
    { payer: 'person', payee: 'org', amount: '20000.00' },
  ]);
  await stores.close();
});

test('a title that names the account and its holder in one line says who paid', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
Выписка по счёту 40702810100000000001 ООО «Вымысел»
Дата|№ док.|Контрагент|ИНН контрагента|Счет контрагента|Дебет|Кредит|Назначение платежа
02.10.2023|15|ФГБОУ ВО «Вымышленный университет»|0012345673|40501810100000000002|150 000,00||Оплата практики
03.10.2023|7|ИП Ким С.Х.|001234567890|40802810100000000003|0,00|20 000,00|Возврат
`),
    'выписка.csv',
  );
  const said = mapping.units[0]?.records.map(({ fields }) =>
    fields.flatMap(({ column, part, source }) =>
      part === 'org_name' && source.kind === 'says' ? [[column, source.text]] : [],
    ),
  );
  assert.deepEqual(said, [[['payer', 'ООО «Вымысел»']], [['payee', 'ООО «Вымысел»']]]);
});

test('who claims is an outlet unless the heading asks for a person', async () => {
  const kindsOf = async (heading: string, who: string) => {
    const stores = await openStores();
    await stores.load(
      tableReading(`Дата|${heading}|Ссылка|Вид\n01.10.2023|${who}|http://example.org/1|press`),
      'пресса.csv',
    );
    const kinds = await stores.store.rows('select kind from custody.mention');
    await stores.close();
    return kinds.map((row) => row.kind);
  };
  assert.deepEqual(await kindsOf('Издание', 'The Strait Digest'), ['org']);
  assert.deepEqual(await kindsOf('ФИО автора', 'Ким Чхоль Су'), ['person']);
});

test('a number in the letterhead belongs to the organisation beside it, never to the people of the list', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
ООО «Вымысел», ИНН 0012345673
Журнал регистрации трудовых договоров
Номер договора|Дата договора|Тип договора|Сотрудник|Гражданство|Тарифная ставка (оклад)|Дата начала|Срок до
5|01.10.2023|срочный|Ким Чхоль Су|Страна А|55 000,00|01.10.2023|30.11.2023
`),
    'договоры.csv',
  );
  const fields = fieldsOf(mapping);
  assert.deepEqual(typesOf(mapping), ['employment_contract']);
  assert.equal(fields['employer.inn'], '"0012345673"');
  assert.equal(fields['person.inn'], undefined);
});

test('the signer’s own number, a telephone that is also the contact of the file, the code before the name of a programme', async () => {
  const certificates = fieldsOf(
    (
      await guessMapping(
        tableReading(
          'Университет|Исх. №|Дата выдачи|Кому выдана|Дата рождения|Профильная организация|ИНН организации|Справку подписал|ИНН подписавшего\nВымышленный университет|12|01.12.2023|Ким Чхоль Су|12.03.1987|ООО «Вымысел»|0012345673|Седов А.В.|001234567890',
        ),
        'справки.csv',
      )
    ).mapping,
  );
  assert.deepEqual(
    [certificates['signer.inn'], certificates['host.inn'], certificates['person.full']],
    ['ИНН подписавшего', 'ИНН организации', 'Кому выдана'],
  );
  const applications = fieldsOf(
    (
      await guessMapping(
        tableReading(
          'Университет: Вымышленный университет\nЗаявления на обучение\nДата подачи|Абитуриент|Дата рождения|Телефон|Паспорт\n01.08.2023|Ким Чхоль Су|12.03.1987|+7 924 000-00-01|472-1',
        ),
        'заявления.csv',
      )
    ).mapping,
  );
  assert.deepEqual([applications['phone.contact'], applications['person.phone']], ['Телефон', 'Телефон']);
  const lines = fieldsOf(
    (
      await guessMapping(
        tableReading(
          'Университет|Приказ №|Дата приказа|Вид приказа|ФИО|Направление подготовки|Код направления|Период обучения\nВымышленный университет|1|01.09.2023|зачисление|Ким Чхоль Су|Лингвистика|45.03.02|01.09.2023–30.06.2027',
        ),
        'приказы.csv',
      )
    ).mapping,
  );
  assert.equal(lines.programme_code, 'Код направления');
});

test('practice contracts with programme, duties and number of students: a contract and its line', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Реестр договоров о практической подготовке
Университет: ФГБОУ ВО «Вымышленный университет»
№ договора|Дата договора|Профильная организация|Направление подготовки|Обязанности|Количество студентов|Срок практики
5-п|01.09.2023|ООО «Вымысел»|45.03.02 Лингвистика|переводчик|12|01.10.2023–30.12.2023
5-п|01.09.2023|ООО «Вымысел»|08.03.01 Строительство|каменщик|10|01.10.2023–30.12.2023
`),
    'договоры.csv',
  );
  assert.deepEqual(report.units[0]?.records, { practice_contract: 1, practice_contract_line: 2 });
  await stores.close();
});

test('an unknown post is "other" and said, not kept aside; a school year of two digits is its first year', async () => {
  const stores = await openStores();
  const book = await stores.load(
    tableReading(
      'Университет|Приказ №|Дата приказа|Вид приказа|Подписал|Должность|ФИО\nВымышленный университет|1|01.09.2023|зачисление|Седов А.В.|ответственный секретарь приёмной комиссии|Ким Чхоль Су',
    ),
    'приказы.csv',
  );
  assert.deepEqual([book.units[0]?.partial, book.units[0]?.rejects], [0, 0]);
  assert.match(book.notes.join('\n'), /"ответственный секретарь приёмной комиссии" in "Должность" is read as "other"/);
  await stores.load(
    tableReading(
      'Университет|Учебный год|Вид периода|Срок\nВымышленный университет|2022/23|каникулы|01.07.2023–31.08.2023',
    ),
    'график.csv',
    { exhibitId: 'cccccccccccccccc' },
  );
  assert.deepEqual(
    await stores.store.rows(
      "select year, span_from, span_to from ref.academic_calendar where exhibit_id = 'cccccccccccccccc'",
    ),
    [{ year: 2022, span_from: '2023-07-01', span_to: '2023-08-31' }],
  );
  await stores.close();
});

test('a book covers its stated school year, else its unbroken numbers, else nothing of one day', async () => {
  const covered = async (title: string, days: readonly string[]) => {
    const stores = await openStores();
    const rows = days.map((day, i) => `${i + 1}|${day}|зачисление|Ким Чхоль Су|45.03.02`).join('\n');
    await stores.load(
      tableReading(
        `${title}\nУниверситет: Вымышленный университет\n№ приказа|Дата приказа|Вид приказа|ФИО|Код направления\n${rows}`,
      ),
      'книга.csv',
    );
    const found = await stores.store.rows(
      "select period_from, period_to, basis, why from custody.coverage where record_type = 'enrolment_order'",
    );
    await stores.close();
    return found.map((row) => [row.period_from, row.period_to, row.basis]);
  };
  assert.deepEqual(await covered('Приказы за 2022/2023 учебный год', ['01.09.2022']), [
    ['2022-09-01', '2023-08-31', 'declared'],
  ]);
  const run = ['01.09.2023', '05.09.2023', '15.09.2023', '25.09.2023', '05.10.2023'];
  assert.deepEqual(await covered('Книга приказов', run), [['2023-09-01', '2023-10-05', 'derived']]);
  assert.deepEqual(await covered('Книга приказов', ['01.09.2023', '02.10.2023']), []);
});

test('an order on who may sign covers the days for which it says so, and a year where it gives no end', async () => {
  const stores = await openStores();
  const rows = [
    'Озёров П.П.;начальник отдела практики;справки о практике;11.01.2022;31.12.2023',
    'Дубкова Н.С.;ректор;приказы о зачислении;10.01.2024;',
  ];
  const text = ['Должностное лицо;Должность;Вид документов;Действует с;Действует по', ...rows].join('\n');
  const reading = tableReading(text.replaceAll(';', '|'), 'право подписи.csv');
  const { mapping } = await guessMapping(reading, 'право подписи.csv', { as: 'signing_authority' });
  await stores.load(reading, 'право подписи.csv', {}, mapping);
  const found = await stores.store.rows(
    "select period_from, period_to from custody.coverage where record_type = 'signing_authority' order by 1",
  );
  await stores.close();
  assert.deepEqual(
    found.map((row) => [row.period_from, row.period_to]),
    [
      ['2022-01-11', '2023-12-31'],
      ['2024-01-10', '2025-01-09'],
    ],
  );
});

test('the ИНН of the one payer in an order book is the payer’s, not the university’s whose book it is', async () => {
  const stores = await openStores();
  const head =
    '№ приказа|Дата приказа|Вид приказа|Подписал|ФИО|Дата рождения|Код направления|Плательщик|ИНН плательщика';
  const rows = Array.from(
    { length: 8 },
    (_, i) =>
      `12-с|01.09.2023|зачисление|Седов А.В.|Ким Чхоль ${'АБВГДЕЖЗ'[i]}|0${i + 1}.02.2003|45.03.02|${i === 3 ? 'ООО «Вымысел»|0012345673' : '|'}`,
  );
  const book = tableReading(
    ['ФГБОУ ВО «Вымышленный университет»', 'Книга приказов', head, ...rows].join('\n'),
    'книга приказов.xlsx',
  );
  const report = await stores.load(book, 'книга приказов.xlsx');
  await stores.close();
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 1, enrolment_line: 8 });
});

test('a surname, a given name and a patronymic under one word are parts of a name; a group is no country', async () => {
  const sheet = tableReading(`
Результаты промежуточной аттестации
Сведения о лице||||Прочие сведения|||
N|Фамилия|Имя|Отчество|Занятие|Форма контроля|Оценка|Гр.
1|Ан|Анатолий|Петрович|Черчение|экзамен|хорошо|С-23-19
2|Зуев|Денис|Ильич|Черчение|экзамен|отлично|С-23-19
3|Мохов|Олег|Львович|Физика|зачёт|зачтено|Л-23-02
4|Пак|Лев|Олегович|Физика|зачёт|зачтено|Л-23-02
5|Титов|Глеб|Юрьевич|Физика|зачёт|незачёт|Л-23-02
6|Шубин|Яков|Фомич|Физика|зачёт|зачтено|Л-23-02
7|Юдин|Карл|Ильич|Физика|зачёт|зачтено|Л-23-02
8|Бобров|Марк|Ильич|Физика|зачёт|зачтено|Л-23-02
9|Галкин|Клим|Ильич|Физика|зачёт|зачтено|Л-23-02
10|Сомов|Фрол|Ильич|Физика|зачёт|зачтено|Л-23-02
`);
  const { mapping } = await guessMapping(sheet, 'ведомость.xlsx');
  const fields = fieldsOf(mapping);
  assert.equal(fields['person.surname']?.split(' ').at(-1), 'Фамилия');
  assert.equal(fields['person.given']?.split(' ').at(-1), 'Имя');
  assert.equal(fields['person.patronymic']?.split(' ').at(-1), 'Отчество');
  assert.equal(fields.result?.split(' ').at(-1), 'Оценка');
  assert.equal(fields['person.citizenship'], undefined);
});
