import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { openStores, tableReading } from './exhibit-fixture.ts';

const line = (no: string, name: string, more = '') =>
  `${no}|${name}|85 000,00|11 050,00|8 000,00|19 050,00|65 950,00${more}`;

/** A payroll of September 2023; its first line of data is row 4. */
const payroll = (...lines: string[]) =>
  tableReading(
    [
      'Расчётно-платёжная ведомость за сентябрь 2023 г.',
      'Организация: ООО "Вымысел", ИНН 0012345673',
      'Таб. №|ФИО|Начислено, руб.|НДФЛ|Проживание|Удержано всего|К выдаче',
      ...lines,
    ].join('\n'),
    'payroll.csv',
  );

async function notesOf(reading: ReturnType<typeof tableReading>, fileName: string, as?: string) {
  const stores = await openStores();
  const { mapping } = await guessMapping(reading, fileName, { ...(as && { as }) });
  const report = await stores.load(reading, fileName, {}, mapping);
  await stores.close();
  return report;
}

test('a row with fewer or more cells than headings is told with its row; the rest are counted', async () => {
  const whole = ['101', '102', '103', '104', '105', '106'].map((no) => line(no, `Дубков Н.${no}.`));
  const short = (no: string) => `${no}|Грушин Ф.${no}.|85 000,00|11 050,00`;
  const odd = [line('201', 'Ивнин К.', '|ещё|и ещё'), ...['202', '203', '204', '205', '206', '207'].map(short)];
  const { notes, units } = await notesOf(payroll(...whole, ...odd), 'payroll.csv');
  assert.equal(units[0]?.records.payroll_line, 13);
  assert.deepEqual(notes, [
    'payroll.csv:10: 2 cells stand beyond the last heading and are read by nothing',
    ...[11, 12, 13, 14].map(
      (row) =>
        `payroll.csv:${row}: the row has 4 cells, the headings are 7: cell 5, "Проживание" and what follows are empty`,
    ),
    'payroll.csv: 2 more rows have fewer or more cells than headings',
  ]);
});

test('a sheet whose rows end with their last filled cell is not ragged', async () => {
  const reading = payroll(line('101', 'Дубков Н.'), '102|Грушин Ф.|85 000,00|11 050,00');
  const { notes } = await notesOf({ ...reading, mediaType: 'application/vnd.ms-excel' }, 'payroll.xls');
  assert.deepEqual(notes, []);
});

test('a row kept aside is reported with its physical row', async () => {
  const { rejects } = await notesOf(
    payroll(line('101', 'Дубков Н.'), line('', ''), line('103', 'Ивнин К.')),
    'payroll.csv',
  );
  assert.deepEqual(
    rejects.map(({ row, locator }) => [row, locator]),
    [[5, 's1r5']],
  );
});

test('two identical lines are both kept and reported; two payments that differ in their purpose are not the same', async () => {
  const same = await notesOf(
    payroll(line('101', 'Дубков Н.'), line('102', 'Грушин Ф.'), line('101', 'Дубков Н.')),
    'payroll.csv',
  );
  assert.equal(same.units[0]?.records.payroll_line, 3);
  assert.deepEqual(same.notes, ['payroll.csv:4, payroll.csv:6: 2 payroll_line records say the same; all are kept']);
  const head = 'Дата|Плательщик|Счет плательщика|Получатель|Счет получателя|Сумма, руб.|Назначение платежа';
  const payment = (purpose: string) =>
    `02.10.2023|ООО "Вымысел"|40702810900000000001|ООО "Пример"|40702810900000000002|5 000,00|${purpose}`;
  const rows = [payment('аренда за август'), payment('аренда за сентябрь'), payment('аренда за август')];
  const paid = await notesOf(tableReading([head, ...rows].join('\n'), 'bank.csv'), 'bank.csv');
  assert.equal(paid.units[0]?.records.bank_payment, 3);
  assert.deepEqual(paid.notes, ['bank.csv:2, bank.csv:4: 2 bank_payment records say the same; all are kept']);
});

