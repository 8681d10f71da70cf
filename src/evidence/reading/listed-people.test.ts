import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfOf } from '../pdf/pdf-fixture.ts';
import { readBytes } from '../scratch-folder.ts';
import { listedPeople } from './document-units.ts';
import { listsIn } from './listed-people.ts';
import { zipOf } from './zip-fixture.ts';

test('numbered people below a sentence are a table: name, and what stands after it under its own word', () => {
  const [list, ...more] = listsIn([
    'О зачислении',
    'Зачислить с 01.09.2023 на очную форму обучения следующих граждан:',
    '1. Тестов Иван Иванович, 05.02.1999 г.р., гражданство Примерия, паспорт 00 7000001;',
    '2. Пробный-Образцов Пётр (Probny Pyotr, студент), паспорт № 00 7000002, группа Л-101;',
    '3) Образцов О.О.',
    'Основание: заявления.',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(list, {
    from: 2,
    count: 3,
    starts: [2, 3, 4],
    columns: ['№ п/п', 'ФИО', 'Дата рождения', 'Гражданство', 'паспорт', 'группа'],
    rows: [
      ['1', 'Тестов Иван Иванович', '05.02.1999', 'Примерия', '00 7000001', null],
      ['2', 'Пробный-Образцов Пётр (Probny Pyotr, студент)', null, null, '00 7000002', 'Л-101'],
      ['3', 'Образцов О.О.', null, null, null, null],
    ],
  });
});

test('people without numbers are a list where a colon announces them and each says more than a name', () => {
  const lines = ['следующих студентов:', 'Тестов Иван, паспорт 1', 'Пробный Пётр, паспорт 2', 'Ректор А.А. Примеров'];
  assert.deepEqual(
    listsIn(lines)[0]?.rows.map((row) => row[1]),
    ['Тестов Иван', 'Пробный Пётр'],
  );
  assert.deepEqual(listsIn(lines.slice(1)), []);
});

test('points of an order, addresses and signatures are no list of people', () => {
  for (const lines of [
    ['ПРИКАЗЫВАЮ:', '1. Зачислить студентов согласно приложению.', '2. Контроль возложить на декана.'],
    ['1. Общие положения', '2. Предмет договора', '3. Права и обязанности сторон'],
    ['Согласовано:', 'Проректор Примеров А.А.', 'Декан Образцов О.О.'],
    ['2. Тестов Иван, паспорт 1', '3. Пробный Пётр, паспорт 2'],
  ])
    assert.deepEqual(listsIn(lines), [], lines.join(' / '));
});

test('two lists of one paper are two', () => {
  const lines = [
    'а) зачислить:',
    '1. Тестов Иван',
    '2. Пробный Пётр',
    'б) отчислить:',
    '1. Образцов Олег',
    '2. Иной Юрий',
  ];
  assert.deepEqual(
    listsIn(lines).map(({ from, count }) => [from, count]),
    [
      [1, 2],
      [4, 2],
    ],
  );
});

test('an entry that goes on over further lines is one entry', () => {
  const [list] = listsIn([
    'студентов:',
    '1. Тестов Иван, паспорт 00 7000001, выдан',
    'УМВД Примерной области;',
    '2. Пробный Пётр, паспорт 00 7000002, выдан',
    'отделом полиции.',
    'Ректор',
  ]);
  assert.deepEqual([list?.from, list?.count, list?.starts], [1, 4, [1, 3]]);
  assert.deepEqual(
    list?.rows.map((row) => row.slice(1)),
    [
      ['Тестов Иван', '00 7000001', 'выдан УМВД Примерной области'],
      ['Пробный Пётр', '00 7000002', 'выдан отделом полиции'],
    ],
  );
});

const order = [
  'ПРИКАЗ',
  'от 01.09.2023 № 112-С',
  'Зачислить следующих граждан:',
  '1. Тестов Иван Иванович, паспорт 00 7000001;',
  '2. Пробный Пётр Петрович, паспорт 00 7000002.',
  'Основание: заявления.',
];
const paragraphs = order.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
const papers: Readonly<Record<string, readonly [bytes: Buffer, locator: string]>> = {
  'order.txt': [Buffer.from(order.join('\n')), 's1r4'],
  'order.docx': [zipOf([{ name: 'word/document.xml', bytes: `<w:document>${paragraphs}</w:document>` }]), 'q4'],
  'order.pdf': [pdfOf([{ texts: order.map((text, at) => ({ x: 60, y: 780 - at * 20, text })) }]), 'p1r4'],
};

for (const [name, [bytes, locator]] of Object.entries(papers))
  test(`the people of ${name} stand in rows, each at its line, and no line is in two units`, async () => {
    const { reading, rows, places } = await readBytes(name, bytes);
    const [list, text] = reading.units;
    assert.deepEqual(list?.columns, ['№ п/п', 'ФИО', 'паспорт']);
    assert.deepEqual(rows[0]?.[0], ['1', 'Тестов Иван Иванович', '00 7000001']);
    assert.equal(list?.locator(places[0]?.[0] ?? 0), locator);
    assert.deepEqual(list?.around?.above.flat().at(-1), order[2]);
    assert.deepEqual(list?.around?.below.flat(), [order[5]]);
    const left = (rows[1] ?? []).flat().join('\n');
    assert.equal(text?.kind, 'passages');
    assert.ok(left.includes('от 01.09.2023') && left.includes('Основание') && !left.includes('Тестов'));
  });

test('a text of several orders is no register of sections: each order has its people', async () => {
  const order = (number: number) =>
    `ПРИКАЗ № ${number}-с от 06-09-2023\nО зачислении иностранных граждан, группа Л-${number}\nЗачислить на направление 41.03.01 Регионоведение, форма очная, квота № 7. Плательщик: ФОНД "Помощь":\n1. Ким Чер Су, 04-02-1996, паспорт 472000001, Примерия\n2. Пак Ён Хо, 26-09-1997, паспорт 472000002, Примерия\nПодписал: проректор О.О. Образцов`;
  const { reading } = await readBytes('prikazy.txt', Buffer.from([1, 2, 3, 4].map(order).join('\n\n')));
  assert.deepEqual(
    reading.units.flatMap(({ around }) => around?.above.flat()[0] ?? []),
    [1, 2, 3, 4].map((number) => `ПРИКАЗ № ${number}-с от 06-09-2023`),
  );
});

test('an order in plain text whose numbered people stand between commas is no CSV', async () => {
  const people = ['Тестов Иван', 'Пробный Пётр', 'Образцов Олег', 'Примеров Осип'];
  const text = [
    ...['ПРИКАЗ', '22 августа 2024 г. № 1418-с', 'Зачислить на 08.03.01 Строительство, форма обучения очная:'],
    ...people.map((name, i) => `${i + 1}. ${name}, 04.04.1997 г.р., Примерия, договор, плательщик ООО "Вымысел"`),
  ].join('\n');
  const { rows } = await readBytes('prikaz.txt', Buffer.from(text));
  assert.deepEqual(rows[0]?.[0], ['1', 'Тестов Иван', '04.04.1997', 'Примерия', 'договор', 'ООО "Вымысел"']);
});

test('each list of a book of orders has its own order around it, and not those before and after', () => {
  const order = (number: string, ground: string) => [
    'ВЫМЫШЛЕННЫЙ УНИВЕРСИТЕТ',
    `ПРИКАЗ № ${number}`,
    'О зачислении',
    'Зачислить:',
    '1. Ким Чер Су, 12.03.1999 г.р., паспорт 472000001',
    '2. Пак Ён Хо, 01.02.2000 г.р., паспорт 472000002',
    `Основание: ${ground}.`,
    'Ректор ____________ Панов Сергей Вадимович',
  ];
  const texts = [...order('1-з', 'квота'), '----------', ...order('2-з', 'договор'), ...order('3-з', 'заявления')];
  const { lists } = listedPeople(texts.map((text, at) => [at + 1, [text]]));
  const said = lists.map(({ around }) => [...around.above, ...around.below].flat().join(' '));
  assert.deepEqual(
    said.map((text) => [text.match(/№ \d-з/gu), text.match(/Основание: \p{L}+/gu)]),
    [
      [['№ 1-з'], ['Основание: квота']],
      [['№ 2-з'], ['Основание: договор']],
      [['№ 3-з'], ['Основание: заявления']],
    ],
  );
});

test('a signature below the last entry is neither the end of it nor the letterhead of the next paper', () => {
  for (const [title, signature] of [
    ['ПРИКАЗ № @-с от 06-09-2023', 'Подписал: заведующий практикой О.О. Образцов'],
    ['РАСПОРЯЖЕНИЕ № @ от 6 сентября 2023 г.', 'Директор института О. О. Образцов'],
    ['Order No. @ of 06/09/2023', 'Signed: Vice-rector O.O. Obraztsov'],
    ['ДОГОВОР № @/23 о практической подготовке обучающихся, 06.09.2023', 'Образцов О. О. (проректор)'],
  ] as const) {
    const paper = (number: number) => [
      title.replace('@', String(number)),
      `О зачислении, группа Л-${number}`,
      'Зачислить на направление 41.03.01:',
      '1. Ким Чер Су, 04-02-1996, паспорт 472000001',
      '2. Пак Ён Хо, 26-09-1997, паспорт 472000002',
      signature,
    ];
    const texts = [1, 2, 3].flatMap(paper);
    const { lists } = listedPeople(texts.map((text, at) => [at + 1, [text]]));
    assert.deepEqual(
      lists.map(({ around }) =>
        [...around.above, ...around.below]
          .flat()
          .join('\n')
          .match(/Л-\d|braz\w+|Обр\p{L}+/gu),
      ),
      [1, 2, 3].map((number) => [`Л-${number}`, /Obr/.test(signature) ? 'braztsov' : 'Образцов']),
      title,
    );
    assert.deepEqual(
      lists.map(({ columns }) => columns),
      [1, 2, 3].map(() => ['№ п/п', 'ФИО', 'Дата рождения', 'паспорт']),
    );
  }
});

test('a list stands under what is said between it and the list before it, and under the head of the paper', () => {
  const texts = [
    'Приложение к приказам',
    'Приказ: 5, подписал А:',
    '1. Тестов Иван',
    '2. Пробный Пётр',
    'Приказ: 6, подписал Б:',
    '1. Образцов Олег',
    '2. Иной Юрий',
  ];
  const { lists } = listedPeople(texts.map((text, at) => [at + 1, [text]]));
  assert.deepEqual(
    lists.map(({ around }) => around.above.map(([text]) => text)),
    [
      ['Приложение к приказам', 'Приказ: 5, подписал А:'],
      ['Приложение к приказам', 'Приказ: 6, подписал Б:'],
    ],
  );
});

test('several names in each line are as many people, and a name in other letters is the same person again', () => {
  const [several] = listsIn(['обучающихся группы:', 'Тестов Т.Н., Пробный К.Х.,', 'Иной Т.Н., Образцов Т.Л.']);
  assert.deepEqual(
    several?.rows.map((row) => row[1]),
    ['Тестов Т.Н.', 'Пробный К.Х.', 'Иной Т.Н.', 'Образцов Т.Л.'],
  );
  assert.deepEqual(several?.starts, [1, 1, 2, 2]);
  const [both] = listsIn([
    '1. TESTOV IVAN / Тестов Иван, 1999 г. р., гр. Л-31',
    '2. PROBNY PYOTR / Пробный Пётр, 1998 г. р., гр. Л-32',
  ]);
  assert.deepEqual(both?.columns, ['№ п/п', 'ФИО', 'ФИО латиницей', 'Дата рождения', 'гр.']);
  assert.deepEqual(both?.rows[0], ['1', 'Тестов Иван', 'TESTOV IVAN', '1999', 'Л-31']);
});

test('numbers that go on over lines between them: each section is a list of its own, under its own line', () => {
  const { lists } = listedPeople(
    [
      'Пропуска',
      'Просим пропустить на склад с 01.03.2024:',
      '1) Тестов Иван Иванович, пропуск 10001, слесарь',
      '2) Пробный Пётр, пропуск 10002, маляр',
      'Просим пропустить на склад с 04.03.2024:',
      '3) Образцов Олег, пропуск 10003, маляр',
      'Просим пропустить в цех с 05.03.2024:',
      '4) Иной Юрий, пропуск 10004, слесарь',
      '5) Примеров Лев, пропуск 10005, слесарь',
    ].map((line, at) => [at + 1, [line]]),
  );
  assert.deepEqual(
    lists.map(({ rows, around }) => [rows.map(([place]) => place), around.above.at(-1)?.[0], around.below]),
    [
      [[3, 4], 'Просим пропустить на склад с 01.03.2024:', []],
      [[6], 'Просим пропустить на склад с 04.03.2024:', []],
      [[8, 9], 'Просим пропустить в цех с 05.03.2024:', []],
    ],
  );
  assert.deepEqual(lists[1]?.columns, ['№ п/п', 'ФИО', 'пропуск', 'Прочее']);
});

test('a section begins with the word with which the first does, though no colon ends it; an entry that goes on begins with another', () => {
  const lines = [
    'Group Л-101. Head: Vera OBRAZTSOVA',
    '1. Ivan TESTOV / AB0000001 / student',
    '2. Petr PROBNY / AB0000002 /',
    'Second course',
    '3. Oleg INOI / AB0000003 / student',
    'Group Л-102. Head: Vera OBRAZTSOVA',
    '4. Lev PRIMEROV / AB0000004 / student',
  ];
  const lists = listsIn(lines);
  assert.deepEqual(
    lists.map(({ starts }) => starts),
    [[1, 2, 4], [6]],
  );
  assert.deepEqual(lists[1]?.columns, ['№ п/п', 'ФИО', 'Паспорт', 'Прочее']);
});

test('what stands above the next list is not said below the one before it', () => {
  const { lists } = listedPeople(
    [
      ...['Приказ о практике № 5 (01.02.2024).', '1) Тестов Иван, слесарь;', '2) Пробный Пётр, маляр;'],
      ...[
        'Приказ о практике № 6 (03.02.2024).',
        '1) Образцов Олег, слесарь;',
        '2) Иной Юрий, маляр;',
        'Декан Примеров',
      ],
    ].map((line, at) => [at + 1, [line]]),
  );
  assert.deepEqual(
    lists.map(({ around }) => [around.above.at(-1)?.[0], around.below.map(([text]) => text)]),
    [
      ['Приказ о практике № 5 (01.02.2024).', ['Декан Примеров']],
      ['Приказ о практике № 6 (03.02.2024).', ['Декан Примеров']],
    ],
  );
});

test('the last entry of one list does not go on into the paper of the next', () => {
  const lists = listsIn([
    'Список:',
    '1) Тестов Иван Ильич',
    '2) Пробный Пётр Ильич',
    'ДОГОВОР № 790/24 о практике, 05-Jun-2024',
    'Университет и ООО «Тест» договорились.',
    'Приложение 1. Список обучающихся:',
    '1) Иной Олег Ильич',
    '2) Образцов Пётр Ильич',
  ]);
  assert.deepEqual(
    lists.map(({ from, rows }) => [from, rows]),
    [
      [
        1,
        [
          ['1', 'Тестов Иван Ильич'],
          ['2', 'Пробный Пётр Ильич'],
        ],
      ],
      [
        6,
        [
          ['1', 'Иной Олег Ильич'],
          ['2', 'Образцов Пётр Ильич'],
        ],
      ],
    ],
  );
});

test('a roll is a list without numbers, colons or anything beside the names, where names are most of a text', () => {
  const names = ['Тестов Иван Ильич', 'Пробный Пётр', 'Иной Олег'];
  for (const roll of [
    names,
    names.map((name, i) => `${i + 1}) ${name}`),
    ['Группа Л-101', ...names],
    [...names, 'Образцов О. О.'],
  ]) {
    const [list] = listsIn(roll);
    assert.deepEqual(
      list?.rows.map(([, name]) => name),
      names,
    );
  }
  const letter = [
    'Уважаемый Иван Ильич!',
    'Просим принять группу.',
    'С уважением',
    'Тестов Иван',
    'Согласовано',
    'Пробный Пётр',
  ];
  assert.deepEqual(listsIn(letter), []);
});

test('people whom an order numbers below its points are a list: 1.1, 1.2 …, and 01, 02 …', () => {
  for (const [first, second, third] of [
    ['   1.1. ', '   1.2. ', '   1.3. '],
    ['2.1 ', '2.2 ', '2.3 '],
    ['1.1) ', '1.2) ', '1.3) '],
    ['01. ', '02. ', '03. '],
    ['1.', '2.', '3.'],
  ] as const) {
    const [list, ...more] = listsIn([
      'Зачислить в группу Л-101:',
      `${first}Ким Чхоль Су, 19.06.1997 г.р., паспорт 472000001;`,
      `${second}Пак Ён Хо, 24.02.2004 г.р., паспорт 472000002;`,
      `${third}Ли Мён Су, 13.10.2001 г.р., паспорт 472000003;`,
    ]);
    assert.equal(more.length, 0, first);
    assert.deepEqual(
      list?.rows.map((row) => row[1]),
      ['Ким Чхоль Су', 'Пак Ён Хо', 'Ли Мён Су'],
      first,
    );
  }
  assert.deepEqual(listsIn(['Дежурства:', '02.09 Ким Чхоль Су', '03.09 Пак Ён Хо']), []);
});

test('people announced by the day are one list, in which each stands on his day; names in two scripts are a roll', () => {
  const text = (lines: readonly string[]) => listedPeople(lines.map((line, at) => [at + 1, [line]] as const));
  const { lists } = text([
    'гр. Л-1',
    '05.02.24:',
    'Тестов Иван н',
    'Пробный Пётр +',
    '06.02.24:',
    'Образцов Осип н',
    'Иной Юрий +',
  ]);
  assert.deepEqual(
    lists.map(({ columns, rows }) => [columns, rows.length]),
    [[['ФИО', 'Отметка', 'Дата'], 4]],
  );
  const roll = text([
    'практика на объекте',
    'Testov Ivan (Тестов Иван)',
    'Probny Petr (Пробный Пётр)',
    'Inoi Iurii (Иной Юрий)',
  ]);
  assert.deepEqual(
    roll.lists.map(({ rows }) => rows.length),
    [3],
  );
});

test('a word that stands right before what it says is its heading, with a colon or before a name', () => {
  const lines = [
    'Кандидаты:',
    '1. Тестов Иван; агент Примеров Т. К.; направлен: ООО «Вымысел»',
    '2. Пробный Пётр; агент Иной О. О.; направлен: ООО «Пример»',
  ];
  const { lists } = listedPeople(lines.map((line, at) => [at + 1, [line]] as const));
  assert.deepEqual(
    lists.map(({ columns, rows }) => [columns, rows.map(([, cells]) => cells)]),
    [
      [
        ['№ п/п', 'ФИО', 'агент', 'направлен'],
        [
          ['1', 'Тестов Иван', 'Примеров Т. К.', 'ООО «Вымысел»'],
          ['2', 'Пробный Пётр', 'Иной О. О.', 'ООО «Пример»'],
        ],
      ],
    ],
  );
});

test('certificates of one line each are papers, however alike they are', () => {
  const said = (name: string, number: number) =>
    `СПРАВКА № ${number} от 27.01.2023. Дана ${name}, студенту группы С-11, в том, что он с 03.02.2023 по 02.03.2023 проходит практику в ООО «Вымысел».`;
  const texts = ['Тестову Ивану', 'Седову Петру', 'Иному Юрию', 'Орлову Глебу'].map((name, i) => said(name, 18 + i));
  const { lists, others } = listedPeople(texts.map((text, at) => [at + 1, [text]]));
  assert.deepEqual([lists.length, others.length], [0, 4]);
});

test('letters one below the other are a paper each: of whom one asks is said by its own number and signature', () => {
  const letter = (number: string, person: string, signer: string) => [
    'Начальнику УВМ',
    `Исх. № ${number} от 02.07.2022`,
    'ХОДАТАЙСТВО',
    'Вымышленный университет ходатайствует о приглашении следующих граждан:',
    `1) ${person} AMAN, 05.02.1999, паспорт 7000001, ${person} Аман;`,
    `2) ${person} RAJ, 06.02.1999, паспорт 7000002, ${person} Радж;`,
    `Начальник отдела     ${signer}`,
    'исп. Вымыслова В.П.',
  ];
  const lines = [...letter('17/7', 'TEST', 'А.А. Примеров'), ...letter('51/6', 'PROBA', 'О.О. Образцов')];
  const { lists } = listedPeople(lines.map((text, at) => [at + 1, [text]] as const));
  assert.deepEqual(
    lists.map(({ around }) => [around.above.flat().slice(0, 3), around.below.flat()[0]]),
    [
      [['Начальнику УВМ', 'Исх. № 17/7 от 02.07.2022', 'ХОДАТАЙСТВО'], 'Начальник отдела     А.А. Примеров'],
      [['Начальнику УВМ', 'Исх. № 51/6 от 02.07.2022', 'ХОДАТАЙСТВО'], 'Начальник отдела     О.О. Образцов'],
    ],
  );
});

test('a name in other letters behind the day and the paper is of the same person, and one of initials is not', () => {
  const people = (other: string) =>
    listsIn([
      'следующих граждан:',
      `1) TESTOV IVAN, 05.02.1999, паспорт 7000001, ${other};`,
      `2) TESTOV PYOTR, 06.02.1999, паспорт 7000002, ${other};`,
    ])[0];
  assert.deepEqual(people('Тестов Иван')?.columns, ['№ п/п', 'ФИО', 'ФИО латиницей', 'Дата рождения', 'паспорт']);
  assert.ok(!people('Образцов О. О.')?.columns.includes('ФИО латиницей'));
});

test('extracts of orders one below the other are a paper each: its own number stands over its people, its own signature below', () => {
  const extract = (no: string, first: string, signer: string) =>
    `ВЫПИСКА ИЗ ПРИКАЗА № ${no} от 23.08.2022
ФГБОУ ВО «Вымышленный университет»
П.1 Зачислить на 1 курс с 26.08.2022, 38.03.02 Менеджмент, гр. У-1/22
   1. ${first}, Примерия
   2. Пробный Олег
   3. Образцов Осип
Документы сданы: О. О. Иной, дов. № 6 от 01.08.2022
Подлинный подписал: Проректор ${signer}
========================================`.split('\n');
  const texts = [...extract('219/м', 'Тестов Иван', 'Лесная Е.Р.'), ...extract('230/м', 'Седов Пётр', 'Ветров И.И.')];
  const { lists } = listedPeople(texts.map((text, at) => [at + 1, [text]]));
  const said = lists.map(({ around, rows }) => [
    rows.length,
    around.above.flat().filter((line) => /ПРИКАЗА/u.test(line ?? '')),
    around.below.flat().filter((line) => /подписал/u.test(line ?? '')),
  ]);
  assert.deepEqual(said, [
    [3, ['ВЫПИСКА ИЗ ПРИКАЗА № 219/м от 23.08.2022'], ['Подлинный подписал: Проректор Лесная Е.Р.']],
    [3, ['ВЫПИСКА ИЗ ПРИКАЗА № 230/м от 23.08.2022'], ['Подлинный подписал: Проректор Ветров И.И.']],
  ]);
});
