import { discord, likelihoodRatio } from './slots.js';

/** @typedef {import('./read-korean.js').Hypothesis} Hypothesis */
/** @typedef {{ score: number, ratio: number, left: Hypothesis | null, right: Hypothesis | null }} Weighing */

// The other stories a shared name competes with, against one story of "the same name": two names drawn by chance, a name
// that differs in the surname, and a brother's or namesake's name that differs in one syllable of the given name.
export const BY_CHANCE = 12;
export const OTHER_SURNAME = 0.75;
export const OTHER_SYLLABLE = 1.5;
// And two names whose spellings can be read alike, but whose likelier readings are not one syllable.
const OTHER_READING = 0.12;
// That story makes a match a possible one, and never a different name: a person may know how the writer writes.
const OTHER_READING_MOST = 1.5;

/** @type {import('./spellings.js').Table[]} */
const TABLES = ['L', 'E', 'F', 'M', 'J', 'D', 'P', 'R', 'C', 'B', 'G', 'S', 'T', 'U', 'N', 'H', 'X', 'Z'];
const agreements = new Float64Array(TABLES.length ** 2);
const leftShares = new Float64Array(TABLES.length);
const rightShares = new Float64Array(TABLES.length);

const MOST_SLOTS = 5;
const sums = new Float64Array(MOST_SLOTS * MOST_SLOTS);
const ratios = new Float64Array(MOST_SLOTS);

/**
 * How likely it is that one sequence of syllables stands behind both readings, against chance and against names one
 * syllable apart. With `ratio` R = P(a,b | one name) / P(a)·P(b), and Rᵢ the part of it that syllable i contributes,
 * score = 1 / (1 + BY_CHANCE/R + Σ OTHER/Rᵢ).
 * @param {Hypothesis[]} left
 * @param {Hypothesis[]} right
 * @returns {Weighing} score 0 to 1; the pair of hypotheses that explains most
 */
export function weighKorean(left, right) {
  sums.fill(0);
  agreements.fill(0);
  let best = 0;
  let pair = /** @type {[Hypothesis | null, Hypothesis | null]} */ ([null, null]);
  for (const a of left) {
    for (const b of right) {
      if (a.slots.length !== b.slots.length) continue;
      const likely = weighPair(a, b);
      if (likely === 0) continue;
      if (left.length + right.length > 2) noteAgreement(a, b);
      if (likely <= best) continue;
      best = likely;
      pair = [a, b];
    }
  }
  if (pair[0] === null) return { score: 0, ratio: 0, left: null, right: null };
  const single = left.length + right.length === 2;
  const apart = single ? discordOf(pair[0], /** @type {Hypothesis} */ (pair[1])) : apartOf(left, right);
  const { score, ratio } = scoreOf(pair[0].slots.length, apart);
  return { score, ratio, left: pair[0], right: pair[1] };
}

/** @param {Hypothesis} hypothesis */
const tableAt = ({ slots }) => TABLES.indexOf(/** @type {import('./slots.js').Slot} */ (slots[0]).table);

/** Keeps, for the two ways of writing, how well their best pair of readings agrees. @param {Hypothesis} a @param {Hypothesis} b */
function noteAgreement(a, b) {
  const at = tableAt(a) * TABLES.length + tableAt(b);
  const agreement = 1 / (1 + discordOf(a, b));
  if (agreement > /** @type {number} */ (agreements[at])) agreements[at] = agreement;
}

/**
 * The odds that the texts are written in ways in which they do not agree: 0 if both are likely written in the same ways. Where the
 * surname stands and where a text is cut says nothing here, for no two people are called by turns of one name.
 * @param {Hypothesis[]} left @param {Hypothesis[]} right
 */
function apartOf(left, right) {
  addShares(left, leftShares);
  addShares(right, rightShares);
  let [agreeing, norm, other] = [0, 0, 0];
  for (let i = 0; i < TABLES.length; i++) {
    const share = /** @type {number} */ (leftShares[i]);
    norm += share * share;
    other += /** @type {number} */ (rightShares[i]) ** 2;
    if (share === 0) continue;
    for (let j = 0; j < TABLES.length; j++)
      agreeing +=
        share * /** @type {number} */ (rightShares[j]) * /** @type {number} */ (agreements[i * TABLES.length + j]);
  }
  return Math.max(0, Math.sqrt(norm * other) / agreeing - 1);
}

/** The share of each way of writing. @param {Hypothesis[]} all @param {Float64Array} shares */
function addShares(all, shares) {
  shares.fill(0);
  for (const hypothesis of all) {
    const at = tableAt(hypothesis);
    shares[at] = /** @type {number} */ (shares[at]) + hypothesis.weight;
  }
}

/**
 * Adds one pair of hypotheses to the sums: row n holds, for names of n slots, the whole product and the products without each slot.
 * @param {Hypothesis} a @param {Hypothesis} b
 * @returns {number} its share of the whole
 */
function weighPair(a, b) {
  const n = a.slots.length;
  const weight = a.weight * b.weight;
  let zeros = 0;
  for (let i = 0; i < n; i++) {
    const ratio = likelihoodRatio(
      /** @type {import('./slots.js').Slot} */ (a.slots[i]),
      /** @type {import('./slots.js').Slot} */ (b.slots[i]),
    );
    ratios[i] = ratio;
    if (ratio === 0 && ++zeros > 1) return 0;
  }
  const row = (n - 1) * MOST_SLOTS;
  let whole = weight;
  for (let i = 0; i < n; i++) {
    whole *= /** @type {number} */ (ratios[i]);
    let without = weight;
    for (let j = 0; j < n; j++) if (j !== i) without *= /** @type {number} */ (ratios[j]);
    sums[row + 1 + i] = /** @type {number} */ (sums[row + 1 + i]) + without;
  }
  sums[row] = /** @type {number} */ (sums[row]) + whole;
  return whole;
}

/** The odds that other readings of a syllable are meant. @param {Hypothesis} left @param {Hypothesis} right */
function discordOf(left, right) {
  let sum = 0;
  for (let i = 0; i < left.slots.length; i++) {
    const [a, b] = [left.slots[i], right.slots[i]];
    if (a !== undefined && b !== undefined) sum += discord(a, b);
  }
  return sum;
}

/** @param {number} n slots @param {number} apart odds that likelier readings are meant */
function scoreOf(n, apart) {
  const row = (n - 1) * MOST_SLOTS;
  const ratio = sums[row] ?? 0;
  let against = BY_CHANCE / ratio + Math.min(OTHER_READING_MOST, OTHER_READING * apart);
  for (let i = 0; i < n; i++)
    against += ((i === 0 ? OTHER_SURNAME : OTHER_SYLLABLE) * (sums[row + 1 + i] ?? 0)) / ratio;
  return { score: 1 / (1 + against), ratio };
}
