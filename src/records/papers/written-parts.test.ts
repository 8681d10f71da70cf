import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from './written-parts.ts';

test('a surname of one letter is a part of the name, as any other surname is', () => {
  for (const name of ['О Гым Су', 'И Ён Сук', 'У Ин Чхоль', 'О Гым-су', 'О Гымсу', 'Ри Мён Су'])
    for (const text of [
      `Выдана студенту ${name} в том, что он проходил практику.`,
      `Направить: ${name}, 1985 г.р.`,
      `2. ${name}, паспорт 00123456`,
    ])
      assert.deepEqual(peopleIn(text), [name], text);
  for (const name of ['O Kum Su', 'U IN CHOL', 'Ri Myong Su'])
    assert.deepEqual(peopleIn(`This is to certify that ${name} has done his practice.`), [name]);
});

test('«о» and «у» before a name are no surname', () => {
  for (const text of ['ПРИКАЗ О ПРИЕМЕ ЛИЦ', 'О направлении студентов на практику', 'О ЗАЧИСЛЕНИИ СТУДЕНТОВ'])
    assert.ok(!peopleIn(text).some((name) => name.startsWith('О ')), text);
  assert.deepEqual(peopleIn('У Пака Ёна изъят паспорт.'), ['Пака Ёна']);
});
