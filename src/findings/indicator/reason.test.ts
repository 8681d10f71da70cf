import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillReason, placeholdersIn, readReason } from './reason.ts';

describe('a reason sentence', () => {
  const said = 'Practice at {hosts} {hosts|host|hosts} of {max}; {share|%} of them in {days|one day|several days}';
  it('names every measure once, whatever stands behind the bar', () =>
    assert.deepEqual(placeholdersIn(said), ['hosts', 'max', 'share', 'days']));
  it('has the word that fits the number, and a share in hundredths', () => {
    assert.equal(
      fillReason(said, { hosts: 1, share: 0.7272, days: 3 }, { max: 2 }),
      'Practice at 1 host of 2; 72.7 % of them in several days',
    );
    assert.equal(
      fillReason(said, { hosts: 0, share: 1, days: 1 }, { max: 2 }),
      'Practice at 0 hosts of 2; 100 % of them in one day',
    );
  });
  it('has a comma in Russian where others have a point', () =>
    assert.deepEqual(
      (['ru', 'en', 'ko'] as const).map((language) =>
        fillReason('{factor}; {share|%}', { factor: 8.7142, share: 0.7272 }, {}, language),
      ),
      ['8,7; 72,7 %', '8.7; 72.7 %', '8.7; 72.7 %'],
    ));
  it('is no more exact than its reader needs', () =>
    assert.equal(fillReason('{a} {b} {c} {d}', { a: 31.46, b: 0.04286, c: 2.04, d: 12 }), '31.5 0.043 2 12'));
  it('says minutes as hours, and is read back as minutes', () => {
    const spent = (minutes: number | null, language: 'en' | 'ru' | 'ko' = 'en') =>
      fillReason('at most {spent|h} of {all}', { spent: minutes, all: 9 }, {}, language);
    const spans = [0, 45, 60, 4873, null];
    assert.deepEqual(
      spans.map((minutes) => spent(minutes)),
      ['0 min', '45 min', '1 h', '81 h 13 min', 'an unknown time'].map((time) => `at most ${time} of 9`),
    );
    assert.deepEqual([spent(4873, 'ru'), spent(4873, 'ko')], ['at most 81 ч 13 мин of 9', 'at most 81시간 13분 of 9']);
    for (const minutes of spans)
      assert.deepEqual(readReason('at most {spent|h} of {all}', spent(minutes)), { spent: minutes, all: 9 });
  });
  it('says that an unknown number is unknown, and keeps the plural', () =>
    assert.equal(
      fillReason('{hosts} {hosts|host|hosts}, {share|%}', { hosts: null, share: null }, {}),
      'an unknown number hosts, an unknown share',
    ));
});
