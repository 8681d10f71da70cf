import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EvidenceError } from '../reading/evidence-error.ts';
import { type Everything, readBytes } from '../scratch-folder.ts';

const read = async (text: string | Uint8Array, name = 'a.csv'): Promise<Everything> => readBytes(name, text);
const reasons = ({ reading }: Everything): string[] => reading.notes.map(({ row, because }) => `${row}: ${because}`);

test('rows stand at the line where they begin; empty lines count and are no rows', async () => {
  const { rows, places } = await read('a;b\r\n\r\n1;"two\r\nlines"\r\n3;4');
  assert.deepEqual(rows[0], [
    ['a', 'b'],
    ['1', 'two\r\nlines'],
    ['3', '4'],
  ]);
  assert.deepEqual(places[0], [1, 3, 5]);
});

for (const [name, delimiter] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
] as const)
  test(`cells parted by ${name}`, async () => {
    const { rows } = await read(`a${delimiter}b${delimiter}c\n1${delimiter}${delimiter}3\n`);
    assert.deepEqual(rows[0], [
      ['a', 'b', 'c'],
      ['1', null, '3'],
    ]);
  });

test('a mark that nobody expects cuts a table where it parts the headings and every row alike; prose stays one column', async () => {
  for (const mark of ['~', '^', '#', ':', '$', '&']) {
    const text = [
      'пропуск;кто, когда;куда',
      '00-1;Берёзкин П.;вход',
      '00-2;Грушин Ф.;выход',
      '00-3;Дубков Н.;вход',
    ].join('\n');
    const { rows, reading } = await read(text.replaceAll(';', mark));
    assert.deepEqual(rows[0]?.[2], ['00-2', 'Грушин Ф.', 'выход'], mark);
    assert.match(reading.because, /4 of its first 4 rows have 3 cells/);
  }
  for (const text of ['Кому: всем\nТема: тишина\nОт: никого\n', 'a:b:c\nd:e\nf\ng\n', '1:2:3\n4:5:6\n7:8:9\n'])
    assert.equal((await read(text)).rows[0]?.[0]?.length, 1, text);
});

test('decimal commas do not make a semicolon file a comma file', async () => {
  const { rows } = await read('день;сумма;всего\n1;1,5;2,5\n2;2,5;3,5\n');
  assert.deepEqual(rows[0]?.[1], ['1', '1,5', '2,5']);
});

test('ragged rows are delivered as they are', async () => {
  const { rows } = await read('a,b,c\n1,2\n1,2,3,4\n1,2,3\n');
  assert.deepEqual(
    rows[0]?.map((row) => row.length),
    [3, 2, 4, 3],
  );
});

test('quotes by RFC 4180', async () => {
  const { rows } = await read('a;b\n"x""y";"p;q"\n"";"""z"""\n"a"";b";c\n');
  assert.deepEqual(rows[0]?.slice(1), [
    ['x"y', 'p;q'],
    [null, '"z"'],
    ['a";b', 'c'],
  ]);
});

test('a quote inside an unquoted cell is a letter', async () => {
  const found = await read('фирма;ИНН\nООО "Ромашка";001\n');
  assert.deepEqual(found.rows[0]?.[1], ['ООО "Ромашка"', '001']);
  assert.deepEqual(found.reading.notes, []);
});

test('quotes that were not doubled are read as meant, and said', async () => {
  const found = await read('фирма;ИНН\n"ООО "Ромашка"";001\n"АО "Луч" и К";002\n');
  assert.deepEqual(found.rows[0]?.slice(1), [
    ['ООО "Ромашка"', '001'],
    ['АО "Луч" и К', '002'],
  ]);
  assert.match(reasons(found)[0] ?? '', /^2: a quote inside a quoted cell is not doubled/);
});

test('a quote that never closes swallows no row', async () => {
  const found = await read(`a;b\n"open;1\n${'x;y\n'.repeat(1000)}`);
  assert.equal(found.rows[0]?.length, 1002);
  assert.deepEqual(found.rows[0]?.[1], ['"open', '1']);
  assert.match(reasons(found)[0] ?? '', /^2: a quote opens a cell and is not closed/);
});

test('a hundred thousand such quotes are read in passing', async () => {
  const found = await read(`a;b\n${'"open;1\n'.repeat(100_000)}`);
  assert.equal(found.rows[0]?.length, 100_001);
  assert.ok(found.reading.notes.length < 50);
});

test('"sep=" is obeyed, is no row, and is a note', async () => {
  const found = await read('sep=|\r\na|b\r\n1|2\r\n');
  assert.deepEqual(
    [found.rows[0], found.places[0]],
    [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [2, 3],
    ],
  );
  assert.match(reasons(found)[0] ?? '', /declares the separator/);
});

