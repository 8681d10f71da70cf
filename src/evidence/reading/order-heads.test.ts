import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedPeople, type Placed } from './document-units.ts';
import { withOrderTitles } from './order-heads.ts';

const apart = (...texts: string[]) => withOrderTitles(texts).map(({ at, text }) => `${at} ${text}`);

test('however a book begins an order, its number and day are a title of its own, and what more the line says stands below', () => {
  assert.deepEqual(
    apart('Книга приказов', '№ 14-с от 25.08.2022', 'Зачислить:', '№ 15-с от 30.08.2022', 'Зачислить:'),
    [
      ...['0 Книга приказов', '1 Приказ № 14-с от 25.08.2022', '2 Зачислить:'],
      ...['3 Приказ № 15-с от 30.08.2022', '4 Зачислить:'],
    ],
  );
  assert.deepEqual(
    apart('Приказы', '45-л / 01.09.2022 / О зачислении', 'Ким Чер Су', '46-л / 05.09.2022', 'Ри Ен Гиль').slice(1, 4),
    [...['1 Приказ № 45-л от 01.09.2022', '1 О зачислении', '2 Ким Чер Су']],
  );
  assert.deepEqual(
    apart(
      'Приказы',
      '§ 1. 01.09.2022 г. № 45. Зачислить: Ким Чер Су',
      '§ 2. 5 сентября 2022 г. № 46. Зачислить: Ри Ен',
    ).slice(3),
    ['2 Приказ № 46 от 5 сентября 2022', '2 Зачислить: Ри Ен'],
  );
  assert.deepEqual(
    apart(
      'Приказом ректора от 01.09.2022 № 12-с зачислены студенты:',
      'Ким',
      'Order No. 13-s of 5 September 2022',
      'Ри',
    ).slice(0, 2),
    ['0 Приказ № 12-с от 01.09.2022', '0 зачислены студенты:'],
  );
});

test('a letter, contracts, and a register with a line for each order are no book of orders', () => {
  const same = (...texts: string[]) =>
    assert.deepEqual(
      withOrderTitles(texts).map(({ text }) => text),
      texts,
    );
  same('ООО «Вымысел»', '№ 55 от 11.04.2024', 'На № 18 от 01.04.2024', 'Просим зачислить:', 'Ким Чер Су');
  same('Договоры', '№ 14 от 12.03.2023', 'Ким Чер Су', '№ 15 от 13.03.2023', 'Ри Ен Гиль');
  same(
    'Приказы',
    '№ 14 от 12.03.2023 зачислен Ким Чер Су',
    '№ 15 от 13.03.2023 отчислен Ри Ен Гиль',
    '№ 16 от 14.03.2023 — Пак',
  );
});

test('the people of each order are its list, under the head of the book, whether they stand in lines or in a sentence', () => {
  const book = `Книга приказов
Вымышленный университет
№ 14-с от 25.08.2022
Зачислены студенты:
Ким Чер Су
Ри Ен Гиль
№ 15-с от 30.08.2022
Зачислены: Пак Сон Иль (гр. М-11), Цой Ен Хо (гр. М-12).
Ректор А. Б. Иной`;
  const { lists } = listedPeople(book.split('\n').map((line, at): Placed => [at + 1, [line]]));
  assert.deepEqual(
    lists.map(({ rows }) => rows.map(([place, cells]) => [place, ...cells])),
    [
      [
        [5, 'Ким Чер Су'],
        [6, 'Ри Ен Гиль'],
      ],
      [
        [8, '1', 'Пак Сон Иль', 'М-11'],
        [8, '2', 'Цой Ен Хо', 'М-12'],
      ],
    ],
  );
  assert.deepEqual(lists[1]?.around.above, [
    ...[['Книга приказов'], ['Вымышленный университет'], ['Приказ № 15-с от 30.08.2022'], ['Зачислены:']],
  ]);
});

test('an order is numbered with a Latin letter for its sign, or with letters behind a blank, below what it is about', () => {
  for (const [head, title, more] of [
    ['Приказ N 479/02-14 от 08.09.2023 "О зачислении"', 'Приказ N 479/02-14 от 08.09.2023 "О зачислении"', undefined],
    ['О зачислении: №314 уч от 07.08.23', 'Приказ № 314 уч от 07.08.23', 'О зачислении'],
    ['№ 486 уч/п (04.10.23): группа Л-1', 'Приказ № 486 уч/п от 04.10.23', 'группа Л-1'],
  ] as const) {
    const lines = withOrderTitles(['Приказы по студентам', head, 'Ким Чер Су', '№ 15-с от 30.08.2022', 'Ри Ен Гиль']);
    assert.deepEqual([lines[1]?.text, lines[1]?.begins], [title, true], head);
    if (more !== undefined) assert.equal(lines[2]?.text, more);
  }
});
