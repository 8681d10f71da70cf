import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, proseReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';
import { writtenPapers } from './written-papers.ts';

const certificate = (number: string, name: string) => `
ФГБОУ ВО «Вымышленный университет»

СПРАВКА № ${number}
от 12 июля 2023 г.

Настоящая справка выдана ${name}, 12.03.1987 г.р., в том, что он действительно проходит производственную
практику в ООО «Вымысел-Строй» (ИНН 0012345673) с 01.06.2023 по 30.08.2023 в соответствии с приказом № 45-п.

Справка выдана для предъявления по месту требования.

Проректор по учебной работе ____________ А. В. Лесовский
`;

test('each certificate of a running text is one, at the passage that says it', async () => {
  const stores = await openStores();
  const text = certificate('112/23', 'Ким Чхоль Су') + certificate('113/23', 'Пак Ён Хо');
  const report = await stores.load(proseReading(text), 'справки.txt');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ practice_certificate: 2 }, 0]);
  const rows = await stores.store.rows(
    'select locator, certificate_no, issued, span_to, order_no from rec.practice_certificate order by locator',
  );
  assert.deepEqual(rows, [
    { locator: 'q3', certificate_no: '112/23', issued: '2023-07-12', span_to: '2023-08-30', order_no: '45-П' },
    { locator: 'q8', certificate_no: '113/23', issued: '2023-07-12', span_to: '2023-08-30', order_no: '45-П' },
  ]);
  const people = await stores.protectedStore.rows("select value from mention_value where part = 'full' order by value");
  assert.deepEqual(
    people.map(({ value }) => value),
    ['А. В. Лесовский', 'Ким Чхоль Су', 'Пак Ён Хо'],
  );
  await stores.close();
});

test('a letter that lists nobody and certifies nothing is left as it is', async () => {
  const stores = await openStores();
  const report = await stores.load(
    proseReading('Уважаемый Пётр Ильич!\n\nПрошу сообщить:\n1. Сроки практики.\n2. Число студентов.\n\nС уважением'),
    'письмо.txt',
  );
  assert.deepEqual(report.units, []);
  await stores.close();
});

/** The one record that a text makes, and what its table says. */
async function written(text: string, table: string, columns: string) {
  const stores = await openStores();
  const report = await stores.load(proseReading(text), 'бумага.txt');
  const rows = await stores.store.rows(`select ${columns} from rec.${table} order by locator`);
  const names = await stores.protectedStore.rows(
    "select value from mention_value where part in ('full', 'org_name') order by value",
  );
  await stores.close();
  return { report, rows, names: names.map(({ value }) => value) };
}

test('a certificate «Дана … в том, что» under its letterhead', async () => {
  const { rows } = await written(
    `ФГБОУ ВО «Вымышленный институт»\n\nСПРАВКА\n№ 1187 от 19.12.2023 г.\n\nДана Седову Игорю Львовичу, 14.05.1996 г.р., в том, что он действительно проходит производственную практику в ООО «Вымысел» в период с 16.10.2023 по 31.01.2024 в соответствии с приказом от 11.10.2023 № 402.\n\nНачальник управления        (подпись)     Панов В. Э.`,
    'practice_certificate',
    'certificate_no, issued, span_from, span_to, order_no',
  );
  assert.deepEqual(rows, [
    {
      certificate_no: '1187',
      issued: '2023-12-19',
      span_from: '2023-10-16',
      span_to: '2024-01-31',
      order_no: '402',
    },
  ]);
});

