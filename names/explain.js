import { prior, UNITS } from './korean/inventory.js';
import { likelihoodRatio, sharedUnit } from './korean/slots.js';
import { systemOf } from './korean/systems.js';
import { standInOrder } from './score-readings.js';
import { areTwoNames } from './tokens/are-two-names.js';
import { alignWords } from './tokens/compare-words.js';
import { wordsBeside } from './tokens/cut-words.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./korean/slots.js').Slot} Slot */
/** @typedef {import('./score-readings.js').Scoring} Scoring */
/** @typedef {import('./index.d.ts').Comparison} Comparison */
/** @typedef {import('./index.d.ts').Part} Part */
/** @typedef {import('./index.d.ts').Verdict} Verdict */

/** @type {Record<Scoring['layer'], Comparison['relation']>} */
const RELATIONS = {
  letters: 'same',
  syllables: 'variant',
  characters: 'other_reading',
  mandarin: 'variant',
  slip: 'error',
  initials: 'variant',
  words: 'variant',
};

/**
 * Why a score is what it is.
 * @param {Reading} a
 * @param {Reading} b
 * @param {Scoring} scoring
 * @param {Verdict} verdict
 * @param {number} population
 * @returns {Pick<Comparison, 'relation' | 'because' | 'parts' | 'namesakes'>}
 */
export function explain(a, b, scoring, verdict, population) {
  const parts = partsOf(a, b, scoring, verdict);
  const mandarin =
    (scoring.layer === 'words' || scoring.layer === 'mandarin') && (a.script === 'han') !== (b.script === 'han');
  const relation = verdict === 'different' ? 'different' : mandarin ? 'other_reading' : RELATIONS[scoring.layer];
  const order = (a.dotted || b.dotted) && !standInOrder(a, b) ? ['the initials stand in another order'] : [];
  const notes = [...order, ...a.notes, ...b.notes].map((note) => `; ${note}`).join('');
  return {
    relation,
    because: sentenceOf(a, b, relation, verdict, parts) + notes,
    parts,
    namesakes: verdict === 'different' ? null : namesakesOf(a, b, scoring, population),
  };
}

/** The whole names, which are cut anyhow. @param {Reading} a @param {Reading} b @param {Scoring} scoring @returns {Part} */
function mandarinPart(a, b, { score }) {
  const words = a.pinyin.length > 0 ? a.pinyin : b.pinyin;
  const system = a.script === 'han' || b.script === 'han' ? 'Mandarin reading' : 'Palladius';
  return {
    a: a.folded,
    b: b.folded,
    likeness: score,
    because: `${a.folded} = ${b.folded} = ${words.join(' ')} (${system})`,
  };
}

/** @param {Reading} a @param {Reading} b @param {Scoring} scoring @returns {Part} */
const initialsPart = (a, b, { score }) => ({
  a: a.folded,
  b: b.folded,
  likeness: score,
  because: 'the surname and the initials agree, as those of many others would',
});

/** @param {Reading} a @param {Reading} b @param {Scoring} scoring @param {Verdict} verdict @returns {Part[]} */
function partsOf(a, b, scoring, verdict) {
  if (scoring.layer === 'mandarin') return [mandarinPart(a, b, scoring)];
  if (scoring.layer === 'initials' && scoring.score > 0) return [initialsPart(a, b, scoring)];
  const [left, right] =
    scoring.left !== null && scoring.right !== null
      ? [scoring.left, scoring.right]
      : scoring.layer === 'words' && verdict !== 'different'
        ? [null, null]
        : bestOf(a, b, scoring);
  if (left !== null && right !== null)
    return left.slots.map((slot, i) => syllablePart(slot, /** @type {Slot} */ (right.slots[i])));
  return alignWords(...wordsBeside(a, b)).map(({ a: x, b: y, likeness }) => ({
    a: x?.text ?? '',
    b: y?.text ?? '',
    likeness,
    because: sayLikeness(x, y, likeness),
  }));
}

/** @typedef {import('./tokens/read-words.js').Word} Word */

/** @param {Word | null} x @param {Word | null} y @param {number} likeness */
function sayLikeness(x, y, likeness) {
  if (x === null || y === null) return 'stands on one side only';
  if (likeness === 1) return 'the same letters';
  if (x.wholes.includes(y.skeleton) || y.wholes.includes(x.skeleton)) return 'a short form';
  if (likeness > 0.9) return 'one sound, spelled differently';
  if (areTwoNames(x.skeleton, y.skeleton)) return 'two names, few letters apart';
  if (likeness > 0 && (x.initial || y.initial)) return 'an initial';
  return likeness > 0 ? 'alike' : 'different';
}

