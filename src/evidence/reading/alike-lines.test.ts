import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';
import { alikeLists } from './alike-lines.ts';
import { cutLine } from './cut-line.ts';
import { documentUnits } from './document-units.ts';

test('lines cut alike, a person in the same place of each, are a list under the words that all begin with', () => {
  const [list, ...more] = alikeLists([
    'Получили справки',
    'Тестов И.И.       спр. № 7    от 13.01.20   (ООО «Вымысел»)',
    'Пробный П.П.      спр. № 8    от 14.01.20   (ООО «Вымысел»)',
    'Образцов О.О.     спр. № 9    от 15.01.20',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(list, {
    ...{ from: 1, count: 3, starts: [1, 2, 3] },
    columns: ['ФИО', 'спр. №', 'от', 'Организация'],
    rows: [
      ['Тестов И.И.', '7', '13.01.20', 'ООО «Вымысел»'],
      ['Пробный П.П.', '8', '14.01.20', 'ООО «Вымысел»'],
      ['Образцов О.О.', '9', '15.01.20', null],
    ],
  });
});

test('a line above that names as many things heads them', () => {
  const [list] = alikeLists([
    'Продиктовано: карты (номер / кто / въехал)',
    '900100 / Тестов И.И. / 3 сентября 2021',
    '900101 / Пробный П.П. / 5 сентября 2021',
    '900102 / Образцов О.О. / 6 сентября 2021',
  ]);
  assert.deepEqual(list?.columns, ['номер', 'кто', 'въехал']);
});

test('what stands over sections is said in each of their rows, a day with the year of the paper', () => {
  const [list] = alikeLists([
    'Кто не был, 2024 год',
    '18 марта, понедельник',
    '  1 пара: Тестов Иван',
    '  4 пара: Пробный Пётр (справка)',
    '19 марта, вторник',
    '  2 пара: Тестов Иван',
    '  3 пара: Образцов Олег',
  ]);
  assert.deepEqual(list?.columns, ['пара', 'ФИО', 'Прочее', 'Дата']);
  assert.deepEqual(
    list?.rows.map((row) => [row[0], row[1], row[3]]),
    [
      ['1', 'Тестов Иван', '18 марта 2024'],
      ['4', 'Пробный Пётр', '18 марта 2024'],
      ['2', 'Тестов Иван', '19 марта 2024'],
      ['3', 'Образцов Олег', '19 марта 2024'],
    ],
  );
});

test('names alone are a list where a colon announces them, and signatures are none', () => {
  const names = ['Т. Тестов', 'П.П. Пробный', 'О. Образцов'];
  assert.equal(alikeLists(['направить студентов:', ...names])[0]?.rows.length, 3);
  assert.deepEqual(alikeLists(['направлены студенты', ...names]), []);
  assert.deepEqual(alikeLists(['Согласовано:', 'Проректор Тестов Т.Т.', 'Декан Пробный П.П.', 'Юрист Иной И.И.']), []);
});

test('sentences, points of a contract and messages are no list', () => {
  for (const lines of [
    ['1.1. Предмет договора, срок и порядок.', '1.2. Стороны, их права.', '1.3. Прочее, и подписи.'],
    ['Присутствовали: Тестов Иван, Пробный Пётр.', 'Слушали: отчёт за год, и планы.', 'Решили: принять.'],
    [
      '[12.09.2021, 10:05] Деканат: Тестов Иван — виза 1',
      '[12.09.2021, 10:07] Деканат: Пробный Пётр — виза 2',
      '[12.09.2021, 10:08] Деканат: Иной Олег — виза 3',
    ],
  ])
    assert.deepEqual(alikeLists(lines), [], lines[0]);
});

test('sentences with a semicolon in each, and no headings above, are a list and no CSV', async () => {
  const people = ['Тестов И.И.', 'Пробный П.П.', 'Образцов О.О.', 'Иной О.И.'];
  const text = [
    'Начислено за проживание, руб.',
    ...people.map((one, i) => `31.03.2021  ${one}   начислено 1 ${i}00; внесено нет`),
  ];
  const { reading, rows } = await readBytes('dolg.txt', Buffer.from(text.join('\n')));
  assert.equal(reading.reader, 'text');
  assert.deepEqual(reading.units[0]?.columns, ['Дата', 'ФИО', 'начислено', 'Прочее']);
  assert.deepEqual(rows[0]?.[1], ['31.03.2021', 'Пробный П.П.', '1 100', 'внесено нет']);
});

test('a room, whoever lives in it and since when, with no mark between them, under the address of each house', () => {
  const [list, ...more] = alikeLists([
    'Жильцы',
    '== Дом рабочих, г. Примерск, ул. Учебная, д. 5 ==',
    'к.12 Тестов И.И. с 01.02.24',
    'к.7 О М.В. с 03.02.24',
    '== Общежитие N 1, ул. Полевая, 7 ==',
    'к.3 Пробный-Образцов П.П. с 05.02.24',
    'к.4 Иной Ю.А. с 06.02.24',
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(list?.columns, ['к.', 'ФИО', 'с', 'Адрес']);
  assert.deepEqual(list?.rows, [
    ['12', 'Тестов И.И.', '01.02.24', 'Дом рабочих, г. Примерск, ул. Учебная, д. 5'],
    ['7', 'О М.В.', '03.02.24', 'Дом рабочих, г. Примерск, ул. Учебная, д. 5'],
    ['3', 'Пробный-Образцов П.П.', '05.02.24', 'Общежитие N 1, ул. Полевая, 7'],
    ['4', 'Иной Ю.А.', '06.02.24', 'Общежитие N 1, ул. Полевая, 7'],
  ]);
  // What stands over the first section is said of no other: it is not above the list.
  assert.deepEqual([list?.from, list?.count, list?.starts], [1, 6, [2, 3, 5, 6]]);
});

test('a sentence with a name between figures is cut nowhere', () => {
  assert.deepEqual(
    alikeLists(['Приказ 5 Петрова И.И. уточнить', 'Приказ 6 Иванова П.П. отменить', 'Приказ 7 Сидорова О.О. продлить']),
    [],
  );
});

test('a section names the month of its own entries', () => {
  const [list] = alikeLists([
    'Кому            Начислено',
    'Ведомость за май 2024',
    'Тестов И.И.     1000',
    'Пробный П.П.    2000',
    'Ведомость за июнь 2024',
    'Иной Ю.А.       3000',
    'Примеров Л.Л.   4000',
  ]);
  assert.deepEqual(list?.columns, ['Кому', 'Начислено', 'Месяц']);
  assert.deepEqual(
    list?.rows.map((row) => row[2]),
    ['май 2024', 'май 2024', 'июнь 2024', 'июнь 2024'],
  );
});

test('beside a day, what looks like a name may be a discipline or a school: one list', () => {
  const [classes, ...others] = alikeLists([
    'Занятия на неделе',
    'понедельник 10.02.2020',
    '  08:30–10:00  Русский язык, а. 228',
    '  14:00–15:30  История Примерии, а. 248',
    '',
    'вторник 11.02.2020',
    '  10:10–11:40  Высшая математика, а. 249',
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(classes?.columns, ['Время', 'Прочее', 'а.', 'Дата']);
  assert.deepEqual(classes?.rows.at(-1), ['10:10–11:40', 'Высшая математика', '249', 'вторник 11.02.2020']);
  const [letters] = alikeLists([
    '№ ОМС-11   03.04.2017   Invented East School   копия договора',
    '№ ОМС-12   07.04.2017   Министерство (Управление связей)   список студентов',
    '№ ОМС-13   11.04.2017   Колледж «Вымысел»   копия договора',
  ]);
  assert.deepEqual(letters?.columns.slice(0, 2), ['Номер', 'Дата']);
  assert.deepEqual(letters?.rows[0]?.slice(0, 3), ['ОМС-11', '03.04.2017', 'Invented East School']);
});

test('a mark behind a name is a part of its own, and a syllable of a name is none', () => {
  const marked = ['05.02.24:', 'Тестов Иван н', 'О Су Хёк н/б', '06.02.24:', 'Пробный Пётр +', 'Тестов Иван н'];
  const [list] = alikeLists(marked);
  assert.deepEqual(list?.columns, ['ФИО', 'Отметка', 'Дата']);
  assert.deepEqual(list?.rows[1], ['О Су Хёк', 'н/б', '05.02.24']);
  assert.deepEqual(cutLine('Ким Чер су'), ['Ким Чер су']);
});

test('days of which some are decades before others are birthdays, and a month is no unit of what is counted', () => {
  const born = [
    'Тестов Иван  03.07.80  п-т A78404499',
    'Пробный Пётр  01.10.97  п-т A60699247',
    'Образцов Осип  15.05.02  п-т A60699248',
  ];
  assert.deepEqual(alikeLists(born)[0]?.columns, ['ФИО', 'Дата рождения', 'п-т']);
  assert.deepEqual(alikeLists(born.map((line) => line.replace(/\d\d {2}п/u, '21  п')))[0]?.columns[1], 'Дата');
  const away = [
    '15 декабря — Тестов Иван (справка)',
    '14 декабря — Пробный Пётр (без причины)',
    '14 декабря — Образцов Осип (справка)',
  ];
  assert.deepEqual(alikeLists(away)[0]?.columns[0], 'Дата');
});

test('a day of the week and its hours part who is taught from what, which is nobody, and the days over a section are its period', () => {
  const [list] = alikeLists([
    'РАСПИСАНИЕ на период 10.10.2022 - 12.11.2022',
    '254в: понедельник 09:00-10:30 История России, ауд. 181',
    '254в: вторник 10:40-12:10 Математика, ауд. 341',
    '279а: среда 12:30-14:00 Физическая культура, ауд. 360',
  ]);
  assert.deepEqual(list?.columns, ['Группа', 'День недели', 'Время', 'Дисциплина', 'ауд.']);
  assert.deepEqual(list?.rows[0], ['254в', 'понедельник', '09:00-10:30', 'История России', '181']);
});

test('words over figures head them, though two syllables may be a name', () => {
  const [list] = alikeLists([
    '이름 / 임금 / 공제 / 상납금 / 차액',
    '김철수 / 62000 / 8060 / 25000 / 28940',
    '리영호 / 61000 / 7930 / 25000 / 28070',
    '박성일 / 58000 / 7540 / 25000 / 25460',
  ]);
  assert.deepEqual(list?.columns, ['이름', '임금', '공제', '상납금', '차액']);
});

test('a small word that stands before somebody in every entry says who he is', () => {
  const [list] = alikeLists([
    'Подрядная организация: ООО «Вымысел»',
    '19.09.22 Тестов Иван - арматурщик, карта BM1004, старший: Иной О.О.',
    '19.09.22 Пробный Пётр - бетонщик, карта BM1006, старший: Иной О.О.',
    'Подрядная организация: ООО «Второй вымысел»',
    '20.09.22 Образцов Осип - каменщик, карта BM1008, старший: Иной О.О.',
    '20.09.22 Примерный Яков - каменщик, карта BM1010, старший: Иной О.О.',
  ]);
  assert.deepEqual(list?.columns, ['Дата', 'ФИО', 'Прочее', 'карта', 'старший', 'Подрядная организация']);
  assert.deepEqual(list?.rows[0], ['19.09.22', 'Тестов Иван', 'арматурщик', 'BM1004', 'Иной О.О.', 'ООО «Вымысел»']);
});

test('alike as they are, notices of a line each are no list of entries', () => {
  const lines = ['05.09', '06.09', '07.09'].map((day) => [
    `${day}.2022: прибыли и поставлены на учёт по адресу: Небыльск, ул. Речная, д. 14, принимающая сторона ООО «Небыль» — Тестов Иван (N4593802).`,
  ]);
  const units = documentUnits([{ kind: 'text', lines: [['Уведомления о прибытии'], ...lines] }], { name: 'a.docx' });
  assert.deepEqual(
    units.map(({ kind }) => kind),
    ['passages'],
  );
});

test('lines that each name several people, with as much behind each, are sentences', () => {
  const lines = [
    'Примерия: Тестов Иван (2001), Пробный Олег (2002), Образцов Осип (2000), Седов Пётр (1999)',
    'Примерия: Лесной Иван (2003), Ветров Олег (2001), Орлов Осип (2004), Мелов Пётр (2000)',
    'Небыляндия: Лесов Иван (2003), Ветрин Олег (2001), Орлин Осип (2004), Мелин Пётр (2000)',
  ];
  assert.deepEqual(alikeLists(lines), []);
  assert.equal(alikeLists(lines.map((line) => line.replace(/,.*/u, ', Иной О. О.')))[0]?.count, 3);
});