test('a contract with its parties under the words that it calls them by', async () => {
  const practice = await written(
    `ДОГОВОР № 56/П-23\nо практической подготовке обучающихся\n\nг. Вымысел                 «05» октября 2023 г.\n\nФедеральное государственное бюджетное образовательное учреждение высшего образования «Вымышленный институт», именуемое в дальнейшем «Университет», в лице проректора Панова Сергея Вадимовича, действующего на основании доверенности № 14 от 09.01.2023, с одной стороны, и\nОбщество с ограниченной ответственностью «Вымысел-Строй» (ИНН 0012345673), именуемое в дальнейшем «Профильная организация», в лице директора Седова Игоря Львовича, заключили настоящий Договор.\n1.2. Срок практической подготовки: с 16.10.2023 по 28.06.2024.\n2.2. Руководитель по практической подготовке от Университета — доцент Мелов В. П.`,
    'practice_contract',
    'contract_no, contract_date, span_from, span_to',
  );
  assert.deepEqual(practice.rows, [
    { contract_no: '56/П-23', contract_date: '2023-10-05', span_from: '2023-10-16', span_to: '2024-06-28' },
  ]);
  assert.ok(practice.names.some((name) => String(name).includes('Вымысел-Строй')));
  assert.ok(practice.names.includes('Мелов В. П.'));
  const labour = await written(
    `ТРУДОВОЙ ДОГОВОР № 38/23\n\nг. Вымысел           01 ноября 2023 г.\n\nОбщество с ограниченной ответственностью «Вымысел» (ИНН 0012345673), в лице директора Седова Игоря Львовича, именуемое «Работодатель», и гражданин Ким Чхоль Су, паспорт 455120877, именуемый «Работник», заключили срочный трудовой договор:\n1. Работник принимается на должность подсобного рабочего на объект «Порт».\n2. Договор заключён на срок с 01.11.2023 по 31.10.2024.\n3. Оклад 38 500 (тридцать восемь тысяч пятьсот) рублей в месяц.`,
    'employment_contract',
    'contract_no, signed, kind, span_from, span_to',
  );
  assert.deepEqual(labour.rows, [
    { contract_no: '38/23', signed: '2023-11-01', kind: 'fixed_term', span_from: '2023-11-01', span_to: '2024-10-31' },
  ]);
  assert.ok(labour.names.includes('Ким Чхоль Су'));
  const english = await written(
    `EMPLOYMENT CONTRACT No. 12/24\ndated 1 March 2024\n\nInvented Builders LLC, hereinafter referred to as the Employer, and Kim Chol Su, hereinafter referred to as the Employee, agree: the Employee works as a welder for the period from 1 March 2024 to 28 February 2025.`,
    'employment_contract',
    'contract_no, signed, span_from, span_to',
  );
  assert.deepEqual(english.rows, [
    { contract_no: '12/24', signed: '2024-03-01', span_from: '2024-03-01', span_to: '2025-02-28' },
  ]);
});

test('the people of an order that names them in its sentences', async () => {
  const { rows, names } = await written(
    `ФГБОУ ВО «Вымышленный институт»\n\nП Р И К А З\n«28» августа 2023 г.          № 112\nО зачислении\n\nПРИКАЗЫВАЮ:\n1. Зачислить с 01.09.2023 на очную форму обучения граждан КНДР Ким Чхоль Су, 12.03.1987 г.р., и Пак Ён Хо, 01.02.1990 г.р.\n2. Контроль возложить на декана.\n\nРектор ____________ Л. М. Панов`,
    'enrolment_order',
    'order_no, order_date, kind',
  );
  assert.deepEqual(rows, [{ order_no: '112', order_date: '2023-08-28', kind: 'enrol' }]);
  for (const name of ['Ким Чхоль Су', 'Пак Ён Хо']) assert.ok(names.includes(name), name);
});

test('a letter is a contact of who writes with whom, on its own day and not that of the letter it answers', async () => {
  const { rows } = await written(
    `ФГБОУ ВО «Вымышленный институт»\nИсх. № 214/12 от 04.03.2024\nГенеральному директору ООО «Вымысел»\n\nУважаемый Игорь Львович!\nВ ответ на Ваше письмо от 01.03.2024 № 18 сообщаем, что институт готов направить 14 обучающихся.`,
    'contact_event',
    'kind, at_from',
  );
  assert.deepEqual(rows, [{ kind: 'letter', at_from: '2024-03-04' }]);
});

