import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, proseReading, tableReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';

const people = ['Ким Ён Су', 'Пробный Олег', 'Нгуен Ван Тест', 'Тестов Далер'];

test('a list of applications by agent is told by its candidates and whoever stands beside them', async () => {
  const agent = (i: number) =>
    i < 3
      ? 'ООО «Вымысел-Кадры»|Посредников Антон Ильич|+79000001010'
      : 'ИП Примерова Т. К.|Примерова Т. К.|+79000001515';
  const rows = people.map((one, i) => `${one}|KIM TEST|70010020${i}|${agent(i)}|бетонщик, 4 года|1${i}.06.2023`);
  const heads = 'Кандидат (рус.)|Кандидат (лат.)|Паспорт|Агент|Контактное лицо|Тел.|Опыт работы|Дата заявки';
  const { types, fields } = await read([heads, ...rows].join('\n'), 'свод.xlsx');
  assert.deepEqual(types, ['application']);
  assert.equal(fields['application:agent.org_name'], 'Агент');
  assert.equal(fields['application:representative.full'], 'Контактное лицо');
  assert.equal(fields['application:prior_trade'], 'Опыт работы');
  assert.equal(fields['application:received'], 'Дата заявки');
});

test('a telephone that comes again with each who acts for others is his; one for each of the list is everybody’s own', async () => {
  const heads = 'Кандидат|Паспорт|Агент|Контактное лицо|Тел.';
  const list = (phone: (i: number) => string) =>
    [heads, ...people.map((one, i) => `${one}|70010020${i}|ООО «Вымысел-Кадры»|Посредников А. И.|${phone(i)}`)].join(
      '\n',
    );
  const { fields: shared } = await read(
    list(() => '+79000001010'),
    'кандидаты.xlsx',
  );
  assert.equal(shared['application:representative.phone'], 'Тел.');
  assert.equal(shared['application:emergency.contact'], 'Тел.');
  assert.equal(shared['application:person.phone'], undefined);
  const { fields: own } = await read(
    list((i) => `+7900000101${i}`),
    'кандидаты.xlsx',
  );
  assert.equal(own['application:person.phone'], 'Тел.');
  assert.equal(own['application:representative.phone'], undefined);
});

test('agents of those who seek work, insure themselves or buy are told by nothing', async () => {
  const list = (heads: string, more: string) =>
    [
      heads,
      ...people.map((one, i) => `${one}|70010020${i}|ООО «Вымысел»|Посредников А. И.|${more}|1${i}.06.2023`),
    ].join('\n');
  for (const [heads, more] of [
    ['Кандидат|Паспорт|Агент|Контактное лицо|Вакансия|Дата собеседования', 'повар'],
    ['Клиент|Паспорт|Агент|Контактное лицо|Полис|Дата заявки', 'ОС 12'],
    ['Кандидат|Паспорт|Агент|Доверенное лицо|Избирательный округ|Дата', '№ 4'],
  ])
    assert.deepEqual((await read(list(heads ?? '', more ?? ''), 'Книга1.xlsx')).types, [], heads);
});

test('nominees and 후보자 are candidates as well', async () => {
  const english = await read(
    `Student|Passport No.|Nominated by|Local guardian|Guardian phone|Date of nomination\n${people.map((one, i) => `${one}|70010020${i}|Invented Staff LLC|Testov Anton|+79000001010|2023-06-1${i}`).join('\n')}`,
    'nominees.xlsx',
  );
  assert.equal(english.fields['application:agent.org_name'], 'Nominated by');
  assert.equal(english.fields['application:representative.full'], 'Local guardian');
  const korean = await read(
    '후보자|여권번호|추천 기관|담당자|담당자 연락처|신청 날짜\n김가상|700100200|가상 인력회사|리동철|+79000001010|2023.06.12\n박가상|700100201|가상 인력회사|리동철|+79000001010|2023.06.13',
    '명단.xlsx',
  );
  assert.equal(korean.fields['application:person.full'], '후보자');
  assert.equal(korean.fields['application:agent.org_name'], '추천 기관');
  assert.equal(korean.fields['application:representative.full'], '담당자');
});

