import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../store/index.ts';
import { loadIndicators } from '../indicator/load-indicators.ts';
import { runIndicators } from '../indicator/run-indicators.ts';
import { buildStages } from './build-stages.ts';
import { dayNumber, isoDay } from './calendar-day.ts';
import { type GivenRecords, givenRecords } from './given-records.ts';

const monday = dayNumber('2023-09-04');
const day = (week: number, weekday: number) => isoDay(monday + 7 * week + weekday);

/** One gate visit, as the log has it: two rows. */
function visit(person: string, week: number, weekday: number, minutes: number, origin = 'o-gate'): Row[] {
  const at = (minute: number) =>
    `${day(week, weekday)}T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
  const row = { site: 'site-1', badge: `badge-${person}-${origin}`, person, origin_id: origin };
  return [
    { ...row, direction: 'in', at_local: at(0) },
    { ...row, direction: 'out', at_local: at(minutes) },
  ];
}

const weeks = (count: number) => Array.from({ length: count }, (_, week) => week);

/** Eight invented people, as the forms would say it: nothing here is a derived table. */
async function giveEightPeople({ give }: GivenRecords): Promise<void> {
  await give('enrolment_order', [
    { record_id: 'eno-00000000000000aa-s1r1', university: 'u', order_no: '1', order_date: '2023-09-01', kind: 'enrol' },
  ]);
  const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
  await give(
    'enrolment_line',
    people.map((person) => ({
      order_id: 'eno-00000000000000aa-s1r1',
      person,
      university: 'u',
      group_code: 'g',
      level: 'bachelor',
      form: person === 'p6' ? 'part_time' : 'full_time',
    })),
  );
  const classes = weeks(8).flatMap((week) => [0, 1, 2, 3, 4].map((weekday) => ({ week, weekday })));
  await give(
    'timetable_slot',
    classes.map(({ week, weekday }) => ({
      university: 'u',
      group_code: 'g',
      day: day(week, weekday),
      start_minute: 540,
      end_minute: 720,
      mode: 'room',
    })),
  );
  const mornings = (person: string, count: number, days: number[], minutes: number, origin?: string) =>
    weeks(count).flatMap((week) => days.flatMap((weekday) => visit(person, week, weekday, minutes, origin)));
  await give('site_access', [
    ...mornings('p1', 5, [0, 1, 2, 3], 180),
    ...mornings('p2', 5, [0, 1, 2, 3], 180),
    ...mornings('p6', 5, [0, 1, 2, 3], 180),
    ...mornings('p5', 4, [0, 1], 180),
    ...mornings('p4', 5, [0, 1, 2, 3], 70),
    ...mornings('p7', 5, [0], 180),
    ...mornings('p7', 5, [0, 1], 120, 'o-second-gate'),
  ]);
  await give('practice_order', [
    {
      university: 'u',
      order_no: '7',
      order_int: 7,
      order_date: '2023-09-01',
      person: 'p2',
      host: 'h',
      kind: 'study',
      span_from: day(0, 0),
      span_to: day(4, 6),
    },
  ]);
  await give('site_list', [
    { site: 'site-2', kind: 'induction', person: 'p3', span_from: day(0, 0), span_to: day(7, 6) },
  ]);
  await give('custody.coverage', [
    {
      coverage_id: 'c-1',
      record_type: 'site_access',
      unit: 'site-1',
      unit_kind: 'site',
      period_from: day(0, 0),
      period_to: day(7, 6),
      origin_id: 'o-gate',
      completeness: 'full',
      basis: 'derived',
      why: 'first to last day of the log',
    },
  ]);
}

test('WORK-01 over stages built from records gives an outcome for each of eight people', async () => {
  const given = await givenRecords();
  await giveEightPeople(given);
  await buildStages({ store: given.db, clustering: 'strict' });
  const rule = loadIndicators().filter(({ code }) => code === 'WORK-01');
  await runIndicators({ db: given.db, clustering: 'strict', indicators: rule });
  const rows = await given.db.rows('select subject, covered, measures, outcome from custody.measure order by subject');
  const found = rows.map(({ subject, covered, measures, outcome }) => {
    const { best_minutes, practice_days } = JSON.parse(String(measures)) as Row;
    return [subject, covered, best_minutes, practice_days, outcome];
  });
  assert.deepEqual(found, [
    ['p1', 8, 720, 0, 'fires'],
    ['p2', 3, 0, 20, 'explained'],
    ['p3', 0, 0, 0, 'cannot_tell'],
    ['p4', 8, 280, 0, 'quiet'],
    ['p5', 8, 360, 0, 'fires'],
    ['p7', 8, 240, 0, 'quiet'],
    ['p8', 0, 0, 0, 'cannot_tell'],
  ]);
  const cited = await given.db.rows(
    'select subject, record_type, count(*) as n from custody.hit_evidence group by 1, 2 order by 1, 2',
  );
  assert.deepEqual(
    cited.map(({ subject, record_type, n }) => [subject, record_type, n]),
    [
      ['p1', 'enrolment_line', 1],
      ['p1', 'site_access', 40],
      ['p1', 'timetable_slot', 20],
      ['p5', 'enrolment_line', 1],
      ['p5', 'site_access', 16],
      ['p5', 'timetable_slot', 8],
    ],
  );
  await given.close();
});