test('a chat of an iPhone: a line that begins with a mark of direction is a message of its own', async () => {
  const { rows } = await written(
    '[01.10.2023, 08:05:30] Прораб: Завтра 20 человек\n[01.10.2023, 08:07:00] Мастер: да\n\u200e[01.10.2023, 08:08:00] Мастер: \u200e<прикреплено: 00000003-PHOTO.jpg>',
    'contact_event',
    'kind, at_from',
  );
  assert.equal(rows.length, 3);
});

test('a form filled in line by line is one row under its labels', async () => {
  const { rows } = await written(
    `실습 확인서\n\n증명서 번호: 31\n발급일: 2024-02-01\n성 명: 김철수\n생년월일: 1990-03-12\n대학교: 가상대학교\n실습 기관: 가상건설\n실습 기간: 2023.10.16 ~ 2024.01.31`,
    'practice_certificate',
    'certificate_no, issued, span_from, span_to',
  );
  assert.deepEqual(rows, [
    { certificate_no: '31', issued: '2024-02-01', span_from: '2023-10-16', span_to: '2024-01-31' },
  ]);
});

test('papers of one sentence or form are one row of their register: a power of attorney, a receipt, a payment order, an invitation, an order', async () => {
  // biome-ignore format: one paper each
  const papers: readonly (readonly [text: string, types: readonly string[], said: Record<string, string>])[] = [
    ['ДОВЕРЕННОСТЬ № 25АА 100001\nг. Вымыслов, 10.01.2024\nООО «Вымысел», ИНН 0012345673, в лице директора Орлова П.И., настоящей доверенностью уполномочивает Лескову Анну Петровну представлять интересы общества в приемной комиссии ФГБОУ ВО «Вымышленный университет».\nДоверенность выдана сроком до 10.01.2025.\nДиректор ____ П. И. Орлов',
      ['accreditation'], { 'holder.org_name': 'Лескову Анну Петровну', 'grantor.org_name': 'ООО «Вымысел»', number: '25АА 100001', 'valid.to': '10.01.2025' }],
    ['РАСПИСКА\nЯ, Пак Ён Хо, получил от Лесковой Анны Петровны наличными 150 000 (сто пятьдесят тысяч) рублей 5 апреля 2024 г. в г. Вымыслов.\nПодпись',
      ['cash_movement'], { 'holder.org_name': 'Лесковой Анны Петровны', 'counterparty.org_name': 'Пак Ён Хо', amount: '150 000', at: '5 апреля 2024' }],
    ['ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 341        12.04.2024      Электронно\nИНН 0012345673   КПП 001201001          Сумма 120000-00\nООО «Вымысел»\nПлательщик                              Сч. № 40702810000000000001\nБанк «Небыль» г. Вымыслов             БИК 040000000\nИНН 0012345674   КПП 001201001          Сч. № 40702810000000000002\nООО «Небылица»\nПолучатель\nНазначение платежа: за проживание работников',
      ['bank_payment'], { 'payer.org_name': 'ООО «Вымысел»', 'payee.org_name': 'ООО «Небылица»', 'payee.inn': '0012345674', amount: '120000.00', 'payee_account.account': '40702810000000000002', purpose: 'за проживание работников' }],
    ['Invented Engineering University\nRef. No. INV-2024-1    14 May 2024\n\nThis is to confirm that we invite Mr. HAN SOL, born 12 February 1999, holder of passport No. EK1000001, for the purpose of study from 1 September 2024 to 29 November 2024 (single entry).',
      ['invitation'], { 'person.full': 'HAN SOL', 'person.document': 'EK1000001', 'inviting.org_name': 'Invented Engineering University', 'valid.to': '29 November 2024' }],
    ['ФГБОУ ВО «Вымышленный университет»\nПРИКАЗ\n09.10.2024                         № 15-с\nОб отчислении\nОТЧИСЛИТЬ Хан Ира, студента 1 курса группы С-1 очной формы обучения, с 10.10.2024.\nРектор А. А. Вымыслов',
      ['enrolment_order', 'enrolment_line'], { 'person.full': 'Хан Ира', kind: 'отчислить' }],
  ];
  for (const [text, types, said] of papers) {
    const { mapping } = await guessMapping(proseReading(text), 'бумага.txt');
    const unit = await preparedReading(proseReading(text), 'бумага.txt');
    const rows: (readonly (string | null)[])[] = [];
    for await (const batch of unit.units[0]?.batches() ?? []) rows.push(...batch.rows);
    const records = mapping.units.flatMap((one) => one.records);
    assert.deepEqual([...new Set(records.map(({ type }) => type))], types, text);
    const row = rows.find((one) => one.some((cell) => cell !== null)) ?? [];
    for (const [name, value] of Object.entries(said)) {
      const field = records.flatMap(({ fields }) => fields).find((one) => fieldName(one) === name);
      assert.equal(
        field?.source.kind === 'column' ? row[field.source.index] : field?.source.text,
        value,
        `${name} of ${text}`,
      );
    }
  }
});

