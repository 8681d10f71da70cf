import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ScaledRows, scaledRows } from './scaled-rows.ts';

const box = { rowHeight: 30, height: 600 };
const at = ({ from, first }: ScaledRows, row: number) => from + (row - first) * box.rowHeight;

test('a short table is not scaled', () => {
  const rows = scaledRows({ ...box, count: 1000, top: 3000 });
  assert.equal(rows.total, 30_000);
  assert.equal(at(rows, 100), 3000);
  assert.deepEqual([rows.first, rows.last], [96, 124]);
});

test('the first and the last row of a million can be reached', () => {
  const count = 1_000_000;
  const start = scaledRows({ ...box, count, top: 0 });
  assert.equal(at(start, 0), 0);
  const end = scaledRows({ ...box, count, top: start.total - box.height });
  assert.equal(end.last, count - 1);
  assert.ok(Math.abs(at(end, count - 1) - (end.total - box.rowHeight)) < 0.01);
});

test('every row can be brought into the middle of the box, or as near as the ends allow', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 3_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
      const row = Math.floor(share * (count - 1));
      const top = scaledRows({ ...box, count, top: 0 }).topFor(row);
      const there = scaledRows({ ...box, count, top });
      const y = at(there, row) - top;
      return there.first <= row && row <= there.last && y > -0.5 && y <= box.height - box.rowHeight + 0.5;
    }),
  );
});
