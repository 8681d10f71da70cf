import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedPeople, type Placed } from './document-units.ts';

const placed = (text: string): Placed[] => text.split('\n').map((line, at): Placed => [at + 1, [line]]);

const book = `ПРИКАЗ № 1/ИС от 2023-09-14 (г. Вымыслов)
§ 1. Зачислить на 45.03.02 Лингвистика, очная, гр. Л-101: ТЕСТОВ Иван Иванович, ПРОБНЫЙ
Пётр, О Сам Бом (гр-во — Примерия). § 2. Оплата: ООО «Вымысел». Документы поданы по
доверенности: ОБРАЗЦОВ Олег.
п/п: декан ИНОЙ Юрий Олегович
----------------------
ПРИКАЗ № 2/ИС от 2023-09-15 (г. Вымыслов)
§ 1. Зачислить на 45.03.02 Лингвистика, очная, гр. Л-102: ДРУГОЙ Пётр, ТРЕТИЙ Иван, ЧЕТВЁРТЫЙ Олег.
п/п: ректор ПЕРВЫЙ Юрий Олегович`;

test('people who stand in a sentence of a book of orders are the list of their order, each at the line of his name', () => {
  const { lists, others } = listedPeople(placed(book));
  assert.deepEqual(
    lists.map(({ rows }) => rows.map(([place, cells]) => [place, cells[1]])),
    [
      [
        [2, 'ТЕСТОВ Иван Иванович'],
        [2, 'ПРОБНЫЙ Пётр'],
        [3, 'О Сам Бом'],
      ],
      [
        [8, 'ДРУГОЙ Пётр'],
        [8, 'ТРЕТИЙ Иван'],
        [8, 'ЧЕТВЁРТЫЙ Олег'],
      ],
    ],
  );
  assert.deepEqual(lists[0]?.around, {
    above: [
      ['ПРИКАЗ № 1/ИС от 2023-09-14 (г. Вымыслов)'],
      ['§ 1. Зачислить на 45.03.02 Лингвистика, очная, гр. Л-101:'],
    ],
    below: [
      ['(гр-во — Примерия).'],
      ['Оплата: ООО «Вымысел»'],
      ['Документы поданы по доверенности: ОБРАЗЦОВ Олег'],
      ['п/п: декан ИНОЙ Юрий Олегович'],
      ['----------------------'],
    ],
  });
  assert.deepEqual(
    others.map(([place]) => place),
    [1, 6, 7],
  );
});

test('a paper of one order, and names in a text without an order, stay where they stand', () => {
  assert.deepEqual(listedPeople(placed(book.split('\n').slice(0, 5).join('\n'))).lists, []);
  assert.deepEqual(listedPeople(placed('Присутствовали: Тестов Иван, Пробный Пётр, Иной Юрий.')).lists, []);
});

test('orders under short titles, their people marked with dashes: who signed one is not above the next', () => {
  const { lists } = listedPeople(
    placed(`Пр. 03-112
от 30.09.22 «О зачислении». Форма: очная. Л-101.
   - Тестов И.И., Примерия
   - Пробный П.П., Примерия
   предст.: Образцов О.О.
   Иной Ю.О. (декан)
Пр. 03-113
от 01.10.22 «О зачислении». Форма: очная. Л-102.
   - Другой П.П., Примерия
   - Третий И.И., Примерия
   Иной Ю.О. (декан)`),
  );
  assert.deepEqual(
    lists.map(({ rows, around }) => [rows.map(([, cells]) => cells[1]), around.below.flat().map((one) => one?.trim())]),
    [
      [
        ['Тестов И.И.', 'Пробный П.П.'],
        ['предст.: Образцов О.О.', 'Иной Ю.О. (декан)'],
      ],
      [['Другой П.П.', 'Третий И.И.'], ['Иной Ю.О. (декан)']],
    ],
  );
});

test('the sentence of the last name ends at its stop or with its line, and not with who signs below it', () => {
  const namesOf = (last: string) =>
    listedPeople(
      placed(
        `ЧОУ ВО «Вымышленный институт»\nПРИКАЗ № 4 от 01.09.2023\nЗачислить: Тестов Иван, Пробный Пётр, Иной Олег.\nРектор А.Б. Ветров\nПРИКАЗ № 5 от 02.09.2023\nОтчислить: ${last}`,
      ),
    ).lists.map(({ rows, around }) => [rows.map(([, cells]) => cells[1]).join(', '), around.above[0]?.[0]]);
  const first = ['Тестов Иван, Пробный Пётр, Иной Олег', 'ЧОУ ВО «Вымышленный институт»'];
  for (const last of [
    'Тестов Иван, Пробный Пётр.\nДиректор А. Ветров',
    'Тестов Иван, Пробный Пётр\nРектор А. Ветров',
    'TESTOV Ivan, PROBNY Pyotr.\nVice-Rector A. B. Woods',
  ])
    assert.deepEqual(
      namesOf(last),
      [
        first,
        [/^TE/.test(last) ? 'TESTOV Ivan, PROBNY Pyotr' : 'Тестов Иван, Пробный Пётр', 'ЧОУ ВО «Вымышленный институт»'],
      ],
      'and the letterhead over the first order is over each',
    );
});