test('a letter that invites to a meeting, a receipt without a sum and a list of powers are no such papers', async () => {
  for (const text of [
    'ООО «Вымысел»\nПриглашаем Орлова Петра Ильича на встречу выпускников.\n',
    'РАСПИСКА\nЯ, Орлов Пётр Ильич, получил ключи от комнаты 5 апреля 2024 г.',
    'Перечень доверенностей\n\nВыдавать доверенности сотрудникам запрещено.',
  ])
    assert.deepEqual((await guessMapping(proseReading(text), 'бумага.txt')).mapping.units, [], text);
});

test('a practice order and a direction of one student say to whom, for how long and under whom', async () => {
  const order = await written(
    'Вымышленный технологический колледж\nНАПРАВЛЕНИЕ НА ПРАКТИКУ № 15\nот 02.04.2024\nСтудент Цой Виктор Инсуевич, группа ТМ-12, направляется для прохождения учебной практики в АО «Вымысел-Порт» на период с 8 апреля по 5 мая 2024 г. согласно договору № 33 от 01.02.2024.\nЗав. практикой Орлова Т. Н.',
    'practice_order',
    'order_no, order_date, span_from, span_to',
  );
  assert.deepEqual(order.rows, [
    { order_no: '15', order_date: '2024-04-02', span_from: '2024-04-08', span_to: '2024-05-05' },
  ]);
  for (const name of [
    'Цой Виктор Инсуевич',
    'АО «Вымысел-Порт»',
    'Вымышленный технологический колледж',
    'Орлова Т. Н.',
  ])
    assert.ok(order.names.includes(name), name);
});

test('an order does nothing to those who guide and watch', async () => {
  const { rows, names } = await written(
    'Вымышленный государственный университет\nПРИКАЗ\nот 20 августа 2024 г. № 815-с\nприказываю:\n1. Зачислить на 1 курс очной формы обучения с 1 сентября 2024 года:\nЧо Мён Су (12.04.1999 г.р.);\nХан Сон Иль (30.08.2000 г.р.).\n2. Контроль возложить на Седова И. Л.\nИ.о. ректора    В. Э. Панов',
    'enrolment_line',
    'form',
  );
  assert.equal(rows.length, 2);
  assert.ok(!names.includes('Седова И. Л.'));
  assert.ok(names.includes('Вымышленный государственный университет'));
});