const order = (...lines: string[]) =>
  tableReading(
    [
      'ФГБОУ ВО «Вымышленный университет», ИНН 0012345673',
      'Приказ № 112-с от 01.09.2023 о зачислении',
      '№ п/п|ФИО|Дата рождения|Код направления подготовки|Форма обучения|Группа',
      ...lines,
    ].join('\n'),
    'order.csv',
  );

test('a person twice on one order is found by what is written of the person', async () => {
  const { notes, units } = await notesOf(
    order(
      '1|Дубков Нил|12.03.1987|45.03.02|очная|Л-101',
      '2|Ивнин Клим|01.05.1990|45.03.02|очная|Л-101',
      '3|Дубков Нил|12.03.1987|45.03.02|очная|Л-102',
    ),
    'order.csv',
  );
  assert.equal(units[0]?.records.enrolment_line, 3);
  assert.deepEqual(notes, [
    'order.csv:4, order.csv:6: 2 enrolment_line records have the same order_id, person, programme_code; all are kept',
  ]);
});

test('keys that lie on the disk are told as those in memory are', async () => {
  const names = Array.from({ length: 60 }, (_, n) => `${'АБВГД'[n % 5]}${'абвгд'[n % 4]}нов`);
  const reading = () =>
    order(...names.map((name, n) => `${n + 1}|${name} Тест|1${n % 2}.03.1987|45.03.02|очная|Л-101`));
  const { mapping } = await guessMapping(reading(), 'order.csv');
  const told = async (mostShelved?: number) => {
    const stores = await openStores();
    const { notes } = await stores.load(reading(), 'order.csv', { mostShelved }, mapping);
    await stores.close();
    return notes;
  };
  const whole = await told();
  assert.match(whole.join('\n'), /order\.csv:4, .* 3 enrolment_line records have the same order_id/);
  assert.deepEqual(await told(7), whole);
});

test('two certificates of one number in one university', async () => {
  const rows = [
    'ФГБОУ ВО «Вымышленный университет», ИНН 0012345673',
    '№ справки|Дата выдачи справки|Кому выдана|Предприятие|Руководитель практики',
    '17-П|01.02.2023|Дубков Нил|ООО "Вымысел"|Седов А.В.',
    '18-П|01.02.2023|Ивнин Клим|ООО "Вымысел"|Седов А.В.',
    '17-п|03.02.2023|Грушин Фрол|ООО "Вымысел"|Седов А.В.',
  ];
  const reading = tableReading(rows.join('\n'), 'certificates.csv');
  const { notes, units } = await notesOf(reading, 'certificates.csv', 'practice_certificate');
  assert.equal(units[0]?.records.practice_certificate, 3);
  assert.deepEqual(notes, [
    'certificates.csv:3, certificates.csv:5: 2 practice_certificate records have the same university, certificate_no; all are kept',
  ]);
});

test('a word that an enumeration with "other" does not know is read as "other", counted per word', async () => {
  const stores = await openStores();
  const head = '№ п/п|ФИО|Счет|Банк|Вид счета';
  const rows = ['карточный', 'копилка', 'копилка', 'расчетный', 'шкатулка', ...new Array(8).fill('карточный')].map(
    (kind, i) => `${i + 1}|Дубков Н.${i}.|${40817810900000 + i}000000|Банк "Вымысел"|${kind}`,
  );
  const reading = tableReading([head, ...rows].join('\n'), 'accounts.csv');
  const { mapping } = await guessMapping(reading, 'accounts.csv', { as: 'account' });
  const report = await stores.load(reading, 'accounts.csv', {}, mapping);
  assert.equal(report.units[0]?.partial, 0);
  assert.deepEqual(report.notes, [
    'accounts.csv:3: unmapped value "копилка" in "Вид счета" is read as "other" (2 rows)',
    'accounts.csv:6: unmapped value "шкатулка" in "Вид счета" is read as "other"',
  ]);
  const kinds = await stores.store.rows('select kind, count(*) as n from rec.account group by kind order by kind');
  assert.deepEqual(kinds, [
    { kind: 'card', n: 9 },
    { kind: 'other', n: 3 },
    { kind: 'settlement', n: 1 },
  ]);
  await stores.close();
});

