import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

const loaded = async (text: string, name: string, query: string) => {
  const stores = await openStores();
  const report = await stores.load(tableReading(text), name);
  return { rejects: report.rejects, rows: (await stores.store.rows(query)).map(Object.values) };
};

const mapped = async (text: string, name: string) => {
  const { mapping } = await guessMapping(tableReading(text), name);
  const [record] = mapping.units[0]?.records ?? [];
  return {
    type: record?.type,
    fields: Object.fromEntries(
      (record?.fields ?? []).map((field) => [
        fieldName(field),
        field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
      ]),
    ),
  };
};

test('a timesheet of two rows for each person: marks, and below them hours', async () => {
  const { rejects, rows } = await loaded(
    `
ООО «Вымысел-Строй»
ТАБЕЛЬ учёта рабочего времени с 16.09.2022 по 20.09.2022
№|Фамилия, инициалы|Таб. номер|16|17|18|19|20|Итого
1|Ким Ч.С.|0868|Я|Я|В|Н|Я|4
||||||||
2|Пак Ё.Х.|0869|Я|Я|В|Я|Б|3
|||10|11||10||31
`.replace('||||||||', '|||10|11||7,5|10|38,5'),
    'табель.csv',
    'select day::varchar, hours::varchar, mark, locator from rec.timesheet order by locator, day',
  );
  assert.deepEqual(rejects, []);
  assert.equal(rows.length, 10);
  assert.deepEqual(rows.slice(2, 4), [
    ['2022-09-18', '0.0000', 'holiday', 's1r4'],
    ['2022-09-19', '7.5000', 'night', 's1r4'],
  ]);
  assert.deepEqual(rows.at(-1), ['2022-09-20', '0.0000', 'absent', 's1r6']);
});

test('protective gear under a group of headings is an issue on the site, and no grades', async () => {
  const { type, fields } = await mapped(
    `
Организация: ООО «Вымысел-Строй»
ВЕДОМОСТЬ № 18 учёта выдачи спецодежды
Объект: Причал № 42
№ п/п|Фамилия, и., о.|Таб. №|Спецодежда||||Расписка
|||наименование|ед. изм.|кол-во|дата|
1|Ким Ч.С.|3806|каска|шт|1|02.10.2018|
2|Пак Ё.Х.|7377|костюм|шт|3|01.10.2018|
3|Ли Г.С.|7378|сапоги|пар|2|08.10.2018|
`,
    'ведомость.csv',
  );
  assert.equal(type, 'site_issue');
  assert.deepEqual([fields.quantity, fields.day], ['кол-во', 'дата']);
});

test('meals in columns of their own: the kind that they are of, and what they add up to', async () => {
  const { type, fields } = await mapped(
    `
Дата|Подрядчик|Завтрак|Обед|Ужин|Всего порций
01.03.2024|ООО «Вымысел»|37|37|23|97
02.03.2024|ООО «Выдумка»|25|35|34|94
`,
    'март.csv',
  );
  assert.deepEqual([type, fields.kind, fields.quantity], ['site_issue', '"meal"', 'Всего порций']);
});

test('stamps of a passport in one row are two crossings, each with its own checkpoint', async () => {
  const { rows } = await loaded(
    `
Фамилия|Имена|№ паспорта|Въезд|Пункт|Выезд|Пункт
KIM|CHOL SU|C8007975|10.08.21|Хасан||
PAK|YONG HO|C7610236|11.08.21|Хасан|21.06.22|Кневичи
`,
    'отметки в паспортах.csv',
    'select at_day::varchar, direction from rec.border_crossing order by at_day',
  );
  assert.deepEqual(rows, [
    ['2021-08-10', 'in'],
    ['2021-08-11', 'in'],
    ['2022-06-21', 'out'],
  ]);
});

test('a page of the book of cash says its day above, and its numbers are nobody’s papers', async () => {
  const { type, fields } = await mapped(
    `
КАССА за 17 января 2020 г.           Лист 12
Номер документа|От кого получено или кому выдано|Корр. счёт|Приход, руб. коп.|Расход, руб. коп.
пр-30|Принято от Ким Ч.С.|70|2000|
рс-31|Выдано Пак Ё.Х.|71.01||25100
рс-32|Выдано Ли Г.С.|70||13200
`,
    'КО-4.csv',
  );
  assert.equal(type, 'cash_movement');
  assert.equal(fields.at, '"17 января 2020"');
  assert.equal(fields['counterparty.document'], undefined);
  assert.equal(fields['place.address'], undefined);
});

