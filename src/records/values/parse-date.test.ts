import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilOf, dayOf, isoDay, weekOf } from './calendar-day.ts';
import { parseDay, parseMonth, parseSpan } from './parse-date.ts';
import { parseClock, parseMoment } from './parse-moment.ts';

const iso = (day: number | null) => (day === null ? null : isoDay(day));

test('one day in many styles', () => {
  for (const text of [
    '2023-09-01',
    '01.09.2023',
    '1.9.23',
    '01/09/2023',
    '1 сентября 2023 г.',
    '«01» сентября 2023 года',
    '2023년 9월 1일',
    '1 Sep 2023',
    'September 1, 2023',
    '2023.09.01',
    '2023-09-01T00:00:00',
    'пт, 01.09.2023',
    'Friday 1 September 2023',
    '01.09.2023 (пятница)',
    '2023년 9월 1일(금)',
    '1.IX.2023',
    '01/IX/23 г.',
    '1 iх 2023',
  ])
    assert.equal(iso(parseDay(text)), '2023-09-01', text);
  assert.equal(iso(parseDay('09/01/2023', 'mdy')), '2023-09-01');
});

test('when a message of a chat was sent, as the programs that export it write it', () => {
  for (const text of [
    '01.03.2023 08:01:00 UTC+10:00',
    '1 мар 2023 в 8:01:00',
    '2023-03-01T08:01:00',
    'Wed, 1 Mar 2023 08:01:00 +1000 (VLAT)',
  ]) {
    assert.equal(iso(parseSpan(text)?.from ?? null), '2023-03-01', text);
  }
  assert.deepEqual(parseMoment('01.03.2023 08:01:00 UTC+10:00'), {
    day: dayOf(2023, 3, 1),
    second: 28_860,
    offset: 600,
    timed: true,
  });
  assert.deepEqual(parseMoment('1 мар 2023 в 8:01'), {
    day: dayOf(2023, 3, 1),
    second: 28_860,
    offset: null,
    timed: true,
  });
});

test('years counted from 1912, as papers of the DPRK write them, with the common year beside them or without', () => {
  for (const text of [
    '주체76(1987).4.28',
    '주체76(1987)년 4월 28일',
    '주체76년 4월 28일',
    'Juche 76 (1987).4.28',
    'чучхе 76.4.28',
  ])
    assert.equal(parseDay(text), dayOf(1987, 4, 28), text);
  assert.deepEqual(parseSpan('주체112(2023)년'), { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) });
  assert.deepEqual(parseSpan('주체112(2023)년 9월'), { from: dayOf(2023, 9, 1), to: dayOf(2023, 9, 30) });
  assert.equal(parseDay('주체76(1988).4.28'), null);
  assert.equal(parseDay('주체76(1987).4.31'), null);
});

test('half years, months that add up and Korean terms are the days they cover', () => {
  for (const [text, from, to] of [
    ['полугодие 2024', '2024-01-01', '2024-06-30'],
    ['2 полугодие 2024 г.', '2024-07-01', '2024-12-31'],
    ['II полугодие 2023', '2023-07-01', '2023-12-31'],
    ['9 месяцев 2024', '2024-01-01', '2024-09-30'],
    ['H2 2024', '2024-07-01', '2024-12-31'],
    ['2024년 하반기', '2024-07-01', '2024-12-31'],
    ['2024년 3월 15일부터 2024년 12월 31일까지', '2024-03-15', '2024-12-31'],
  ] as const) {
    const span = parseSpan(text);
    assert.deepEqual([iso(span?.from ?? null), iso(span?.to ?? null)], [from, to], text);
  }
  assert.equal(parseSpan('3 полугодие 2024'), null);
});

test('what is no day is none', () => {
  for (const text of [
    '31.02.2023',
    '2023-13-01',
    '00.09.2023',
    '32/01/2023',
    '29.02.2023',
    'вчера',
    '',
    '12',
    '2023',
    '1 мартобря 2023',
    '1.IIX.2023',
    '1.XIII.2023',
    '31.II.2023',
    '45170',
  ])
    assert.equal(parseDay(text), null, text);
  assert.equal(iso(parseDay('29.02.2024')), '2024-02-29');
});

test('every day of four centuries goes through its texts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -46_000, max: 100_000 }), (day) => {
      const { year, month, day: d } = civilOf(day);
      const two = (value: number) => String(value).padStart(2, '0');
      assert.equal(dayOf(year, month, d), day);
      for (const text of [
        isoDay(day),
        `${two(d)}.${two(month)}.${year}`,
        `${d}/${month}/${year}`,
        `${year}년 ${month}월 ${d}일`,
      ])
        assert.equal(parseDay(text), day, text);
    }),
  );
});

test('periods are as wide as they are written', () => {
  const span = (text: string) => {
    const found = parseSpan(text);
    return found && [iso(found.from), iso(found.to)];
  };
  assert.deepEqual(span('2023'), ['2023-01-01', '2023-12-31']);
  assert.deepEqual(span('сентябрь 2023'), ['2023-09-01', '2023-09-30']);
  assert.deepEqual(span('2 квартал 2023 г.'), ['2023-04-01', '2023-06-30']);
  assert.deepEqual(span('с 01.09.2023 по 30.06.2024'), ['2023-09-01', '2024-06-30']);
  assert.deepEqual(span('01.09.2023 - 30.06.2024'), ['2023-09-01', '2024-06-30']);
  assert.deepEqual(span('2023-09-01 – 2024-06-30'), ['2023-09-01', '2024-06-30']);
  assert.deepEqual(span('2023-03..2023-09'), ['2023-03-01', '2023-09-30']);
  assert.deepEqual(span('2023-03..'), ['2023-03-01', null]);
  assert.deepEqual(span('по 30.06.2024'), [null, '2024-06-30']);
  for (const text of ['30.06.2024 - 01.09.2023', 'осень', '1850', '']) assert.equal(span(text), null, text);
});

