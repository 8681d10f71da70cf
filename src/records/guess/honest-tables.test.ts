import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function read(text: string, file = 'таблица.csv') {
  const { mapping, reasons } = await guessMapping(tableReading(text), file);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = records.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.source.kind === 'column' ? [[fieldName(field), field.source.heading]] : [])),
  );
  return { types: [...new Set(records.map(({ type }) => type))], fields: Object.fromEntries(fields), reasons };
}

test('a list that any office might have is taken for nothing', async () => {
  for (const [above, headings, row] of [
    ['Телефонный справочник', 'ФИО|Внутр. номер|Кабинет', 'Орлов Пётр Ильич|101|201'],
    ['Протокол забега', 'Участник|Разряд|Дата соревнований|Результат, сек', 'Орлов Пётр Ильич|1|01.03.2025|11.2'],
    ['Транспорт', 'Гос. номер|Марка|Водитель|Дата ТО', 'А123ВС|КамАЗ|Орлов Пётр Ильич|01.03.2025'],
  ])
    assert.deepEqual((await read(`${above}\n${headings}\n${row}\n${row}`)).types, [], above);
});

test('people who are let onto a site are no officers of their firm', async () => {
  const { types, fields } = await read(
    'Список сотрудников для оформления пропусков на объект Школа\nФ.И.О.|Организация|Должность|Паспорт|Срок действия пропуска с|по\nКим Чхоль Су|ООО «Вымысел»|монтажник|472000001|01.10.2024|31.12.2024\nПак Ён Хо|ООО «Вымысел»|сварщик|472000002|01.10.2024|31.12.2024',
  );
  assert.deepEqual(types, ['site_list']);
  assert.deepEqual([fields['contractor.org_name'], fields['span.to']], ['Организация', 'по']);
});

test('the end of study that is reported to the ministry is no certificate of practice', async () => {
  const { types, fields } = await read(
    'ФГБОУ ВО «Вымышленный университет»\nЖурнал уведомлений о завершении или прекращении обучения иностранных граждан\nФИО иностранного гражданина|Дата завершения (прекращения) обучения|Основание (приказ №, дата)|Дата направления уведомления\nКим Чхоль Су|10.01.2025|112-о от 10.01.2025|13.01.2025\nПак Ён Хо|10.01.2025|112-о от 10.01.2025|13.01.2025',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.equal(fields.mvd_notice, 'Дата направления уведомления');
});

test('a day is no number of an order, and a signatory’s ИНН is not a student’s', async () => {
  const { fields } = await read(
    'Университет: Вымышленный университет\nПриказ от|Движение|Фамилия|Имя, отчество|Код направления|Приказ №|Приказ подписал|ИНН подписанта\n16 февраля 2022 г.|зачисление|Ким|Чхоль Су|45.03.02|275-с|Седов А.В.|001234567890\n16 февраля 2022 г.|зачисление|Пак|Ён Хо|45.03.02|275-с|Седов А.В.|001234567890',
  );
  assert.deepEqual([fields.order_no, fields.order_date, fields['person.inn']], ['Приказ №', 'Приказ от', undefined]);
  assert.deepEqual([fields['person.surname'], fields['person.given']], ['Фамилия', 'Имя, отчество']);
});

test('an export whose headings are Russian in Latin letters, cut short and joined', async () => {
  const { types, fields } = await read(
    'student_fio|bdate|passportno|prikaz_num|prikaz_date|ord_type|spec_code\nКим Чхоль Су|12.03.1987|472000001|7-с|01.09.2023|зачисление|45.03.02\nПак Ён Хо|01.05.1990|472000002|7-с|01.09.2023|зачисление|45.03.02',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.deepEqual(
    ['person.full', 'person.birth', 'person.document', 'order_no', 'order_date', 'kind'].map((name) => fields[name]),
    ['student_fio', 'bdate', 'passportno', 'prikaz_num', 'prikaz_date', 'ord_type'],
  );
});

test('what is due is the column that the others add up to, whatever its heading', async () => {
  const { fields } = await read(
    'Организация: ООО «Вымысел»\nРасчётная ведомость за март 2025\nСотрудник|Оплата|Всего начислено|Всего удержано|Итог\nКим Чхоль Су|40000|60000|10800|49200\nПак Ён Хо|41000|61000|11000|50000',
  );
  assert.equal(fields.due, 'Итог');
});

test('a number under a heading that says nothing is what its check digits prove', async () => {
  const { fields } = await read(
    'Учредители\nОбщество|Код|Участник (учредитель)|Доля, %\nООО «Вымысел»|0012345673|Ким Чхоль Су|50\nООО «Трест»|0012345708|Пак Ён Хо|50',
  );
  assert.equal(fields['org.inn'], 'Код');
});

test('headings merged over several columns, with words only below those', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(
      'Журнал регистрации вводного инструктажа\nОбъект: ЖК «Вымысел»\nДата|Ф.И.О. инструктируемого|Профессия|Подписи|\n|||инструктируемого|инструктирующего\n01.09.2023|Ким Чхоль Су|каменщик|+|+\n02.09.2023|Пак Ён Хо|бетонщик|+|+\nНачальник участка||||\nТабельщица|Лунина|||',
    ),
    'инструктаж.xlsx',
  );
  const [unit] = report.units;
  assert.deepEqual([unit?.records, unit?.rejects, unit?.nonRowKinds.signature], [{ site_list: 2 }, 0, 2]);
  await stores.close();
});