test('old Macintosh line ends', async () => {
  const { rows, places } = await read('a,b\r1,"x\ry"\r3,4\r');
  assert.deepEqual(
    [rows[0], places[0]],
    [
      [
        ['a', 'b'],
        ['1', 'x\ry'],
        ['3', '4'],
      ],
      [1, 2, 4],
    ],
  );
});

test('NUL bytes and lone surrogates are shown, with their row', async () => {
  const found = await read(
    Buffer.concat([
      Buffer.from('a;b\n1;x\0y\n2;'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from(`\n${'вход;да\n'.repeat(20)}`),
    ]),
  );
  assert.deepEqual(found.rows[0]?.[1], ['1', 'x\uFFFDy']);
  assert.ok(reasons(found).some((reason) => reason.startsWith('2: a NUL byte')));
  assert.ok(reasons(found).some((reason) => reason.startsWith('3: bytes that are no character')));
});

test('a line without end is refused with its place, not loaded', async () => {
  const endless = Buffer.alloc(40 * 1024 * 1024, 'x');
  endless.write('a;b\n1;2\n');
  await assert.rejects(
    read(endless, 'long.csv'),
    (error) => error instanceof EvidenceError && /^long\.csv:3: this row is longer than 16 MB/.test(error.message),
  );
});

test('rows that lie across the chunks of a long file come out whole', async () => {
  const line = (n: number): string => `${n};"Имя ""${n}"",\nвторая строка";${'ы'.repeat(n % 50)}\n`;
  const many = 60_000;
  const { rows, places } = await read(Array.from({ length: many }, (_, n) => line(n)).join(''));
  assert.equal(rows[0]?.length, many);
  for (const n of [0, 1, 29_999, many - 1]) {
    assert.deepEqual(rows[0]?.[n], [`${n}`, `Имя "${n}",\nвторая строка`, 'ы'.repeat(n % 50) || null]);
    assert.equal(places[0]?.[n], 2 * n + 1);
  }
});

test('many doubtful rows are listed up to twenty and then counted', async () => {
  const found = await read(`a;b\n${'"x"y";2\n'.repeat(100)}`);
  assert.equal(found.reading.notes.length, 21);
  assert.match(reasons(found).at(-1) ?? '', /80 more such rows, the last in row 101/);
});

test('a file of blanks or of a byte order mark alone is refused', async () => {
  for (const text of ['\uFEFF', ' \r\n\t\n'])
    await assert.rejects(read(text), /^EvidenceError: a\.csv: holds nothing but blanks/);
});

test('lines that label each of their parts, and sums with kopecks, are no table of cells', async () => {
  const entry = (n: number) => `№ п/п : ${n}; Право подписи : Тестов И. И.; Срок : по 31.12.202${n}\n`;
  const labelled = await read(`Перечень\n${entry(1)}${entry(2)}${entry(3)}`, 'a.txt');
  assert.equal(labelled.reading.reader, 'text');
  const slip = 'Тестов И. И.\nНачислено: 45 000,00\nНДФЛ: 5 850,00\nК выплате: 39 150,00\n';
  assert.equal((await read(`Листки\n${slip}${slip}`, 'a.txt')).reading.reader, 'text');
  assert.equal((await read('1,50,7\n2,25,8\n3,75,9\n4,10,11\n', 'a.txt')).reading.reader, 'csv');
});

test('running text is not a table, whatever its commas', async () => {
  const prose = 'On Monday, he said, they came.\n\nThe foreman, a man of fifty, paid; nobody else did.\nIt was cold.\n';
  assert.equal((await read(prose, 'a.txt')).reading.reader, 'text');
  assert.equal((await read('имя\nПак\nКим\n', 'list.csv')).reading.reader, 'csv');
});

const contracts = (mark: string, rows: number): string =>
  [
    'Общество с ограниченной ответственностью «Образец», г. Примерный, ул. Тестовая, д. 1',
    'Реестр трудовых договоров, заключённых с работниками, за март 2024 г.',
    'Составлен отделом кадров, экз. № 1, листов 2',
    ['№ п/п', 'Фамилия, имя, отчество', 'Должность, разряд', 'Оклад, руб.'].join(mark),
    ...Array.from({ length: rows }, (_, n) => [n + 1, `Тестов, Иван ${n}`, 'бетонщик, 4', '35 000,50'].join(mark)),
    'Начальник отдела кадров _________ И.И. Пробный, тел. 00-00',
    'Исполнитель, копия верна',
  ].join('\n');

for (const mark of [';', '|', '\t'])
  for (const rows of [3, 40])
    test(`${rows} rows cut at ${JSON.stringify(mark)} are found below titles full of commas`, async () => {
      const { reading, rows: read } = await readBytes('trudovye-dogovory.txt', Buffer.from(contracts(mark, rows)));
      assert.equal(reading.reader, 'csv');
      assert.deepEqual(read[0]?.[3], ['№ п/п', 'Фамилия, имя, отчество', 'Должность, разряд', 'Оклад, руб.']);
      assert.deepEqual(read[0]?.[4], ['1', 'Тестов, Иван 0', 'бетонщик, 4', '35 000,50']);
      assert.equal(read[0]?.length, rows + 6);
    });

test('a comma file stays one where its cells hold semicolons and bars alike in all rows', async () => {
  const lines = [
    'id,name,roles,since,until',
    ...Array.from({ length: 9 }, (_, n) => `${n},Test ${n},a;b;c|d|e,2024-01-0${n},x`),
  ];
  const { rows } = await readBytes('roles.csv', Buffer.from(lines.join('\n')));
  assert.deepEqual(rows[0]?.[1], ['0', 'Test 0', 'a;b;c|d|e', '2024-01-00', 'x']);
});

test('a letter in which three lines have a semicolon twice is no table', async () => {
  const letter = Array.from({ length: 30 }, (_, n) =>
    n % 9 === 4 ? 'Первое; второе; третье' : `Строка письма ${n}${', и дальше'.repeat(n % 5)}`,
  );
  const { reading } = await readBytes('letter.txt', Buffer.from(letter.join('\n')));
  assert.equal(reading.reader, 'text');
});

test('a chat that a telephone wrote out is no table, though every message has a comma', async () => {
  const chat =
    '01.10.2023, 08:05 - Прораб: Завтра 20 человек\nи два крана\n01.10.2023, 08:07 - Мастер: да\n01.10.2023, 08:09 - Прораб: в 6:00\n';
  for (const text of [chat, chat.replace(/^(\S+, \S+) -/gm, '[$1:00]')])
    assert.equal((await readBytes('chat.txt', text)).reading.reader, 'text');
  const log = '01.10.2023, 08:05, вход\n01.10.2023, 08:07, выход\n';
  assert.equal((await readBytes('log.txt', log)).reading.reader, 'csv');
});

test('a table in which every line has its mark within quotation marks too is cut where these allow it', async () => {
  const lines = Array.from({ length: 4 }, (_, n) => `"Тестов; ${n}";"ООО «Вымысел»; 10${n}"`);
  const { reading, rows } = await readBytes('list.csv', Buffer.from(lines.join('\n')));
  assert.deepEqual([reading.reader, rows[0]?.[1]], ['csv', ['Тестов; 1', 'ООО «Вымысел»; 101']]);
});

for (const [what, text] of [
  ['all lines', '"Дата;ФИО;Сумма"\n"01.02.2023;Ким А.;100,50"\n"02.02.2023;Пак Б.;200,00"\n'],
  [
    'all but the title',
    'Ведомость за февраль\n"Дата;ФИО;Сумма"\n"01.02.2023;Ким А.;100,50"\n"02.02.2023;Пак Б.;200,00"\n',
  ],
  ['the headings alone', '"Дата;ФИО;Сумма"\n01.02.2023;Ким А.;100,50\n02.02.2023;Пак Б.;200,00\n'],
  ['lines with cells in quotes', '"Дата,ФИО,Сумма"\n"01.02.2023,Ким А.,""100,50"""\n"02.02.2023,Пак Б.,""200,00"""\n'],
  [
    'lines whose inner quotes are single',
    '"Дата,ФИО,Сумма"\n"01.02.2023,"Ким А.","100,50""\n"02.02.2023,"Пак Б.","200,00""\n',
  ],
] as const)
  test(`a table of which ${what} stand in quotes`, async () => {
    const { rows } = await read(text);
    assert.deepEqual(rows[0]?.slice(-3), [
      ['Дата', 'ФИО', 'Сумма'],
      ['01.02.2023', 'Ким А.', '100,50'],
      ['02.02.2023', 'Пак Б.', '200,00'],
    ]);
  });

test('one column of sentences, and a note below a table, are cut by no mark inside their quotes', async () => {
  const sentences = await read('"Пришли, увидели, ушли"\n"Кто, где, когда"\n"Раз, два, три"\n');
  assert.deepEqual(
    sentences.rows[0]?.map((row) => row.length),
    [1, 1, 1],
  );
  const noted = await read('a;b;c\n1;2;3\n4;5;6\n"Ким; Пак"\n');
  assert.deepEqual(noted.rows[0]?.at(-1), ['Ким; Пак']);
});

test('a table whose rows stand in sections, each below a line that no mark cuts, is one though hardly half of its lines are rows', async () => {
  const rows = ['Число\tФИО\tНачислено\tВнесено'];
  for (let n = 1; n <= 6; n++)
    rows.push(`Плательщик: Образцов ${n}`, `0${n}.10.2023\tТестов ${n}\t124 000,00\t124 000,00`);
  const { reading } = await read(rows.join('\n'), 'оплата.txt');
  assert.equal(reading.reader, 'csv');
  const letter = await read('Уважаемые коллеги!\nСписок\tв приложении\nС уважением\nТестов\n', 'письмо.txt');
  assert.notEqual(letter.reading.reader, 'csv');
});
