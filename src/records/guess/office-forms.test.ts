import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

/** What each heading of a table was taken for, and the record types of its rows. */
async function taken(text: string, name = 'table.xlsx') {
  const { mapping, leftovers, reasons } = await guessMapping(tableReading(text), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const read = records.flatMap((record) =>
    record.fields.map((field) => [
      field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
      fieldName(field),
    ]),
  );
  const types = [...new Set(records.map(({ type }) => type))];
  return { types, fields: Object.fromEntries(read) as Record<string, string>, leftovers, reasons };
}

test('«П Р И К А З» set in letters apart is an order, with its number and day', async () => {
  const { types, fields } = await taken(`
П Р И К А З
«14» сентября 2023 г.                      № 318-с
О зачислении иностранных граждан
ФИО|Дата рождения|Основание (№ договора)|Источник финансирования
Ким Чхоль Су|12.03.1987|67/583-П|бюджет
Пак Ён Хо|01.02.1990|67/584-П|бюджет
`);
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.deepEqual([fields['"318-с"'], fields['Основание (№ договора)']], ['order_no', 'contract_no']);
});

test('the ends of a period are read by their little words, and «Въезд» alone is no end', async () => {
  const rows =
    'Ким Чхоль Су|А-1|ООО «Вымысел»|учёба|01.09.2023|01.12.2023\nПак Ён Хо|А-2|ООО «Вымысел»|учёба|02.09.2023|02.12.2023';
  const head = 'Приглашаемый|№ приглашения|Приглашающая организация|Цель поездки';
  const ends = await taken(`Приглашения\n${head}|Въезд с|Въезд по\n${rows}`);
  assert.deepEqual([ends.fields['Въезд с'], ends.fields['Въезд по']], ['valid.from', 'valid.to']);
  const alone = await taken(`Приглашения\n${head}|Въезд|Примечание\n${rows}`);
  assert.notEqual(alone.fields.Въезд, 'valid.to');
  const appendix = await taken(
    'Приложение № 1 к договору о практической подготовке от 05.10.2023 № 56/П-23\nОбучающийся|Компонент ОП|Сроки организации|\n||с|по\nКим Чхоль Су|практика|01.10.2023|30.11.2023\nПак Ён Хо|практика|02.10.2023|01.12.2023',
  );
  assert.deepEqual(
    [appendix.fields['Сроки организации с'], appendix.fields['Сроки организации по']],
    ['span.from', 'span.to'],
  );
});

test('an invitation journal is known by whom it invites and why, its entries by «Рег. №»', async () => {
  const { types, fields } = await taken(
    'Рег. №|Дата заявки|Фамилия Имя (лат.)|Фамилия Имя (рус.)|Дата рожд.|Паспорт №|Цель поездки|Приглашающая организация|Виза кратность\n1|01.08.2023|KIM CHOL SU|Ким Чхоль Су|12.03.1987|123456789|учёба|Вымышленный университет|однократная\n2|02.08.2023|PAK YONG HO|Пак Ён Хо|01.02.1990|123456780|учёба|Вымышленный университет|однократная',
    'журнал.csv',
  );
  assert.deepEqual(types, ['invitation']);
  assert.deepEqual(
    [fields['Рег. №'], fields['Фамилия Имя (лат.)'], fields['Фамилия Имя (рус.)']],
    ['invitation_no', 'person.latin', 'person.full'],
  );
});

test('a wage sheet whose month is a number has a month; what stands under «Удержано и зачтено» is each its deduction', async () => {
  const { types, fields } = await taken(`
ООО «Вымысел»
Расчётно-платёжная ведомость за 10.2023
Таб. №|Фамилия И.О.|Начислено|Удержано и зачтено|||К выдаче
|||НДФЛ|за проживание|аванс|
1|Ким Ч.С.|40000|5200|3000|4000|27800
2|Пак Ё.Х.|41000|5330|3000|4000|28670
`);
  assert.deepEqual(types, ['payroll_line', 'deduction']);
  assert.equal(fields['"2023-10"'], 'month');
  for (const part of ['НДФЛ', 'за проживание', 'аванс']) assert.equal(fields[`Удержано и зачтено ${part}`], 'amount');
});

test('a total below a list of deductions is nobody’s pay', async () => {
  const { types, fields } = await taken(`
Расшифровка удержаний из зарплаты за март 2024, ООО «Вымысел»
Работник|Вид удержания|Сумма удерж.|В пользу кого
Ким Чхоль Су|аванс|6 600,00|ООО «Вымысел»
Пак Ён Хо|штраф|600,00|ООО «Вымысел»
Ли Сон Ир|питание|700,00|ООО «Вымысел»
|Всего|7 900,00|
`);
  assert.ok(types.includes('deduction'));
  assert.deepEqual([fields['Вид удержания'], fields['В пользу кого']?.split('.')[0]], ['code', 'payee']);
});

test('"Name" beside «ФИО» is the same person in Latin letters; a second leader is not the surname of the first', async () => {
  const { fields } = await taken(`
Список проживающих
Объект: ЖК «Вымысел»
Комната|ФИО|Name|Бригадир|Старший группы / куратор|Заселён
1|Ким Чхоль Су|KIM CHOL SU|Седов А.В.|Ли Сон Ир|01.09.2023
2|Пак Ён Хо|PAK YONG HO|Седов А.В.|Ли Сон Ир|01.09.2023
`);
  assert.equal(fields.Name, 'person.latin');
  assert.notEqual(fields['Старший группы / куратор'], 'leader.surname');
});

test('a journal numbers its papers by «Порядковый №»; a cash book is no list of cards', async () => {
  const journal = await taken(`
ЖУРНАЛ РЕГИСТРАЦИИ ИСХОДЯЩИХ СПРАВОК
Вымышленный университет
Порядковый №|Дата регистрации|Вид документа|На кого оформлено
1|31.05.2024|справка|Ким Чхоль Су
2|01.06.2024|справка|Пак Ён Хо
3|02.06.2024|приказ|Ли Сон Ир
`);
  assert.deepEqual([journal.types, journal.fields['Порядковый №']], [['number_journal'], 'number']);
  const cash = await taken(`
Кассовая книга, отчёт кассира
Дата, время|Операция|Со счёта/карты|ФИО держателя|Сумма, руб.|Банкомат (адрес)
06.01.2024 13:33|обмен валюты|40817810800046987171|Седов Игорь Львович|28500|г. Вымысел, ул. Первая, 1
09.12.2023 10:08|снятие|40817810000008557640|Панов Пётр Ильич|55100|г. Вымысел, ул. Первая, 2
`);
  assert.deepEqual(cash.types, ['cash_movement']);
});

test('a coding table of interviews is claims, each of its respondent, under the closest consent and protection', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Таблица кодирования интервью
ID респондента|Тема|Фрагмент (цитата)|Сам видел / слышал|Сумма|За какой период|Код ILO|Кодировщик 1|Код ILO (2-й)|Кодировщик 2
602|угрозы|Грозили отправить домой|со слов||день|3|К1|3|К3
602|удержания|Паспорт забрал старший|сам|28750|месяц|5|К1|5|К3
415|оплата|Платили мало|сам|52250|месяц|8|К2|5|К3
`),
    'кодирование.xlsx',
  );
  assert.deepEqual(report.units[0]?.records, { interview: 2, claim: 3 });
  assert.deepEqual(await stores.store.rows('select distinct consent, protection from rec.interview'), [
    { consent: 'case', protection: 'sealed' },
  ]);
  const claims = await stores.store.rows('select first_hand, ilo, ilo_second from rec.claim order by locator');
  assert.deepEqual(
    claims.map(({ first_hand, ilo, ilo_second }) => [first_hand, Number(ilo), Number(ilo_second)]),
    [
      [false, 3, 3],
      [true, 5, 5],
      [true, 8, 5],
    ],
  );
  await stores.close();
});

test('decisions about matches with lists are no entries of a list', async () => {
  const { types } = await taken(
    'Checked entity|List|List entry|Decision|Basis|Decided by|Date|Reason\nООО «Вымысел»|UN 1718|KPi.999|true|name only|A. Reader|21 Jan 2024|name only\nООО «Бухта»|OFAC SDN|30999|false|name only|B. Reader|18 Mar 2024|name only',
    'decisions.csv',
  );
  assert.deepEqual(types, ['screening_decision']);
});

test('a site on a line of its own, the day of an extract, and two things said on one line', async () => {
  const lodging = await taken(`
Список проживающих
стройплощадка ул. Вымышленная, 5
№ койки|ФИО проживающего|Заехал|Выехал
25|Ким Чхоль Су|20.09.2023|14.02.2024
8|Пак Ён Хо|22.12.2023|23.05.2024
`);
  assert.equal(lodging.fields['"стройплощадка ул. Вымышленная, 5"'], 'site.place_name');
  const extract = await taken(`
Выписка из базы контрагентов на 15.02.2024
Краткое наим.|ИНН|ОГРН|Дата рег.|Статус|Рук-ль
ООО «Вымысел»|0012345673|1100000000000|03.03.2016|Действующая|Седов Игорь Львович
ООО «Бухта»|0012345680|1100000000001|04.03.2016|Действующая|Панов Пётр Ильич
`);
  assert.equal(extract.fields['"15.02.2024"'], 'as_of');
});

test('what was accrued is the total of its parts, and the one thing withheld is all of it; a pay is no day', async () => {
  const grouped = await taken(`
ООО «Вымысел»
РАСЧЕТНАЯ ВЕДОМОСТЬ за март 2020
№|Таб. №|Фамилия, инициалы|Начислено, руб.|||Удержано|К выплате
|||оклад|премия|всего|НДФЛ|
1|5227|Климов С.И.|33000|2500|35500|4615|30885
2|1472|Рахимов Ш.А.|35000|1500|36500|4745|31755
`);
  assert.equal(grouped.fields['Начислено, руб. всего'], 'accrued');
  assert.ok(grouped.reasons.some((reason) => reason.includes('"Удержано НДФЛ" is withheld')));
  const plain = await taken(`
Начислено за апрель 2021 ООО «Вымысел»
ФИО|Оклад|Надбавка|Итого начислено|НДФЛ|Аванс|Итого удержано|К выдаче
Климов С.И.|33000|2500|35500|4615|10000|14615|20885
Рахимов Ш.А.|35000|1500|36500|4745|10000|14745|21755
`);
  assert.equal(plain.fields.Оклад, undefined);
  const foreign = await taken(`
Payroll register, Gamma LLC
Name|Gross: base|Gross: overtime|Gross total|Tax|Net pay
KIM CHOL|300|50|350|45|305
RI SU|400|20|420|54|366
`);
  assert.notEqual(foreign.fields.Tax, 'month');
  const counted = await taken(`
Ведомость за апрель 2021 ООО «Вымысел»
ФИО|Начислено|Удержано|К выдаче|Фактическая дата
Климов С.И.|35500|4615|30885|44322
Рахимов Ш.А.|36500|4745|31755|44323
`);
  assert.equal(counted.fields['Фактическая дата'], 'paid_on');
});
