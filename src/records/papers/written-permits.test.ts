import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permitsIn } from './written-permits.ts';

const table = (text: string) => permitsIn(text.split('\n').map((line, i) => ({ place: i + 1, text: line })));

test('permits to work of a paragraph each: everybody of a crew at the site of that day, with the firm and who leads', () => {
  const found = table(
    [
      'НАРЯД-ДОПУСК № 137 от 16.04.2023. Объект: дом 14 (по ГП), ул. Ложная (ООО «Вымысел»). Работы повышенной опасности. Подрядчик: ООО «Небыль». Ответственный исполнитель: Орлов П.И.. Члены бригады: Ким Ч.С., Пак Ё.Х., Ли М.. Наряд выдал: Лесков А.П..',
      '',
      'НАРЯД-ДОПУСК № 138 от 17.04.2023. Объект: склад. Подрядчик: ООО «Небыль». Бригада: Хан И..',
    ].join('\n'),
  );
  assert.deepEqual(
    found?.rows.filter(({ cells }) => cells[0] !== null).map(({ line, cells }) => [line, ...cells]),
    [
      ...['Ким Ч.С.', 'Пак Ё.Х.', 'Ли М.'].map((name) => [
        0,
        ...[name, '16.04.2023', '16.04.2023', 'дом 14 (по ГП), ул. Ложная', 'ООО «Небыль»', 'ООО «Вымысел»'],
        ...['Орлов П.И.', 'бригада'],
      ]),
      [2, 'Хан И.', '17.04.2023', '17.04.2023', 'склад', 'ООО «Небыль»', null, null, 'бригада'],
    ],
  );
});

test('a permit over several lines, with its crew numbered one below the other', () => {
  const found = table(
    'Наряд-допуск № 5 от 01.09.2023\nМесто работ: склад № 2, ул. Ложная, д. 1\nПодрядная организация: ООО «Небыль»\nПроизводитель работ: Орлов П.И.\nСостав бригады:\n1. Ким Чхоль Су (бетонщик)\n2. Пак Ён Хо\nДопустил: Лесков А.П.',
  );
  assert.deepEqual(
    found?.rows.flatMap(({ cells }) => (cells[0] === null ? [] : [[cells[0], cells[3], cells[4], cells[6]]])),
    [
      ['Ким Чхоль Су', 'склад № 2, ул. Ложная, д. 1', 'ООО «Небыль»', 'Орлов П.И.'],
      ['Пак Ён Хо', 'склад № 2, ул. Ложная, д. 1', 'ООО «Небыль»', 'Орлов П.И.'],
    ],
  );
});

test('a text that names a permit in passing, and a permit without a day or a crew, hold none', () => {
  assert.equal(table('Прошу оформить наряд-допуск. Члены бригады: Ким Ч.С., Пак Ё.Х.'), null);
  assert.equal(table('НАРЯД-ДОПУСК № 5. Объект: склад. Члены бригады: Ким Ч.С., Пак Ё.Х.'), null);
  assert.equal(table('НАРЯД-ДОПУСК № 5 от 01.09.2023. Объект: склад. Наряд выдал: Лесков А.П.'), null);
});
