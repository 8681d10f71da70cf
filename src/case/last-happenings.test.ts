import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../store/index.ts';
import { lastHappenings } from './last-happenings.ts';

const entry = (seq: number, kind: string, body: Record<string, string> = {}, by = 'ann') =>
  ({ seq, at: '2024-03-04T05:06:07Z', by, kind, body, hash: '', prev: '' }) as unknown as LedgerEntry;
const told = (entries: LedgerEntry[]) =>
  lastHappenings(entries).map(({ kind, about, by, times }) => [kind, about, by, times]);

test('a folder that was brought in is one line, the last file first; what it was mapped to is none', () => {
  const folder = Array.from({ length: 41 }, (_, n) => [
    entry(2 * n, 'added', { file_name: `file-${n}.csv` }),
    entry(2 * n + 1, 'mapped', { file_name: `file-${n}.csv` }),
  ]).flat();
  assert.deepEqual(told([entry(0, 'started'), ...folder]), [
    ['added', 'file-40.csv', 'ann', 41],
    ['started', null, 'ann', 1],
  ]);
});

test('each decision about a finding stands for itself, and so does what another did', () => {
  const entries = [
    entry(1, 'judged'),
    entry(2, 'judged'),
    entry(3, 'judged', {}, 'bo'),
    entry(4, 'decided', { finding: 'f-1' }),
    entry(5, 'decided', { finding: 'f-2' }),
  ];
  assert.deepEqual(told(entries), [
    ['decided', 'f-2', 'ann', 1],
    ['decided', 'f-1', 'ann', 1],
    ['judged', null, 'bo', 1],
    ['judged', null, 'ann', 2],
  ]);
});

test('no more lines than a screen reads at a glance', () => {
  assert.equal(
    lastHappenings(Array.from({ length: 30 }, (_, n) => entry(n, 'decided', { finding: `f-${n}` }))).length,
    8,
  );
});
