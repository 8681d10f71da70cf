import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readExhibit } from '../../evidence/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { read } from './guess-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

test('a register of wages for the bank: the people are paid, the firm of the letterhead pays, on the day of the register', async () => {
  const { types, fields } = await read(
    `
Реестр зачислений от 10.09.2023
ООО «Вымысел-Строй», ИНН 0012345673
№|ФИО|Счёт|Сумма к зачислению|Результат
1|Ким Чхоль Су|40817810100000000001|47 850,00|Зачислено
2|Пак Ён Хо|40817810100000000002|53 331,43|Зачислено
`,
    'реестр.xlsx',
  );
  assert.deepEqual(types, ['bank_payment']);
  assert.equal(fields['bank_payment:payee.full'], 'ФИО');
  assert.equal(fields['bank_payment:payee_account.account'], 'Счёт');
  assert.equal(fields['bank_payment:payer.org_name'], '"ООО «Вымысел-Строй»"');
  assert.equal(fields['bank_payment:at'], '"10.09.2023"');
});

test('a register of several employers for the bank: who receives the wages is the person, where the list names nobody else', async () => {
  const head = '№ п/п|Месяц|Организация|ФИО получателя|Счет|Сумма|Код вида дохода';
  const { types, fields } = await read(
    `${head}\n1|11.2023|ООО "Вымысел-Строй"|Ким Чхоль Су|40817810100000000001|13920.00|1\n2|12.2023|ООО "Небыль"|Пак Ён Хо|40817810100000000002|12214.80|1`,
    'выгрузка.txt',
  );
  assert.deepEqual(types, ['payroll_line']);
  assert.equal(fields['payroll_line:person.full'], 'ФИО получателя');
  assert.equal(fields['payroll_line:employer.org_name'], 'Организация');
  assert.equal(fields['payroll_line:month'], 'Месяц');
  assert.equal(fields['payroll_line:due'], 'Сумма');
  assert.equal(fields['payroll_line:accrued'], undefined, 'a code of the kind of income is no amount');
  const taken = await read(
    'Ведомость на выдачу зарплаты за ноябрь 2023\nФИО|К выдаче|ФИО получателя\nКим Чхоль Су|13920.00|Хан Ир\nПак Ён Хо|12214.80|Хан Ир',
    'ведомость.xlsx',
  );
  assert.equal(taken.fields['payroll_line:person.full'], 'ФИО');
  assert.equal(taken.fields['payroll_line:proxy.full'], 'ФИО получателя');
});

test('a wage sheet that says its month only by its period, or only by its date, which is said to be doubtful', async () => {
  const sheet = (line: string) => `
ООО «Вымысел-Строй»
Платёжная ведомость ${line}
№|Таб. №|Фамилия, инициалы|Сумма, руб.
1|101|Ким Ч.С.|47 850,00
2|102|Пак Ё.Х.|53 331,43
`;
  const byPeriod = await read(sheet('\nРасчётный период с 01.08.2023 по 31.08.2023'), 'в.xlsx');
  assert.equal(byPeriod.fields['payroll_line:month'], '"2023-08"');
  const byDate = await read(sheet('№ 5 от 10.09.2023'), 'в.xlsx');
  assert.equal(byDate.fields['payroll_line:month'], '"2023-09"');
  assert.match(byDate.doubts.join('\n'), /does not say month; its paper is dated 10\.09\.2023/);
});

test('beside a contract a day under the name of the ministry is the notice of it, and whom somebody came through supplied them', async () => {
  for (const [heading, through] of [
    ['МВД', 'Через кого'],
    ['увед. в МВД', 'Через какую организацию'],
    ['УВМ', 'Посредник'],
  ]) {
    const { types, fields } = await read(
      `ООО «Вымысел-Строй»\nСведения о трудоустройстве\n№ договора|Дата договора|ФИО|Должность|${through}|${heading}\n5|01.10.2023|Ким Чхоль Су|бетонщик|ООО «Небыль»|03.10.2023\n6|02.10.2023|Пак Ён Хо|бетонщик|ООО «Небыль»|05.10.2023`,
      'кадры.xlsx',
    );
    assert.deepEqual(types, ['employment_contract', 'mvd_notice'], heading);
    assert.equal(fields['employment_contract:supplier.org_name'], through);
    assert.equal(fields['mvd_notice:filed'], heading);
  }
});

