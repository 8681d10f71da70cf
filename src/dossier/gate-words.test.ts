import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LevelQuestion, truthTable } from '../findings/index.ts';
import { condition, gateReason } from './gate-words.ts';
import { languages, phrases } from './phrases.ts';

const strong = { indicator: 'WORK-01', family: 'WORK', strength: 'S', aboutMovers: true } as const;
const other = { indicator: 'CERT-01', family: 'CERT', strength: 'M', aboutMovers: false } as const;
const question = (reasons: LevelQuestion['reasons'], given: Partial<LevelQuestion> = {}): LevelQuestion => ({
  ...{ reasons, withoutOrigin: [], withoutDoubtfulLinks: reasons, origins: 2, notLookedFor: [], needsOneOf: ['WORK'] },
  ...given,
});
const questions = [
  question([]),
  question([strong, other]),
  question([other], { withoutOrigin: [{ origin: 'o-1', reasons: [] }], notLookedFor: ['X4', 'X7'], origins: 1 }),
];

describe('the truth table in the reader’s words', () => {
  for (const language of languages)
    it(`has every condition and every reason in ${language}`, () => {
      const say = phrases(language);
      for (const row of truthTable) {
        if (language !== 'en') assert.notEqual(condition({ say }, row), row.gate, row.gate);
        for (const because of questions.map((one) => row.because(one))) {
          const told = gateReason({ say }, { because }, () => '…');
          if (language !== 'en') assert.doesNotMatch(told.replace(/[A-Z]{3,5}(-\d\d)?|X\d/g, ''), /[a-z]{3}/, because);
        }
      }
    });
  it('names the origin and drops the strength letters', () => {
    const say = phrases('en');
    const origin = gateReason({ say }, { because: 'falls without o-1' }, () => 'the gate log');
    assert.equal(origin, 'falls without “the gate log”');
    assert.equal(
      gateReason({ say }, { because: 'S: CERT-01 (S), WORK-01 (S)' }, (id) => id),
      'CERT-01, WORK-01',
    );
  });
});
