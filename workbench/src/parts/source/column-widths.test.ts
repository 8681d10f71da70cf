import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnWidths } from './column-widths.ts';

const window = (cells: (string | null)[][], heading: string | null = null) => ({
  exhibit: 'e',
  unit: { index: 1, name: '', hidden: false },
  columns: [{ index: 0, heading, fields: ['person.document'], titles: ['passport no'] }],
  headings: [],
  rows: cells.map((row, at) => ({ row: at + 1, cells: row })),
  lastRow: null,
});

test('a column is as wide as its values and the words of its heading, within bounds', () => {
  assert.deepEqual(columnWidths(window([['1', '2022-10-17']])), [7, 13]);
  assert.deepEqual(columnWidths(window([['1', 'x']], 'Соглашение о приёме')), [15, 7]);
  assert.deepEqual(columnWidths(window([['x'.repeat(200), '1']])), [30, 7]);
});

test('Hangul is twice as wide as Latin', () => {
  assert.deepEqual(columnWidths(window([['최영학최영학', 'abcdefabcdef']])), [15, 15]);
});

test('a title across the sheet does not widen the column that it begins in', () => {
  assert.deepEqual(
    columnWidths(
      window([
        ['List of the crew that was sent', null],
        ['1', 'x'],
      ]),
    ),
    [7, 7],
  );
});

test('what a column was taken for is not broken, where it is shown', () => {
  assert.deepEqual(columnWidths(window([['1', 'x']]), true), [15, 7]);
});