test('a group of headings that only says of whom they are, beside headings that go on over both lines', async () => {
  for (const [group, beside] of [
    ['Сведения об обучающемся', 'Гражданство'],
    ['Данные студента', 'Гражданство'],
    ['Student information', 'Citizenship'],
  ]) {
    const { fields } = await read(
      `ФГБОУ ВО «Вымышленный университет»\nПРИКАЗ № 114-С от 03.09.2022 о зачислении\n№ п/п|${group}|||Обучение|||${beside}\n|Фамилия, имя, отчество|Дата рождения|Номер паспорта|Код направления|Форма обучения|Уровень|\n1|Ким Чхоль Су|04.03.1988|00123456|45.03.02|очная|бакалавриат|КНДР\n2|Пак Ён Хо|05.06.1989|00123457|45.03.02|очная|бакалавриат|КНДР`,
    );
    assert.deepEqual(
      [
        fields['person.full'],
        fields['person.birth'],
        fields['person.document'],
        fields['person.citizenship'] ?? fields.citizenship,
      ],
      [`${group} Фамилия, имя, отчество`, `${group} Дата рождения`, `${group} Номер паспорта`, beside],
    );
  }
});

test('a passport is a paper of the crossing and what tells its holder apart; a heading may name the values of its column', async () => {
  const { fields } = await read(
    'Сведения о пересечении государственной границы\nФИО|Паспорт|Дата и время|Въезд/выезд\nКим Чхоль Су|472000001|01.09.2023 08:00|въезд\nПак Ён Хо|472000002|01.09.2023 08:05|выезд',
  );
  assert.deepEqual([fields['document.document'], fields['person.document']], ['Паспорт', 'Паспорт']);
  const grades = await read(
    'Зачётная ведомость\nФИО студента|Дисциплина|Зачтено/не зачтено\nКим Чхоль Су|История|зачтено\nПак Ён Хо|История|не зачтено',
  );
  assert.equal(grades.fields.result, 'Зачтено/не зачтено');
});

