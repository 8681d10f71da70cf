import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading, workbookReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

const flat = `
ФГБОУ ВО «Вымышленный университет», ИНН 0012345673
Книга приказов
№ приказа|Дата приказа|Вид приказа|Подписал|Представитель|ФИО|Дата рождения|Код направления подготовки|Группа
1-с|01.09.2023|зачисление|Седов А.В.||Ким Чхоль Су|12.03.1987|45.03.02|Л-101
1-с|01.09.2023|зачисление|Седов А.В.|Ли Гын Хо|Пак Ён Хо|01.05.1990|45.03.02|Л-101
1-с|01.09.2023|зачисление|Седов А.В.|Ли Гын Хо|Чхве Сон|02.05.1991|45.03.02|Л-101
1-с|01.09.2023|зачисление|Седов А.В.|Ан Мин|Хан Су|02.06.1991|45.03.02|Л-101
2-с|05.02.2024|отчисление|Седов А.В.||Ким Чхоль Су|12.03.1987|45.03.02|Л-101
`;

test('a flat order book gives one header per order, filled from the rows that say more; what contradicts is kept aside', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(flat), 'книга.csv');
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 2, enrolment_line: 5 });
  const orders = await stores.store.rows(
    'select record_id, kind, representative_m is not null as represented from rec.enrolment_order order by record_id',
  );
  assert.deepEqual(
    orders.map((row) => [row.record_id, row.kind, row.represented]),
    [
      ['eno-9f2c0a1b7e44d210-s1r4', 'enrol', true],
      ['eno-9f2c0a1b7e44d210-s1r8', 'expel', false],
    ],
  );
  const mentions = await stores.store.rows('select "column", count(*) as n from custody.mention group by 1 order by 1');
  assert.deepEqual(
    mentions.map((row) => [row.column, row.n]),
    [
      ['person', 5],
      ['representative', 1],
      ['signer', 1],
      ['university', 1],
    ],
  );
  assert.equal(report.rejects[0]?.column, 'Представитель');
  assert.match(report.rejects[0]?.reason ?? '', /says "Ан Мин", another line of the same paper says "Ли Гын Хо"/);
  await stores.close();
});

const orders = `
Университет: ФГБОУ ВО «Вымышленный университет», ИНН 0012345673
№ приказа|Дата приказа|Вид приказа|Подписал
7-с|01.09.2023|зачисление|Седов А.В.
8-с|05.02.2024|отчисление|Седов А.В.
`;
const lines = `
№ приказа|Дата|ФИО|Дата рождения|Код направления|Группа
7-с|01.09.2023|Ким Чхоль Су|12.03.1987|45.03.02|Л-101
№ 7-С|1 сентября 2023 г.|Пак Ён Хо|01.05.1990|45.03.02|Л-101
8-с|05.02.2024|Ким Чхоль Су|12.03.1987|45.03.02|Л-101
`;

test('orders on one sheet, lines on another: each line finds its order and its university', async () => {
  const stores = await openStores();
  const reading = workbookReading({ Строки: lines, Приказы: orders });
  const { mapping } = await guessMapping(reading, 'книга.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(reading, 'книга.xlsx');
  assert.equal(report.units.find(({ unit }) => unit === 'Строки')?.recordRows, 3);
  const found = await stores.store.rows('select order_id, university_m from rec.enrolment_line order by locator');
  assert.deepEqual(
    found.map((row) => row.order_id),
    ['eno-9f2c0a1b7e44d210-s2r3', 'eno-9f2c0a1b7e44d210-s2r3', 'eno-9f2c0a1b7e44d210-s2r4'],
  );
  assert.equal(new Set(found.map((row) => row.university_m)).size, 1);
  await stores.close();
});

test('one list sheet per order, the order in its title', async () => {
  const stores = await openStores();
  const sheet = (title: string, who: string) =>
    `${title}\n№ п/п|ФИО|Дата рождения|Направление подготовки|Форма обучения\n1|${who}|12.03.1987|45.03.02 Лингвистика|очная`;
  await stores.load(
    workbookReading({
      Реестр: orders,
      '7-с': sheet('Список к приказу № 7-с от 01.09.2023', 'Ким Чхоль Су'),
      '8-с': sheet('Приложение к приказу от 5 февраля 2024 г. № 8-с', 'Пак Ён Хо'),
    }),
    'книга.xlsx',
  );
  const found = await stores.store.rows('select order_id from rec.enrolment_line order by locator');
  assert.deepEqual(
    found.map((row) => row.order_id),
    ['eno-9f2c0a1b7e44d210-s1r3', 'eno-9f2c0a1b7e44d210-s1r4'],
  );
  assert.equal((await stores.store.rows('select 1 as one from rec.enrolment_order')).length, 2);
  await stores.close();
});

test('lines find an order of another exhibit, whichever comes first; another university’s order is not theirs', async () => {
  for (const linesFirst of [true, false]) {
    const stores = await openStores();
    const list = tableReading(`Университет: ФГБОУ ВО «Вымышленный университет»\n${lines.trim()}`);
    const other = tableReading(
      orders.replace('Вымышленный университет', 'Иная академия').replace(', ИНН 0012345673', ''),
    );
    const loadLines = () => stores.load(list, 'список.csv', { exhibitId: 'bbbbbbbbbbbbbbbb' });
    if (linesFirst) assert.match((await loadLines()).notes.join('\n'), /2 papers .* not in the case yet/);
    await stores.load(other, 'чужие.csv', { exhibitId: '1111111111111111', originId: 'o-9' });
    await stores.load(tableReading(orders), 'приказы.csv', { exhibitId: 'aaaaaaaaaaaaaaaa' });
    if (!linesFirst) await loadLines();
    const found = await stores.store.rows('select order_id from rec.enrolment_line order by locator');
    assert.deepEqual(
      found.map((row) => row.order_id),
      ['eno-aaaaaaaaaaaaaaaa-s1r3', 'eno-aaaaaaaaaaaaaaaa-s1r3', 'eno-aaaaaaaaaaaaaaaa-s1r4'],
    );
    await stores.close();
  }
});

test('number and day of the order in one cell', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Университет|Приказ|Вид приказа|ФИО|Направление\nВымышленный университет|№ 7-с от 01.09.2023 г.|зачисление|Ким Чхоль Су|45.03.02',
    ),
    'x.csv',
  );
  const fields = mapping.units[0]?.records[0]?.fields ?? [];
  assert.deepEqual(
    fields.filter(({ cut }) => cut !== null).map(({ column, cut }) => [column, cut]),
    [
      ['order_no', 'number'],
      ['order_date', 'date'],
    ],
  );
});

