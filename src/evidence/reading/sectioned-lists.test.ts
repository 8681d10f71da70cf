import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialectOf, isTabular } from '../csv/csv-dialect.ts';
import type { Placed } from './document-units.ts';
import { sectionedList } from './sectioned-lists.ts';

const placed = (text: string): Placed[] => text.split('\n').map((line, at): Placed => [at + 1, [line]]);

const marks = `ВЕДОМОСТЬ
группа Л-101; предмет Физика:
1) оценка 5, Тестов Иван, з.е. 3, форма контроля экзамен;
2) оценка 4, Пробный Пётр, з.е. 3,
форма контроля зачёт.
группа Л-102; предмет История:
1) оценка 3, Образцов О.О., з.е. 2, форма контроля экзамен.
группа Л-103; предмет Право:
1) оценка зач., Иной Юрий, з.е. 2, форма контроля зачёт.`;

test('a register written out in words: each entry a row, with what its section says of it', () => {
  const list = sectionedList(placed(marks));
  assert.deepEqual(list?.columns, ['группа', 'предмет', 'оценка', 'ФИО', 'з.е.', 'форма контроля']);
  assert.deepEqual(list?.rows, [
    [3, ['Л-101', 'Физика', '5', 'Тестов Иван', '3', 'экзамен']],
    [4, ['Л-101', 'Физика', '4', 'Пробный Пётр', '3', 'зачёт']],
    [7, ['Л-102', 'История', '3', 'Образцов О.О.', '2', 'экзамен']],
    [9, ['Л-103', 'Право', 'зач.', 'Иной Юрий', '2', 'зачёт']],
  ]);
  assert.deepEqual(list?.around.above, [['ВЕДОМОСТЬ']]);
});

test('entries cut at semicolons, sections that say their words with colons, and marks of pages between', () => {
  const order = (no: string, ...people: string[]) =>
    [`По группе: № приказа: ${no}, от: 19.09.2024, Форма: очная:`, ...people].join('\n');
  const list = sectionedList(
    placed(
      [
        order(
          '654-с',
          '1) Тестов Иван; д.р. 23.12.1997; страна Примерия',
          '          [стр. 2]',
          '2. Пробный Пётр; д.р. 24.12.1997; страна Примерия',
        ),
        order('655-с', '1) Образцов Олег; д.р. 25.12.1997; страна Примерия'),
        order('656-с', '1) Иной Юрий; д.р. 26.12.1997; страна Примерия'),
      ].join('\n'),
    ),
  );
  assert.deepEqual(list?.columns.slice(-3), ['ФИО', 'д.р.', 'страна']);
  assert.deepEqual(list?.rows[1]?.[1].slice(-3), ['Пробный Пётр', '24.12.1997', 'Примерия']);
  assert.ok(list?.columns.includes('от') && list.columns.includes('Форма'));
});

test('a book of orders: words and what they say over numbered people, or below them, several people on a line', () => {
  const [one, two, three] = ['1/лс', '2/лс', '3/лс'].map(
    (no) => `Пр. №: ${no}; от: 4.9.23; Напр.: 13.03.02 Энергетика`,
  );
  const people = [
    '1) Тестов Иван (Примерия, 15.03.1994);\n2) Ким Чер су (Примерия, 16.03.1994).',
    '1) Образцов О.О.; 2) Иной Юрий;',
  ];
  const book = [
    'Книга приказов',
    '',
    one,
    people[0],
    '',
    two,
    people[1],
    '3) Другой Пётр.',
    three,
    '1) Ещё Один.',
    'Верно: делопроизводитель',
  ];
  const list = sectionedList(placed(book.join('\n')));
  assert.deepEqual(list?.columns, ['Пр. №', 'от', 'Напр.', 'ФИО', 'Прочее', 'Дата рождения']);
  assert.deepEqual(
    list?.rows.map(([place, row]) => [place, row[0], row[3], row[5]]),
    [
      [4, '1/лс', 'Тестов Иван', '15.03.1994'],
      [5, '1/лс', 'Ким Чер су', '16.03.1994'],
      [8, '2/лс', 'Образцов О.О.', null],
      [8, '2/лс', 'Иной Юрий', null],
      [9, '2/лс', 'Другой Пётр', null],
      [11, '3/лс', 'Ещё Один', null],
    ],
  );
  const below = ['Книга', people[0], one, people[1], two, '1) Ещё Один.', three, 'Выписка верна'];
  assert.deepEqual(
    sectionedList(placed(below.join('\n')))?.rows.map(([, row]) => row[0]),
    ['1/лс', '1/лс', '2/лс', '2/лс', '3/лс'],
  );
});

test('what has no word of its own goes on what stands before it', () => {
  const day = (group: string) =>
    `группа ${group}:\n1) время 08:30–10:00, дисциплина Физика, История;\n2) время 10:00–11:30, дисциплина Право.`;
  const list = sectionedList(placed(['Л-1', 'Л-2', 'Л-3'].map(day).join('\n')));
  assert.deepEqual(list?.rows[0]?.[1], ['Л-1', '08:30–10:00', 'Физика, История']);
});

test('an order with a list, points of a contract and entries that are not numbered on are no such register', () => {
  for (const text of [
    'Зачислить следующих граждан:\n1. Тестов Иван\n2. Пробный Пётр\nРектор Примеров А.А.',
    'Стороны:\n1. Заказчик\n2. Исполнитель\nПредмет:\n1. Услуги\nЦена:\n1. Сто рублей\nПодписи сторон',
    marks.replace('2) ', '7) '),
  ])
    assert.equal(sectionedList(placed(text)), null);
});

test('entries of a list are no rows of a table, whatever commas and semicolons stand in them', () => {
  const listed = Array.from({ length: 8 }, (_, i) => `${i + 1}) Тестов Иван, карта 02742${i};`).join('\n');
  assert.equal(isTabular(dialectOf(listed, true)), false);
  assert.equal(isTabular(dialectOf(listed.replaceAll(', ', ';').replace(/;$/gm, '').replace(/\) /g, ';'), true)), true);
});