test('months, clocks and moments', () => {
  assert.equal(parseMonth('сентябрь 2023 г.'), 2023 * 12 + 8);
  assert.equal(parseMonth('202309'), 2023 * 12 + 8);
  assert.equal(parseMonth('13.2023'), null);
  assert.deepEqual(
    [parseClock('8:15'), parseClock('08.15'), parseClock('8:15 pm'), parseClock('24:00'), parseClock('8:60')],
    [29_700, 29_700, 72_900, null, null],
  );
  assert.deepEqual(parseMoment('01.10.2023 7:55'), {
    day: dayOf(2023, 10, 1),
    second: 28_500,
    offset: null,
    timed: true,
  });
  assert.deepEqual(parseMoment('2023-10-01T07:55:01+10:00'), {
    day: dayOf(2023, 10, 1),
    second: 28_501,
    offset: 600,
    timed: true,
  });
  assert.equal(parseMoment('01.10.2023')?.timed, false);
  for (const text of ['2023-10-01 25:00', '2023-10-01 07:60', '31.02.2023 07:55', 'x'])
    assert.equal(parseMoment(text), null, text);
  assert.equal(weekOf(dayOf(1970, 1, 4) ?? 0), -1);
  assert.equal(weekOf(dayOf(1970, 1, 5) ?? 0), 0);
});

test('every month is read as a date prints it in Russian', () => {
  const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
  assert.deepEqual(
    months.map((month) => parseDay(`7 ${month} 2023 г.`)),
    months.map((_, i) => parseDay(`07.${String(i + 1).padStart(2, '0')}.2023`)),
  );
});

test('a quarter, as forms and statistics write it', () => {
  for (const text of [
    '2 кв. 2023 г.',
    'II квартал 2023',
    'Q2 2023',
    '2023-Q2',
    '2023년 2분기',
    '2023 г., 2 кв.',
    'II кв. 2023',
  ])
    assert.deepEqual(parseSpan(text), parseSpan('01.04.2023 – 30.06.2023'), text);
  assert.equal(parseSpan('5 кв. 2023'), null);
});

test('days without a sign between, as programs export them', () => {
  assert.equal(parseDay('20220323'), parseDay('23.03.2022'));
  assert.equal(parseDay('09JAN23'), parseDay('09.01.2023'));
  for (const text of ['20221323', '19220323', '202203', '77159242']) assert.equal(parseDay(text), null, text);
});

test('an end without its year is of the year that the beginning says, and no range where it would be earlier', () => {
  assert.deepEqual(parseSpan('2023.07.03~09.15'), parseSpan('2023.07.03~2023.09.15'));
  assert.deepEqual(parseSpan('2023년 7월 3일 ~ 9월 15일'), parseSpan('2023.07.03~2023.09.15'));
  assert.notEqual(parseSpan('2023.07.03~09.15'), null);
  assert.equal(parseSpan('2023.07.03~02.15'), null);
});

test('a beginning without its year, or its month, is of those that the end says', () => {
  for (const [text, whole] of [
    ['с 18 февраля по 24 марта 2021 года', '18.02.2021 – 24.03.2021'],
    ['18 февраля - 24 марта 2021 г.', '18.02.2021 – 24.03.2021'],
    ['13.10-03.12.2022', '13.10.2022 – 03.12.2022'],
    ['05.02. – 01.03.2024 г.', '05.02.2024 – 01.03.2024'],
    ['с 1 по 30 октября 2023 г.', '01.10.2023 – 30.10.2023'],
    ['01-30.10.2023', '01.10.2023 – 30.10.2023'],
    ['25 декабря – 10 января 2024', '25.12.2023 – 10.01.2024'],
    ['3 Oct to 30 Nov 2023', '03.10.2023 – 30.11.2023'],
  ] as const)
    assert.deepEqual(parseSpan(text), parseSpan(whole), text);
  for (const text of ['12-45', '1234-5.06.2020', '45-с-2023', '31 – 30.10.2023'])
    assert.equal(parseSpan(text), null, text);
});

test('blanks behind the dots of a day, a month and a span say nothing, as Korean papers write them', () => {
  for (const text of ['2019. 7. 2.', '2019. 7. 2', '2019. 07. 02.', '2 . 7. 2019', '02. 07. 2019 г.'])
    assert.equal(parseDay(text), dayOf(2019, 7, 2), text);
  for (const text of ['2019. 4. 1. ~ 2019. 6. 30.', '2019. 4. 1. - 6. 30.', '01. 04. 2019 – 30. 06. 2019'])
    assert.deepEqual(parseSpan(text), { from: dayOf(2019, 4, 1), to: dayOf(2019, 6, 30) }, text);
  assert.equal(parseMonth('2019. 4.'), parseMonth('2019-04'));
  for (const text of ['5. 12.09.2023', '1. 2. 3', '12. 5. 8.']) assert.equal(parseDay(text), null, text);
  assert.deepEqual(parseMoment('2019. 7. 12. 8:05'), {
    day: dayOf(2019, 7, 12),
    second: 29100,
    offset: null,
    timed: true,
  });
  assert.equal(parseMoment('2019. 7. 12. 오후 8:05')?.second, 72300);
  assert.equal(parseClock('오전 8:05'), 29100);
});
