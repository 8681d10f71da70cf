import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordersIn } from './written-orders.ts';

const peopleOf = (text: string) => {
  const table = ordersIn(text.split('\n').map((line, at) => ({ place: at + 1, text: line })));
  const at = table?.columns.indexOf('ФИО') ?? -1;
  return table?.rows.flatMap(({ cells }) => cells[at] ?? []) ?? [];
};

test('an order does nothing to who signed it, nor to a firm that has a name like a person', () => {
  const order = 'ПРИКАЗ № 5 от 01.02.2024\nНаправить на практику в ООО «Новый Дом»';
  assert.deepEqual(peopleOf(`${order} студентов по списку. Подписал А.Б. Ветров.`), []);
  assert.deepEqual(peopleOf(`${order} студента Тестова Ивана Ивановича, 05.02.1999. Подписал А.Б. Ветров.`), [
    'Тестова Ивана Ивановича',
  ]);
});

test('who brings the papers of others is enrolled by nobody', () => {
  const order = 'ПРИКАЗ № 5 от 01.02.2024\nЗачислить на направление 45.03.02';
  assert.deepEqual(peopleOf(`${order}, форма очная. Представитель: Пак Ир Чхоль:`), []);
  assert.deepEqual(peopleOf(`${order}. Плательщик — Образцов О.О.; студента Тестова Ивана Ивановича, 05.02.1999.`), [
    'Тестова Ивана Ивановича',
  ]);
});

test('who wrote an order out, or vouches for its copy, is enrolled by nobody', () => {
  const order = 'Выписка из приказа № 5 от 01.02.2024\nЗачислить следующих граждан:';
  for (const last of [
    'Подлинный подписал: Заведующий отделением Образцов О.О.',
    'Документы сданы: О.О. Образцов, дов. № 6 от 01.08.2023',
  ])
    assert.deepEqual(peopleOf(`${order}\n${last}`), [], last);
  for (const last of ['Верно: специалист Образцова О.О.', 'Копия верна: Образцова О.О.', 'Исп.: Образцова О.О.'])
    assert.deepEqual(peopleOf(`${order}\n${last}`), [], last);
});

const rowsOf = (text: string, ...columns: string[]) => {
  const table = ordersIn(text.split('\n').map((line, at) => ({ place: at + 1, text: line })));
  return [table, table?.beside].map((one) =>
    one?.rows
      .filter(({ cells }) => cells.some((cell) => cell !== null))
      .map(({ cells }) => columns.map((column) => cells[one.columns.indexOf(column)] ?? '-').join(' | ')),
  );
};