test('a register of contracts whose other side is only a «Контрагент» makes him no customer by his ИНН, and no act of a date and a sum', async () => {
  const { types, fields } = await read(
    'Реестр договоров ООО «Вымыселстрой»\n№ договора|Дата|Контрагент|ИНН|Предмет|Сумма, руб.\n1/23|01.02.2023|ООО «Бетонвымысел»|0012345679|Поставка бетона|1 200 000,00\n2/23|11.02.2023|ООО «Кранвымысел»|0012345680|Аренда крана|300 000,00',
  );
  assert.ok(!types.includes('procurement_act') && !types.includes('procurement_contract'), types.join());
  assert.equal(fields['customer.inn'], undefined);
  assert.ok(!Object.values(fields).includes('Предмет'), 'what a contract is about is nobody’s name');
});

test('a list of addresses is no state of its companies at a day', async () => {
  const { types, fields } = await read(
    'Список адресов регистрации организаций\nОрганизация|ИНН|ОГРН|Юридический адрес|Дата\nООО «Бетонвымысел»|0012345679|1000000000001|г. Вымыслов, ул. Лесная, 5|01.02.2023\nООО «Кранвымысел»|0012345680|1000000000002|г. Вымыслов, ул. Лесная, 5|11.02.2023',
  );
  assert.deepEqual(types, ['company_address']);
  assert.equal(fields['place.address'], 'Юридический адрес');
});

test('a register of acts names its contract by number alone; a norm is text though it is all digits', async () => {
  const { types, fields } = await read(
    'Реестр актов о приемке выполненных работ\nКонтракт|Номер акта КС-2|Дата акта|Принято работ на сумму, руб.|Расценка (ГЭСН)|Объем\n0320300014724000101|1|30.04.2024|5471581.50|06-01-001-01|85\n0320300014724000102|2|30.05.2024|2686785.00|08-02-001-01|61',
  );
  assert.deepEqual(types, ['procurement_contract', 'procurement_act']);
  assert.deepEqual([fields.registry_no, fields.work_code], ['Контракт', 'Расценка (ГЭСН)']);
});

test('an order whose day stands in one cell with its town; a figure whose name says what was counted; a site that the title names', async () => {
  const order = await read(
    'ФГБОУ ВО «Вымышленный университет»\nПРИКАЗ № 312-п\n25 марта 2024 г.                       г. Вымыслов\nО направлении студентов на практику\n№|Студент (Ф.И.О.)|Место прохождения практики|Вид практики|Сроки прохождения\n1|Ким Чхоль Су|ООО «Вымысел»|производственная|01.04.2024 - 28.04.2024\n2|Пак Ён Хо|АО «Небыль»|учебная|01.04.2024–30.06.2024',
  );
  assert.deepEqual(order.types, ['practice_order']);
  assert.match(order.reasons.join('\n'), /order_date is said once.*25 марта 2024/);
  const figures = await read(
    'Отдельные показатели миграционной ситуации\nПериод|Цель въезда|Показатель|Количество фактов\n2023|учеба|пересечения границы|8180\n1 кв. 2024|работа|поставлено на миграционный учет|4650',
  );
  assert.deepEqual(figures.types, ['aggregate_series']);
  assert.equal(figures.fields.counter, 'Показатель');
  const meals = await read(
    'Талоны на питание, столовая ЖК «Береговой»\nДата|Подрядчик|Что выдано|Кол-во\n04.03.2024|ООО «Вымысел»|обед|36\n05.03.2024|ИП Вымыслов|спецодежда|16',
  );
  assert.match(meals.reasons.join('\n'), /site\.place_name is said once, above the rows: "Объект: ЖК «Береговой»"/);
});

test('«Направление подготовки» is no preparatory course, N is № where a code page has none, and a half year is a period', async () => {
  const { fields } = await read(
    'Реестр миграционных карт\nСерия и номер миграционной карты|ФИО|Дата въезда|Цель визита|Виза N\n0524 113201|Ким Чхоль Су|25.08.2024|учёба|20 4415501\n0524 113202|Пак Ён Хо|26.08.2024|учёба|20 4415502',
  );
  assert.equal(fields['visa.document'], 'Виза N');
  const order = await read(
    'Приказ № 5 от 01.09.2023 о зачислении. Направление подготовки 08.03.01 Строительство\nФИО|Группа\nКим Чхоль Су|С-1\nПак Ён Хо|С-1',
  );
  assert.doesNotMatch(order.reasons.join('\n'), /level "preparatory"/);
});

