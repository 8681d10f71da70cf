import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';

const times = ['07:50', '07:51', '07:52', '19:05', '19:06', '19:07'];
const people = ['Тестов Иван', 'Пробный Пётр', 'Иной Олег'];
const log = (line: (clock: string, card: number, name: string, isOut: boolean) => string): string =>
  times.map((clock, i) => line(clock, 1000 + (i % 3), people[i % 3] ?? '', i > 2)).join('\n');

// biome-ignore format: one form a line
const forms: readonly [form: string, text: string, columns: string[], first: string][] = [
  ['words with their values', log((at, card, _, out) => `2023-09-04 ${at}:13 CARD=${card} DOOR=1 DIR=${out ? 'OUT' : 'IN'}`), ['Дата и время', 'CARD', 'DOOR', 'DIR'], '2023-09-04 07:50:13|1000|1|IN'],
  ['a sentence of a program', log((at, card, name, out) => `1 04-09-2023 ${at}:01 Проход по идентификатору ${card} (${name}) ${out ? 'Выход' : 'Вход'} КПП-1`), ['Дата и время', 'идентификатору', 'ФИО', 'Прочее'], '04-09-2023 07:50:01|1000|Тестов Иван|Вход'],
  ['the hour before the day', log((at, card, _, out) => `${at} 04.09.23 ${out ? 'вых' : 'вх'} пропуск ${card} пост 2`), ['Дата и время', 'Прочее', 'пропуск'], '04.09.23 07:50|вх|1000'],
  ['lines of a server', log((at, card, _, out) => `Sep  4 ${at}:44 gate1 accessd[211]: card 00${card} door=North ${out ? 'exit' : 'entry'} granted`), ['Дата и время', 'card', 'door', 'Прочее'], 'Sep 4 07:50:44|001000|North|entry'],
];

for (const [form, text, columns, first] of forms)
  test(`a log of ${form} has a row for each line and a column for each thing that changes`, async () => {
    const { reading, rows, places } = await readBytes('проходная.log', `# Проходная ЖК «Заря»\n${text}\n`);
    assert.deepEqual(reading.units[0]?.columns, columns);
    assert.equal(rows[0]?.length, times.length);
    assert.equal(rows[0]?.[0]?.join('|'), first);
    assert.equal(places[0]?.[0], 2);
    assert.deepEqual(reading.units[0]?.around?.above, [['# Проходная ЖК «Заря»']]);
  });

test('messages and diaries, of which each line says as much as it wants, are no log', async () => {
  const talk = [
    'Привет',
    'Когда приедет группа, 12 человек?',
    'Завтра',
    'Хорошо, встретим их на вокзале',
    'Спасибо',
    'До встречи, Иван',
  ];
  const { reading } = await readBytes('чат.txt', talk.map((said, i) => `04.09.2023 ${times[i]} ${said}`).join('\n'));
  assert.ok(reading.units.every(({ columns }) => !columns?.includes('Дата и время')));
});
