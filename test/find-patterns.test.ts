import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PatternFinder } from './find-patterns.ts';

test('what one pass finds is what a search for each finds, wherever it stands', () => {
  const few = fc.uint8Array({ minLength: 4, maxLength: 7, max: 2 });
  fc.assert(
    fc.property(fc.array(few, { maxLength: 8 }), fc.uint8Array({ maxLength: 60, max: 2 }), (all, text) => {
      const [patterns, bytes] = [all.map((one) => Buffer.from(one)), Buffer.from(text)];
      const each = patterns.flatMap((pattern, at) => (bytes.includes(pattern) ? [at] : []));
      assert.deepEqual([...new PatternFinder(patterns).foundIn(bytes)].sort(), each);
    }),
    { numRuns: 300 },
  );
});
