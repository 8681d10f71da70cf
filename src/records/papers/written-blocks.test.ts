import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn } from './written-blocks.ts';

const written = (text: string) => text.split('\n').map((line, place) => ({ place, text: line.trim() }));
const rowsOf = (text: string) => {
  const table = blocksIn(written(text));
  return table?.rows.flatMap(({ line, cells }) =>
    cells.some((cell) => cell !== null)
      ? [{ line, ...Object.fromEntries(table.columns.map((column, i) => [column, cells[i]])) }]
      : [],
  );
};

test('entries over several lines, each under words and a colon: a row for each, at its first line', () => {
  const visa = (name: string, n: number) =>
    `Ф. И. О.: ${name}\nПаспорт: 00 700000${n}\nВиза №: 20 123456${n}\nКратность: многократная\n`;
  const rows = rowsOf(`Визы студентов\n\n${visa('Ким Чер Су', 1)}\n${visa('Ри Ен Гиль', 2)}\nВерно: Седов`);
  assert.deepEqual(rows, [
    { line: 2, 'Ф. И. О.': 'Ким Чер Су', Паспорт: '00 7000001', 'Виза №': '20 1234561', Кратность: 'многократная' },
    { line: 7, 'Ф. И. О.': 'Ри Ен Гиль', Паспорт: '00 7000002', 'Виза №': '20 1234562', Кратность: 'многократная' },
  ]);
});

test('words with which the next entry begins its lines too are labels, without a mark behind them', () => {
  const payment = (day: string, sum: string) =>
    `Дата ${day}\nПлательщик ООО «Вымысел» ИНН 0012345673\nПолучатель Вымышленный университет\nСумма ${sum}\n---\n`;
  const rows = rowsOf(`Платежи\n${payment('05.09.2023', '120 000,00')}${payment('06.09.2023', '90 000,00')}`);
  assert.deepEqual(
    rows?.map(({ line, ...cells }) => Object.values(cells)),
    [
      ['05.09.2023', 'ООО «Вымысел» ИНН 0012345673', 'Вымышленный университет', '120 000,00'],
      ['06.09.2023', 'ООО «Вымысел» ИНН 0012345673', 'Вымышленный университет', '90 000,00'],
    ],
  );
});

test('a label may stand on the line above what it says, and a number may head the entry', () => {
  const form = (n: number, name: string, day: string) =>
    `Анкета ${n}\nФамилия, имя\n${name}\nДата рождения\n${day}\nГражданство\nПримерия\n\n`;
  const rows = rowsOf(`Анкеты\n${form(1, 'Ким Чер Су', '12.03.1999')}${form(2, 'Ри Ен Гиль', '13.04.1998')}`);
  assert.deepEqual(rows?.[1], {
    ...{ line: 9, Анкета: '2', 'Фамилия, имя': 'Ри Ен Гиль', 'Дата рождения': '13.04.1998', Гражданство: 'Примерия' },
  });
});

test('slips under one title begin with a name', () => {
  const slip = (name: string, n: number) =>
    `${name} (таб. № 10${n})\n Начислено: 4${n} 000,00\n НДФЛ: 5 850,00\n К выплате ..... 33 150,00\n\n`;
  const rows = rowsOf(`РАСЧЕТНЫЕ ЛИСТКИ ЗА МАЙ 2024\n\n${slip('Ким Чер Су', 1)}${slip('Ри Ен Гиль', 2)}`);
  assert.deepEqual(rows?.[0], {
    ...{ line: 2, ФИО: 'Ким Чер Су', 'таб. №': '101', Начислено: '41 000,00', НДФЛ: '5 850,00' },
    'К выплате': '33 150,00',
  });
});

test('what is said of somebody may stand behind a comma, with or without a space', () => {
  const slip = (who: string, n: number) =>
    `${who}\n Начислено: 4${n} 000,00\n НДФЛ: 5 850,00\n К выплате: 33 150,00\n\n`;
  const [first, second] = ['Ким Чер Су, таб. № 101', 'Ри Ен Гиль (таб.№102)'].map(slip);
  const rows = rowsOf(`ЛИСТКИ\n\n${first}${second}`);
  const sums = { НДФЛ: '5 850,00', 'К выплате': '33 150,00' };
  assert.deepEqual(rows, [
    { line: 2, ФИО: 'Ким Чер Су', 'таб. №': '101', Начислено: '40 000,00', ...sums },
    { line: 7, ФИО: 'Ри Ен Гиль', 'таб. №': '102', Начислено: '41 000,00', ...sums },
  ]);
});

test('the two parties of one paper, questions and answers, and one form are none', () => {
  const party = 'ИНН: 0012345673\nАдрес: Вымыслов\nТелефон: 1\nБанк: Вымысел\n';
  assert.equal(
    rowsOf(`Договор\nНомер: 5\nДата: 01.02.2023\nЗаказчик: ООО «А»\n${party}Исполнитель: ООО «Б»\n${party}`),
    undefined,
  );
  assert.equal(
    rowsOf('Беседа\nВопрос: кто?\nОтвет: он\nВопрос: где?\nОтвет: там\nВопрос: как?\nОтвет: так'),
    undefined,
  );
  assert.equal(rowsOf('Фамилия: Ким\nИмя: Чер Су\nПаспорт: 1\nДата рождения: 12.03.1999'), undefined);
});