test('of several orders one below the other each has its own number, day, signer and representative, and the school of the first; those to practice stand apart', () => {
  const book = `ЧОУ ВО «Вымышленный институт»
РАСПОРЯЖЕНИЕ № 17/ст
от 05.09.2023
Зачислить с 06.09.2023 Тестова И.И., Пробного П.П., Образцову О.О. на подготовительное отделение.
Представитель поступающих по доверенности от 01.08.2023 № 7 — Хан Сон Чхоль.
Директор Р.С. Лесной
РАСПОРЯЖЕНИЕ № 18/ст
от 15.09.2023
1. Перевести на 2 курс граждан Социалистической Республики Вьетнам Нгуен Ван Тханя, 01.02.1999 г.р., Чан Тхи Хоа, 03.04.2000 г.р.
2. Отчислить с 16.09.2023 Седова Петра Петровича.
И.о. директора А.А. Ветров
РАСПОРЯЖЕНИЕ № 21/пр
от 01.10.2023
Направить на практику в ООО «Небыль» с 02.10.2023 по 30.11.2023 студентов Тестова И.И. и Пробного П.П.
Директор Р.С. Лесной`;
  const [study, practice] = rowsOf(
    book,
    ...['№ приказа', 'Дата приказа', 'ФИО', 'Содержание приказа', 'Подписал', 'Представитель по доверенности'],
    ...['Дата отчисления', 'Университет'],
  );
  const school = 'ЧОУ ВО «Вымышленный институт»';
  const first = (name: string) =>
    `17/ст | 05.09.2023 | ${name} | зачислить | Р.С. Лесной | Хан Сон Чхоль | - | ${school}`;
  const second = (name: string, does: string) =>
    `18/ст | 15.09.2023 | ${name} | ${does} | А.А. Ветров | - | ${does === 'отчислить' ? '16.09.2023' : '-'} | ${school}`;
  assert.deepEqual(study, [
    ...['Тестова И.И.', 'Пробного П.П.', 'Образцову О.О.'].map(first),
    ...['Нгуен Ван Тханя', 'Чан Тхи Хоа'].map((name) => second(name, 'перевести')),
    second('Седова Петра Петровича', 'отчислить'),
  ]);
  assert.deepEqual(
    practice,
    ['21/пр', '21/пр'].map(
      (number, i) =>
        `${number} | 01.10.2023 | ${['Тестова И.И.', 'Пробного П.П.'][i]} | - | Р.С. Лесной | - | - | ${school}`,
    ),
  );
  const [, sent] = rowsOf(book, 'База практики', 'Начало практики');
  assert.deepEqual(sent, ['ООО «Небыль» | 02.10.2023', 'ООО «Небыль» | 02.10.2023']);
});

test('who represents by a power of attorney is enrolled by nobody, and neither is a state', () => {
  const order = 'ПРИКАЗ № 5 от 01.02.2024\nЗачислить';
  assert.deepEqual(
    peopleOf(
      `${order} гражданина Республики Узбекистан Тестова Ивана Ивановича, гражданина Корейской Народно-Демократической Республики Ким Чер Су. Представитель по доверенности № 29 от 28.08.2022: Хан Хёк Тхэ.`,
    ),
    ['Тестова Ивана Ивановича', 'Ким Чер Су'],
  );
});

test('in a book of orders what bears a number and a day begins one; the people stand by countries, with the year of birth behind each', () => {
  const book = `Приказы по контингенту, том 2021–2022
ФГБОУ ВО «Вымышленный университет»  |  03.09.2021  |  № 212/о-2
§ 1. ЗАЧИСЛИТЬ с 06.09.2021 на первый курс по образовательной программе «Машиностроение» 15.03.01 (очно, группа 2121мо) следующих лиц:
Примерия: Тестов Мостафа (2001), Пробный Юсеф (2002).
Примерия (продолжение): Образцов Амр (1999).
§ 2. Стоимость обучения: оплачивает ООО «Вымысел».
И.о. ректора                                   А.Л. Лесной

ФГБОУ ВО «Вымышленный университет»  |  05.09.2021  |  № 214/о-2
§ 1. ЗАЧИСЛИТЬ с 06.09.2021 следующих лиц:
Примерия: Седов Ван (2003).
Осн.: личные дела, представлены по доверенности № 19 от 31.07.2021: Хан С.Ч.
Первый проректор                                   А.Л. Ветрова`;
  const [study] = rowsOf(
    book,
    ...['№ приказа', 'Дата приказа', 'ФИО', 'Дата рождения', 'Направление подготовки', 'Подписал', 'Плательщик'],
  );
  const first = '«Машиностроение» 15.03.01 | А.Л. Лесной | ООО «Вымысел»';
  assert.deepEqual(study, [
    `212/о-2 | 03.09.2021 | Тестов Мостафа | 2001 | ${first}`,
    `212/о-2 | 03.09.2021 | Пробный Юсеф | 2002 | ${first}`,
    `212/о-2 | 03.09.2021 | Образцов Амр | 1999 | ${first}`,
    '214/о-2 | 05.09.2021 | Седов Ван | 2003 | - | А.Л. Ветрова | -',
  ]);
});
