import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exhibitMetadata, parseGrade, ungraded } from './grade.ts';

test('the two grades stand apart', () => {
  assert.deepEqual(parseGrade('b2'), { source: 'B', information: '2' });
  assert.throws(() => parseGrade('G2'), /source grade "G": expected one of A, B, C, D, E, F/);
  assert.throws(() => parseGrade('2'), /grade "2": expected a letter A to F/);
});

test('what is not said is null, F6 and restricted', () => {
  assert.deepEqual(exhibitMetadata({}), {
    origin: null,
    originKind: null,
    grade: ungraded,
    obtainedHow: null,
    legalBasis: null,
    sensitivity: 'restricted',
  });
});

test('what is said is checked', () => {
  const said = exhibitMetadata({
    origin: 'gate of site 1',
    origin_kind: 'gate',
    source_grade: 'A',
    information_grade: '1',
    obtained_how: 'leaked',
    sensitivity: 'public',
  });
  assert.deepEqual(
    [said.originKind, said.grade, said.obtainedHow],
    ['gate', { source: 'A', information: '1' }, 'leaked'],
  );
  assert.throws(
    () => exhibitMetadata({ obtained_how: 'found' }),
    /obtained_how "found": expected one of public, leaked/,
  );
  assert.throws(() => exhibitMetadata({ obtained: 'x' }), /unknown field "obtained" of an exhibit; known are origin/);
});
