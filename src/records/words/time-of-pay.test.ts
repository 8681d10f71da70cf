import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isoDay } from '../values/calendar-day.ts';
import { timeOfPay } from './time-of-pay.ts';

const said = (purpose: string | null, paid = '2020-01-10'): string | null => {
  const [year = 0, month = 0, day = 0] = paid.split('-').map(Number);
  const span = timeOfPay(purpose, dayOf(year, month, day) as number);
  return span === null ? null : `${isoDay(span.from as number)} ${isoDay(span.to as number)}`;
};

test('the month that wages are for, in the words of three languages', () => {
  for (const purpose of [
    'Заработная плата за декабрь 2019 г.',
    'З/п за 12.2019 по реестру № 3 от 10.01.2020',
    'Зарплата за декабрь по договору № 12/2018 от 1 марта 2018',
    'Аванс за декабрь 2019 г. Сумма 12000-00. НДС не облагается',
    'зарплата, с 1 по 31 декабря 2019',
    'Оплата труда по ведомости от 9 января 2020 за месяц декабрь 2019',
    'Salary for December 2019',
    'wages Dec 2019',
    'payroll 2019-12',
    'SALARY_2019-12',
    '2019년 12월 급여',
    '12월분 급여',
  ])
    assert.equal(said(purpose), '2019-12-01 2019-12-31', purpose);
});

test('several months, part of one, a quarter and a year', () => {
  assert.equal(said('зарплата за ноябрь-декабрь 2019'), '2019-11-01 2019-12-31');
  assert.equal(said('зарплата за ноябрь, декабрь'), '2019-11-01 2019-12-31');
  assert.equal(said('зарплата за 11-12.2019'), '2019-11-01 2019-12-31');
  assert.equal(said('зарплата за декабрь 2019 г. и январь 2020 г.', '2020-02-03'), '2019-12-01 2020-01-31');
  assert.equal(said('зарплата за декабрь-январь', '2020-02-03'), '2019-12-01 2020-01-31');
  assert.equal(said('з/п с 01.12.2019 по 15.12.2019'), '2019-12-01 2019-12-15');
  assert.equal(said('з/п за период 01.12 - 15.12.2019'), '2019-12-01 2019-12-15');
  assert.equal(said('зарплата за 4 квартал 2019 г.'), '2019-10-01 2019-12-31');
  assert.equal(said('зарплата за 2019 год'), '2019-01-01 2019-12-31');
});

test('a year that is left out is the one before the payment, or the next month’s where pay comes ahead', () => {
  assert.equal(said('зарплата за март', '2020-02-27'), '2020-03-01 2020-03-31');
  assert.equal(said('зарплата за январь', '2019-12-27'), '2020-01-01 2020-01-31');
  assert.equal(said('зарплата за январь', '2020-01-27'), '2020-01-01 2020-01-31');
  assert.equal(said('зарплата за апрель', '2020-02-27'), '2019-04-01 2019-04-30');
});

test('names no time where only papers are dated, or nothing is', () => {
  for (const purpose of [
    'Заработная плата',
    'Зарплата по реестру № 12 от 10.01.2020',
    'Зарплата по реестру № 12 от 10 января 2020 г.',
    'Зарплата, договор 12/2018',
    'оплата труда по договору от марта 2018',
    'Salary, contract dated 5 March 2018',
    'за бетон, декабрь 2019',
    'Оплата обучения за декабрь 2019',
    null,
  ])
    assert.equal(said(purpose), null, String(purpose));
});
