import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../../store/index.ts';
import { printed, type ReplySaid, repliesIn, replyBody } from './right-of-reply.ts';

const said: ReplySaid = { organisation: 'm-1', askedOn: '2024-03-01', answerBy: '2024-03-15' };
const entry = (body: Record<string, unknown>): LedgerEntry => ({
  ...{ seq: 1, at: '2024-03-20T08:00:00.000Z', kind: 'reply', by: 'tester', prev: '', hash: '' },
  body: { ...body, organisation: 'm-1' },
});
const shown = (...all: readonly ReplySaid[]) =>
  printed(repliesIn(all.map((one) => entry(replyBody(one, '2024-03-20')))).get('m-1') ?? null);

test('whoever was not asked, or may still answer, stands by role', () => {
  assert.equal(shown(), null);
  assert.equal(shown(said), null);
});

test('an answer and a silence are printed with their months; what was recorded last stands', () => {
  assert.deepEqual(shown(said, { ...said, answer: ' We build. ' }), {
    ...{ asked: '2024-03', until: '2024-03', answer: 'We build.' },
  });
  assert.equal(shown(said, { ...said, silent: true })?.answer, null);
  assert.equal(shown({ ...said, silent: true }, said), null);
});

test('days that cannot be are refused with the day', () => {
  const refused: [Partial<ReplySaid>, RegExp][] = [
    [{ askedOn: '2024-02-30' }, /"2024-02-30" is no day/],
    [{ answerBy: '' }, /"" is no day/],
    [{ answerBy: '2024-02-28' }, /due on 2024-02-28, before it was asked on 2024-03-01/],
    [{ askedOn: '2024-03-21', answerBy: '2024-04-01' }, /2024-03-21 is still to come/],
    [{ silent: true, answerBy: '2024-03-20' }, /due by 2024-03-20/],
    [{ silent: true, answer: 'yes' }, /one of the two/],
  ];
  for (const [wrong, sentence] of refused)
    assert.throws(() => replyBody({ ...said, ...wrong }, '2024-03-20'), sentence);
  assert.equal(replyBody({ ...said, silent: true, answerBy: '2024-03-19' }, '2024-03-20').state, 'silent');
});
