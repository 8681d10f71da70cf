import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../findings/index.ts';
import { publishable } from './publishable.ts';

const finding = (id: string, level: Finding['level'], people: number) =>
  ({
    ...{ id, level },
    cohorts: [{ members: Array.from({ length: people }, (_, n) => ({ person: `${id}-${n}`, record: '' })) }],
  }) as unknown as Finding;
const [large, few, low] = [finding('a', 'review', 12), finding('b', 'refer', 9), finding('c', 'observe', 40)];
const all = [large, few, low];

test('what may not go out is left out and said, where nobody chose', () => {
  const { told, leftOut } = publishable(all, all, undefined);
  assert.deepEqual(told, [large]);
  assert.deepEqual(leftOut, [
    { finding: 'b', nth: 2, because: 'few-people' },
    { finding: 'c', nth: 3, because: 'below-review' },
  ]);
});

test('chosen, it is refused with its number and the reason', () =>
  assert.throws(() => publishable([few], all, ['b']), /F-2 counts fewer than ten people.*Leave it out/));

test('an edition with nothing in it is refused', () => {
  assert.throws(() => publishable([low], all, undefined), /nothing to say to the public: F-3 does not reach review/);
  assert.throws(() => publishable([], [], undefined), /the case has no finding/);
});