test('an agent who is a person is one: by initials, a patronymic or a trade of his own; the side that takes applicants is the university', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(
      'Претендент|Паспорт|Принимающая сторона|Агент|Дата заявки\nКим Ён Су|700100200|Вымышленный университет|Примерова Т. К.|01.06.2023\nПробный Олег|700100201|Вымышленный университет|ИП Тестов И. И.|02.06.2023\nТестов Далер|700100202|Вымышленный университет|Вымысел Кадры|03.06.2023',
    ),
    'претенденты.xlsx',
  );
  const kinds = await stores.store.rows(
    'select m.kind, a.university_m is not null as school, a.sending_m is null as unsent from rec.application a join custody.mention m on m.mention_id = a.agent_m order by a.locator',
  );
  assert.deepEqual(
    kinds.map(({ kind, school, unsent }) => [kind, school, unsent]),
    [
      ['person', true, true],
      ['person', true, true],
      ['org', true, true],
    ],
  );
  await stores.close();
});

test('questionnaires below each other are a row each; their title is nobody, and who is to be called has his number apart', async () => {
  const stores = await openStores();
  const form = (name: string, i: number) =>
    `АНКЕТА КАНДИДАТА НА ОБУЧЕНИЕ\n\nФИО: ${name}\nПаспорт: 70010020${i}\nМесто работы, должность: каменщик\nКто направил: ООО «Вымысел-Кадры»\nКонтактное лицо: Посредников Антон Ильич, тел. +7 900 000-10-10\nДата заполнения: 1${i}.06.2023`;
  await stores.load(proseReading(people.map(form).join('\n\n')), 'анкеты.txt');
  const [found] = await stores.store.rows(
    'select count(*) as forms, count(distinct person_m) as people, count(agent_m) as agents, count(representative_m) as contacts from rec.application',
  );
  assert.deepEqual(Object.values(found ?? {}).map(Number), [4, 4, 4, 4]);
  const values = await stores.protectedStore.rows(
    "select distinct part, value from mention_value where mention in (select mention from mention_value where value = 'Посредников Антон Ильич') order by part",
  );
  assert.deepEqual(
    values.map(({ part, value }) => [part, value]),
    [
      ['full', 'Посредников Антон Ильич'],
      ['phone', '79000001010'],
    ],
  );
  await stores.close();
});

test('cells that each begin with what they are need no headings: a word before every cell of a column stands over it', async () => {
  const jobs = ['бетонщик, 4 года', 'швея', '—', 'повар'];
  const lines = people.map(
    (one, i) =>
      `${one} (TEST NAME) | паспорт 70010020${i} | тел. +7 900 000-1${i}-20 | доверенное лицо: Посредников А. И. | от организации: ООО «Вымысел-Кадры» | ранее: ${jobs[i]}`,
  );
  const { types, fields } = await read(['Список кандидатов (от представителя)', ...lines].join('\n'), 'список.txt');
  assert.deepEqual(types, ['application']);
  assert.equal(fields['application:person.full'], 'ФИО');
  assert.equal(fields['application:representative.full'], 'доверенное лицо');
  assert.equal(fields['application:sending.org_name'], 'от организации');
  assert.equal(fields['application:prior_trade'], 'ранее');
  assert.equal(fields['application:phone.contact'], 'тел.');
});

test('who and by what number in one cell are two columns of any list', async () => {
  const rows = people.map((one, i) => `${one}|70010020${i}|Посредников А. И. (тел. 8 900 000-10-10)|1${i}.06.2023`);
  const { fields, leftovers } = await read(
    ['Кандидат|Паспорт|Контактное лицо|Дата заявки', ...rows].join('\n'),
    'кандидаты.xlsx',
  );
  assert.equal(fields['application:representative.full'], 'Контактное лицо');
  assert.equal(fields['application:representative.phone'], 'Контактное лицо, тел.');
  assert.deepEqual(leftovers, []);
  const numbered = people.map((one, i) => `${one}|70010020${i}|ООО «Вымысел» 0012345673|1${i}.06.2023`);
  const firms = await read(['Кандидат|Паспорт|Агент|Дата заявки', ...numbered].join('\n'), 'кандидаты.xlsx');
  assert.deepEqual(
    Object.values(firms.fields).filter((heading) => /тел/.test(heading)),
    [],
  );
});

