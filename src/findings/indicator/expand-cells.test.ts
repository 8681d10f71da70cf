import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandCells, idList } from './expand-cells.ts';

const rows = (row: Record<string, string | null>, whole: string[] = []) =>
  expandCells(new Map(Object.entries(row)), (column) => whole.includes(column)).map((one) =>
    [...one.values()].join(' '),
  );

test('ids advance together, days repeat the row', () => {
  assert.deepEqual(rows({ person: 'p1..p2', record_id: 'enl-7..enl-8' }), ['p1 enl-7', 'p2 enl-8']);
  assert.deepEqual(rows({ person: 'p1, p4', day: '2024-03-08..2024-03-11 fri,mon' }), [
    'p1 2024-03-08',
    'p1 2024-03-11',
    'p4 2024-03-08',
    'p4 2024-03-11',
  ]);
  assert.deepEqual(rows({ at: '2024-03-04..2024-03-06 mon-tue 08:30' }), ['2024-03-04 08:30', '2024-03-05 08:30']);
  assert.deepEqual(rows({ month: '2023-12..2024-01', id: 'pay-{month}' }), [
    '2023-12 pay-2023-12',
    '2024-01 pay-2024-01',
  ]);
});

test('periods stay whole, lists of unequal length are refused', () => {
  assert.deepEqual(rows({ span: '2024-01-01..2024-01-03' }, ['span']), ['2024-01-01..2024-01-03']);
  assert.throws(() => rows({ a: 'p1..p2', b: 'q1..q3' }), /equally long, found 2 and 3/);
  assert.throws(() => rows({ day: '2024-03-04..2024-03-05 mox' }), /expected weekdays such as mon-thu/);
});

test('a list is ids and ranges', () => {
  assert.deepEqual(idList('in-p1-*, pce-1..pce-3'), ['in-p1-*', 'pce-1', 'pce-2', 'pce-3']);
  assert.equal(idList('pce-1'), null);
});

test('a day that no calendar has is refused, alone, in a range and in a period', () => {
  assert.throws(() => rows({ day: '2024-02-30' }), /there is no day "2024-02-30"/);
  assert.throws(() => rows({ day: '2024-02-30..2024-03-31' }), /there is no day "2024-02-30"/);
  assert.throws(() => rows({ span: '2024-01-01..2024-13-01' }, ['span']), /there is no day "2024-13-01"/);
  assert.deepEqual(rows({ day: '2024-02-29' }), ['2024-02-29']);
});
