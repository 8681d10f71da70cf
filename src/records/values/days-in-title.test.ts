import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDay } from './calendar-day.ts';
import { daysInTitle, daysSaid } from './days-in-title.ts';

const over = (title: string): string | null => {
  const days = daysInTitle(title);
  return days === null ? null : `${isoDay(days.from)}..${isoDay(days.to)}`;
};

test('the first and the last day that a title says, whichever of them it cuts short', () => {
  const week = '2023-10-02..2023-10-08';
  for (const title of [
    'Табель за 02.10.2023 – 08.10.2023',
    'Посещаемость с 2 по 8 октября 2023 г.',
    'Журнал, 02.10-08.10.2023',
    'Hours, week of 2 October 2023',
    'Hours, week ending 8 Oct 2023',
    'неделя с 02.10.2023',
    '출석부 2023.10.2 ~ 2023.10.8',
  ])
    assert.equal(over(title), week, title);
  assert.equal(over('Приказ от 02.10.2023'), null);
  assert.equal(over('с 08.10.2023 по 02.10.2023'), null);
  assert.equal(over('с 28 сентября по 4 октября 2023'), '2023-09-28..2023-10-04');
});

test('days that are written whole', () => {
  assert.deepEqual(daysSaid('Явка 14.09.2023 и 15 сентября 2023, корпус 4.1').map(isoDay), [
    '2023-09-14',
    '2023-09-15',
  ]);
});
