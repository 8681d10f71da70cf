import { prior } from './inventory.js';
import { slipRatio } from './slips.js';
import { likelihoodRatio } from './slots.js';
import { BY_CHANCE, OTHER_SURNAME, OTHER_SYLLABLE } from './weigh-korean.js';

/** @typedef {import('./read-korean.js').Hypothesis} Hypothesis */
/** @typedef {import('./weigh-korean.js').Weighing} Weighing */

// A slip between two syllables that both occur in names is for a person to judge; one of them must be all but unheard of.
const BOTH_KNOWN_MOST = 0.45;
const UNHEARD_OF = 4e-6;
// A rare spelling of a syllable that people are called by is heard of all the same.
const BORNE = 5e-5;
// Two syllables agree if one syllable behind both is at least this much likelier than chance.
const AGREEING = 0.5;
const UNLIKELY = 0.05;

/**
 * The same odds as `weighKorean` if one syllable of the two names is a slip of pen, eye or key, and the others agree.
 * @param {Hypothesis[]} left
 * @param {Hypothesis[]} right
 * @returns {Weighing | null} null if no slip explains the pair
 */
export function weighSlips(left, right) {
  /** @type {Weighing | null} */
  let best = null;
  for (const a of left) {
    for (const b of right) {
      if (a.slots.length !== b.slots.length || a.weight * b.weight < UNLIKELY) continue;
      const score = slipBetween(a, b);
      if (score > (best?.score ?? 0)) best = { score, ratio: 1, left: a, right: b };
    }
  }
  return best;
}

/** @param {Hypothesis} left @param {Hypothesis} right */
function slipBetween(left, right) {
  let slipped = -1;
  let ratio = left.weight * right.weight;
  let against = 0;
  for (let i = 0; i < left.slots.length; i++) {
    const here = likelihoodRatio(slotAt(left, i), slotAt(right, i));
    if (here >= AGREEING) {
      ratio *= here;
      against += (i === 0 ? OTHER_SURNAME : OTHER_SYLLABLE) / here;
    } else if (slipped >= 0) return 0;
    else slipped = i;
  }
  return slipped < 0 ? 0 : scoreSlip(slotAt(left, slipped), slotAt(right, slipped), ratio, against);
}

/** @param {import('./slots.js').Slot} a @param {import('./slots.js').Slot} b @param {number} ratio @param {number} against */
function scoreSlip(a, b, ratio, against) {
  const slip = slipRatio(a, b);
  if (slip === 0) return 0;
  const score =
    1 / (1 + against + (a.place === 0 ? OTHER_SURNAME : OTHER_SYLLABLE) / slip + BY_CHANCE / (ratio * slip));
  return isHeardOf(a) && isHeardOf(b) ? Math.min(score, BOTH_KNOWN_MOST) : score;
}

/** @param {import('./slots.js').Slot} slot */
const isHeardOf = ({ mass, ids, shares, place }) =>
  mass > UNHEARD_OF || ids.some((id, i) => (shares[i] ?? 0) > 0.3 && prior(id, place) > BORNE);

/** @param {Hypothesis} hypothesis @param {number} i */
const slotAt = ({ slots }, i) => /** @type {import('./slots.js').Slot} */ (slots[i]);