test('what a bare heading can only mean where the rows say all else: the number of an invitation, the day of a notice', async () => {
  const invited = await read(
    'N|Дата|Приглашаемый|Дата рожд|Паспорт|Кто приглашает|ИНН|Цель\n6578|24.06.2023|Ким Чхоль Су|28.05.1997|472000001|ФГБОУ ВО «Вымышленный университет»|0012345673|учёба\n6442|27.06.2023|Пак Ён Хо|25.03.2001|472000002|ФГБОУ ВО «Вымышленный университет»|0012345673|учёба',
    'ufms/priglasheniya.csv',
  );
  assert.deepEqual([invited.types, invited.fields.invitation_no], [['invitation'], 'N']);
  const notices = await read(
    'Вид|ФИО|Паспорт|Гражданство|Работодатель|ИНН|Профессия|Дата\nзаключение|Ким Чхоль Су|472000001|Вымыслия|ООО «Вымысел»|0012345673|бетонщик|20.08.2024\nрасторжение|Пак Ён Хо|472000002|Вымыслия|ООО «Вымысел»|0012345673|бетонщик|25.08.2024',
    'ufms/uvedomleniya_trud.csv',
  );
  assert.deepEqual([notices.types, notices.fields.event_date], [['mvd_notice'], 'Дата']);
});

test('wages handed out through somebody are of the month that their ground names; who may sign what needs no term; cards given out are no passages', async () => {
  const wages = await read(
    'Дата|Фирма|Кому начислено|Выдано через|Сумма|Основание\n10.10.2024|ООО «Вымысел»|Ким Чхоль Су|Пак Ён Хо|34287,00|по ведомости за 09.2024\n10.11.2024|ООО «Вымысел»|Ли Мён|Пак Ён Хо|35070,00|по ведомости за 10.2024',
    'zarplata/kassa.csv',
  );
  assert.deepEqual(
    [wages.types, wages.fields.month, wages.fields['proxy.full']],
    [['payroll_line'], 'Основание', 'Выдано через'],
  );
  const signs = await read(
    'ФИО|Должность|Подписывает\nЛескова Анна Петровна|проректор|приказы о зачислении\nОрлов Пётр Ильич|начальник отдела|справки и направления на практику',
    'vuz/podpisi.csv',
  );
  assert.deepEqual([signs.types, signs.fields.papers], [['signing_authority'], 'Подписывает']);
  const cards = await read(
    'Карта|ФИО|Дата рожд.|Фирма|Объект|Выдана\n577|Ким Чхоль Су|03.08.1988|ООО «Вымысел»|ЖК «Вымысел»|28.09.2024\n580|Пак Ён Хо|23.09.1992|ООО «Вымысел»|ЖК «Вымысел»|02.10.2024',
    'skud/karty.csv',
  );
  assert.deepEqual(cards.types, ['site_list']);
});

test('days without a year take that of the title, and a folder says of what its register is', async () => {
  const days = ['02.10', '03.10', '04.10', '05.10', '06.10', '09.10'];
  const { reasons } = await read(
    `Посещаемость группы С-1, осень 2023\nФамилия, имя|${days.join('|')}\nКим Чхоль Су|н|+||+|н|+\nПак Ён Хо|+|н|+|||н`,
  );
  assert.match(reasons.join('\n'), /6 columns are days, from 2023-10-02 to 2023-10-09/);
  const contracts =
    'Договор №|от|Организация|ИНН|с|по\n50/П|2023-06-11|АО «Вымысел»|0012345673|2023-06-20|2023-07-03\n51/П|2023-06-12|ООО «Небыль»|0012345674|2023-06-20|2023-07-03';
  assert.deepEqual((await read(contracts, '04 Практика/Реестр договоров.xlsx')).types, ['practice_contract']);
});

