import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrationOf } from './calibration.ts';
import { ratio, resampled, resampledShare } from './interval.ts';
import { aucOf, fitted } from './logistic.ts';
import { matchesOf, type Translated } from './match.ts';
import { csvRows, type WorldRead } from './read-results.ts';

const found = (id: string, people: string, roles: Record<string, string>): Translated => ({
  finding: { id, level: 'review', p: 0.5, roles: {}, cohorts: [], for: [], against: [] },
  people: new Set(people.split(' ')),
  roles: Object.fromEntries(Object.entries(roles).map(([role, entity]) => [role, new Set([entity])])),
});

const world = (roles: Record<string, string[]>): WorldRead => ({
  ...{ seed: 1, size: 'small', missing: 0, records: 0, findings: [], said: new Map(), plantAt: new Map() },
  truly: new Map([
    ['x', 'boss'],
    ['y', 'firm'],
  ]),
  cohorts: [
    {
      id: 'c1',
      kind: 'founding',
      arrangement: 'a',
      roles: {},
      members: ['p', 'q', 'r', 's'].map((entity) => ({ entity, places: [] })),
    },
  ],
  arrangements: [{ id: 'a', scheme: 'founding', nation: 'KP', care: 1, cohorts: ['c1'], roles }],
});

test('a match takes half of the people and two roles, one of them who arranges or pays', () => {
  const truth = world({ facilitator: ['boss'], host: ['firm'], office: ['desk'] });
  assert.equal(matchesOf(truth, [found('f', 'p q r s', { facilitator: 'boss', host: 'firm' })]).length, 1);
  assert.equal(matchesOf(truth, [found('f', 'p q', { facilitator: 'boss', host: 'firm' })]).length, 1);
  assert.equal(matchesOf(truth, [found('f', 'p t u v', { facilitator: 'boss', host: 'firm' })]).length, 0, 'strangers');
  assert.equal(
    matchesOf(truth, [found('f', 'p q r s', { office: 'desk', host: 'firm' })]).length,
    0,
    'nobody who arranges',
  );
  assert.equal(matchesOf(truth, [found('f', 'p q r s', { facilitator: 'boss' })]).length, 0, 'one role');
});

test('where truth has nobody who arranges in evidence, office and host are enough; a second piece is no second match', () => {
  const truth = world({ facilitator: ['unseen'], host: ['firm'], office: ['desk'] });
  const pieces = [
    found('f', 'p q r s', { office: 'desk', host: 'firm' }),
    found('g', 'p q r', { office: 'desk', host: 'firm' }),
  ];
  assert.deepEqual(
    matchesOf(truth, pieces).map(({ found }) => found.finding.id),
    ['f'],
  );
});

test('an interval holds its value, and a measure that cannot be taken is null', () => {
  const { value, low, high } = resampled([0, 1, 1, 1, 0, 1, 1, 0], (some) =>
    ratio(some.filter((one) => one === 1).length, some.length),
  );
  assert.ok(value !== null && low !== null && high !== null && low < value && value < high);
  assert.equal(ratio(0, 0), null);
});

test('nothing in a thousand is not known to be nothing: where worlds all agree, the interval is that of the count', () => {
  const none = resampledShare(
    Array.from({ length: 20 }, () => ({ part: 0, whole: 50 })),
    (one) => one,
    1000,
  );
  assert.equal(none.value, 0);
  assert.equal(none.low, 0);
  assert.ok(none.high !== null && none.high > 3 && none.high < 4.5, `${none.high}`);
  const some = resampledShare(
    [
      { part: 1, whole: 2 },
      { part: 2, whole: 2 },
      { part: 0, whole: 2 },
    ],
    (one) => one,
  );
  assert.ok((some.low ?? 1) < 0.5 && (some.high ?? 0) > 0.5);
  assert.equal(resampledShare([{ part: 0, whole: 0 }], (one) => one).value, null);
});

test('calibration: saying the base rate has no skill, saying the truth has all', () => {
  const judged = [true, false, false, false];
  assert.equal(calibrationOf(judged.map((real) => ({ p: 0.25, real })))?.brierSkill, 0);
  assert.equal(calibrationOf(judged.map((real) => ({ p: Number(real), real })))?.brierSkill, 1);
});

test('a classifier finds what tells, and nothing where nothing does', () => {
  const cases = Array.from({ length: 60 }, (_, n) => ({ features: [n % 7, n % 3], real: n % 3 === 0 }));
  const score = fitted(cases);
  assert.equal(aucOf(cases.map(({ features, real }) => ({ score: score(features), real }))), 1);
  assert.equal(aucOf(cases.map(({ real }) => ({ score: 1, real }))), 0.5);
});

test('a CSV cell may hold commas and quotation marks', () => {
  assert.deepEqual(csvRows('a,b,c\n"x, ""y""",,3\n'), [['x, "y"', '', '3']]);
});