test('parties that are called «далее – …», "(the "…")" or 갑 and 을', async () => {
  const practice = await written(
    'СОГЛАШЕНИЕ № 9-2024\nоб организации практики студентов\n15.02.2024\nЧОУ ВО «Вымышленная академия» (далее – Академия) в лице ректора Панова Сергея Вадимовича и Общество с ограниченной ответственностью «Небыль-Строй» (далее – Предприятие) в лице директора Седовой Анны Павловны заключили соглашение.\n1. Соглашение вступает в силу с 01.03.2024 и действует до 31.12.2024.\n2. Руководителем практики от Академии назначается Мелов В. П., от Предприятия – Орлов П. К.',
    'practice_contract',
    'contract_no, contract_date, span_from, span_to',
  );
  assert.deepEqual(practice.rows, [
    { contract_no: '9-2024', contract_date: '2024-02-15', span_from: '2024-03-01', span_to: '2024-12-31' },
  ]);
  for (const name of ['Панова Сергея Вадимовича', 'Седовой Анны Павловны', 'Мелов В. П.', 'Орлов П. К.'])
    assert.ok(practice.names.includes(name), name);
  const english = await written(
    'CONTRACT OF EMPLOYMENT\nContract No. HR-19/2024\nDate: 2 May 2024\nbetween Invented Fisheries Co., Ltd. (the "Employer") and Mr. RI Chol Min, passport No. 472000003 (the "Employee").\n1. The Employee is employed as a fish processor.\n2. The contract is valid from 6 May 2024 to 5 May 2025.\n3. Monthly salary: RUB 45,000.',
    'employment_contract',
    'contract_no, signed, span_to, pay_cur',
  );
  assert.deepEqual(english.rows, [
    { contract_no: 'HR-19/2024', signed: '2024-05-02', span_to: '2025-05-05', pay_cur: 'RUB' },
  ]);
  assert.ok(english.names.includes('RI Chol Min'));
  const korean = await written(
    '근로계약서\n\n사용자 주식회사 가상건설(이하 "갑")과 근로자 김철수(이하 "을")는 다음과 같이 근로계약을 체결한다.\n1. 계약기간: 2024.03.15 ~ 2024.12.31\n2. 임금: 월 40,000루블\n2024년 3월 10일',
    'employment_contract',
    'signed, span_from, span_to',
  );
  assert.deepEqual(korean.rows, [{ signed: '2024-03-10', span_from: '2024-03-15', span_to: '2024-12-31' }]);
  assert.ok(korean.names.includes('김철수'));
});

test('cash that is said to be taken, given or ordered', async () => {
  for (const [text, names] of [
    [
      'Р А С П И С К А\n14 июня 2024 года\nМной, Орловым Петром Кузьмичом, получены от гр. Цой Ин Хо наличными 75000 (семьдесят пять тысяч) руб.',
      ['Орловым Петром Кузьмичом', 'Цой Ин Хо'],
    ],
    [
      'CASH RECEIPT No. 12\nDate: 4 July 2024\nReceived from Mr. Peter Example the sum of USD 1,500.00.\nReceived by: RI Chol Min',
      ['Peter Example', 'RI Chol Min'],
    ],
  ] as const) {
    const { rows, names: said } = await written(text, 'cash_movement', 'kind');
    assert.deepEqual(rows, [{ kind: 'handover' }]);
    assert.deepEqual([...said].sort(), [...names].sort());
  }
});

test('contracts of storage, orders on fire safety and papers of study alone are no papers of practice or work', async () => {
  for (const text of [
    'ДОГОВОР АРЕНДЫ № 5\n01.02.2024\nООО «Вымысел», именуемое в дальнейшем «Арендодатель», и ООО «Небыль», именуемое в дальнейшем «Арендатор», заключили договор аренды с 01.02.2024 по 31.12.2024.',
    'ПРИКАЗ № 5\n01.02.2024\nПРИКАЗЫВАЮ: назначить ответственным за пожарную безопасность Седова И. Л.\nДиректор Орлов П. К.',
    'Справка\nДана Седову И. Л. в том, что он обучается на 2 курсе.\nДекан Мелов И. И.',
  ]) {
    const stores = await openStores();
    const report = await stores.load(proseReading(text), 'бумага.txt');
    assert.deepEqual(report.units, []);
    await stores.close();
  }
});

