import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built } from './built-fixture.ts';

test('overlapping slots of two timetables are one class, an unnamed university is the only one with a group so called; pay stands per origin, badge minutes are null without a gate log', async () => {
  const slot = { university: 'u', group_code: 'g', day: '2023-09-04', mode: 'room' };
  const classes = await built(
    ({ give }) =>
      give('timetable_slot', [
        { ...slot, start_minute: 540, end_minute: 630 },
        { ...slot, start_minute: 540, end_minute: 630, origin_id: 'o-2' },
        { ...slot, start_minute: 630, end_minute: 720 },
        { ...slot, start_minute: 800, end_minute: 890 },
      ]),
    'select start_minute, end_minute from ind.class_slot order by 1',
  );
  assert.deepEqual(classes, [
    [540, 720],
    [800, 890],
  ]);
  const lines = [
    { person: 'p', university: 'u', group_code: 'g' },
    { person: 'q', university: 'v', group_code: 'h' },
    { person: 'r', university: 'u', group_code: 'h' },
  ];
  const at = { day: '2023-09-04', mode: 'room', start_minute: 540, end_minute: 630 };
  const taught = await built(async ({ give }) => {
    await give('custody.unnamed', [{ entity_id: 'nobody', in_folder: true }]);
    await give('enrolment_line', lines);
    await give(
      'timetable_slot',
      ['g', 'h', 'k'].flatMap((group_code) => ['nobody', 'w'].map((university) => ({ ...at, university, group_code }))),
    );
  }, 'select group_code, university from ind.class_slot order by 1, 2');
  assert.deepEqual(
    taught.map((row) => row.join(' ')),
    ['g u', 'g w', 'h nobody', 'h w', 'k nobody', 'k w'],
  );
  const pay = { employer: 'k', person: 'p', month: 24285, accrued_base: '100.00', paid_base: '60.00' };
  const months = await built(
    ({ give }) => give('payroll_line', [pay, pay, { ...pay, origin_id: 'o-2' }]),
    'select origin_id, accrued_base, paid_base, badge_minutes from ind.pay_month order by 1',
  );
  assert.deepEqual(months, [
    ['o-1', '200.00', '120.00', null],
    ['o-2', '100.00', '60.00', null],
  ]);
});
