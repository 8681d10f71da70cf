import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';

test('a journal in which every line names a crew has a row for each of its people, with what the line says of all', async () => {
  const text =
    'Наряд № 643 от 19.10.2022. склад «Южный». Звено: Тестов И, Пробный О Ю, О Н (всего 3). Наряд выдал Иной Ю А.\nНаряд № 696 от 20.10.2022. школа, Примерск. Звено: Прочий П, Образцов О (всего 2). Наряд выдал Иной Ю А.\nНаряд № 697 от 21.10.2022. склад «Южный». Звено: Тестов Иван, Пробный Олег. Наряд выдал Иной Ю А.';
  const { reading, rows, places } = await readBytes('наряды.txt', text);
  assert.deepEqual(reading.units[0]?.columns, ['Наряд', 'Дата', 'Объект', 'Наряд выдал', 'ФИО']);
  assert.deepEqual(
    rows[0]?.map((row) => row.join('|')),
    [
      '643|19.10.2022|склад «Южный»|Иной Ю А|Тестов И',
      '643|19.10.2022|склад «Южный»|Иной Ю А|Пробный О Ю',
      '643|19.10.2022|склад «Южный»|Иной Ю А|О Н',
      '696|20.10.2022|школа, Примерск|Иной Ю А|Прочий П',
      '696|20.10.2022|школа, Примерск|Иной Ю А|Образцов О',
      '697|21.10.2022|склад «Южный»|Иной Ю А|Тестов Иван',
      '697|21.10.2022|склад «Южный»|Иной Ю А|Пробный Олег',
    ],
  );
  assert.deepEqual(places[0]?.slice(0, 5), [1, 1, 1, 2, 2]);
});

test('sentences of a letter that name people are no journal of crews', async () => {
  const letter =
    'Уважаемый коллега. На объекте были: Тестов И, Пробный О.\nПрошу оформить пропуска.\nС уважением, Образцов О. О.';
  const { rows } = await readBytes('письмо.txt', letter);
  assert.ok(rows.flat().every((row) => row.length <= 2));
});
