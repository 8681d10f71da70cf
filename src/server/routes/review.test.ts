import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openedCase } from '../opened-case.ts';
import { reviewQueue } from '../wire/review.ts';
import { listedRule, rulePage } from '../wire/rule.ts';

/** The server on a case in which nothing has happened yet. */
async function opened(t: TestContext) {
  const { ask: request } = await openedCase(t);
  const ask = async (path: string, body?: unknown) => {
    const said = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await request(path, { 'content-type': 'application/json' }, said);
    return { status: response.status, said: (await response.json()) as { error?: { code: string; sentence: string } } };
  };
  return { ask };
}

test('a case without material has no questions, no pictures, and all its rules', async (t) => {
  const { ask } = await opened(t);
  assert.deepEqual(reviewQueue.parse((await ask('/api/review')).said).items, []);
  assert.deepEqual((await ask('/api/people')).said, []);
  assert.deepEqual((await ask('/api/pictures?language=ko')).said, []);
  const rules = (await ask('/api/rules?language=ru')).said as unknown as unknown[];
  assert.ok(rules.length > 20);
  for (const rule of rules) listedRule.parse(rule);
  rulePage.parse((await ask('/api/rules/WORK-01')).said);
});

test('what is not there, and what cannot be decided, is a sentence', async (t) => {
  const { ask } = await opened(t);
  const refused: [string, unknown, RegExp][] = [
    ['/api/review/clusters/e-none', undefined, /no longer open/],
    ['/api/review/clusters/e-none', { verdict: 'same', why: ' ' }, /why/],
    ['/api/review/undo', { decision: 'none', why: 'by mistake' }, /no decision "none"/],
    ['/api/pictures/f-none/network', undefined, /no finding "f-none"/],
    ['/api/pictures/f-none/rows/rows?of=x', undefined, /view/],
    ['/api/rules/NONE-99', undefined, /no rule "NONE-99"/],
    ['/api/rules/WORK-01/cut', { values: { min_minutes: 300 } }, /nothing has been computed in this case yet/],
  ];
  for (const [path, body, sentence] of refused) {
    const { status, said } = await ask(path, body);
    assert.ok(status >= 400, path);
    assert.match(said.error?.sentence ?? '', sentence, path);
  }
});
