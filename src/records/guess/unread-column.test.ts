import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreadColumn } from './unread-column.ts';

test('a column that only numbers the rows says so; any other is one that nothing reads', () => {
  for (const cells of [
    ['1', '2', '3'],
    ['1.', '2.', null, '3.'],
    ['014', '015'],
    ['1', null, null],
    ['1', '2', '1', '2', '3'],
  ])
    assert.equal(unreadColumn('№ п/п', cells), 'column "№ п/п" only numbers the rows');
  for (const cells of [['1', '2', '4'], ['7'], ['a', 'b'], [], ['3', '2', '1']])
    assert.equal(unreadColumn('№', cells), 'column "№" is read by nothing');
  for (const heading of ['№', '№ п/п', 'п.п.', 'No.', '#', '번호'])
    assert.match(unreadColumn(heading, ['1', '2']), /only numbers/);
  for (const heading of ['Разряд', 'id', 'Номер койки'])
    assert.match(unreadColumn(heading, ['1', '2']), /is read by nothing/);
});
