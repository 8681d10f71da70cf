import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { readBytes } from '../scratch-folder.ts';
import { drawnBlocks } from './drawn-tables.ts';

const cells = (text: string): (string | null)[][] => drawnBlocks(text.split('\n')).flatMap(({ lines }) => lines);

test('a table between bars is read without its rules; the lines around it stand with it, each at its line', async () => {
  const text = `실습확인서 발급대장\n\n+----+------------+\n| No | 확인서번호 |\n+----+------------+\n| 1  | ПС-210     |\n| 2  |            |\n+----+------------+\nРектор`;
  const { reading, rows, places } = await readBytes('대장.txt', text);
  assert.deepEqual(
    [reading.reader, rows, places],
    [
      'drawn-table',
      [[['실습확인서 발급대장'], ['No', '확인서번호'], ['1', 'ПС-210'], ['2'], ['Ректор']]],
      [[1, 4, 6, 7, 9]],
    ],
  );
  assert.equal(reading.units[0]?.locator(6), 's1r6');
});

test('columns under a line of dashes, in letters one and two places wide', async () => {
  const latin =
    'Register\n\nNo   Student            Mark\n--   ----------------   ----\n1    Tran Thi Hoa       5\n2    Kang Hyon Sok\n\nEnd';
  assert.deepEqual((await readBytes('a.txt', latin)).rows[0], [
    ['Register'],
    ['No', 'Student', 'Mark'],
    ['1', 'Tran Thi Hoa', '5'],
    ['2', 'Kang Hyon Sok'],
    ['End'],
  ]);
  const korean = '번호   이름     금액\n----   ------   ----\n1      김철수   500\n2      리영     70\n';
  const { rows } = await readBytes('b.txt', encoded(korean, 'euc-kr'));
  assert.deepEqual(rows[0]?.slice(1), [
    ['1', '김철수', '500'],
    ['2', '리영', '70'],
  ]);
});

test('frames of lines, of Markdown, and rows that go on over lines', () => {
  assert.deepEqual(cells('┌───┬────┐\n│ a │ b  │\n├───┼────┤\n│ 1 │ два│\n└───┴────┘'), [
    ['a', 'b'],
    ['1', 'два'],
  ]);
  assert.deepEqual(cells('| a | b |\n|---|:--|\n| 1 | 2 |'), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  const wrapped =
    '+---+-----+\n| № | ФИО |\n+---+-----+\n| 1 | Пак |\n|   | Ён  |\n+---+-----+\n| 2 | Ким |\n+---+-----+';
  assert.deepEqual(cells(wrapped), [
    ['№', 'ФИО'],
    ['1', 'Пак Ён'],
    ['2', 'Ким'],
  ]);
});

test('bars over a line of dashes part columns, whatever stands beside them; a line without bars says what stands below it', () => {
  const text = [
    '              Проходы',
    '-----------------------------',
    'Вход  | Выход | Дата | ФИО',
    '-----------------------------',
    'Пост: 1',
    '07:12 | 18:56 | 7.7  | Пробный И. О., мастер',
    '08:17 |       | 8.07.2025 | Тестов А.',
    'Пост: 2',
    '07:55 | 16:40 | 8.7  | Иной Ю.',
    '-----------------------------',
    'Верно: Образцов О. О.',
  ];
  assert.deepEqual(cells(text.join('\n')), [
    ['Проходы'],
    ['-----------------------------'],
    ['Вход', 'Выход', 'Дата', 'ФИО'],
    ['Пост: 1'],
    ['07:12', '18:56', '7.7', 'Пробный И. О., мастер'],
    ['08:17', null, '8.07.2025', 'Тестов А.'],
    ['Пост: 2'],
    ['07:55', '16:40', '8.7', 'Иной Ю.'],
    ['-----------------------------'],
    ['Верно: Образцов О. О.'],
  ]);
});

test('a line of dashes without gaps parts headings from rows; columns begin where the headings do, a mark of a page is no row', () => {
  const text = [
    'Name              Passport   Born',
    '-----------------------------------',
    'TRAN/THIHOA MS    C0000001   1999',
    '          [стр. 2]',
    'KANG/HYONSOK MR   000000002  2001',
    '',
    'Totals are indicative',
  ];
  assert.deepEqual(drawnBlocks(text), [
    {
      kind: 'table',
      lines: [
        ['Name', 'Passport', 'Born'],
        ['TRAN/THIHOA MS', 'C0000001', '1999'],
        ['KANG/HYONSOK MR', '000000002', '2001'],
      ],
      places: [1, 3, 5],
    },
    { kind: 'text', lines: [['Totals are indicative']], places: [7] },
  ]);
  assert.deepEqual(
    cells('성명   려권      직종\n--------------------\n김철수  M0000001  학생\n리영           연구생'),
    [
      ['성명', '려권', '직종'],
      ['김철수', 'M0000001', '학생'],
      ['리영', null, '연구생'],
    ],
  );
  const title = [
    'Memorandum on two  things',
    '-------------------------',
    'It is said here that nothing is in columns at all.',
  ];
  assert.deepEqual(
    drawnBlocks(title).map(({ kind }) => kind),
    ['text'],
  );
});

test('tables under the same headings are one, with the lines between them, however many orders they are of', () => {
  const part = (order: string, name: string) => [`Order: ${order}`, 'Name   No', '-----------', `${name}    1`, ''];
  const [one, ...more] = drawnBlocks(['Admissions', ...part('7-s', 'Pak'), ...part('8-s', 'Kim')]).slice(1);
  assert.deepEqual(more, []);
  assert.deepEqual(one?.lines, [['Name', 'No'], ['Pak', '1'], ['Order: 8-s'], ['Name', 'No'], ['Kim', '1']]);
  const other = drawnBlocks([...part('7-s', 'Pak'), 'Name   Mark', '-----------', 'Kim    5']);
  assert.deepEqual(other.filter(({ kind }) => kind === 'table').length, 2);
});

test('a table ends where a word stands across its columns, and no line is lost', () => {
  const text = 'No   Name\n--   ----\n1    Pak\nSigned by the rector of all\nlast';
  assert.deepEqual(
    drawnBlocks(text.split('\n')).map(({ kind, places }) => [kind, places]),
    [
      ['table', [1, 3]],
      ['text', [4, 5]],
    ],
  );
});

test('bars without rules, lines under titles and dashes in a talk are no drawn tables', async () => {
  for (const text of [
    'a|b|c\n1|2|3\n4|5|6\n',
    'Title\n-----\nText goes on here.\n',
    '- Да.\n-- Нет.\n--- Да!\n',
    'a;b\n--;--\n1;2\n',
  ])
    assert.notEqual((await readBytes('a.txt', text)).reading.reader, 'drawn-table', text);
});
