import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { paperSaid } from './paper-text.ts';

const order = `
МИНОБРНАУКИ РОССИИ
ФГБОУ ВО «Вымышленный университет»

ПРИКАЗ
«07» июня 2023 г.|||№ 847-ин
О зачислении иностранных граждан
Зачислить с 08.06.2023 на очную форму обучения по направлению подготовки 45.03.02 Лингвистика (бакалавриат) следующих граждан:
№|Фамилия, имя|Дата рождения|Гражданство|Паспорт|Группа
1|Дубков Нил|05.05.1991|Вымыслия|700000001|45P2-23
2|Ивнин Клим|06.06.1992|Вымыслия|700000002|45P2-23
3|Грушин Фрол|07.07.1993|Вымыслия|700000003|45P2-23
Документы поданы представителем по доверенности: Седов Марк Ильич

Проректор|||Ветров А.В.`;

test('an order written as a document is read as one: number, day, kind, programme, form, who brought them and who signed', async () => {
  const reading = tableReading(order, 'Приказ');
  const { mapping } = await guessMapping(reading, 'Приказ 847-ин.xlsx');
  assert.deepEqual(
    mapping.units[0]?.records.map(({ type }) => type),
    ['enrolment_order', 'enrolment_line'],
  );
  const stores = await openStores();
  const { rejects, units } = await stores.load(reading, 'Приказ 847-ин.xlsx');
  assert.deepEqual(rejects, []);
  assert.deepEqual([units[0]?.records.enrolment_order, units[0]?.records.enrolment_line], [1, 3]);
  const [header] = await stores.store.rows(
    `select order_no, cast(order_date as varchar) as day, kind, cast(effective as varchar) as effective, signer_post,
            signer_m is not null as signed, representative_m is not null as brought from rec.enrolment_order`,
  );
  assert.deepEqual(header, {
    ...{ order_no: '847-ИH', day: '2023-06-07', kind: 'enrol', effective: '2023-06-08', signer_post: 'vice_rector' },
    ...{ signed: true, brought: true },
  });
  const lines = await stores.store.rows(
    'select distinct programme_group, level, form, group_code from rec.enrolment_line',
  );
  assert.deepEqual(lines, [{ programme_group: '45.03', level: 'bachelor', form: 'full_time', group_code: '45P2-23' }]);
  await stores.close();
});

test('a line below a table that says nothing of the kind names nobody', async () => {
  const { mapping } = await guessMapping(
    tableReading(order.replace(/Документы поданы.*/, 'Документы сданы в архив в полном объёме')),
    'Приказ 847-ин.xlsx',
  );
  const fields = mapping.units[0]?.records.flatMap((record) => record.fields.map(({ column }) => column)) ?? [];
  assert.ok(fields.includes('signer'));
  assert.ok(!fields.includes('representative'));
});

test('an order says in a sentence who pays for all, and in one line who signed it', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      order
        .replace(/Документы поданы.*/, 'Оплату обучения производит ООО "Вымысел-Инвест", ИНН 0012345673.')
        .replace('Проректор|||Ветров А.В.', 'Проректор по международной деятельности Ветров А.В.'),
    ),
    'Приказ 847-ин.xlsx',
  );
  const said = mapping.units[0]?.records.flatMap((record) =>
    record.fields.map(({ column, part, source }) => [column, part, source.kind === 'says' ? source.text : null]),
  );
  const of = (name: string) => said?.filter(([column]) => column === name).map(([, part, text]) => [part, text]);
  assert.deepEqual(of('payer'), [
    ['org_name', 'ООО "Вымысел-Инвест"'],
    ['inn', '0012345673'],
  ]);
  assert.deepEqual(of('signer'), [['full', 'Ветров А.В.']]);
  assert.deepEqual(of('signer_post'), [[null, 'Проректор по международной деятельности']]);
});

const said = (line: string) => Object.fromEntries(paperSaid([[line]], []).map(({ key, text }) => [key, text]));

test('who is sent where and for how long stands in one sentence, and who signed in the next', () => {
  assert.deepEqual(
    said(
      'Направить студентов гр. Л.10.24 (Лингвистика) в ООО «Вымысел» с 12.02.2024 по 30.06.2024. Подписал А.Б. Ветров.',
    ),
    {
      ...{ Группа: 'Л.10.24', 'База практики': 'ООО «Вымысел»', Подписал: 'А.Б. Ветров' },
      ...{ 'Начало практики': '12.02.2024', 'Окончание практики': '30.06.2024' },
    },
  );
  assert.deepEqual(said('Направить копию приказа в отдел кадров с описью'), {});
});

test('a letter that asks for passes says from whom, to which site and from which day', () => {
  assert.deepEqual(
    said('От: ООО «Вымысел» Кому: охрана объекта ООО «Пример-Строй». Просим выписать пропуска с 05.07.2024:'),
    {
      'Подрядная организация': 'ООО «Вымысел»',
      Объект: 'ООО «Пример-Строй»',
      'Срок действия пропуска с': '05.07.2024',
    },
  );
});

test('who sent the people of a list is said before whose group it is', () => {
  assert.equal(
    said('Sent by Vymysel Labour Co.. Group Л.24.21. Head: Vera OBRAZTSOVA')['Sending organisation'],
    'Vymysel Labour Co',
  );
  assert.equal(said('Sent by Vymysel College, group Л.24.21')['Sending organisation'], 'Vymysel College');
  assert.equal(said('The list was presented by the office.')['Sending organisation'], undefined);
});

test('whose papers are brought by a firm, by whom a surname of one letter has, by who acts for a group', async () => {
  for (const [said, whom] of [
    ['Документы представил(а) по доверенности: ООО «Вымысел».', 'ООО «Вымысел»'],
    ['Документы представил(а) по доверенности: М.С. Ю.', 'М.С. Ю'],
    ['Документы подал по доверенности № 4 от 01.06.2023: О М.С.', 'О М.С.'],
    ['Представитель группы Седов М. И. по доверенности № 4', 'Седов М. И.'],
  ] as const) {
    const reading = tableReading(order.replace(/Документы .*/, said), 'Приказ');
    const { mapping } = await guessMapping(reading, 'Приказ 847-ин.xlsx');
    const header = mapping.units[0]?.records.find(({ type }) => type === 'enrolment_order');
    const source = header?.fields.find(({ column }) => column === 'representative')?.source;
    assert.equal(source?.kind === 'says' && source.text.trim(), whom, said);
  }
});