test('a register of wages to a payment order: who pays, from which account, and on which day', async () => {
  const { type, fields } = await mapped(
    `
РЕЕСТР № 23 на зачисление заработной платы
к платёжному поручению № 415 от 12.10.2021. Плательщик ООО "Вымысел Билд", счёт 40702810400000000611
№|Лицевой счёт|Фамилия|Имя|Отчество|Сумма
1|40817810200000000746|КИМ|ЧХОЛЬ СУ||17200
2|40817810200000000747|ОРЛОВ|НИКОЛАЙ|ОЛЕГОВИЧ|33400
`,
    'реестр.csv',
  );
  assert.equal(type, 'bank_payment');
  assert.deepEqual(
    [fields.at, fields.register_no, fields.payment_no, fields['payer.org_name'], fields['payer_account.account']],
    ['"12.10.2021"', '"23"', '"415"', '"ООО "Вымысел Билд""', '"40702810400000000611"'],
  );
  assert.deepEqual(
    [fields['payee.surname'], fields['payee.given'], fields['payee_account.account']],
    ['Фамилия', 'Имя', 'Лицевой счёт'],
  );
});

test('coordinates are kept to four decimals', async () => {
  const { rejects, rows } = await loaded(
    `
Наименование|Адрес|Широта|Долгота
Объект 1|г. Вымысел, ул. Портовая, 59|43.75305|131.45706
Объект 2|г. Вымысел, ул. Лесная, 20|43,217|131.5348
`,
    'адреса объектов.csv',
    'select lat::varchar, lon::varchar from ref.place where exhibit_id is not null order by locator',
  );
  assert.deepEqual(rejects, []);
  assert.deepEqual(rows, [
    ['43.7531', '131.4571'],
    ['43.2170', '131.5348'],
  ]);
});

test('a log with a column for each day, and in its cell when somebody came and when he went', async () => {
  const { rejects, rows } = await loaded(
    `
Стройплощадка «Причал», КПП-1: приход-уход за неделю с 05.06.2023 по 09.06.2023
Пропуск|Работник|05.06|06.06|07.06
6238|Ким Ч.С.|07:13–19:40|—|07:49–19:47
5310|Пак Ё.Х.|20:10–08:15|07:35 / 19:56|с 07:52 до 19:51
`,
    'на печать.csv',
    'select at_local::varchar, direction from rec.site_access order by at_local',
  );
  assert.deepEqual(rejects, []);
  assert.deepEqual(rows.slice(0, 4), [
    ['2023-06-05 07:13:00', 'in'],
    ['2023-06-05 19:40:00', 'out'],
    ['2023-06-05 20:10:00', 'in'],
    ['2023-06-06 07:35:00', 'in'],
  ]);
  assert.deepEqual(rows[4], ['2023-06-06 08:15:00', 'out']);
  assert.equal(rows.length, 10);
});

test('a timesheet whose cells say from when to when: the hours between, past midnight too', async () => {
  const { rows } = await loaded(
    `
ООО «Вымысел-Строй»
Табель учёта рабочего времени с 05.06.23 - 09.06.23
ФИО|5|6|7|8|9
Ким Чхоль Су|08:00-17:30|20:00-08:00|В|8|Я 10
Пак Ён Хо|08:00-17:30|08:00-17:30|В|8|Я 10
`,
    'лист.csv',
    'select day::varchar, hours::varchar from rec.timesheet order by locator, day',
  );
  assert.deepEqual(
    rows.slice(0, 5).map(([, hours]) => hours),
    ['9.5000', '12.0000', '0.0000', '8.0000', '10.0000'],
  );
  assert.equal(rows[0]?.[0], '2023-06-05');
});

test('a gate journal in whose clock times a hyphen stands', async () => {
  const { rejects, rows } = await loaded(
    `
Журнал учёта прохода через КПП
Строительная площадка: ул. Садовая, 14
Дата|№ пропуска|Фамилия, имя|Пришёл|Ушёл
04.10.2022|П-5742|Ким Чхоль Су|07-56|20-08
04.10.2022|П-6088|Пак Ён Хо|7-46|20-00
`,
    '1.csv',
    'select at_local::varchar, direction from rec.site_access order by at_local',
  );
  assert.deepEqual(rejects, []);
  assert.deepEqual(rows.at(-1), ['2022-10-04 20:08:00', 'out']);
  assert.equal(rows.length, 4);
});

