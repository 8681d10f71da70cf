import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nonRowReader } from './row-kind.ts';

const headings = ['Дата', 'Ф.И.О.', 'Год рожд.', 'Профессия', 'Организация', 'Инструктирующий', 'Подпись'];
const kindOf = nonRowReader(headings);
const row = (...cells: (string | null)[]) => headings.map((_, at) => cells[at] ?? null);

test('a post, a line to sign on and a name are a signature, wherever they stand', () => {
  assert.equal(kindOf(row('Прораб', '_______________', 'Бугров Степан Ильич')), 'signature');
  assert.equal(kindOf(row('Прораб', null, '_______')), 'signature');
});

test('a row of the table is one although nobody has signed on its line', () => {
  assert.equal(
    kindOf(row('01.03.2023', 'Ким Чхоль Мин', '1985', 'бетонщик', 'ООО «Вымысел»', 'Бугров С.И.', '______')),
    null,
  );
});

test('what was left before and after the rows is none of them', () => {
  for (const said of ['Остаток на начало дня', 'Сальдо начальное', 'Входящий остаток', 'Opening balance', '전월 이월'])
    assert.equal(kindOf(row(said, null, null, '120000', 'Х', 'Х', 'Х')), 'total', said);
  assert.equal(kindOf(row('Остаточное имущество', null, null, '120000', 'Х', 'Х', 'Х')), null);
});
