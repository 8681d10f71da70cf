import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { isNameAndDay, joinedPart } from './joined-cell.ts';

test('a name, a day and what else stands in one cell', () => {
  assert.deepEqual(
    (['name', 'day', 'rest'] as const).map((part) => joinedPart('Ким Чхоль Су, 12.03.1987 г.р.', part)),
    ['Ким Чхоль Су', '12.03.1987', '12.03.1987 г.р.'],
  );
  assert.deepEqual(
    [joinedPart('Ким Чхоль Су (1987 г.р.)', 'day'), joinedPart('Орлов П.И., прораб', 'rest')],
    [...['1987', 'прораб']],
  );
  assert.deepEqual(['Ким Чхоль Су, 12.03.1987', 'Ким Чхоль Су', '12.03.1987'].map(isNameAndDay), [true, false, false]);
});

test('«ФИО, дата рождения» gives a name without its date, and the date', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(
      'Список бригады\nОбъект: ЖК «Вымысел»\nФИО, дата рождения|Профессия|Прибыл\nКим Чхоль Су, 12.03.1987|каменщик|01.09.2023\nПак Ён Хо, 01.05.1990|бетонщик|02.09.2023',
    ),
    'бригада.csv',
  );
  const names = await stores.protectedStore.rows("select value from mention_value where part = 'full' order by value");
  assert.deepEqual(
    names.map(({ value }) => value),
    ['Ким Чхоль Су', 'Пак Ён Хо'],
  );
  const births = await stores.protectedStore.rows("select value from trait where kind = 'birth' order by value");
  assert.equal(births.length, 2);
  await stores.close();
});
