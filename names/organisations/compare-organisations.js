import { MATCH, POSSIBLE } from '../score-readings.js';
import { alignWords, scoreJoined, scoreWords } from '../tokens/compare-words.js';
import { readWords } from '../tokens/read-words.js';
import { foldOrganisation } from './fold-organisation.js';

/** @typedef {import('./fold-organisation.js').FoldedOrganisation} FoldedOrganisation */
/** @typedef {import('../index.d.ts').Comparison} Comparison */

// An organisation's name is short: a word more makes another firm more often than with people.
const LEFT_OUT = 0.75;
// Two legal forms that one firm does not have at one time leave a namesake likelier: a person should look.
const OTHER_FORM_MOST = 0.45;
const SOFT = new Set(['company', 'holding', 'trading', 'branch', 'kp-company', 'jv', 'assoc']);
const JOINT_STOCK = new Set(['jsc', 'pjsc', 'ojsc', 'cjsc', 'npao']);

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
  const [words, others] = [readWords(left.core), readWords(right.core)];
  const pairings = alignWords(words, others);
  const same = left.latinKey === right.latinKey && left.core !== '';
  const conflict = formsConflict(left.form, right.form);
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

/** @param {string | null} a @param {string | null} b */
function formsConflict(a, b) {
  if (a === null || b === null || a === b || SOFT.has(a) || SOFT.has(b)) return false;
  return !(JOINT_STOCK.has(a) && JOINT_STOCK.has(b));
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
