import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, voices } from './counted.ts';

describe('counted', () => {
  it('has the form that the number asks for', () => {
    const said = [1, 2, 5, 11, 21, 34].map((n) => counted('ru', n, 'person'));
    assert.deepEqual(said, ['1 человек', '2 человека', '5 человек', '11 человек', '21 человек', '34 человека']);
    assert.equal(counted('en', 1, 'cohort'), '1 cohort');
    assert.equal(counted('ko', 3, 'cohort'), '3개 집단');
  });
  it('writes small numbers as words in English alone, and parts thousands', () => {
    assert.equal(counted('en', 3, 'cohort', true), 'three cohorts');
    assert.equal(counted('ru', 3, 'cohort', true), '3 группы');
    assert.equal(counted('en', 12_345, 'record'), '12\u202f345 records');
  });
});

describe('voices', () => {
  it('says one file of one origin as one', () => {
    assert.deepEqual(voices('en', 1, 1), { files: '1 file', origins: '1 origin' });
    assert.deepEqual(voices('ru', 8, 2), { files: '8 файлов', origins: '2 источника' });
    assert.deepEqual(voices('ko', 8, 2), { files: '8개 파일', origins: '2개 출처' });
  });
});
