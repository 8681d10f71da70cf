import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, tableReading, workbookReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';

test('a line for each order inside one table: number, day, signer and representative hold for the rows up to the next', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
ФГБОУ ВО «Вымышленный университет»
Сведения о зачислении иностранных граждан
ФИО|Код направления|Ступень|Форма|Группа
Приказ № 14 от 21.08.2023 «О зачислении», подписал Черных С.О.
Ким Чхоль Су|45.03.02|бакалавриат|очная|Л-101
Пак Ён Хо|45.03.02|бакалавриат|очная|Л-101
Приказ № 15 от 22.08.2023 «О зачислении», подписал Макеев С.И., представитель Лопатин И.Н.
Ли Мён|45.03.02|бакалавриат|очная|Л-102
Итого: 3
`);
  const { mapping } = await guessMapping(sheet, 'приказы.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(sheet, 'приказы.xlsx');
  const [unit] = report.units;
  assert.deepEqual([unit?.records, unit?.rejects, unit?.rows], [{ enrolment_order: 2, enrolment_line: 3 }, 0, 9]);
  const orders = await stores.store.rows(
    'select cast(order_date as varchar) as day, kind, signer_m is not null as signer, representative_m is not null as representative from rec.enrolment_order order by order_date',
  );
  assert.deepEqual(orders, [
    { day: '2023-08-21', kind: 'enrol', signer: true, representative: false },
    { day: '2023-08-22', kind: 'enrol', signer: true, representative: true },
  ]);
  const lines = await stores.store.rows('select locator from rec.enrolment_line order by locator');
  assert.deepEqual(
    lines.map(({ locator }) => locator),
    ['s1r5', 's1r6', 's1r8'],
  );
  await stores.close();
});

test('an order book whose orders stand one below the other, each a paragraph above a table of its own: every order is one', async () => {
  const stores = await openStores();
  const order = (no: string, day: string, ...people: string[]) =>
    [
      `ПРИКАЗ № ${no} от ${day} о зачислении по программе 45.03.02 Лингвистика, бакалавриат, форма обучения очная, контракт. ${'Основание: договоры об образовании и решение приёмной комиссии. '.repeat(2)}Подпись: Черных Сергей Олегович`,
      '№|Ф.И.О. обучающегося|Дата рожд.|Документ, удостоверяющий личность|Подданство|Учебная группа',
      ...people.map((name, i) => `${i + 1}|${name}|0${i + 1}.04.2004|3498672${i}|Непал|Л-${no.slice(0, 3)}`),
      '|||||',
    ].join('\n');
  const sheet = tableReading(
    [
      'ФГБОУ ВО «Вымышленный университет»\nСводный текст приказов по личному составу обучающихся',
      order('802-у', '07.08.2023', 'АН ЧИН ОК', 'КАН ТХЭ ХАК'),
      order('814-ст', '11.08.2023', 'ТАПА НИРМАЛА', 'ШРЕСТХА ДИПЕШ'),
      order('815-ст', '12.08.2023', 'РАЙ АШОК').replace('о зачислении', 'об отчислении'),
    ].join('\n'),
  );
  const report = await stores.load(sheet, 'приказы по контингенту.xlsx');
  assert.deepEqual(
    [report.units[0]?.records, report.units[0]?.rejects, report.units[0]?.partial],
    [{ enrolment_order: 3, enrolment_line: 5 }, 0, 0],
  );
  const lines = await stores.store.rows(
    'select cast(o.order_date as varchar) as day, o.kind, count(*) as people from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id group by all order by 1',
  );
  assert.deepEqual(
    lines.map(({ day, kind, people }) => [day, kind, Number(people)]),
    [
      ['2023-08-07', 'enrol', 2],
      ['2023-08-11', 'enrol', 2],
      ['2023-08-12', 'expel', 1],
    ],
  );
  await stores.close();
});

test('an order over several lines, its headings printed again below them: each line holds for its own order only', async () => {
  const headings = 'ФИО студента|Дата рождения|Паспорт|Код направления|Группа';
  const people = (name: string, group: string) => `${name}|01.08.1990|456449308|08.03.01|${group}`;
  for (const [file, text] of [
    [
      'книга_приказов_2.xlsx',
      `ФГБОУ ВО «Вымышленный университет»\nКнига приказов. Том 2\n\nПриказ № 394/02 от 01.08.2023 «О зачислении»\nОснование: заявления, доверенность № 82/23 (представитель Черных Сергей Олегович)\nПодписал МАКЕЕВ Семён Ильич\n${headings}\n${people('Ли Мён', 'Л-1')}\n\nПриказ № 407/02 от 06.08.2023 «О зачислении»\nОснование: заявления\nПодписал ЛОПАТИН Игорь Львович\n${headings}\n${people('Ким Чхоль', 'Л-2')}`,
    ],
  ] as const) {
    const stores = await openStores();
    await stores.load(tableReading(text), file);
    const orders = await stores.store.rows(
      'select o.order_int as number, cast(o.order_date as varchar) as day, o.kind, o.signer_m is not null as signer, o.representative_m is not null as representative, o.poa_no, l.group_code from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id order by o.order_date',
    );
    assert.deepEqual(
      orders.map((order) => Object.values(order).join(' ')),
      ['394 2023-08-01 enrol true true 82/23 Л-1', '407 2023-08-06 enrol true false  Л-2'],
      file,
    );
    await stores.close();
  }
});

test('what a line says behind words, between commas or bars, holds for the rows below it, whatever leads it in', async () => {
  for (const [first, second] of [
    [
      'Список к: Приказ: 14-с, от: 21.08.2023, Программа: 45.03.02 Лингвистика, Форма: очная, Подписал: Черных С.О.:',
      'По группе: Приказ: 15-с, от: 22.08.2023, Программа: 38.03.01 Экономика, Форма: заочная, Подписал: Макеев С.И.:',
    ],
    [
      'Приказ — 14-с | Дата приказа — 21.08.2023 | Программа — 45.03.02 Лингвистика | Форма обучения — очная | Подпись — Черных С.О.',
      'Приказ — 15-с | Дата приказа — 22.08.2023 | Программа — 38.03.01 Экономика | Форма обучения — заочная | Подпись — Макеев С.И.',
    ],
  ]) {
    const stores = await openStores();
    const sheet = tableReading(
      `Приложение к приказам о зачислении\n${first?.replaceAll('|', '¦')}\nФИО|Дата рождения|Паспорт\nКим Чхоль Су|01.02.2001|123456789\nПак Ён Хо|02.02.2001|123456788\n${second?.replaceAll('|', '¦')}\nФИО|Дата рождения|Паспорт\nЛи Мён|03.02.2001|123456787`,
    );
    await stores.load(sheet, 'приказы.xlsx');
    const lines = await stores.store.rows(
      'select o.order_no, cast(o.order_date as varchar) as day, o.signer_m is not null as signer, l.form, l.programme_code from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id order by l.locator',
    );
    assert.deepEqual(
      lines.map((line) => Object.values(line).join(' ')),
      [
        '14-C 2023-08-21 true full_time 45.03.02 Лингвистика',
        '14-C 2023-08-21 true full_time 45.03.02 Лингвистика',
        '15-C 2023-08-22 true extramural 38.03.01 Экономика',
      ],
      first,
    );
    await stores.close();
  }
});

test('a line over each section of an order book says who signed, brought and pays, however the clerk parts it', async () => {
  for (const [first, second] of [
    [
      'Приказ № 5/с от 01.09.2023; 38.03.02 «Менеджмент», контракт; подписал(а) Черных Сергей Олегович; уполн. представитель — ООО «Посредник»; оплата: ФОНД «Помощь» (ИНН 0012345678)',
      'Приказ № 6/с от 02.09.2023; 45.03.02 «Лингвистика», соглашение об обмене № 20; подписал(а) Макеев Семён Ильич; уполн. представитель — Ахмед Мим',
    ],
    [
      'Приказ № 5/с от 01.09.2023. Направление: 38.03.02 Менеджмент. Основа: контракт. Подписал: Черных С.О. Плательщик: ООО «Вымысел» (ИНН 0012345678). Представитель: Ли В.П.',
      'Приказ № 6/с от 02.09.2023. Направление: 45.03.02 Лингвистика. Основа: обмен. Подписал: Макеев С.И. Представитель: Ким Ч.С.',
    ],
    [
      'Приказ ректора № 5/с от 1 сентября 2023 г. (38.03.02 «Менеджмент», контракт); представитель: ООО «Посредник», дов. № 17; за счёт АО «Завод»; подписала Черных С.О.',
      'Приказ ректора № 6/с от 2 сентября 2023 г. (45.03.02 «Лингвистика», обмен); представитель: АНО «Помощник», дов. № 18; подписал Макеев С.И.',
    ],
  ]) {
    const stores = await openStores();
    const headings = '№|Ф.И.О. зачисленного|Рожд.|Документ|Гр-во|Группа';
    await stores.load(
      tableReading(
        `Книга приказов по контингенту, 2023 год\n${headings}\n${first}\n1|Ким Чхоль Су|01.02.2001|123456789|КНДР|Л-1\n2|Пак Ён Хо|02.02.2001|123456788|КНДР|Л-1\n${second}\n1|Ли Мён|03.02.2001|123456787|КНДР|Л-2`,
      ),
      'Книга приказов.xlsx',
    );
    const lines = await stores.store.rows(
      'select o.order_no, cast(o.order_date as varchar) as day, o.kind, o.signer_m is not null as signer, o.representative_m is not null as representative, left(l.programme_code, 8) as programme, l.funding, l.payer_m is not null as payer from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id order by l.locator',
    );
    assert.deepEqual(
      lines.map((line) => Object.values(line).join(' ')),
      [
        '5/C 2023-09-01 enrol true true 38.03.02 contract true',
        '5/C 2023-09-01 enrol true true 38.03.02 contract true',
        '6/C 2023-09-02 enrol true true 45.03.02 exchange false',
      ],
      first,
    );
    await stores.close();
  }
});

test('notes and signatures below a table are no section, and a line above its headings is the paper itself', async () => {
  const headings = async (text: string) =>
    (await guessMapping(tableReading(text), 'приказ.xlsx')).mapping.units.flatMap(({ records }) =>
      records.flatMap(({ fields }) =>
        fields.flatMap(({ column, source }) => (column === 'order_no' ? [source.kind] : [])),
      ),
    );
  assert.deepEqual(
    await headings(
      'Приказ № 5 от 01.09.2023 о зачислении\nФИО|Код направления|Группа\nКим Чхоль Су|45.03.02|Л-101\nПриказ № 5 от 01.09.2023 действителен',
    ),
    ['says'],
  );
});

test('a workbook with a sheet for each site: the site is what the sheet is called, and that is said to be doubtful', async () => {
  const crew =
    '№ бригады|Рабочий|Профессия|Организация|Бригадир|Пропуск\n1|Ким Чхоль Су|бетонщик|ООО «Вымысел»|Ли Мён|A-1';
  const sites = async (sheets: Readonly<Record<string, string>>) => {
    const { mapping } = await guessMapping(workbookReading(sheets), 'состав бригад.xlsx');
    return mapping.units.flatMap(({ records }) =>
      records.flatMap(({ type, fields }) =>
        fields.flatMap(({ column, source }) =>
          column === 'site' && source.kind === 'says' ? [`${type}: ${source.text}`] : [],
        ),
      ),
    );
  };
  assert.deepEqual(await sites({ 'Склад-7': crew, Причал: crew }), ['site_list: Склад-7', 'site_list: Причал']);
  assert.deepEqual(await sites({ Лист1: crew }), ['site_list: (site not named)']);
});

test('who sent the people of each section is said of that section, and the first of them is nobody else’s host', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
파견 명단
파견회사: 교육 교류단, 단장: 강만춘, 현장: 1호 현장
성명|생년월일|려권|직종
김춘남|주체76(1987).4.28|M43220555|미장공
리식만|주체87(1998).11.6|M08692085|철근공
박일식|주체75(1986).3.7|M99195149|미장공
파견회사: 샛별정보기술사, 단장: 리성호, 현장: 2호 현장
강강호|주체88(1999).11.25|M31166459|미장공
윤진동|주체89(2000).7.20|M97399843|철근공
`);
  await stores.load(sheet, '명단.txt');
  const rows = await stores.store.rows(
    'select host_m is not null as host, count(distinct sending_m) as senders, count(*) as people from rec.site_list group by 1',
  );
  assert.deepEqual(rows, [{ host: false, senders: 2, people: 5 }]);
  const births = await stores.protectedStore.rows("select value from trait where kind = 'birth' order by value");
  assert.deepEqual(
    births.map(({ value }) => value),
    ['1986-03-07', '1987-04-28', '1998-11-06', '1999-11-25', '2000-07-20'],
  );
  await stores.close();
});

