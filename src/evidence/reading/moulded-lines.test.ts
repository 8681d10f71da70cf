import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeLists } from './alike-lines.ts';
import { mouldedLists } from './moulded-lines.ts';

test('lines that say the same words in the same order are a list: what stands between them under the words before it', () => {
  const [list, ...more] = mouldedLists([
    'Выписка из кассовой книги',
    'ПКО 401 от 21.01.20 принято от Ким Тест за орг. практики 14 500 руб. 00 коп.',
    'ПКО 402 от 22.01.20 принято от Пробный Пётр Ильич за обучение 25 000 руб. 00 коп.',
    'ПКО 403 от 23.01.20 принято от Пак А. за общежитие 7 500 руб. 00 коп.',
    'Кассир Образцова О.О.',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(list?.columns, ['пко', 'Дата', 'принято от', 'за', 'Сумма']);
  assert.deepEqual(list?.starts, [1, 2, 3]);
  assert.deepEqual(list?.rows[0], ['401', '21.01.20', 'Ким Тест', 'орг. практики', '14 500']);
});

test('names, firms and what is quoted are no words of a mould, be they the same in each line', () => {
  const [list] = mouldedLists([
    '12.05.2023 выдан пропуск 17 Ким А. в ООО «Вымысел Плюс» до 01.06.2023',
    '13.05.2023 выдан пропуск 18 Пак Б. в ООО «Вымысел Плюс» до 02.06.2023',
    '14.05.2023 выдан пропуск 21 Ким В. в ООО «Вымысел Плюс» до 03.06.2023',
  ]);
  assert.deepEqual(list?.columns.slice(0, 3), ['Дата', 'выдан пропуск', 'ФИО']);
  assert.deepEqual(list?.rows[1], ['13.05.2023', '18', 'Пак Б.', 'ООО «Вымысел Плюс»', '02.06.2023']);
});

test('sentences of a letter are of no mould', () => {
  assert.deepEqual(
    mouldedLists([
      'Просим вас принять на практику студентов с 01.09.2023 по 30.09.2023 и обеспечить их жильём.',
      'Договор с вами подписан 15.08.2023, и мы высылаем вам его копию вместе с этим письмом.',
      'О дне приезда сообщим не позднее 25.08.2023 и просим встретить группу на вокзале.',
    ]),
    [],
  );
});

test('one part of a line cut alike that says several things is cut by the words that stand between them in each', () => {
  const [list] = alikeLists([
    '1) справка № 12-с от 07.07.2023 гражданину Примерии Ким Тест (03.03.1990 г.р.), ООО «Вымысел», с 14.04.2023 по 17.06.2023;',
    '2) справка № 14-с от 15.07.2023 гражданину Примерии Пак Проба (18.07.1992 г.р.), ООО «Вымысел», с 18.04.2023 по 20.06.2023;',
    '3) справка № 16-с от 03.07.2023 гражданину Примерии Ли Образец (20.07.1982 г.р.), ООО «Вымысел», с 16.04.2023 по 16.06.2023;',
  ]);
  assert.equal(list?.columns[1], 'справка №');
  assert.deepEqual(list?.rows[0]?.slice(1, 3), ['12-с', '07.07.2023']);
  assert.match(list?.rows[0]?.[3] ?? '', /Ким Тест$/);
});

test('the words of a day are no words of a mould, and what a mark sets apart in every line is as many cells', () => {
  const [list] = mouldedLists([
    '22 февраля 2018 г. гр. ТБ-31: Химия в 10:15-11:50, ауд. 461',
    '22 февраля 2018 г. гр. ТБ-38: Химия в 08:30-10:05, ауд. 463',
    '21 марта 2018 г. гр. ТБ-32: Экология в 08:30-10:05, ауд. 477',
  ]);
  assert.deepEqual(list?.columns, ['Дата', 'гр.', 'Прочее', 'Время', 'ауд']);
  assert.deepEqual(list?.rows[2], ['21 марта 2018 г', 'ТБ-32', 'Экология', '08:30-10:05', '477']);
});

test('a day behind «с» begins a period, and one behind «по» ends it', () => {
  const [list] = mouldedLists([
    'с 14.04.2020 по 14.10.2020 Образцова Тамара Ильинична',
    'с 22.02.2020 по 11.12.2020 Тестов Пётр Ильич',
    'с 18.06.2020 по 25.04.2021 Пробный Павел Антонович',
  ]);
  assert.deepEqual(list?.columns, ['С', 'По', 'ФИО']);
});
