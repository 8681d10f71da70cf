import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readExhibit } from '../../evidence/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

const folder = await mkdtemp(join(tmpdir(), 'tributary-practice-'));
after(() => rm(folder, { recursive: true }));

async function written(name: string, text: string) {
  await writeFile(join(folder, name), text);
  return readExhibit(join(folder, name), name);
}

/** What each record of an order of practice says of its paper. */
const said = `select order_no as no, cast(order_date as varchar) as day, count(*) as people, count(distinct host_m) as hosts,
  cast(min(span_from) as varchar) as begins, cast(max(span_to) as varchar) as ends, min(contract_no) as contract
  from rec.practice_order group by 1, 2 order by 1`;

const two = [
  { no: '259/П', day: '2023-12-23', people: 2, hosts: 1, begins: '2023-12-27', ends: '2024-02-07', contract: 'П/45' },
  { no: '458/П', day: '2024-03-13', people: 2, hosts: 1, begins: '2024-03-20', ends: '2024-05-03', contract: 'П/50' },
];

const heads = [
  [
    '№ 259/п от 23.12.2023. Группу 35-и («Экономика») направить в ООО "Вымысел" по договору П/45, место: рыбный цех; срок 27.12.2023 – 07.02.2024.',
    'Руководитель Образцова О. О. Подписал Иной Ю. Ю.',
  ],
  [
    '№ 458/п от 13.03.2024. Группу 36-и («Экономика») направить в ООО "Пример" по договору П/50, место: склад; срок 20.03.2024 – 03.05.2024.',
    'Руководитель Образцова О. О. Подписал Иной Ю. Ю.',
  ],
] as const;
const people = [
  ['Тестов Иван', 'Пробный Пётр'],
  ['Ким Чхоль Су', 'Пак Ён Хо'],
] as const;
const title = 'Приказы о направлении на практику\nФГБОУ ВО "Вымышленный университет"';

async function recordsOf(reading: Parameters<Awaited<ReturnType<typeof openStores>>['load']>[0], name: string) {
  const stores = await openStores();
  await stores.load(reading, name);
  const rows = await stores.store.rows(said);
  await stores.close();
  return rows.map((row) => ({ ...row, people: Number(row.people), hosts: Number(row.hosts) }));
}

test('a group is sent to a host in the sentence over its people, in a sheet and in a text', async () => {
  const rows = heads.map((lines, i) =>
    [...lines, ...(people[i] ?? []).map((name) => `${name}|01.02.2001|обработчик`)].join('\n'),
  );
  const sheet = tableReading(`${title}\n\nФамилия, имя обучающегося|Дата рождения|Виды работ\n${rows.join('\n')}`);
  assert.deepEqual(await recordsOf(sheet, 'приказы_практика_1.xlsx'), two);
  const text = heads.map((lines, i) =>
    [...lines, ...(people[i] ?? []).map((name, n) => `${n + 1}. ${name}; обработчик`)].join('\n'),
  );
  const reading = await written('приказы_практика_2.txt', `${title}\n\n${text.join('\n\n')}\n`);
  assert.deepEqual(await recordsOf(reading, 'приказы_практика_2.txt'), two);
});

test('a page with a table for each group has one title, and a line of its own over each', async () => {
  const lines = [
    '№259 п (23.12.23): гр. Г11 -> Вымысел, ООО, рыбный цех, 27.12.23-07.02.24, дог. п/45, подпись Иной Юрий Юрьевич',
    '№458 п (13.03.24): гр. Г12 -> Пример, ООО, склад, 20.03.24-03.05.24, дог. п/50, подпись Иной Юрий Юрьевич',
  ];
  const tables = lines.map(
    (line, i) =>
      `<p>${line}</p><table><tr><th>ФИО</th><th>Г.р.</th></tr>${(people[i] ?? []).map((name) => `<tr><td>${name}</td><td>01.02.2001</td></tr>`).join('')}</table>`,
  );
  const reading = await written(
    'практика.html',
    `<html><body><h2>Направления на практику (Вымышленный университет, ФГБОУ ВО)</h2>${tables.join('')}</body></html>`,
  );
  const found = await recordsOf(reading, 'практика.html');
  assert.deepEqual(
    found,
    two.map((one) => ({ ...one, no: one.no.replace('/', '') })),
  );
});

test('referrals of groups with their people, as a program nests them, are no contracts besides', async () => {
  const data = heads.map((_, i) => ({
    ...{
      'Приказ вуза': two[i]?.no,
      от: two[i]?.day,
      Заказчик: i === 0 ? 'ООО «Вымысел»' : 'ООО «Пример»',
      Объект: 'склад',
    },
    ...{ С: two[i]?.begins, По: two[i]?.ends, 'Договор №': two[i]?.contract, Подписал: 'Иной Юрий Юрьевич' },
    rows: (people[i] ?? []).map((name) => ({ Работник: name, 'Виды работ': 'обработчик' })),
  }));
  const document = { title: ['Направления на практику, ФГБОУ ВО «Вымышленный университет»'], data };
  const reading = await written('практика.json', JSON.stringify(document));
  const { mapping } = await guessMapping(reading, 'практика.json');
  assert.deepEqual(
    mapping.units.flatMap(({ records }) => records.map(({ type }) => type)),
    ['practice_order'],
  );
  assert.deepEqual(await recordsOf(reading, 'практика.json'), two);
});
