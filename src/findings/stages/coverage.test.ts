import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildStages } from './build-stages.ts';
import { givenRecords } from './given-records.ts';

test('periods that touch are one stretch, days that a person withdrew part it; days are kept of the types that are asked for', async () => {
  const { db, give, close } = await givenRecords();
  const period = (record_type: string, unit: string, from: string, to: string, more = {}) => ({
    ...{ coverage_id: `c-${unit}-${from}`, record_type, unit, unit_kind: 'site', period_from: from, period_to: to },
    ...{ origin_id: 'o-1', completeness: 'full', basis: 'derived', why: 'log', ...more },
  });
  const withdrawn = { completeness: 'partial', basis: 'amended' };
  await give('custody.coverage', [
    period('site_access', 'm-gate', '2024-03-01', '2024-03-04'),
    period('site_access', 'm-gate', '2024-03-05', '2024-03-08'),
    period('site_access', 'm-gate', '2024-03-03', '2024-03-04', withdrawn),
    period('site_access', 'm-gate', '2024-03-10', '2024-03-10'),
    period('site_access', 'm-yard', '2024-03-01', '2024-03-02'),
    period('site_access', 'm-yard', '2024-03-01', '2024-03-02', { ...withdrawn, origin_id: 'o-2' }),
    period('bank_payment', 'm-account', '2020-01-01', '2024-12-31'),
  ]);
  await buildStages({
    ...{ store: db, clustering: 'strict', only: ['coverage_span', 'coverage_day'] },
    covering: new Set(['site_access']),
  });
  const spans = await db.rows('select unit, day_from, day_to from ind.coverage_span order by unit, day_from');
  assert.deepEqual(
    spans.map(({ unit, day_from, day_to }) => `${unit} ${day_from} ${day_to}`),
    [
      'e-account 2020-01-01 2024-12-31',
      ...['e-gate 2024-03-01 2024-03-02', 'e-gate 2024-03-05 2024-03-08', 'e-gate 2024-03-10 2024-03-10'],
      'e-yard 2024-03-01 2024-03-02',
    ],
  );
  const days = await db.rows('select unit, count(*) as n from ind.coverage_day group by unit order by unit');
  assert.deepEqual(days, [
    { unit: 'e-gate', n: 7 },
    { unit: 'e-yard', n: 2 },
  ]);
  await close();
});