test('an order and its line that each name another university in one row are two mentions, each with its own words', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
Вуз приказа|Вуз обучающегося|№ приказа|Дата приказа|Вид приказа|ФИО|Код направления|Уровень|Форма
Вымышленный университет|Ложный институт|5|01.09.2023|зачисление|Ким Чхоль Су|08.03.01|бакалавриат|очная
`);
  const column = (name: string, part: string | null, index: number, heading: string) => ({
    ...{ column: name, part, cut: null },
    source: { kind: 'column' as const, heading, index },
  });
  const { mapping } = await guessMapping(sheet, 'приказ.csv');
  const [unit] = mapping.units;
  const records = (unit?.records ?? []).map((record) => ({
    ...record,
    fields: [
      ...record.fields.filter(({ column: name }) => name !== 'university'),
      record.type === 'enrolment_order'
        ? column('university', 'org_name', 0, 'Вуз приказа')
        : column('university', 'org_name', 1, 'Вуз обучающегося'),
    ],
  }));
  assert.ok(unit !== undefined);
  await stores.load(sheet, 'приказ.csv', {}, { ...mapping, units: [{ ...unit, records }] });
  const mentions = await stores.store.rows(
    `select mention_id from custody.mention where "column" = 'university' order by mention_id`,
  );
  assert.deepEqual(
    mentions.map(({ mention_id }) => mention_id),
    ['m-9f2c0a1b7e44d210-s1r2-university', 'm-9f2c0a1b7e44d210-s1r2.2-university'],
  );
  const [line] = await stores.store.rows('select university_m as university from rec.enrolment_line');
  assert.equal(line?.university, 'm-9f2c0a1b7e44d210-s1r2.2-university');
  await stores.close();
});

test('of several columns of people that nothing tells apart, the person of a line is whoever changes from row to row', async () => {
  const book = `
Приказы о зачислении
Приказ|Кого|Чем финансируется|Через кого поступил|Подпись
лс-7 от 07.02.2024|Пробный О.И.|контракт|Образцов В.В.|Вымыслов Ю.Ю.
лс-7 от 07.02.2024|Тестов И.П.|контракт|Образцов В.В.|Вымыслов Ю.Ю.
лс-7 от 07.02.2024|Примеров К.А.|контракт|Образцов В.В.|Вымыслов Ю.Ю.
лс-9 от 21.02.2024|Черновик А.А.|квота||Вымыслов Ю.Ю.
лс-9 от 21.02.2024|Заметин Ф.Ш.|квота||Вымыслов Ю.Ю.
`;
  const stores = await openStores();
  const report = await stores.load(tableReading(book), 'книга.csv');
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 2, enrolment_line: 5 });
  assert.deepEqual(
    (await stores.store.rows('select "column", count(*) as n from custody.mention group by 1 order by 1')).map(
      (row) => [row.column, row.n],
    ),
    [
      ['person', 5],
      ['representative', 1],
      ['signer', 1],
      ['university', 1],
    ],
  );
  await stores.close();
});

test('a register of movement that gives each a payer and an end of study is of those enrolled, with one header for an order', async () => {
  const register = `
Движение контингента
Фамилия|Имя|Дата рождения|Паспорт|Группа|Приказ №|Дата приказа|Срок окончания|Представитель|Подписант|Плательщик
Пробный|Олег|19.09.2000|P9476401|ТУР.89|89-к|05.02.2021|30.06.2025||Вымыслов К.А.|ООО «Образец»
Тестов|Иван|22.06.2001|A6593928|ТУР.89|89-к|05.02.2021|30.06.2025||Вымыслов К.А.|ООО «Образец»
Примеров|Пётр|07.03.1995|A7348172|ТУР.89|89-к|05.02.2021|30.06.2025||Вымыслов К.А.|ООО «Образец»
`;
  const stores = await openStores();
  const report = await stores.load(tableReading(register), 'движение контингента.csv');
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 1, enrolment_line: 3 });
  assert.deepEqual(
    (await stores.store.rows('select kind from rec.enrolment_order')).map(({ kind }) => kind),
    ['enrol'],
  );
  await stores.close();
});
