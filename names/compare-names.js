import { explain } from './explain.js';
import { readName } from './reading.js';
import { MATCH, POSSIBLE, weighReadings } from './score-readings.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./index.d.ts').Comparison} Comparison */
/** @typedef {import('./index.d.ts').CompareOptions} CompareOptions */

/**
 * Are these one name? Not: are these one person.
 * `score` 0 to 1, the same whichever comes first; `verdict` by two fixed thresholds, `MATCH` and `POSSIBLE`; `relation` how they are
 * one name (`same` letters, `variant` spellings, `other_reading` of the same characters in another language, a likely `error`);
 * `because` a sentence; `parts` the two names side by side, syllable by syllable or word by word; `namesakes` how many
 * people of that name one would meet by chance, null where nothing is known. Never throws; time is bounded.
 * @param {string} a any text, in any script
 * @param {string} b any text, in any script
 * @param {CompareOptions} [options] `population` for `namesakes`, 1,000,000 unless told
 * @returns {Comparison}
 */
export function compareNames(a, b, options) {
  return compareReadings(readName(a), readName(b), options);
}

/**
 * The same as `compareNames`, for names read before.
 * @param {Reading} a
 * @param {Reading} b
 * @param {CompareOptions} [options]
 * @returns {Comparison}
 */
export function compareReadings(a, b, options) {
  const scoring = weighReadings(a, b);
  const verdict = scoring.score >= MATCH ? 'match' : scoring.score >= POSSIBLE ? 'possible' : 'different';
  return { score: scoring.score, verdict, ...explain(a, b, scoring, verdict, options?.population ?? 1_000_000) };
}
