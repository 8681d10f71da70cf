import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../findings/index.ts';
import { whatFollows } from './what-follows.ts';

const finding = (people: readonly string[], parties: readonly string[], level = 'review') =>
  ({
    ...{ id: 'f-1', level, looseLevel: level },
    cohorts: [{ members: people.map((person) => ({ person, record: 'r' })) }],
    roles: parties.map((entity) => ({ entity })),
  }) as unknown as Finding;

test('two members who are one are counted once', () => {
  const { findings, joins } = whatFollows([finding(['e-1', 'e-2', 'e-3'], ['e-9'])], ['e-1', 'e-2']);
  assert.deepEqual(findings[0]?.people, [3, 2]);
  assert.deepEqual(findings[0]?.parties, [1, 1]);
  assert.equal(joins, false);
});

test('a member of one finding and a party of another join the two', () => {
  const { findings, joins } = whatFollows([finding(['e-1'], []), finding([], ['e-2'])], ['e-1', 'e-2']);
  assert.deepEqual(
    findings.map(({ finding: place }) => place),
    ['F-1', 'F-2'],
  );
  assert.equal(joins, true);
});

test('a finding without any of them, or on which nothing fired, is not touched', () => {
  assert.deepEqual(whatFollows([finding(['e-8'], []), finding(['e-1'], [], 'none')], ['e-1', 'e-2']).findings, []);
});
