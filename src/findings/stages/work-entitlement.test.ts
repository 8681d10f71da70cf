import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EntitlementFact, entitlements } from './work-entitlement.ts';

function fact(says: EntitlementFact['says'], from: string, to: string): EntitlementFact {
  return { person: 'p', from, to, says, record: says === 'covered' ? null : `r-${says}` };
}

const states = (facts: EntitlementFact[]) => entitlements(facts).map(({ from, to, state }) => [from, to, state]);

test('free-time work beside full-time study counts from 2020-08-05 and is unknown before', () => {
  assert.deepEqual(states([fact('free_time', '2019-09-01', '2021-06-30')]), [
    ['2019-09-01', '2020-08-04', 'unknown'],
    ['2020-08-05', '2021-06-30', 'limited'],
  ]);
});

test('a permit settles its own days, and only those', () => {
  assert.deepEqual(states([fact('bars', '2023-01-01', '2023-12-31'), fact('entitled', '2023-03-01', '2023-03-31')]), [
    ['2023-01-01', '2023-02-28', 'unknown'],
    ['2023-03-01', '2023-03-31', 'yes'],
    ['2023-04-01', '2023-12-31', 'unknown'],
  ]);
});

test('"no" needs both: study that bars, and a migration file in evidence', () => {
  const study = fact('bars', '2023-01-01', '2023-12-31');
  assert.deepEqual(states([study]), [['2023-01-01', '2023-12-31', 'unknown']]);
  assert.deepEqual(states([study, fact('covered', '2023-01-01', '2023-12-31')]), [['2023-01-01', '2023-12-31', 'no']]);
  assert.deepEqual(states([fact('covered', '2023-01-01', '2023-12-31')]), []);
});

test('a visa for tourism gives no right to work while it lasts; a permit does, and whoever studies is judged by the study', () => {
  const visit = fact('visit', '2023-01-01', '2023-03-31');
  assert.deepEqual(states([visit]), [['2023-01-01', '2023-03-31', 'no']]);
  assert.deepEqual(states([visit, fact('entitled', '2023-02-01', '2023-02-28')]), [
    ['2023-01-01', '2023-01-31', 'no'],
    ['2023-02-01', '2023-02-28', 'yes'],
    ['2023-03-01', '2023-03-31', 'no'],
  ]);
  assert.deepEqual(states([visit, fact('bars', '2023-01-01', '2023-03-31')]), [
    ['2023-01-01', '2023-03-31', 'unknown'],
  ]);
});