test('a firm beside a person in one cell is parted from him; a town behind a firm is none', async () => {
  const rows = people.map((one, i) => `${one}|70010020${i}|ООО «Вымысел-Кадры» (Посредников А. И.)|1${i}.06.2023`);
  const { fields } = await read(['Кандидат|Паспорт|Агент|Дата заявки', ...rows].join('\n'), 'кандидаты.xlsx');
  assert.equal(fields['application:agent.org_name'], 'Агент');
  assert.equal(fields['application:representative.full'], 'Агент, контактное лицо');
  const towns = await read(
    ['Кандидат|Паспорт|Агент|Дата заявки', ...rows].join('\n').replaceAll('Посредников А. И.', 'Нижний Вымысел'),
    'кандидаты.xlsx',
  );
  assert.equal(towns.fields['application:representative.full'], undefined);
  const said = await read(
    `Заявка на визовую поддержку № 31 от 05.07.2023\nПредставитель группы: Посредников Антон Ильич, ООО «Вымысел-Кадры»\nФамилия, имя|№ паспорта|Цель|Въезд с|Въезд по\n${people.map((one, i) => `${one}|70010020${i}|учёба|20.08.2023|20.11.2023`).join('\n')}`,
    'виз.xlsx',
  );
  assert.equal(said.fields['invitation:representative.full'], '"Посредников Антон Ильич"');
  assert.equal(said.fields['invitation:sending.org_name'], '"ООО «Вымысел-Кадры»"');
});

test('a register of agents is one of mandates; students whom an agent brought are sent nowhere to practise', async () => {
  const agents = await read(
    'Реестр агентов по набору\n№ п/п|Наименование агента|ИНН|№ агентского договора|Дата договора|Действует до|Контактное лицо|Телефон|Привлечено, чел.|Ставка за чел., руб.\n1|ООО «Вымысел-Кадры»|0012345673|АД-7|10.04.2023|31.12.2024|Посредников Антон Ильич|+79000001010|24|25000\n2|ООО «Пример»|0012345680|АД-9|22.04.2023|31.12.2024|Примеров Пётр Ильич|+79000001515|11|20000',
  );
  assert.deepEqual(agents.types, ['accreditation']);
  assert.equal(agents.fields['accreditation:represents.org_name'], 'Наименование агента');
  assert.equal(agents.fields['accreditation:holder.org_name'], 'Контактное лицо');
  assert.equal(agents.fields['accreditation:kind'], '"mandate"');
  const brought = await read(
    `АКТ № 2 об оказании агентских услуг к договору № АД-7 от 10.04.2023\n№ п/п|ФИО студента|Паспорт|Приказ о зачислении|Вознаграждение, руб.\n${people.map((one, i) => `${i + 1}|${one}|70010020${i}|№ 812-ст от 01.09.2023|25000`).join('\n')}\nАгент ООО «Вымысел-Кадры»`,
    'акт.xlsx',
  );
  assert.ok(!brought.types.some((type) => type.startsWith('practice')), brought.types.join());
});

test('who meets a group at the airport leads it', async () => {
  const { types, fields } = await read(
    `Встреча группы в аэропорту 27.08.2023\nФИО студента|Паспорт|Рейс|Время прилёта|Кто встречает|Тел. встречающего\n${people.map((one, i) => `${one}|70010020${i}|ВВ-402|14:35|Посредников А. И.|+79000001010`).join('\n')}`,
    'встреча.xlsx',
  );
  assert.deepEqual(types, ['border_crossing']);
  assert.equal(fields['border_crossing:leader.full'], 'Кто встречает');
});

