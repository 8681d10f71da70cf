import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type StudyEvent, studyStatuses } from './study-status.ts';

const horizon = '2024-06-30';

function event(kind: string, day: string, more: Partial<StudyEvent> = {}): StudyEvent {
  const own = { group: 'g1', programme: '08.03', level: 'bachelor', form: 'full_time', main: true };
  return { person: 'p', university: 'u', kind, day, until: null, ...own, record: `r-${kind}-${day}`, ...more };
}

const spans = (events: StudyEvent[]) =>
  studyStatuses(events, horizon).map(({ day, until, group }) => [day, until, group]);

test('an enrolment lasts to its own end, else to the last day the material knows', () => {
  assert.deepEqual(spans([event('enrol', '2023-09-01')]), [['2023-09-01', horizon, 'g1']]);
  assert.deepEqual(spans([event('enrol', '2023-09-01', { until: '2024-01-31' })]), [
    ['2023-09-01', '2024-01-31', 'g1'],
  ]);
});

test('expulsion ends it the day before; leave interrupts it, and a return needs not repeat the group', () => {
  assert.deepEqual(spans([event('enrol', '2023-09-01'), event('expel', '2023-12-01')]), [
    ['2023-09-01', '2023-11-30', 'g1'],
  ]);
  const leave = [
    event('enrol', '2023-09-01'),
    event('leave', '2023-12-01'),
    event('return', '2024-02-01', { group: null }),
  ];
  assert.deepEqual(spans(leave), [
    ['2023-09-01', '2023-11-30', 'g1'],
    ['2024-02-01', horizon, 'g1'],
  ]);
});

test('a transfer takes over without overlap; two copies of one order leave one status', () => {
  assert.deepEqual(spans([event('enrol', '2023-09-01'), event('transfer', '2024-02-01', { group: 'g2' })]), [
    ['2023-09-01', '2024-01-31', 'g1'],
    ['2024-02-01', horizon, 'g2'],
  ]);
  assert.deepEqual(spans([event('enrol', '2023-09-01'), event('enrol', '2023-09-01')]), [
    ['2023-09-01', horizon, 'g1'],
  ]);
});

test('an expulsion that nothing came before says nothing', () => {
  assert.deepEqual(spans([event('expel', '2023-12-01')]), []);
});