test('a journal of contracts that says when the ministry was told: a notice of each, of the kind that its heading names', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
ООО «Вымысел-Строй»
Реестр договоров с иностранными работниками
№ договора|Дата|ФИО|Должность|Уведомление МВД|Дата расторжения|Уведомление о расторжении
5|01.10.2023|Ким Чхоль Су|бетонщик|03.10.2023|30.11.2023|02.12.2023
6|02.10.2023|Пак Ён Хо|бетонщик|05.10.2023||
`),
    'договоры.xlsx',
  );
  assert.deepEqual(report.units[0]?.records, { employment_contract: 2, mvd_notice: 3 });
  const notices = await stores.store.rows('select kind, event_date, filed from rec.mvd_notice order by filed');
  assert.deepEqual(notices, [
    { kind: 'concluded', event_date: '2023-10-01', filed: '2023-10-03' },
    { kind: 'concluded', event_date: '2023-10-02', filed: '2023-10-05' },
    { kind: 'ended', event_date: '2023-11-30', filed: '2023-12-02' },
  ]);
  await stores.close();
});

test('a list of those whose study ended, without an order: kept under no number, and said so', async () => {
  const { types, fields, doubts } = await read(
    `
ФГБОУ ВО «Вымышленный университет»
Список студентов, прекративших обучение
№|ФИО|Группа|Дата прекращения обучения|Причина
1|Ким Чхоль Су|Л-101|01.10.2023|неуспеваемость
`,
    'список.xlsx',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.equal(fields['enrolment_order:kind'], '"expel"');
  assert.equal(fields['enrolment_order:order_no'], '"б/н"');
  assert.equal(fields['enrolment_order:effective'], 'Дата прекращения обучения');
  assert.match(doubts.join('\n'), /names no order_no/);
});

test('a title tells a form by its words in whatever order, and a file name in Latin letters', async () => {
  const rows = '№ договора|Дата|ФИО|Гражданство|Должность\n5|01.10.2023|Ким Чхоль Су|Страна А|бетонщик';
  const named = await read(`Договоры с иностранными работниками, реестр\n${rows}`, 'т.csv');
  assert.deepEqual(named.types, ['employment_contract']);
  assert.deepEqual((await read(rows, 'trudovye_dogovory.csv')).types, ['employment_contract']);
  assert.deepEqual((await read(rows, 'т.csv')).types.includes('employment_contract'), false);
});

test('enumerations cut short, with their legend in the heading, and what they spell is no firm', async () => {
  const { fields } = await read(
    `
Приказ № 5 от 01.09.2023 о зачислении
Университет|ФИО|Код направления|Уровень|Форма обуч. (О/З/О-З)|Осн. обуч. (К/Кв)
Вымышленный университет|Ким Чхоль Су|08.03.01|бак.|О|К
Вымышленный университет|Пак Ён Хо|08.03.01|маг.|О-З|Кв
Вымышленный университет|Орлов Пётр|45.03.02|бак.|З|К
`,
    'приказ.csv',
  );
  assert.equal(fields['enrolment_line:form'], 'Форма обуч. (О/З/О-З)');
  assert.equal(fields['enrolment_line:level'], 'Уровень');
  const placed = await read(
    `
Практикант|Вуз|№ приказа|Дата приказа|Организация|Вид практ.|С|По
Ким Чхоль Су|Вымышленный университет|5|01.09.2023|ООО «Вымысел»|учебная|02.09.2023|30.09.2023
Пак Ён Хо|Вымышленный университет|5|01.09.2023|ООО «Вымысел»|производственная|02.09.2023|30.09.2023
`,
    'направления на практику.csv',
  );
  assert.equal(placed.fields['practice_order:kind'], 'Вид практ.');
});

test('a line that names its paper by the number alone finds the one paper of that number', async () => {
  const stores = await openStores();
  const contracts = (number: string, day: string) =>
    `Университет|№ договора|Дата договора|Профильная организация|Начало|Окончание\nВымышленный университет|${number}|${day}|ООО «Вымысел»|01.06.2023|30.08.2023`;
  const facts = (exhibitId: string) => ({ exhibitId, sha256: exhibitId });
  await stores.load(tableReading(contracts('П-1', '01.05.2023')), 'договоры о практике.csv', facts('1f2c0a1b7e44d210'));
  await stores.load(tableReading(contracts('П-2', '01.05.2023')), 'договоры о практике.csv', facts('2f2c0a1b7e44d210'));
  await stores.load(tableReading(contracts('П-2', '09.05.2023')), 'договоры о практике.csv', facts('3f2c0a1b7e44d210'));
  await stores.load(
    tableReading(`
Приложение 1 к договору: список обучающихся
Дог. №|Обучающийся|Компонент ОП|Период с|Период по
П-1|Ким Чхоль Су|учебная практика|01.06.2023|30.06.2023
П-2|Пак Ён Хо|учебная практика|01.06.2023|30.06.2023
`),
    'приложение.csv',
    facts('4f2c0a1b7e44d210'),
  );
  const lines = await stores.store.rows('select contract_id from rec.practice_contract_line order by locator');
  assert.deepEqual(
    lines.map(({ contract_id }) => contract_id),
    ['pct-1f2c0a1b7e44d210-s1r2', 'pct?П-2|'],
  );
  await stores.close();
});

test('a default gives way to the column that says otherwise, however its few values are cut short', async () => {
  const gate = await read(
    `
Журнал проходов
Объект|№ пропуска|Дата и время|Напр. (Вх/Вых)
Склад № 2|A-1|01.08.2023 07:55|Вх
Склад № 2|A-1|01.08.2023 17:55|Вых
Склад № 2|A-2|02.08.2023 07:55|Вх
`,
    'т.csv',
  );
  assert.equal(gate.fields['site_access:direction'], 'Напр. (Вх/Вых)');
  const permits = await read(
    `
Work permits
Worker|Permit type|From|Until|Employer|May work?
Kim Chol Su|work permit|2023-01-01|2023-12-31|Invented LLC|yes
Pak Yong Ho|residence permit|2023-01-01|2023-12-31|Invented LLC|no
Ri Myong|residence permit|2023-01-01|2023-12-31|Invented LLC|no
`,
    'permits.csv',
  );
  assert.equal(permits.fields['work_permission:entitled'], 'May work?');
});

test('two columns of days of which one is never before the other are the ends of a period', async () => {
  const { fields } = await read(
    `
Список проживающих. Объект: Склад № 2
ФИО|Комната|Первый день пребывания|Последний день пребывания
Ким Чхоль Су|5|01.08.2023|20.08.2023
Пак Ён Хо|5|02.08.2023|21.09.2023
`,
    'т.csv',
  );
  assert.deepEqual(
    [fields['site_list:span.from'], fields['site_list:span.to']],
    ['Первый день пребывания', 'Последний день пребывания'],
  );
});

test('an empty column is no sum, a person’s name no citizenship, and column numbers below the headings are no values', async () => {
  const wages = await read(
    `
ООО «Вымысел»
Платёжная ведомость за август 2023 г.
Номер по порядку|Таб. номер|Фамилия, инициалы|Сумма к выплате, руб.|Подпись в получении
1|2|3|4|5
1|101|Ким Ч.С.|47 850,00|
2|102|Пак Ё.Х.|53 331,43|
`,
    'т.csv',
  );
  assert.equal(wages.fields['payroll_line:paid'], undefined);
  const notices = await read(
    `
Notices of contracts with foreigners
Company|Foreign national|Kind of notice|Contract date|Filed on
Invented LLC|KIM CHOL SU|end|2023-09-03|2023-09-07
Invented LLC|PAK YONG HO|start|2023-09-04|2023-09-08
Invented LLC|RI MYONG|end|2023-09-05|2023-09-09
Invented LLC|HAN IL|end|2023-09-05|2023-09-09
`,
    'notices.csv',
  );
  assert.equal(notices.fields['mvd_notice:person.full'], 'Foreign national');
});

test('new students without an order: one paper of the earliest start, kept under no number', async () => {
  const { types, fields } = await read(
    `
2023학년도 외국인 신입생 명단
성명|국적|생년월일|전공코드|과정|시작일|종료일
김철수|가나다|2002.11.18|08.04.01|학사|2023.09.01|2027.06.30
박영호|가나다|2003.10.08|08.04.01|학사|2023.09.04|2027.06.30
`,
    '명단.xlsx',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.deepEqual(
    [fields['enrolment_order:kind'], fields['enrolment_order:order_no'], fields['enrolment_order:order_date']],
    ['"enrol"', '"б/н"', '"2023-09-01"'],
  );
});

test('«ПРИКАЗ» and, some lines below it, «О зачислении» are one title: its list is no journal of certificates', async () => {
  const { types } = await read(
    `
ФГБОУ ВО «Вымышленный университет»
ПРИКАЗ
01.09.2023 № 847-ин
О зачислении иностранных граждан
№ п/п|ФИО|Дата рождения|Паспорт
1|Ким Чхоль Су|12.03.1987|472000001
2|Пак Ён Хо|01.11.1990|472000002
`,
    'приказ.txt',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
});

test('a supplied value is doubtful where a column of few words goes unread, and what every record needs is in no column that is mostly empty', async () => {
  const { doubts } = await read(
    `
Договоры с работниками
№ договора|Дата договора|ФИО|Должность|Медкнижка
5|01.10.2023|Ким Чхоль Су|бетонщик|нет
6|02.10.2023|Пак Ён Хо|бетонщик|есть
7|02.10.2023|Ли Мён|бетонщик|есть
8|02.10.2023|Хан Ир|бетонщик|есть
`,
    'список.csv',
  );
  assert.match(doubts.join('\n'), /kind is "labour" unless a column says otherwise, as "Медкнижка" may/);
  const chat = await read(
    `
id|date|author|text|media
1|2023-09-01 10:00|A|hello all|
2|2023-09-01 10:01|B|look|photo
3|2023-09-01 10:02|A|fine|
4|2023-09-01 10:03|A|ok|
`,
    'result.json',
  );
  assert.notEqual(chat.fields['event:kind'], 'media');
});

test('the bank exchange text of 1C: the parties by name, number and account, and no code is taken for a sum', async () => {
  const { types, fields } = await read(
    `
Номер|Дата|Сумма|ПлательщикСчет|Плательщик1|ПлательщикИНН|ПлательщикБанк1|ПлательщикБанк2|ПолучательСчет|ДатаПоступило|Получатель1|ПолучательИНН|ВидПлатежа|ВидОплаты|НазначениеПлатежа
15|02.10.2023|150000.00|40702810100000000001|ООО «Вымысел»|0012345673|Банк «Вымышленный»|г. Залив|40501810100000000002||Вымышленный университет|0012345674|электронно|01|Оплата практики
16|03.10.2023|20000.00|40802810100000000003|ИП Ким С.Х.|001234567890|Банк «Вымышленный»|г. Залив|40702810100000000001|03.10.2023|ООО «Вымысел»|0012345673|электронно|01|Возврат
`,
    'kl_to_1c.txt',
  );
  assert.deepEqual(types, ['bank_payment']);
  assert.deepEqual(
    ['amount', 'payer.org_name', 'payee.org_name', 'payer.inn', 'payer_account.bank', 'payee_account.account'].map(
      (name) => fields[`bank_payment:${name}`],
    ),
    ['Сумма', 'Плательщик1', 'Получатель1', 'ПлательщикИНН', 'ПлательщикБанк1', 'ПолучательСчет'],
  );
  assert.equal(Object.values(fields).includes('ВидОплаты'), false);
});

test('a day and a clock in two columns of a statement: the mapping can be read back', async () => {
  const sheet = tableReading(`
Выписка по счёту 40702810100000000001 ООО «Вымысел»
Дата|Время|№ док.|Контрагент|Счет контрагента|Дебет|Кредит|Назначение платежа
02.10.2023|10:15|15|ООО «Выдумка»|40702810100000000002|150 000,00||Оплата
03.10.2023|11:40|7|ООО «Выдумка»|40702810100000000002||20 000,00|Возврат
`);
  const { mapping } = await guessMapping(sheet, 'выписка.csv');
  assert.ok(mapping.units[0]?.records.every(({ fields }) => fields.some((field) => fieldName(field) === 'at.time')));
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
});

test('the ends of a period that a type has as one column: the mapping can be read back', async () => {
  const sheet = tableReading(`
Series|Quarter start|Quarter end|What is counted|Count|Release date|Source agency|Status
B2|2023-07-01|2023-09-30|visas|261|2023-10-12|Office|present
B2|2023-10-01|2023-12-31|visas|270|2024-01-12|Office|present
B2|2024-01-01|2024-03-31|visas|255|2024-04-12|Office|revised
`);
  const { mapping } = await guessMapping(sheet, 'series.csv');
  const names = mapping.units[0]?.records.flatMap(({ fields }) => fields.map(fieldName)) ?? [];
  assert.ok(names.includes('period.to'), names.join(' '));
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
});

test('a list of passengers: «Направление» over cities is where to; which way stays unknown, and nobody is lost', async () => {
  const { types, fields } = await read(
    `
Список пассажиров рейса
№|Фамилия, имя|Паспорт|Направление|Рейс|Дата вылета
1|Ким Чхоль Су|472000001|Владивосток|SU 5601|12.09.2023
2|Пак Ён Хо|472000002|Москва|SU 5603|13.09.2023
`,
    'рейс.xlsx',
  );
  assert.deepEqual(types, ['border_crossing']);
  assert.equal(fields['border_crossing:direction'], '"unknown"');
  assert.equal(fields['border_crossing:at'], 'Дата вылета');
});

test('«Основа» of study is how it is paid and no agreement; «Новая виза» beside the one in force is the record', async () => {
  const order = await read(
    `
Приказ № 5 от 01.09.2023 о зачислении
Вымышленный университет
ФИО|Код направления|Форма|Основа|Группа
Ким Чхоль Су|08.03.01|очная|договор|С-101
Пак Ён Хо|08.03.01|очная|квота|С-101
`,
    'приказ.csv',
  );
  assert.equal(order.fields['enrolment_line:funding'], 'Основа');
  assert.equal(order.fields['enrolment_order:agreement_id'], undefined);
  for (const [basis, isAgreement] of [
    ['заявления, договоры, протокол приёмной комиссии № 5', false],
    ['заявление, договор об оказании платных образовательных услуг', false],
    ['приказ ректора № 12-с', false],
    ['Межправительственное соглашение от 2019 г.', true],
    ['договор об обмене студентами', true],
    ['протокол к соглашению № 7', true],
  ] as const) {
    const { fields } = await read(
      `Приказы о зачислении\n№ приказа|Дата|ФИО|Код направления|Форма|Основание\n5|01.09.2023|Ким Чхоль Су|08.03.01|очная|${basis}\n6|02.09.2023|Пак Ён Хо|08.03.01|очная|${basis}`,
      'приказы.csv',
    );
    assert.equal(fields['enrolment_order:agreement_id'] !== undefined, isAgreement, basis);
  }
  const visas = await read(
    `
Сведения о продлении учебных виз
Фамилия, имя|Паспорт|Действующая виза серия, №|Действующая виза по|Новая виза серия, №|Новая виза срок с|Новая виза срок по
KIM CHOL SU|472000001|20 0000001|08.10.2023|21 0000001|09.10.2023|08.10.2024
PAK YONG HO|472000002|20 0000002|08.10.2023|21 0000002|09.10.2023|08.10.2024
`,
    'визы.xlsx',
  );
  assert.equal(visas.fields['visa:visa.document'], 'Новая виза серия, №');
  assert.equal(visas.fields['visa:valid.to'], 'Новая виза срок по');
  assert.equal(visas.fields['visa:valid.from'], 'Новая виза срок с');
});

test('what compliance decided of matches with a list: the ground and the verdict are read, who decided is kept from the rules', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(`
Проверяемое лицо|ИНН|Перечень|№ записи|Решение|Основание|Решение принял|Дата решения|Почему
ООО «Вымысел-Строй»|0012345673|OFAC SDN|30999|подтверждено|ИНН/ОГРН|Орлов П. П.|18.03.2024|номер тот же
ООО «Вымысел-Торг»||OFAC SDN|30999|ложное совпадение|наименование|Орлов П. П.|19.03.2024|другой адрес
`),
    'решения.csv',
  );
  const decided = await stores.store.rows(
    'select list, list_id, verdict, basis, at_day from rec.screening_decision order by at_day',
  );
  assert.deepEqual(decided, [
    { list: 'OFAC SDN', list_id: '30999', verdict: 'true', basis: 'register_id', at_day: '2024-03-18' },
    { list: 'OFAC SDN', list_id: '30999', verdict: 'false', basis: 'name_only', at_day: '2024-03-19' },
  ]);
  const columns = await stores.store.rows(
    "select column_name from duckdb_columns() where table_name = 'screening_decision' and column_name in ('by', 'why')",
  );
  assert.deepEqual(columns, []);
  const numbers = await stores.protectedStore.rows(
    "select count(*) as n from mention_value where value = '0012345673'",
  );
  assert.ok(Number(numbers[0]?.n) > 0);
  await stores.close();
});

test('a wage sheet names its month by numbers in the title: «за 10.2023», which is no day', async () => {
  const { types, fields } = await read(
    `
ООО «Вымысел-Строй» ИНН 0012345673
Расчётно-платёжная ведомость за 10.2023
Таб. №|ФИО|Начислено|К выдаче|Подпись / получил
11|Ким Чхоль Су|60 000,00|20 000,00|по доверенности Пак Ё.
12|Пак Ён Хо|60 000,00|52 200,00|подпись
`,
    'ведомость.xlsx',
  );
  assert.ok(types.includes('payroll_line'));
  assert.equal(fields['payroll_line:month'], '"2023-10"');
  assert.equal(
    Object.entries(fields).find(([name]) => name.startsWith('payroll_line:proxy'))?.[1],
    'Подпись / получил',
  );
});

test('a register that says of each student the order, the programme and the level is of those enrolled, though no word says so; the order names its signer', async () => {
  const { types, fields, doubts } = await read(
    `
Фамилия имя|Программа|Уровень|Форма обучения|№ приказа|Дата приказа|Представитель|Подписал
Ким Чхоль Су|Лингвистика|бакалавриат|очная|936-уч|08.10.2023|Пак Ён Хо|Вымыслова И. И.
Ли Ён Хо|Лингвистика|бакалавриат|очная|936-уч|08.10.2023|Пак Ён Хо|Вымыслова И. И.
`,
    'выгрузка.csv',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.equal(fields['enrolment_order:kind'], '"enrol"');
  assert.equal(fields['enrolment_order:signer.full'], 'Подписал');
  assert.equal(fields['enrolment_order:representative.full'], 'Представитель');
  assert.ok(doubts.some((one) => one.includes('kind is "enrol"')));
});

test('a register of names and orders alone does not say that they were enrolled', async () => {
  const { types } = await read(
    `
Фамилия имя|№ приказа|Дата приказа|Подписал
Ким Чхоль Су|936-уч|08.10.2023|Вымыслова И. И.
Ли Ён Хо|936-уч|08.10.2023|Вымыслова И. И.
`,
    'выгрузка.csv',
  );
  assert.ok(!types.includes('enrolment_order') || types.length === 0);
});

test('a journal of invitations names the officer who made each and whoever applied for it', async () => {
  const { types, fields } = await read(
    `
Журнал приглашений
Рег. №|Дата заявки|Фамилия Имя (рус.)|Цель поездки|Приглашающая организация|Исполнитель|Заявитель/представитель|Въезд
001/23|06.08.2023|Ким Чхоль Су|туризм|ООО «Вымысел-Тур»|Вымыслов А. И.|Пак Ён Хо|15.09.2023
002/23|06.08.2023|Ли Ён Хо|туризм|ООО «Вымысел-Тур»|Вымыслов А. И.|Пак Ён Хо|15.09.2023
`,
    'журнал.csv',
  );
  assert.deepEqual(types, ['invitation']);
  assert.equal(fields['invitation:responsible.full'], 'Исполнитель');
  assert.equal(fields['invitation:representative.full'], 'Заявитель/представитель');
  assert.equal(fields['invitation:person.full'], 'Фамилия Имя (рус.)');
  assert.equal(fields['invitation:valid.from'], 'Въезд');
});

test('directions to practice without a number are kept under none; over names no column is a code, over days none is a kind', async () => {
  const { types, fields } = await read(
    `
Направления на практику
Студент|Группа|Направлен на практику в|ИНН|Срок с|Срок по|Вид|Договор №|Дата договора|Направление подписал
Ким Чхоль Су|И-224|ООО «Вымысел-Строй»|0012345673|01.03.2023|30.05.2023|учебная|ПП-4/23|02.02.2023|Орлов П.И.
Пак Ён Хо|И-224|ООО «Вымысел-Строй»|0012345673|01.03.2023|30.05.2023|учебная|ПП-4/23|02.02.2023|Орлов П.И.
`,
    'practice/directions.xlsx',
  );
  assert.deepEqual(types, ['practice_order']);
  assert.equal(fields['practice_order:order_no'], '"б/н"');
  assert.equal(fields['practice_order:signer.full'], 'Направление подписал');
});

test('a journal of certificates in a folder of practice papers is what its own name says', async () => {
  const { types } = await read(
    `
№ справки|Дата выдачи|ФИО студента|Группа|База практики|ИНН|с|по|Вид практики|Приказ|Подпись (кто выдал)
15-С|19.11.2023|Ким Чхоль Су|Л-232|ООО «Вымысел-Строй»|0012345673|19.11.2023|16.07.2024|учебная|50-з|Орлов П.И.
16-С|20.11.2023|Пак Ён Хо|Л-232|ООО «Вымысел-Строй»|0012345673|19.11.2023|16.07.2024|учебная|50-з|Орлов П.И.
`,
    'Практика/журнал выдачи справок.csv',
    'Практика/журнал выдачи справок.csv',
  );
  assert.deepEqual(types, ['practice_certificate']);
});

test('contracts that say from when they hold and not when they were signed: their first day, and the day of the notice beside is the notice’s', async () => {
  const { types, fields } = await read(
    `
Employer|Employee|Contract|From|Position|Pay|MVD notice sent
ООО «Вымысел-Строй»|KIM CHOL SU|№ 20|24.09.2023|packer|48000|
ООО «Вымысел-Строй»|RI YONG HO|№ 21|25.09.2023|packer|48000|27.09.2023
ООО «Вымысел-Строй»|PAK SONG IL|№ 22|25.09.2023|packer|48000|28.09.2023
`,
    'contracts.csv',
  );
  assert.deepEqual(types, ['employment_contract', 'mvd_notice']);
  assert.equal(fields['employment_contract:signed'], 'From');
  assert.equal(fields['mvd_notice:filed'], 'MVD notice sent');
});

test('a list of lodgers names a foreman and, beside him, whoever is in charge of the group', async () => {
  const { types, fields } = await read(
    `
Список проживающих
Место|Комната|ФИО|Бригадир|Старший группы / куратор|Заселён
вагончик 3|2|Ким Чхоль Су|Пак Ё.|Вымыслов Борис|15.09.2023
вагончик 3|2|Ли Ён Хо|Пак Ё.|Вымыслов Борис|15.09.2023
`,
    'проживание.xlsx',
  );
  assert.deepEqual(types, ['site_list']);
  assert.equal(fields['site_list:leader.full'], 'Бригадир');
  assert.equal(fields['site_list:curator.full'], 'Старший группы / куратор');
});

test('a ledger of tuition names contracts or days: without a day it is one, and a list of grants is none', async () => {
  const ledger = await read(
    `ФИО|Договор об образовании|Сумма, руб.|Плательщик
Тестов Иван|23-0100|61 000|ООО «Вымысел»
Пробный Пётр|23-0101|72 000|ООО «Вымысел»`,
    'расчёты.csv',
  );
  assert.deepEqual(ledger.types, ['tuition_charge']);
  const grants = await read(
    'ФИО|Плательщик|Сумма, руб.\nТестов Иван|Фонд «Вымысел»|2100\nПробный Пётр|Фонд «Вымысел»|3400',
    'стипендии.csv',
  );
  assert.deepEqual(grants.types, []);
});

test('a journal of referrals says from when to when and no day of its own: it is one of practice, and no list of a site', async () => {
  const { types } = await read(
    `Журнал направлений на практику
№ п/п|С|По|Подписал|№ документа|Руководитель|ФИО|Профильная организация
1|30.06.2025|06.08.2025|И. А. Деканов|Н-13|Т. Г. Учительский|Тестов Иван|ООО «Вымысел»
2|30.06.2025|06.08.2025|И. А. Деканов|Н-14|Т. Г. Учительский|Пробный Пётр|ООО «Вымысел»`,
    'журнал.csv',
  );
  assert.deepEqual(types, ['practice_order']);
});

test('what the object around a list of objects says in words is its title', async () => {
  const invited = (name: string, no: string) =>
    `{"ФИО": "${name}", "Док.": "${no}", "Дата": "06.08.2023", "Предст.": "лично", "Пасп. №": "00448620${no.at(-1)}"}`;
  const text = `{"title": "Реестр приглашений на въезд (цель: учёба)", "items": [${invited('Тестов Иван', 'ПР-1')}, ${invited('Пробный Пётр', 'ПР-2')}]}`;
  const folder = mkdtempSync(join(tmpdir(), 'tributary-object-title-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'inv.json'), text);
  const { mapping } = await guessMapping(await readExhibit(join(folder, 'inv.json'), 'inv.json'), 'inv.json');
  assert.deepEqual(
    mapping.units.flatMap(({ records }) => records.map(({ type }) => type)),
    ['invitation'],
  );
});

test('codes of groups are no firm and no address, whatever stands above them', async () => {
  const { fields } = await read(
    `
Журнал выдачи справок на практику
№ справки|Дата|Обучающийся|Акад. группа|Организация
12|01.09.2023|Ким Чхоль Су|ИС-2371|ООО «Вымысел»
13|02.09.2023|Пак Ён Хо|ЛГ-2372|ООО «Трест»
`,
    'журнал справок.xlsx',
  );
  assert.equal(fields['practice_certificate:university.org_name'], '"(university not named)"');
  assert.ok(!Object.values(fields).includes('Акад. группа'));
});

test('a list of extensions is one of visas, with or without their numbers, and no permission to work', async () => {
  const extended =
    'ФИО|Паспорт|Виза действ. до|Продлить до|Основание\nТестов Иван|00 7000001|31.08.2022|31.08.2023|обучение';
  const one = await read(extended, 'Продление 2022.xlsx');
  assert.deepEqual([one.types, one.fields['visa:valid.to']], [['visa'], 'Продлить до']);
  const titled = await read(
    'Заявки на продление срока пребывания\nФИО|Паспорт №|Продлить с|Продлить по|Цель\nТестов Иван|00 7000001|01.09.2022|31.08.2023|учеба',
  );
  assert.deepEqual(
    [titled.types, titled.fields['visa:valid.from'], titled.fields['visa:category']],
    [['visa'], 'Продлить с', 'Цель'],
  );
});

test('numbers of rows are no number of entries', async () => {
  const { fields } = await read(
    'Список на продление виз\n№|ФИО|Паспорт|Продлить до\n1|Тестов Иван|00 7000001|31.08.2023\n2|Пробный Пётр|00 7000002|31.08.2023',
  );
  assert.equal(fields['visa:multiplicity'], undefined);
});

test('a notice whose kind names a kind of contract is one of a contract concluded', async () => {
  const stores = await openStores();
  const notices = (kind: string) =>
    tableReading(
      `Работодатель|Иностранный гражданин|Дата договора|Дата подачи|Вид\nООО «Вымысел»|Тестов Иван|20.11.2021|22.11.2021|${kind}`,
    );
  for (const [said, kind] of [
    ['трудовой', 'concluded'],
    ['расторжение', 'ended'],
  ] as const) {
    await stores.load(notices(said), 'уведомления МВД.xlsx');
    assert.deepEqual(await stores.store.rows('select kind from rec.mvd_notice'), [{ kind }]);
  }
  await stores.close();
});

test('who has a pass is on site', async () => {
  const { types, fields } = await read(
    'Таб|ФИО полностью|Паспорт|Организация|Спец.|Ответственный|Выдан\n001002|Тестов Иван Иванович|A0000001|ООО «Вымысел»|швея|Иной Олег Олегович|10.04.2023',
    'КПП/пропуска.csv',
  );
  assert.deepEqual([types, fields['site_list:leader.full']], [['site_list'], 'Ответственный']);
});

test('«Дебет (наименование)» and the number behind it are who pays; the bank of an account alone names no party', async () => {
  const rows = `26.08.2022|4|Тестов Анил||ФГАОУ ВО "Вымышленный университет"|0012345670|43 250,00|Оплата за обучение дог. 112/22
27.08.2022|5|ООО "Вымысел"|0012345671|ФГАОУ ВО "Вымышленный университет"|0012345670|55 000,00|Оплата за обучение за Пробный Раджеш дог. 113/22`;
  const { types, fields } = await read(
    `Дата проводки|Номер|Дебет (наименование)|ИНН|Кредит (наименование)|ИНН|Сумма|Основание\n${rows}`,
  );
  assert.deepEqual(types, ['bank_payment']);
  assert.equal(fields['bank_payment:payer.org_name'], 'Дебет (наименование)');
  assert.equal(fields['bank_payment:payee.org_name'], 'Кредит (наименование)');
  assert.ok('bank_payment:payer.inn' in fields && 'bank_payment:payee.inn' in fields);
  const banks = await read(`
Дата|Номер|Банк плательщика|Банк получателя|Сумма|Назначение платежа
26.08.2022|4|АО «Вымышленный банк»|АО «Небыль банк»|43 250,00|Оплата за обучение
27.08.2022|5|АО «Вымышленный банк»|АО «Небыль банк»|55 000,00|Оплата за обучение
`);
  assert.deepEqual(banks.types, []);
});

test('a list of a group says on which order it rests, who signed it, and who speaks for the group: no code is a person', async () => {
  const { types, fields } = await read(
    'Группа МН-22\nНаправление:||38.03.02 Менеджмент||Форма: очная\nОснование:||приказ о зачислении № 188-и от 25.08.2022, подп. Образцова Н.Г.\nКонтакт по группе:||Посредников А.И., +7 900 000-00-00\n\n№|№ зач. кн.|Студент (рус. / лат.)|Дата рожд.|Гражд-во|Договор|Кто платит\n1|229372|Тестов Иван|20.12.2004|Примерия|22/222|сам\n2|223414|Пробный Олег|02.08.2001|Примерия|22/223|сам',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.deepEqual(
    [
      fields['enrolment_order:order_no'],
      fields['enrolment_order:order_date'],
      fields['enrolment_order:signer.full'],
      fields['enrolment_order:representative.full'],
      fields['enrolment_line:group_code'],
    ],
    ['"188-и"', '"25.08.2022"', '"Образцова Н.Г."', '"Посредников А.И."', '"МН-22"'],
  );
});

test('a list of a technical school under the order of each group, signed by whoever holds which post, where most pay for themselves', async () => {
  const group = (name: string, signer: string, payer: string) =>
    `Группа ${name}. 35.02.11 Рыболовство. Приказ № 22-к от 28.08.2022. Подписал ${signer}\n1|Тестов Иван|24.12.2004|Примерия|родители|с/о\n2|Пробный Олег|25.12.2004|Примерия|Посредников А.И.|${payer}`;
  const { fields } = await read(
    `Список обучающихся — иностранных граждан\nГАПОУ «Вымышленный рыбопромышленный техникум»\n№|Ф. И. О.|Рожд.|Подданство|Законный представитель / контакт|Оплата\n${group('РБ-221', 'директор Образцов В.Д.', 'с/о')}\n${group('РБ-222', 'проректор по УР Примеров О.О.', 'ООО «Вымысел»')}`,
  );
  assert.deepEqual(
    [
      fields['enrolment_order:university.org_name'],
      fields['enrolment_order:signer.full'],
      fields['enrolment_order:kind'],
      fields['enrolment_line:payer.org_name'],
    ],
    ['"ГАПОУ «Вымышленный рыбопромышленный техникум»"', 'Подписал', '"enrol"', 'Оплата'],
  );
});

test('a summary by groups takes neither its title nor who looks after a group for students', async () => {
  const { fields } = await read(
    'ИНОСТРАННЫЕ СТУДЕНТЫ — СВОДКА ПО ГРУППАМ\nГруппа|Направление|Приказ|чел.|Оплачивает|Кто ведёт\nЛГ-22|Лингвистика|приказ №178 от 20.08.2022|10|сами|Образцова В.П.\nМН-22|Менеджмент|зач. №188 от 25.08.2022|13|ООО «Вымысел»|Примерова Т.К.',
  );
  assert.equal(
    Object.keys(fields).find((name) => name.includes(':person')),
    undefined,
  );
});
