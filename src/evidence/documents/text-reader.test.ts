import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';

const order = (no: string, people: readonly string[]): string =>
  [
    `ПРИКАЗ № ${no} от 12-02-2024`,
    'О зачислении, группа Л-1',
    'Зачислить на направление 44.03.05 Педагогическое образование. Представитель: ООО «Вымысел»:',
    ...people.map((name, at) => `${at + 1}. ${name}, 16-08-1997, паспорт B98066458, Примерия`),
    'Подписал: начальник отдела О.О. Образцов',
  ].join('\n');

test('orders one below the other in a text are a list each, under its own title, however alike their lines', async () => {
  const { reading } = await readBytes(
    'приказы.txt',
    Buffer.from(
      `ФГБОУ ВО «Вымышленный университет»\n\n${['494-с', '531-с', '539-с']
        .map((no) => order(no, ['Тестов Иван', 'Пробный Пётр', 'Иной Олег']))
        .join('\n\n')}\n`,
    ),
  );
  const lists = reading.units.filter(({ kind }) => kind === 'objects');
  assert.deepEqual(
    lists.map(({ around }) => around?.above.flat().filter((line) => /ПРИКАЗ|Подписал/.test(line ?? ''))),
    [['ПРИКАЗ № 494-с от 12-02-2024'], ['ПРИКАЗ № 531-с от 12-02-2024'], ['ПРИКАЗ № 539-с от 12-02-2024']],
  );
  assert.ok(lists.every(({ around }) => around?.below.flat().some((line) => line?.startsWith('Подписал'))));
});