/**
 * The two likeliest readings of the same length, to show where names differ.
 * @param {Reading} a @param {Reading} b @param {Scoring} scoring
 * @returns {[import('./reading.js').Hypothesis | null, import('./reading.js').Hypothesis | null]}
 */
function bestOf(a, b, scoring) {
  if (scoring.layer === 'letters' || Math.min(a.fit, b.fit) < 0.5) return [null, null];
  for (const left of a.syllables) {
    const right = b.syllables.find(({ slots }) => slots.length === left.slots.length);
    if (right !== undefined) return [left, right];
  }
  return [null, null];
}

/** @param {Slot} left @param {Slot} right @returns {Part} */
function syllablePart(left, right) {
  const shared = sharedUnit(left, right);
  if (shared === null) {
    return { a: left.form, b: right.form, likeness: 0, because: `${describe(left)} is not ${describe(right)}` };
  }
  const ratio = likelihoodRatio(left, right);
  const systems = `${left.form} (${systemOf(left, shared.id)}) = ${right.form} (${systemOf(right, shared.id)})`;
  return {
    a: left.form,
    b: right.form,
    syllable: shared.unit,
    likeness: ratio / (1 + ratio),
    because: `${shared.unit} = ${systems}`,
  };
}

/** @param {Slot} slot */
function describe(slot) {
  const ranked = slot.ids.map((id, i) => ({ id, share: slot.shares[i] ?? 0 })).sort((x, y) => y.share - x.share);
  const units = ranked.filter(({ share }) => share > 0.1).map(({ id }) => UNITS[id]);
  if (units.length === 0) return `${slot.form} (which spells no syllable)`;
  return units.length === 1 && units[0] === slot.form ? slot.form : `${slot.form} (${units.slice(0, 3).join(' or ')})`;
}

/** @param {Reading} a @param {Reading} b @param {Comparison['relation']} relation @param {Verdict} verdict @param {Part[]} parts */
function sentenceOf(a, b, relation, verdict, parts) {
  if (a.sorted === '' || b.sorted === '') return 'one side has no letters to compare';
  if (relation === 'same') return 'the same letters';
  const shown = parts.map(({ because, a: left, b: right, syllable }) =>
    syllable === undefined ? `${left || '–'} / ${right || '–'}: ${because}` : because,
  );
  const patronymic =
    a.patronymic !== b.patronymic && parts.some(({ syllable }) => syllable !== undefined)
      ? '; a patronymic on one side only speaks against'
      : '';
  const kind = {
    variant: verdict === 'match' ? 'one name, spelled two ways' : 'perhaps one name, spelled two ways',
    other_reading: 'the same characters, perhaps, read in another language',
    error: 'one name if one syllable is a slip',
    different: 'different',
  }[relation];
  return `${kind}: ${shown.join(', ')}${patronymic}`;
}

/**
 * How many of `population` bearers of Korean names would be called so by chance: the units both readings share, by how
 * common they are. Null where the names were compared as words, whose frequencies this library does not know.
 * @param {Reading} a @param {Reading} b @param {Scoring} scoring @param {number} population
 * @returns {Comparison['namesakes']}
 */
function namesakesOf(a, b, scoring, population) {
  const [left, right] =
    scoring.left !== null && scoring.right !== null
      ? [scoring.left, scoring.right]
      : scoring.layer === 'letters'
        ? [a.syllables[0], b.syllables[0]]
        : [];
  if (left === undefined || right === undefined || left === null || right === null) return null;
  if (left.slots.length !== right.slots.length) return null; // capitals are divided otherwise than words: no one division to count
  const share = left.slots.reduce(
    (product, slot, i) => product * bearersOf(slot, /** @type {Slot} */ (right.slots[i])),
    lengthShare(left.slots.length),
  );
  const expected = share * population;
  const rounded = expected >= 10 ? Math.round(expected) : Number(expected.toPrecision(2));
  return {
    expected: rounded,
    population,
    because: `of ${population.toLocaleString('en')} people with Korean names about ${rounded} would have this one`,
  };
}

/** @param {number} slots */
const lengthShare = (slots) => (slots === 3 ? 0.92 : slots === 2 ? 0.06 : 0.02);

/** @param {Slot} left @param {Slot} right the chance that a third name has the unit these two share */
function bearersOf(left, right) {
  let weight = 0;
  let share = 0;
  for (const [i, id] of left.ids.entries()) {
    const j = right.ids.indexOf(id);
    if (j < 0) continue;
    const both = ((left.shares[i] ?? 0) * (right.shares[j] ?? 0)) / prior(id, left.place);
    weight += both;
    share += both * prior(id, left.place);
  }
  return weight === 0 ? 1e-4 : share / weight;
}
