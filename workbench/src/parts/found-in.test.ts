import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bySaid } from './by-said.ts';
import { folded, foundIn } from './found-in.ts';

const rows = ['Приказы/Журнал № 2.xlsx', 'Берёзкин Фрол · BEREZKIN FROL', '림영학'];
const texts = rows.map(folded);

test('every word that is typed is looked for, in any order, case and spelling of ё and Hangul', () => {
  assert.deepEqual(foundIn(rows, texts, ' '), rows);
  assert.deepEqual(foundIn(rows, texts, 'ФРОЛ березкин'), [rows[1]]);
  assert.deepEqual(foundIn(rows, texts, '림영'.normalize('NFD')), [rows[2]]);
  assert.deepEqual(foundIn(rows, texts, 'журнал нет'), []);
});

test('numbers go by size, also within text, and what is empty comes last', () => {
  const sorted = (cells: unknown[]) => cells.toSorted(bySaid('ru'));
  assert.deepEqual(sorted([10, 9, 100]), [9, 10, 100]);
  assert.deepEqual(sorted(['P-10', '', 'P-9', null]), ['P-9', 'P-10', '', null]);
  assert.deepEqual(sorted(['Желудев', 'Ёлкин', 'Ежов']), ['Ежов', 'Ёлкин', 'Желудев']);
});
