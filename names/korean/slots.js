import { hanjaUnits, pinyinUnits } from './hanja.js';
import { PRIORS, prior, UNITS, unitsWritten } from './inventory.js';
import { AFTER_CLOSED, AFTER_L, BEFORE_L, BEFORE_NASAL, spellingFor } from './spellings.js';

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./inventory.js').Place} Place */

/**
 * One syllable (or surname) as written, and the units it may stand for.
 * `ids` ascending; `shares` the probability of each given the spelling, summing to 1; `mass` the probability of the
 * spelling itself among names; `order` a number of its own; `classes` what name-keys.js makes of it; `low`, `high` two words of 31 bits with a bit for every unit, to reject pairs quickly.
 * @typedef {{ table: Table, form: string, place: Place, ids: number[], shares: number[], mass: number, low: number, high: number, assimilated: boolean, order: number,
 *   classes: string[] | null }} Slot
 */

// Units less likely than this, given the spelling, are dropped.
const NEGLIGIBLE = 0.004;

let made = 0;
/** By table, then by place and neighbours, then by form. @type {Map<Table, Map<string, Slot | null>[]>} */
const KNOWN = new Map();
const MOST_KNOWN = 100_000;

/**
 * @param {Table} table
 * @param {string} form as written, in the letters of the table
 * @param {Place} place
 * @param {number} neighbours bits AFTER_… and BEFORE_… that hold
 * @returns {Slot | null} null if no unit is written so
 */
export function slotFor(table, form, place, neighbours) {
  let slots = KNOWN.get(table);
  if (slots === undefined) {
    slots = Array.from({ length: 48 }, () => new Map());
    KNOWN.set(table, slots);
  }
  const known = /** @type {Map<string, Slot | null>} */ (slots[place * 16 + neighbours]);
  let slot = known.get(form);
  if (slot !== undefined) return slot;
  slot = buildSlot(table, form, place, neighbours);
  if (known.size < MOST_KNOWN) known.set(form, slot);
  return slot;
}

/** @param {Table} table @param {string} form @param {Place} place @param {number} neighbours */
function buildSlot(table, form, place, neighbours) {
  /** @type {Map<number, number>} */
  const joint = new Map();
  /** @param {number} id @param {number} share */
  const add = (id, share) => joint.set(id, (joint.get(id) ?? 0) + share * prior(id, place));
  let assimilated = 0;
  let plain = 0;
  for (const { id, share, layer } of unitsOf(table, form, place, neighbours)) {
    add(id, share);
    if (layer) assimilated += share * prior(id, place);
    else plain += share * prior(id, place);
  }
  const mass = [...joint.values()].reduce((sum, p) => sum + p, 0);
  if (mass <= 0) return null;
  return makeSlot({ table, form, place, mass, assimilated: assimilated > plain }, joint);
}

/**
 * @param {Table} table @param {string} form @param {Place} place @param {number} neighbours
 * @returns {{ id: number, share: number, layer: boolean }[]}
 */
function unitsOf(table, form, place, neighbours) {
  if (table === 'H') return unitsWritten(form, place).map(({ id, share }) => ({ id, share, layer: false }));
  if (table === 'X') return hanjaUnits(form, place).map(({ id, share }) => ({ id, share, layer: false }));
  if (table === 'Z') return pinyinUnits(form, place).map(({ id, share }) => ({ id, share, layer: false }));
  const spelling = spellingFor(table);
  const found = (spelling.forms.get(form) ?? [])
    .filter(({ need }) => (need & neighbours) === need)
    .flatMap((source) =>
      unitsWritten(source.hangul, place).map(({ id, share }) => ({
        id,
        share: share * source.share,
        layer: source.need !== 0,
      })),
    );
  if (place !== 0) return found;
  const listed = spelling.surnames.get(form);
  if (listed === undefined) return found;
  return [
    ...[...listed].map(([id, share]) => ({ id, share, layer: false })),
    ...found.filter(({ id }) => !listed.has(id)),
  ];
}

/**
 * @param {Omit<Slot, 'ids' | 'shares' | 'low' | 'high' | 'order' | 'classes'>} base
 * @param {Map<number, number>} joint
 * @returns {Slot}
 */
function makeSlot(base, joint) {
  const kept = [...joint].filter(([, p]) => p / base.mass >= NEGLIGIBLE).sort(([a], [b]) => a - b);
  const sum = kept.reduce((total, [, p]) => total + p, 0);
  let low = 0;
  let high = 0;
  for (const [id] of kept) {
    if (id % 62 < 31) low |= 1 << (id % 62);
    else high |= 1 << ((id % 62) - 31);
  }
  return {
    ...base,
    ids: kept.map(([id]) => id),
    shares: kept.map(([, p]) => p / sum),
    low,
    high,
    order: made++,
    classes: null,
  };
}

/** What a run of letters that spells no syllable is worth: it is there only by a slip. */
const UNSPELLED = 1e-6;

/**
 * A slot for letters that spell no syllable: a slip of pen, eye or key may have made them of one that does.
 * @param {Table} table @param {string} form @param {Place} place
 * @returns {Slot}
 */
export function unspelledSlot(table, form, place) {
  return makeSlot({ table, form, place, mass: UNSPELLED, assimilated: false }, new Map());
}

/**
 * How much likelier two spellings are if one syllable stands behind both than by chance: Σ P(s|a)·P(s|b)/P(s).
 * @param {Slot} a
 * @param {Slot} b of the same place
 * @returns {number} 0 if no unit is shared
 */
export function likelihoodRatio(a, b) {
  if ((a.low & b.low) === 0 && (a.high & b.high) === 0) return 0;
  const priors = /** @type {Float64Array} */ (PRIORS[a.place]);
  let ratio = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = /** @type {number} */ (a.ids[i]);
    const right = /** @type {number} */ (b.ids[j]);
    if (left === right) {
      const both = /** @type {number} */ (a.shares[i]) * /** @type {number} */ (b.shares[j]);
      ratio += both / /** @type {number} */ (priors[left]);
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return ratio;
}

/**
 * The unit most likely behind both spellings, with its share; null if they share none.
 * @param {Slot} a
 * @param {Slot} b
 * @returns {{ unit: string, id: number } | null}
 */
export function sharedUnit(a, b) {
  let best = null;
  let most = 0;
  for (const [i, id] of a.ids.entries()) {
    const j = b.ids.indexOf(id);
    const weight = j < 0 ? 0 : ((a.shares[i] ?? 0) * (b.shares[j] ?? 0)) / prior(id, a.place);
    if (weight > most) {
      most = weight;
      best = { unit: UNITS[id] ?? '', id };
    }
  }
  return best;
}

const CLOSED = new Set('kgmptbкгмптн');
const NASAL = new Set('nmrlнмрл');

/**
 * What a spelling says to its neighbours: its last letters allow assimilation after it, its first before it.
 * @param {string} before the form before, or ''
 * @param {string} after the form after, or ''
 * @returns {number} bits
 */
export function neighboursOf(before, after) {
  let bits = 0;
  if (before !== '') {
    const end = /** @type {string} */ (before[before.length - 1]);
    if (CLOSED.has(end)) bits |= AFTER_CLOSED;
    else if (end === 'l' || end === 'л' || end === 'ь') bits |= AFTER_L;
  }
  if (after !== '' && NASAL.has(/** @type {string} */ (after[0])))
    bits |= after[0] === 'l' || after[0] === 'л' ? BEFORE_NASAL | BEFORE_L : BEFORE_NASAL;
  return bits;
}