test('a form filled in line by line is known by its labels where it bears no title; the next begins where its first label comes again', async () => {
  const form = (name: string, passport: string) =>
    `Фамилия, имя: ${name}\nДата рождения: 05.02.1999\nНомер паспорта: ${passport}\nДата въезда: 25.08.2024 Срок пребывания до: 22.11.2024\n`;
  const { units } = await preparedReading(
    proseReading(form('Ким Чхоль', '700112233') + form('Пак Ён', '700112244')),
    'форма.txt',
  );
  const rows: (string | null)[][] = [];
  for await (const batch of units[0]?.batches() ?? [])
    for (const row of batch.rows) if (row.some(Boolean)) rows.push([...row]);
  assert.deepEqual(units[0]?.columns, [
    ...['Фамилия, имя', 'Дата рождения', 'Номер паспорта', 'Дата въезда', 'Срок пребывания до'],
  ]);
  assert.deepEqual(rows, [
    ['Ким Чхоль', '05.02.1999', '700112233', '25.08.2024', '22.11.2024'],
    ['Пак Ён', '05.02.1999', '700112244', '25.08.2024', '22.11.2024'],
  ]);
});

test('a paper is read once, however often its file is guessed and loaded', async () => {
  const reading = proseReading(certificate('7', 'Хан Ира'));
  const [first] = (await writtenPapers(reading)).units;
  const [again] = (await writtenPapers(reading)).units;
  assert.notEqual(first, reading.units[0], 'it is no paper, and the test tells nothing');
  assert.equal(again, first);
});

test('certificates of one line each are papers and no list, with the number, the day and who signed of their own line', async () => {
  const said = (number: string, name: string, from: string) =>
    `СПРАВКА № ${number} от ${from}. Дана ${name}, студенту группы С-11, в том, что он(а) с 03.02.2023 по 02.03.2023 проходит практику в ГБУЗ «Вымышленная поликлиника». Справка выдана для предъявления по месту требования. Мелова О.О.`;
  const lined = [
    said('18', 'О Нам Ук', '27.01.2023'),
    said('19', 'Тестову Ивану Петровичу', '27.01.2023'),
    said('20', 'У Чао', '30.01.2023'),
    said('21', 'Иной Юри', '30.01.2023'),
  ].join('\n');
  const columns = 'certificate_no, issued, span_from';
  const { rows, names } = await written(lined, 'practice_certificate', columns);
  assert.deepEqual(rows, [
    ...['18', '19'].map((certificate_no) => ({ certificate_no, issued: '2023-01-27', span_from: '2023-02-03' })),
    ...['20', '21'].map((certificate_no) => ({ certificate_no, issued: '2023-01-30', span_from: '2023-02-03' })),
  ]);
  assert.deepEqual(names, [
    '(university not named)',
    'ГБУЗ «Вымышленная поликлиника»',
    'Иной Юри',
    'Мелова О.О.',
    'О Нам Ук',
    'Тестову Ивану Петровичу',
    'У Чао',
  ]);
});

test('a certificate «от … № …, выдана … в подтверждение», one below the other; one of study is none of practice', async () => {
  const lined = [
    'Справка от 12.05.2024 № 14/с, выдана обучающемуся Тестову И. П. в подтверждение того, что он в период с 01.04.2024 по 30.04.2024 проходил практику в МБОУ «Вымышленная школа». Декан Мелова О.О.',
    'Справка от 13.05.2024 № 15/с, выдана обучающемуся Седову Г. П. в подтверждение того, что он в период с 01.04.2024 по 30.04.2024 проходил практику в МБОУ «Вымышленная школа». Декан Мелова О.О.',
    'Справка от 13.05.2024 № 16/с, выдана обучающемуся Иному Ю. К. в подтверждение того, что он обучается с 01.09.2023 по 30.06.2027. Декан Мелова О.О.',
  ].join('\n');
  const { rows, names } = await written(lined, 'practice_certificate', 'certificate_no, issued');
  assert.deepEqual(rows, [
    { certificate_no: '14/C', issued: '2024-05-12' },
    { certificate_no: '15/C', issued: '2024-05-13' },
  ]);
  assert.ok(!names.includes('Иному Ю. К.'));
});