test('leads of applicants: who brought them and whose telephone it is are told row by row, and a site or a fair brought nobody', async () => {
  const leads =
    'ID лида|Создан|Имя абитуриента|Партнёр|Ответственный партнёра|Тел.|Этап|ВУЗ\n77|14.06.2022|Ким Ён Су|ООО «Вымысел-Кадры»|Посредников А. И.|+7 900 000-10-10|зачислен|Вымышленный университет\n78|15.06.2022|Пробный Олег|Вымысел-Кадры|Посредников А. И.|+7 900 000-10-10|оплатил|Вымышленный университет\n79|16.06.2022|Нгуен Ван Тест|сайт||+7 900 000-11-01|зачислен|Вымышленный университет\n80|17.06.2022|Тестов Далер|Примерова Т. К.|Посредников А. И.|+7 900 000-10-10|оплатил|Вымышленный университет\n81|18.06.2022|Образцов Пётр|выставка||+7 900 000-11-02|зачислен|Вымышленный университет';
  const { types, fields } = await read(leads, 'crm_leads.csv');
  assert.deepEqual(types, ['application']);
  assert.equal(fields['application:agent.org_name'], 'Партнёр');
  assert.equal(fields['application:number'], 'ID лида');
  assert.equal(fields['application:person.phone'], 'Тел.');
  assert.equal(fields['application:representative.phone'], 'Ответственный партнёра, тел.');
  const stores = await openStores();
  await stores.load(tableReading(leads), 'crm_leads.csv');
  const rows = await stores.store.rows(
    'select agent_m is not null as agent, representative_m is not null as who, phone_m is not null as phone from rec.application order by locator',
  );
  assert.deepEqual(
    rows.map(({ agent, who, phone }) => [agent, who, phone].map(Number).join('')),
    ['110', '110', '001', '110', '001'],
  );
  await stores.close();
});

test('leads of who buys or hires are told by nothing', async () => {
  const rows = people.map((one, i) => `7${i}|1${i}.06.2022|${one}|ООО «Вымысел»|Посредников А. И.|новый`);
  for (const heads of [
    'ID лида|Создан|Клиент|Партнёр|Ответственный партнёра|Этап',
    'ID лида|Создан|Имя кандидата|Источник|Ответственный|Вакансия',
    'Lead ID|Created|Lead name|Source|Owner|Deal stage',
  ])
    assert.deepEqual((await read([heads, ...rows].join('\n'), 'crm_leads.csv')).types, [], heads);
});

test('an agent’s act of the students whom it brought says so of each, whatever it earns', async () => {
  const rows = people.map((one, i) => `${i + 1}|${one}|М-2221|7000`).join('\n');
  for (const [above, heads, agent] of [
    [
      'АКТ об оказании услуг по набору\nАгент:|ООО «Вымысел-Кадры»',
      '№|Привлечённый студент|Группа|Вознаграждение',
      'ООО «Вымысел-Кадры»',
    ],
    [
      'Отчёт агента о привлечённых студентах за 2023 год\nАгент: Посредников А. И.',
      '№ п/п|ФИО привлечённого студента|Учебная группа|Сумма вознаграждения, руб.',
      'Посредников А. И.',
    ],
    [
      'List of recruited students\nAgent:|Invented Staff LLC',
      'No.|Recruited student|Group|Commission',
      'Invented Staff LLC',
    ],
  ] as const) {
    const { types, fields } = await read([above, heads, rows, '|Итого||28000'].join('\n'), 'акты.xlsx');
    assert.deepEqual(types, ['application'], heads);
    assert.equal(fields['application:agent.org_name'], `"${agent}"`);
    assert.match(fields['application:person.full'] ?? '', /студент|student/);
  }
});

test('an agent without a form on an act is a person, and says so; on a list that is no formal paper he is left as he stands', async () => {
  const act = (title: string) =>
    `${title}\nАгент:|Посредников Антон\n№|Привлечённый студент|Группа|Вознаграждение\n${people.map((one, i) => `${i + 1}|${one}|М-2221|7000`).join('\n')}`;
  const formal = await read(act('АКТ об оказании услуг по набору'), 'акт.xlsx');
  assert.equal(formal.fields['application:representative.full'], '"Посредников Антон"');
  assert.equal(formal.fields['application:agent.org_name'], undefined);
  assert.match(formal.doubts.join(), /taken for a person/);
  const list = await read(act('Список привлечённых студентов'), 'список.xlsx');
  assert.equal(list.fields['application:agent.org_name'], '"Посредников Антон"');
});