test('marks beside the firm where each was are of practice: no mark of a discipline, and no officers of the firms', async () => {
  const { types } = await read(`
Зачётная ведомость по производственной практике
Студент|Место практики|Оценка|Подпись
Тестов Иван|ООО «Вымысел»|хор.|
Пробный Пётр|ООО «Выдумка»|отл.|
Иной Олег|ООО «Вымысел»|отл.|
`);
  assert.deepEqual(types, ['practice_trace']);
  const other = await read(`
Зачётная ведомость по дисциплине «Черчение»
Студент|Оценка|Подпись
Тестов Иван|хор.|
Пробный Пётр|отл.|
`);
  assert.deepEqual(other.types, ['grade']);
});

test('what reads best as one paper and does not say its month or day is no other paper', async () => {
  for (const [headings, row, other] of [
    [
      '№|Таб.№|Ф.И.О.|Всего начислено, руб.|Итого удержано, руб.|Сумма к выдаче, руб.|Дата выдачи|Как выплачено',
      '1|101|Ким Чхоль Су|55 000,00|7 150,00|47 850,00|01.09.2023|касса',
      'tuition_charge',
    ],
    ['Фамилия|Время|Вход/выход|Пропуск №|Объект', 'Ким Чхоль Су|08:11|вход|0711|Корпус 7', 'site_list'],
    ['Name|Time|In/Out|Badge no|Site', 'Kim Chol Su|08:11|in|0711|Block 7', 'site_list'],
  ] as const)
    assert.ok(!(await read(`${headings}\n${row}\n${row}`)).types.includes(other), headings);
});

test('a list of passes without an hour is a list, and a contract without a person is nobody’s job', async () => {
  const passes = await read(
    'Карта|ФИО|Дата рожд.|Фирма|Объект|Выдана\n0711|Ким Чхоль Су|12.03.1987|ООО «Вымысел»|Школа|01.09.2023\n0712|Пак Ён Хо|01.11.1990|ООО «Вымысел»|Школа|01.09.2023',
    'karty.csv',
  );
  assert.deepEqual(passes.types, ['site_list']);
  const contracts = await read(
    'Договор №|от|Организация|ИНН|с|по\n5/23|01.09.2023|ООО «Вымысел»|0012345673|05.09.2023|30.06.2024\n6/23|02.09.2023|АО «Выдумка»|0012345674|05.09.2023|30.06.2024',
    'Практика/Реестр договоров.csv',
  );
  assert.deepEqual(contracts.types, ['practice_contract']);
});

test('of two papers that read about as well a table is the one that its title names', async () => {
  const row = 'Н-61|20.02.2023|Ким Чхоль Су|ООО «Вымысел»|01.03.2023|30.03.2023';
  const headings = 'Талон №|Выдан|Кому|Куда|С|По';
  const under = async (title: string) =>
    (await read(`${title}\n${headings}\n${row}\n${row.replace('61', '62')}`)).types;
  assert.deepEqual(await under('Вымышленный техникум. НАПРАВЛЕНИЯ НА ПРАКТИКУ (отрывной талон)'), ['practice_order']);
  assert.deepEqual(await under('Вымышленный техникум. Справки о прохождении практики'), ['practice_certificate']);
});

test('a gate log that says its badges, names and ways and neither day nor hour is no list of those on site', async () => {
  const { types } = await read(
    'badgeId,personName,direction,siteName,contractorName'.replaceAll(',', '|') +
      '\nA-101|Kim Chol Su|in|Block 7|Invented Build LLC\nA-102|Pak Yong Ho|out|Block 7|Invented Build LLC',
  );
  assert.deepEqual(types, []);
});
