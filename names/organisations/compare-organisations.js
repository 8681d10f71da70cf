import { compareReadings } from '../compare-names.js';
import { readName } from '../reading.js';
import { INITIALS_MOST, MATCH, POSSIBLE } from '../score-readings.js';
import { alignWords, scoreJoined, scoreWords } from '../tokens/compare-words.js';
import { readWords } from '../tokens/read-words.js';
import { withConcepts } from './concepts.js';
import { foldOrganisation } from './fold-organisation.js';

/** @typedef {import('./fold-organisation.js').FoldedOrganisation} FoldedOrganisation */
/** @typedef {import('../index.d.ts').Comparison} Comparison */

// An organisation's name is short: a word more makes another firm more often than with people.
const LEFT_OUT = 0.75;
// Two legal forms that one firm does not have at one time leave a namesake likelier: a person should look.
const OTHER_FORM_MOST = 0.45;
const SOFT = new Set(['company', 'managing', 'developer', 'holding', 'trading', 'branch', 'kp-company', 'jv', 'assoc']);
// Forms that are translated by each other's names, or changed into each other.
const KINDRED = [
  ['jsc', 'pjsc', 'ojsc', 'cjsc', 'npao'],
  ['llc', 'too'],
  ['too', 'partnership'],
];

/**
 * Are these one organisation's name? Legal forms are set apart, in any of the languages of `data/legal-forms.tsv` and in
 * passport Latin; two that contradict each other (ООО and АНО) keep the verdict at `possible`. Never throws.
 * `namesakes` is always null: how common names of firms are is not known here.
 * @param {string} a
 * @param {string} b
 * @returns {Comparison}
 */
export function compareOrganisations(a, b) {
  const [left, right] = [foldOrganisation(a), foldOrganisation(b)];
  if (left.form === 'ip' && right.form === 'ip') return compareTraders(a, b);
  const words = withConcepts(readWords(left.core));
  const others = withConcepts(readWords(right.core));
  const pairings = withoutCountry(alignWords(words, others));
  const same = left.latinKey === right.latinKey && left.core !== '';
  const conflict = formsConflict(left.form, right.form, EAST_ASIAN.test(a) || EAST_ASIAN.test(b));
  const agreed = same ? 1 : Math.max(scoreWords(pairings, LEFT_OUT), scoreJoined(words, others));
  const score = conflict ? Math.min(agreed, OTHER_FORM_MOST) : agreed;
  const verdict = score >= MATCH ? 'match' : score >= POSSIBLE ? 'possible' : 'different';
  const parts = pairings.map(({ a: x, b: y, likeness }) => ({
    a: x?.text ?? '',
    b: y?.text ?? '',
    likeness,
    because: sayLikeness(likeness, x !== null && y !== null),
  }));
  const relation =
    verdict === 'different' ? 'different' : same && !conflict && left.key === right.key ? 'same' : 'variant';
  return { score, verdict, relation, because: sentence(left, right, conflict, parts), parts, namesakes: null };
}

/**
 * 조선 stands before the names of most firms of the DPRK, and translations leave it out as often as not: on one side only it says nothing.
 * @param {import('../tokens/compare-words.js').Pairing[]} pairings
 */
function withoutCountry(pairings) {
  const kept = pairings.filter(({ a, b }) => (a !== null && b !== null) || (a ?? b)?.concept !== 'korea');
  return kept.some(({ a, b }) => a !== null && b !== null) ? kept : pairings;
}

// An entrepreneur's firm is called by the person's name. The form is cut off what was written, for initials keep their dots there.
const TRADER =
  /^\s*(?:индивидуальный предприниматель|ип|ip|individual entrepreneur|sole (?:proprietor|trader)|фоп|чп)(?![\p{L}])\.?/iu;

// Papers call an entrepreneur by surname and initials as a rule, and few entrepreneurs share them: the other side's whole name is a match.
const BY_INITIALS = 0.75;

/** @param {string} a @param {string} b @returns {import('../index.d.ts').Comparison} */
function compareTraders(a, b) {
  const [left, right] = [readName(a.replace(TRADER, '')), readName(b.replace(TRADER, ''))];
  const comparison = compareReadings(left, right);
  const agree = left.short !== right.short && comparison.score === INITIALS_MOST;
  return agree ? { ...comparison, score: BY_INITIALS, verdict: 'match' } : comparison;
}

// «Co., Ltd.» translates 주식회사 and 股份有限公司 as well as 유한회사.
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]/u;

/** @param {string | null} a @param {string | null} b @param {boolean} eastAsian */
function formsConflict(a, b, eastAsian) {
  if (a === null || b === null || a === b || SOFT.has(a) || SOFT.has(b)) return false;
  if (eastAsian && (a === 'llc' || b === 'llc')) return false;
  return !KINDRED.some((forms) => forms.includes(a) && forms.includes(b));
}

/** @param {number} likeness @param {boolean} paired */
function sayLikeness(likeness, paired) {
  if (!paired) return 'stands on one side only';
  return likeness === 1 ? 'the same letters' : likeness > 0.9 ? 'one sound, spelled differently' : 'alike';
}

/** @param {FoldedOrganisation} left @param {FoldedOrganisation} right @param {boolean} conflict @param {Comparison['parts']} parts */
function sentence(left, right, conflict, parts) {
  const forms =
    left.form === null && right.form === null
      ? ''
      : `; legal forms ${left.form ?? 'none'} and ${right.form ?? 'none'}${conflict ? ' contradict each other' : ''}`;
  if (left.core === '' || right.core === '') return 'one side has no letters to compare';
  return parts.map(({ a, b, because }) => `${a || '–'} / ${b || '–'}: ${because}`).join(', ') + forms;
}
