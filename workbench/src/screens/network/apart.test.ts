import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart } from './apart.ts';

const overlaps = (places: readonly { x: number; y: number }[]): number =>
  places
    .flatMap((one, n) => places.slice(n + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => Math.abs(one.x - other.x) < 140 && Math.abs(one.y - other.y) < 55).length;

test('words of forty marks in a heap no longer lie over each other, all within the frame', () => {
  const heap = Array.from({ length: 40 }, (_, n) => ({ x: 500 + (n % 7) * 30, y: 300 + Math.floor(n / 7) * 25 }));
  const places = apart(heap, 1100, 680);
  assert.ok(overlaps(heap) > 300);
  assert.ok(overlaps(places) < 20, `${overlaps(places)} pairs still overlap`);
  for (const { x, y } of places) assert.ok(x >= 74 && x <= 1026 && y >= 20 && y <= 640);
  assert.deepEqual(apart(heap, 1100, 680), places);
});

test('marks with room around them stay where they are', () => {
  const wide = [
    { x: 100, y: 100 },
    { x: 400, y: 100 },
    { x: 100, y: 300 },
  ];
  assert.deepEqual(apart(wide, 1100, 680), wide);
});