test('hours under «Кто» and days without their year: whoever stands in the only column of names, and the year of the title', async () => {
  const { rejects, rows } = await loaded(
    `
Учёт часов ООО «Вымысел-Строй», март 2022 г.
Кто|14.03|15.03|16.03|17.03|18.03|всего
Ч.С.Ким|11.5|12|-|11|11|45.5
Ё.Х.Пак|11|10|10|11.5|10|52.5
`,
    'часы.csv',
    'select min(day)::varchar, count(*)::int from rec.timesheet',
  );
  assert.deepEqual(rejects, []);
  assert.deepEqual(rows, [['2022-03-14', 9]]);
});

test('a register of transfers that no title names is told by its accounts; «RUB» alone heads the amount', async () => {
  const { type, fields } = await mapped(
    `
date|otpravitel|schet_otpr|poluchatel|RUB
2022-02-01|Ким Ч.С.|40817810000000000017|Пак Ё.Х.|13800
2022-02-02|Ли Г.С.|40817810000000000025|Пак Ё.Х.|5600
`,
    'p2p.csv',
  );
  assert.equal(type, 'bank_payment');
  assert.deepEqual([fields['payer_account.account'], fields.amount], ['schet_otpr', 'RUB']);
});

test('meals of days without a year: that of the title, and none where it says none', async () => {
  const text = (title: string) => `
${title}
Дата|Подрядчик|Выдано порций
30 дек|ООО «Вымысел»|37
31 дек|ООО «Вымысел»|25
1 янв|ООО «Вымысел»|12
`;
  const days = (title: string) =>
    loaded(text(title), 'питание.csv', 'select day::varchar from rec.site_issue order by 1');
  assert.deepEqual((await days('Питание на объекте, 2021-2022')).rows.flat(), [
    '2021-12-30',
    '2021-12-31',
    '2022-01-01',
  ]);
  assert.deepEqual((await days('Питание на объекте')).rows, []);
});

test('a head count with a column for each contractor: as many counts as there are cells', async () => {
  const { rejects, rows } = await loaded(
    `
Численность на площадке «Причал» по подрядчикам (чел.), декабрь 2021
Дата|ООО «Вымысел»|ИП Выдумка|ООО «Небыль»
6 дек|7|23|22
7 дек|19||13
`,
    'охрана.csv',
    'select day::varchar, kind, quantity::int, contractor_m is null from rec.site_issue order by day, quantity',
  );
  assert.deepEqual(rejects, []);
  assert.deepEqual(rows, [
    ['2021-12-06', 'count', 7, false],
    ['2021-12-06', 'count', 22, false],
    ['2021-12-06', 'count', 23, false],
    ['2021-12-07', 'count', 13, false],
    ['2021-12-07', 'count', 19, false],
  ]);
});

test('who leads a part of a list stands in its line, where it works in the title; the ordinal that begins anew is no bed', async () => {
  const crews = await mapped(
    `
Состав бригад на объекте: Школа, мкр. Снежный
 | № | Фамилия, имя | Специальность
Бригада № 1 (бригадир Хван Хо Гук)
 | 1 | Хван Хо Гук | бетонщик
 | 2 | Сон Хёк Иль | арматурщик
Бригада № 2 (бригадир Ким Нам Сон)
 | 1 | Ким Нам Сон | арматурщик
 | 2 | Хван Мён Чин | бетонщик`,
    'Лист1.xlsx',
  );
  assert.equal(crews.type, 'site_list');
  assert.equal(crews.fields['leader.full'], 'бригадир');
  assert.equal(crews.fields['site.place_name'], '"Школа, мкр. Снежный"');
  assert.equal(crews.fields.bed, undefined);
  const lodgers = await mapped(
    `
Список проживающих в вагончиках ООО «Вымысел»
ФИО | Паспорт | Вселён
Вагончик 3, старший Ким Нам Сон
Хван Хо Гук | 100000001 | 01.08.2018
Сон Хёк Иль | 100000002 | 01.08.2018
Вагончик 4, старший: Пак Чхоль
Чо Мён Чин | 100000003 | 02.08.2018`,
    'Лист1.xlsx',
  );
  assert.equal(lodgers.fields['leader.full'], 'старший');
  assert.equal(lodgers.fields.bed, 'Вагончик');
});

test('a list of arrivals whose ordinals begin anew under each day is no log of passes', async () => {
  const { type } = await mapped(
    `
Встретить | 11 апреля 2017 г. | группа 4
№ | ФИО | Паспорт
1 | Мирзаев Бахтиёр Шухратович | FA1000001
2 | Кан Хёк Гук | 100000002
Встретить | 20 апреля 2017 г. | группа 5
№ | ФИО | Паспорт
1 | Каримов Жасур Эркинович | FA1000003
2 | О Бом Хо | 100000004`,
    'прибытие групп.xlsx',
  );
  assert.equal(type, undefined);
});