test('a kind of class that nobody listed keeps its class: in a room unless it says otherwise, and told', async () => {
  const stores = await openStores();
  const kinds = ['практическое занятие', 'лекция', 'экскурсия на кафедру', 'онлайн-лекция', 'Практ. занятие'];
  const rows = kinds.map((kind, i) => `0${i + 4}.09.2023|09:00|10:30|ЛГ-23|История|${kind}|101`);
  const head = 'Дата|Начало|Окончание|Группа|Дисциплина|Вид занятия|Аудитория';
  const reading = tableReading([head, ...rows].join('\n'), 'расписание.csv');
  const { mapping } = await guessMapping(reading, 'расписание.csv', { as: 'timetable_slot' });
  const report = await stores.load(reading, 'расписание.csv', {}, mapping);
  assert.deepEqual(
    report.notes.filter((note) => note.includes('unmapped')),
    ['расписание.csv:4: unmapped value "экскурсия на кафедру" in "Вид занятия" is read as "room"'],
  );
  const modes = await stores.store.rows('select mode from rec.timetable_slot order by day');
  assert.deepEqual(
    modes,
    ['room', 'room', 'room', 'online', 'room'].map((mode) => ({ mode })),
  );
  await stores.close();
});

test('who pays for himself is no payer whom many share', async () => {
  const stores = await openStores();
  const payers = ['лично', 'Самостоятельно', 'ООО «Вымысел»', '본인', 'self-funded', '—'];
  const rows = payers.map((payer, i) => `Дубков Н.${i}.|0${i + 1}.09.2023|85 000,00|${payer}`);
  const reading = tableReading(['ФИО студента|Дата оплаты|Оплачено|Плательщик', ...rows].join('\n'), 'оплата.csv');
  const { mapping } = await guessMapping(reading, 'оплата.csv', { as: 'tuition_charge' });
  await stores.load(reading, 'оплата.csv', {}, mapping);
  const paid = await stores.store.rows('select payer_m is not null as by_another from rec.tuition_charge order by day');
  assert.deepEqual(
    paid.map(({ by_another }) => by_another),
    [false, false, true, false, false, false],
  );
  await stores.close();
});

test('a register number, БИК or account that its check digits refuse is told with its row, and stays as written', async () => {
  const reading = tableReading(
    [
      'Счет|БИК|Банк|Владелец|ИНН владельца|Дата открытия',
      `40702810600000000001|040000999|АО "Вымысел-банк"|ООО "Вымысел"|0012345673|01.02.2020`,
      `40702810200000000001|040000999|АО "Вымысел-банк"|ООО "Вымысел"|0012345671|01.02.2020`,
      `40702810300000000001|940000999|АО "Вымысел-банк"|ООО "Домысел"||01.02.2020`,
      `4070281|AAAARUMM|Foreign bank|ООО "Домысел"||01.02.2020`,
    ].join('\n'),
    'accounts.csv',
  );
  const { notes, units } = await notesOf(reading, 'accounts.csv', 'account');
  assert.equal(units[0]?.records.account, 4);
  assert.deepEqual(notes, [
    'accounts.csv:3: "40702810200000000001" is no account at the bank 040000999 by its check digit: kept as written',
    'accounts.csv:3: "0012345671" is no ИНН by its check digits: kept as written, and nobody is joined by it',
    'accounts.csv:4: "940000999" is no БИК: kept as written',
  ]);
});

test('a mapping whose heading is not there: the heading row of the file and the line of the mapping', async () => {
  const stores = await openStores();
  const reading = payroll(line('101', 'Дубков Н.'));
  const text = printMapping((await guessMapping(reading, 'payroll.csv')).mapping);
  const wrong = text.replaceAll('heading: ФИО', 'heading: Имена').replace(/column: 2$/m, 'column: 9');
  const at = wrong.split('\n').findIndex((one) => one.includes('heading: Имена'));
  await assert.rejects(
    stores.load(reading, 'payroll.csv', {}, parseMapping(wrong, 'mine.yml')),
    new RegExp(
      `^Error: payroll\\.csv:3: the mapping \\(mine\\.yml:${at}\\) names a column "Имена", which is not there: `,
    ),
  );
  await stores.close();
});
