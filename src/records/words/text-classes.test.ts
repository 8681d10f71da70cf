import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programmeLevel, tradeOf } from './text-classes.ts';

const all = (posts: readonly string[]) => posts.map(tradeOf);

test('hands of the building trades, kitchens and yards are told in three languages', () => {
  assert.deepEqual(all(['отделочник', 'Бетонщик 3 разряда', 'подсобные работы', '미장공', 'scaffolder']), [
    '7123',
    '7114',
    '9313',
    '7123',
    '7119',
  ]);
  assert.deepEqual(all(['мойщик посуды', 'помощник повара', 'cook helper', '료리사']), [
    '9412',
    '9412',
    '9412',
    '5120',
  ]);
});

test('a profession is not the trade whose name it contains', () => {
  assert.deepEqual(all(['инженер-строитель', 'мастер строительно-монтажных работ', 'шеф-повар', 'шеф-инженер']), [
    '2142',
    '3123',
    '3434',
    '2149',
  ]);
  assert.equal(tradeOf('монтажник оборудования поставщика'), '7214');
});

test('a word that nobody listed has no trade; a printed code is one', () => {
  assert.deepEqual(all(['оператор', 'звеньевой поста', '7112']), [null, null, '7112']);
});

test('a programme without a code tells the level of a course before or beside the main ones by its name; a code goes before words', () => {
  assert.deepEqual(
    [
      'Preparatory course (Russian)',
      'Подготовительное отделение (русский язык как иностранный)',
      '예비 과정 (러시아어)',
      'Повышение квалификации',
      '45.03.02 Лингвистика, после подготовительного отделения',
      'Civil Engineering',
      'Направление подготовки: экономика',
    ].map(programmeLevel),
    ['preparatory', 'preparatory', 'preparatory', 'additional', 'bachelor', null, null],
  );
});
