import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledLists } from './labelled-lines.ts';

test('lines that label their parts are a table under their labels, in whatever order each has them', () => {
  const [list, ...more] = labelledLists([
    'Уведомления',
    '[1] ФИО=Образцов О. О. // Дата=18.04.25 // Профессия=уборщик',
    '[2] Дата=19.04.25 // ФИО=Примеров П. П. // Профессия=уборщик',
    '[3] ФИО=Тестов Т. Т. // Дата=20.04.25 // Профессия=повар // Примечание=ночь',
    'Всего 3',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(list?.columns, ['ФИО', 'Дата', 'Профессия', 'Примечание']);
  assert.deepEqual(list?.rows[1], ['Примеров П. П.', '19.04.25', 'уборщик', null]);
  assert.deepEqual([list?.from, list?.count], [1, 3]);
});

test('a colon labels too; what parts the parts may stand within one of them; an hour is no label', () => {
  const [list] = labelledLists([
    '- Дата: 05.03.2024; Кто: Образцов О. О.; Объект: ЖК "Пример; корпус 2"; Время: 08:00',
    '- Дата: 05.03.2024; Кто: Примеров П. П.; Объект: ЖК "Пример; корпус 2"; Время: 08:10',
    '- Дата: 06.03.2024; Кто: Тестов Т. Т.; Объект: склад; Время: 07:55',
  ]);
  assert.deepEqual(list?.rows[0], ['05.03.2024', 'Образцов О. О.', 'ЖК "Пример; корпус 2"', '08:00']);
});

test('two lines, sentences with a colon, and lines that label other things are none', () => {
  const lines = (...texts: string[]) => assert.deepEqual(labelledLists(texts), []);
  lines('а=1 // б=2 // в=3', 'а=4 // б=5 // в=6');
  lines('Прошу: дать, взять, уйти', 'Прошу: дать, взять, уйти', 'Прошу: дать, взять, уйти');
  lines('ФИО=А // Дата=1 // Пост=2', 'Адрес=А // Цена=1 // Вес=2', 'Рост=А // Том=1 // Лист=2');
});

test('a number sign may begin a label, and a dash may end it', () => {
  const [list] = labelledLists([
    '№ п/п : 1; Право подписи : Образцов О. О.; Срок — по 31.12.2022',
    '№ п/п : 2; Право подписи : Примеров П. П.; Срок — по 31.12.2023',
    '№ п/п : 3; Право подписи : Тестов Т. Т.; Срок — по 31.12.2024',
  ]);
  assert.deepEqual(list?.columns, ['№ п/п', 'Право подписи', 'Срок']);
  assert.deepEqual(list?.rows[1], ['2', 'Примеров П. П.', 'по 31.12.2023']);
});
