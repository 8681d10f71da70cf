import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Level } from '../../findings/index.ts';
import { whatIf } from './recut.ts';

const finding = (id: string, level: Level, hits: number, indicator = 'WORK-01') =>
  ({ id, level, bars: [{ indicator, hits, judged: 10 }] }) as unknown as Finding;
const computed = (...findings: Finding[]) => ({ outcomes: { fires: 1 }, findings });

test('a change is another level or another number of hits of the rule; the rest is not told', () => {
  const before = computed(finding('f-1', 'review', 5), finding('f-2', 'observe', 3), finding('f-3', 'observe', 1));
  const after = computed(finding('f-1', 'observe', 2), finding('f-2', 'observe', 2), finding('f-3', 'observe', 1));
  const { changes, levels } = whatIf('WORK-01', before, after);
  assert.deepEqual(changes, [
    {
      id: 'f-1',
      place: 'F-1',
      level: ['review', 'observe'],
      hits: [
        [5, 10],
        [2, 10],
      ],
    },
    {
      id: 'f-2',
      place: 'F-2',
      level: ['observe', 'observe'],
      hits: [
        [3, 10],
        [2, 10],
      ],
    },
  ]);
  assert.deepEqual(levels, { review: [1, 0], observe: [2, 3] });
});

test('what appears and what is gone are changes too, and other rules do not speak', () => {
  const { changes } = whatIf('X1', computed(finding('f-1', 'review', 5)), computed(finding('f-9', 'observe', 1)));
  assert.deepEqual(
    changes.map(({ id, place, level, hits }) => [id, place, level, hits]),
    [
      ['f-1', 'F-1', ['review', null], [null, null]],
      ['f-9', null, [null, 'observe'], [null, null]],
    ],
  );
});
