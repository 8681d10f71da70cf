import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomy } from './roomy.ts';

test('words along a line neither run into each other nor past its end', () => {
  for (const count of [1, 2, 14, 26, 90]) {
    const marks = Array.from({ length: count }, (_, n) => 270 + (n * 810) / count);
    const named = marks.filter((_, n) => roomy(marks, 76, 1100)[n]);
    assert.ok(named.length > 0);
    named.forEach((at, n) => {
      assert.ok((named[n + 1] ?? 1100) - at >= 76, `${count} marks, at ${at}`);
    });
  }
});
