import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareNames,
  compareOrganisations,
  compareReadings,
  foldName,
  foldOrganisation,
  nameForms,
  nameKeys,
  readingKeys,
  readName,
  romaniseName,
} from './index.js';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(..." -,.'’01<<\nKP김정은룡кимчхЁёkimjongŏŭ金永林キムン\u200b\ud800"),
    maxLength: 30,
  }),
);
const surname = fc.constantFrom(...'김리박최정강조윤장림한오서신권황안송홍전');
const syllable = fc.constantFrom(...'영철성용남수희광현진일명선룡봉춘호민환훈경');
const koreanName = fc.tuple(surname, syllable, syllable).map((parts) => parts.join(''));
const word = fc.constantFrom('Kim', 'Yong', 'Chol', 'Иван', 'Сорокин', '김정은', 'Aibek', '金', 'Petrovich');
const names = fc.oneof(
  anything,
  koreanName,
  fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
);

test('folding is idempotent', () => {
  fc.assert(
    fc.property(anything, (text) => assert.equal(foldName(foldName(text)), foldName(text))),
    { numRuns: 200 },
  );
});

test('order of the two sides does not matter', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      const [there, back] = [compareNames(a, b), compareNames(b, a)];
      assert.ok(Math.abs(there.score - back.score) < 1e-9, `${there.score} and ${back.score}`);
      assert.deepEqual([there.verdict, there.relation], [back.verdict, back.relation]);
    }),
    { numRuns: 200 },
  );
});

test('a name equals itself', () => {
  fc.assert(
    fc.property(names, (name) => {
      const { score, relation } = compareNames(name, name);
      if (foldName(name) !== '') assert.deepEqual([score, relation], [1, 'same']);
    }),
    { numRuns: 150 },
  );
});

test('the script of the two sides does not matter', () => {
  fc.assert(
    fc.property(koreanName, (name) => {
      for (const system of /** @type {const} */ (['dprk', 'mr', 'rr', 'kontsevich', 'kholodovich'])) {
        const written = romaniseName(name, system);
        assert.notEqual(compareNames(name, written).verdict, 'different', `${name} ~ ${written}`);
        assert.ok(
          nameKeys(name).some((key) => nameKeys(written).includes(key)),
          `${name} and ${written} share no key`,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing throws, and every answer has its shape', () => {
  fc.assert(
    fc.property(anything, anything, (a, b) => {
      const { score, verdict } = compareNames(a, b);
      assert.ok(score >= 0 && score <= 1 && ['match', 'possible', 'different'].includes(verdict));
      assert.ok(compareOrganisations(a, b).score >= 0);
      assert.ok(nameKeys(a).length <= 12);
      assert.ok(/^[\x20-\x7e]*$/.test(nameForms(a).latinKey));
      assert.equal(typeof foldOrganisation(a).core, 'string');
    }),
    { numRuns: 200 },
  );
});

test('ten thousand characters are bounded work: so much is read, and no more', () => {
  for (const piece of [
    'a',
    'ab ',
    '김',
    'ён',
    "o'",
    '金',
    'キ',
    '\ud800',
    '1',
    '\u0301',
    'jongyong',
    'А.',
    '<',
    'K1',
    'ООО ',
  ]) {
    const long = piece.repeat(Math.ceil(10_000 / piece.length));
    const reading = /** @type {import('./reading.js').Reading} */ (readName(long));
    assert.ok(reading.text.length <= 300 && reading.words.length <= 16, piece);
    assert.ok(reading.syllables.length + reading.characters.length <= 12, piece);
    assert.ok(readingKeys(reading).length <= 12, piece);
    assert.equal(compareReadings(reading, readName('Kim Yong Chol')).verdict, 'different', piece);
    assert.ok(compareOrganisations(long, long).score >= 0, piece);
    assert.ok(nameForms(long).ngrams.length <= 200, piece);
  }
});
