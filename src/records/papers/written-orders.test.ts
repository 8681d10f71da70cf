import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordersIn } from './written-orders.ts';

const peopleOf = (text: string) => {
  const table = ordersIn(text.split('\n').map((line, at) => ({ place: at + 1, text: line })));
  const at = table?.columns.indexOf('ФИО') ?? -1;
  return table?.rows.flatMap(({ cells }) => cells[at] ?? []) ?? [];
};

test('an order does nothing to who signed it, nor to a firm that has a name like a person', () => {
  const order = 'ПРИКАЗ № 5 от 01.02.2024\nНаправить на практику в ООО «Новый Дом»';
  assert.deepEqual(peopleOf(`${order} студентов по списку. Подписал А.Б. Ветров.`), []);
  assert.deepEqual(peopleOf(`${order} студента Тестова Ивана Ивановича, 05.02.1999. Подписал А.Б. Ветров.`), [
    'Тестова Ивана Ивановича',
  ]);
});

test('who brings the papers of others is enrolled by nobody', () => {
  const order = 'ПРИКАЗ № 5 от 01.02.2024\nЗачислить на направление 45.03.02';
  assert.deepEqual(peopleOf(`${order}, форма очная. Представитель: Пак Ир Чхоль:`), []);
  assert.deepEqual(peopleOf(`${order}. Плательщик — Образцов О.О.; студента Тестова Ивана Ивановича, 05.02.1999.`), [
    'Тестова Ивана Ивановича',
  ]);
});

test('who wrote an order out, or vouches for its copy, is enrolled by nobody', () => {
  const order = 'Выписка из приказа № 5 от 01.02.2024\nЗачислить следующих граждан:';
  for (const last of ['Верно: специалист Образцова О.О.', 'Копия верна: Образцова О.О.', 'Исп.: Образцова О.О.'])
    assert.deepEqual(peopleOf(`${order}\n${last}`), [], last);
});