test('a section that several lines head is one, what signs it too, and each order of a book keeps its own people', async () => {
  const stores = await openStores();
  const head = (no: string, day: string) =>
    `Приказ № ${no} от ${day} «О зачислении»\nОснование: заявления, доверенность № 82/23 (представитель Образцов Олег Ильич)\nДиректор института Иной Ю. Ю.\nФИО|Дата рождения|Код направления|Форма обучения`;
  const book = tableReading(`ФГБОУ ВО «Вымышленный университет»
Книга приказов по личному составу обучающихся. Том 1

${head('394/02-14', '01.08.2023')}
Тестов Иван|01.02.2001|08.03.01|очная
Пробный Пётр|01.02.2001|08.03.01|очная

${head('407/02-14', '06.08.2023')}
Ким Чхоль Су|01.02.2001|08.03.01|очная
Пак Ён Хо|01.02.2001|08.03.01|очная
Ли Мён|01.02.2001|08.03.01|очная
`);
  await stores.load(book, 'книга_приказов_1.xlsx');
  const rows = await stores.store.rows(
    'select o.order_no as no, count(*) as people from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id group by 1 order by 1',
  );
  assert.deepEqual(
    rows.map(({ no, people }) => [no, Number(people)]),
    [
      ['394/02-14', 2],
      ['407/02-14', 3],
    ],
  );
  await stores.close();
});
