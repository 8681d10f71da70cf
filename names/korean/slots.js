import { hanjaUnits, pinyinUnits } from './hanja.js';
import { PRIORS, prior, UNITS, unitsWritten } from './inventory.js';
import { jamoOf } from './jamo.js';
import { againstHand, HANDS, handOf, MARKS_ASPIRATES, systemsFor, VOWEL_HANDS } from './regular.js';
import {
  AFTER_L,
  AFTER_NASAL,
  AFTER_VOICED,
  BEFORE_L,
  BEFORE_NASAL,
  BEFORE_VOWEL,
  isAssimilated,
  spellingFor,
  UNVOICED,
} from './spellings.js';

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./inventory.js').Place} Place */

/**
 * One syllable (or surname) as written, and the units it may stand for.
 * `ids` ascending; `shares` the probability of each given the spelling, summing to 1, `norm` the root of the sum of their squares; `breath` whether the likeliest begins with a breathed consonant; `mass` the probability of the
 * spelling itself among names; `order` a number of its own;
 * `sources` the same units with the systems, as bits, that spell them so by rule, `systems` all of these together, `hand` and `against` the same of all sources together, `strict` this slot in a name that follows some systems throughout, by their bits; `classes` what name-keys.js makes of it; `low`, `high` two words of 31 bits with a bit for every unit, to reject pairs quickly.
 * `neighbours` the bits it was read with, `kept` the systems and the hand it was read by, 0 for none: with table, form and place they say which slot it is;
 * `hand` what the spelling shows of its writer, `against` the hands that would not have written a unit so, both as bits of regular.js;
 * @typedef {{ id: number, chance: number, systems: number, against: number }} SlotSource
 * @typedef {{ table: Table, form: string, place: Place, ids: number[], shares: number[], habits: number[], norm: number, breath: number, mass: number, low: number, high: number, assimilated: boolean, order: number, sources: SlotSource[], systems: number, hand: number, against: number, strict: (Slot | undefined)[],
 *   classes: string[] | null, neighbours: number, kept: number }} Slot
 */

// Units less likely than this, given the spelling, are dropped.
const NEGLIGIBLE = 0.004;

// How many sets of neighbours there are.
export const NEIGHBOURHOODS = 64;

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
    slots = Array.from({ length: 3 * NEIGHBOURHOODS }, () => new Map());
    KNOWN.set(table, slots);
  }
  const known = /** @type {Map<string, Slot | null>} */ (slots[place * NEIGHBOURHOODS + neighbours]);
  let slot = known.get(form);
  if (slot !== undefined) return slot;
  slot = buildSlot(table, form, place, neighbours);
  if (known.size < MOST_KNOWN) known.set(form, slot);
  return slot;
}

/** @param {Table} table @param {string} form @param {Place} place @param {number} neighbours */
function buildSlot(table, form, place, neighbours) {
  let [assimilated, mass, systems, against] = [0, 0, 0, 0];
  const voiced = (neighbours & AFTER_VOICED) !== 0;
  /** @type {SlotSource[]} */
  const sources = [];
  for (const { id, hangul, share, layer } of unitsOf(table, form, place, neighbours)) {
    const unit = UNITS[id] ?? '';
    const chance = share * prior(id, place);
    const regular = systemsFor(table, form, { unit, hangul, place, assimilated: layer, voiced });
    const source = { id, chance, systems: regular, against: againstHand(table, form, hangul) };
    sources.push(source);
    systems |= regular;
    against |= source.against;
    mass += chance;
    if (layer) assimilated += chance;
  }
  if (mass <= 0) return null;
  const hand = handOf(table, form, place);
  const base = {
    ...{ table, form, place, mass, assimilated: assimilated > mass / 2, sources, systems, hand, against },
    ...{ neighbours, kept: 0 },
  };
  return makeSlot(base, jointOf(sources, 0, 0));
}

// A writer who follows a system everywhere else in a name leaves it for a habit in one syllable this rarely, against keeping to it.
const LEAVING = 0.4;
// And a writer whose hand the rest of the name shows writes this rarely against it.
const AGAINST_HAND = 0.1;
// Vowels are a looser habit than consonants: 철 is Chul to many who write Pyong.
const AGAINST_VOWELS = 0.3;

/** @param {number} against bits of the hands that a spelling is against */
const againstIt = (against) => (against === 0 ? 1 : (against & ~VOWEL_HANDS) === 0 ? AGAINST_VOWELS : AGAINST_HAND);

/** @param {SlotSource[]} sources @param {number} followed bits of the systems that hold, 0 for none @param {number} hand */
function jointOf(sources, followed, hand) {
  /** @type {Map<number, number>} */
  const joint = new Map();
  for (const { id, chance, systems, against } of sources) {
    const kept = followed === 0 || (systems & followed) !== 0 ? chance : chance * LEAVING;
    joint.set(id, (joint.get(id) ?? 0) + kept * againstIt(against & hand));
  }
  return joint;
}

/**
 * The slot as it reads in a name whose every syllable is spelled by rule in one of these systems, by a writer of this hand.
 * @param {Slot} slot
 * @param {number} followed bits, at least one of them among `slot.systems`; 0 for none
 * @param {number} hand bits that the name shows
 * @returns {Slot}
 */
export function writtenBy(slot, followed, hand) {
  const shown = hand & slot.against;
  if (followed + shown === 0) return slot;
  return keptSlot(slot, followed * HANDS + shown);
}

/**
 * A slot read by the systems and the hand that `kept` says.
 * @param {Slot} slot @param {number} at the systems and, in its last five bits, the hand
 * @returns {Slot}
 */
export function keptSlot(slot, at) {
  if (at === 0) return slot;
  let strict = slot.strict[at];
  if (strict === undefined) {
    strict = makeSlot({ ...slot, kept: at }, jointOf(slot.sources, Math.floor(at / HANDS), at % HANDS));
    slot.strict[at] = strict;
  }
  return strict;
}

/**
 * @param {Table} table @param {string} form @param {Place} place @param {number} neighbours
 * @returns {{ id: number, hangul: string, share: number, layer: boolean }[]}
 */
function unitsOf(table, form, place, neighbours) {
  if (table === 'H')
    return unitsWritten(form, place).map(({ id, share }) => ({ id, hangul: form, share, layer: false }));
  if (table === 'X') return hanjaUnits(form, place).map(({ id, share }) => ({ id, hangul: form, share, layer: false }));
  if (table === 'Z')
    return pinyinUnits(form, place).map(({ id, share }) => ({ id, hangul: form, share, layer: false }));
  const spelling = spellingFor(table);
  const given = neighbours & AFTER_VOICED ? neighbours : neighbours | UNVOICED;
  const found = (spelling.forms.get(form) ?? [])
    .filter(({ need }) => (need & given) === need)
    .flatMap((source) =>
      unitsWritten(source.hangul, place).map(({ id, share }) => ({
        id,
        hangul: source.hangul,
        share: share * source.share,
        layer: isAssimilated(source.need),
      })),
    );
  if (place !== 0) return found;
  const listed = spelling.surnames.get(form);
  if (listed === undefined) return found;
  return [
    ...[...listed].flatMap(([id, share]) => writtenSurname(found, id, share)),
    ...found.filter(({ id }) => !listed.has(id)),
  ];
}

/**
 * A listed surname counts once, as whatever syllable a rule makes of the spelling.
 * @param {{ id: number, hangul: string }[]} found @param {number} id @param {number} share
 */
function writtenSurname(found, id, share) {
  const ways = found.filter((one) => one.id === id);
  if (ways.length === 0) return [{ id, hangul: UNITS[id] ?? '', share, layer: false }];
  return ways.map(({ hangul }) => ({ id, hangul, share: share / ways.length, layer: false }));
}

/**
 * @param {Omit<Slot, 'ids' | 'shares' | 'habits' | 'norm' | 'breath' | 'low' | 'high' | 'order' | 'classes' | 'strict'>} base
 * @param {Map<number, number>} joint
 * @returns {Slot}
 */
function makeSlot(base, joint) {
  let total = 0;
  for (const p of joint.values()) total += p;
  const least = total < base.mass ? NEGLIGIBLE * LEAVING : NEGLIGIBLE;
  const kept = [...joint].filter(([, p]) => p / total >= least).sort(([a], [b]) => a - b);
  const sum = kept.reduce((so, [, p]) => so + p, 0);
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
    ...habitsOf(kept, base),
    low,
    high,
    order: made++,
    classes: null,
    strict: [],
  };
}

/**
 * How well each unit explains the spelling, the frequencies of names half left out: a writer's habits say what was meant, and a syllable
 * that nobody is called by was hardly meant.
 * @param {[number, number][]} kept @param {Pick<Slot, 'place' | 'table' | 'hand'>} base
 */
function habitsOf(kept, base) {
  const habits = kept.map(([id, p]) => p / Math.sqrt(prior(id, base.place)));
  const sum = habits.reduce((so, habit) => so + habit, 0);
  const norm = Math.sqrt(habits.reduce((so, habit) => so + (habit / sum) ** 2, 0));
  const breath = breathOf(kept[habits.indexOf(Math.max(...habits))]?.[0]);
  const told = breath >= 0 || base.table === 'H' || (base.hand & MARKS_ASPIRATES) !== 0;
  return { habits: habits.map((habit) => habit / sum), norm, breath: told ? breath : 0 };
}

/** Which pair of breathed and unbreathed consonants the likeliest unit begins with: negative if breathed, 0 if with none. @param {number | undefined} id */
function breathOf(id) {
  const { onset } = jamoOf(UNITS[id ?? -1]?.[0] ?? '아');
  const at = BREATHS.findIndex((pair) => pair.includes(onset));
  return at < 0 ? 0 : BREATHS[at]?.[0] === onset ? at + 1 : -at - 1;
}

/** What a run of letters that spells no syllable is worth: it is there only by a slip. */
const UNSPELLED = 1e-6;

/**
 * A slot for letters that spell no syllable: a slip of pen, eye or key may have made them of one that does.
 * @param {Table} table @param {string} form @param {Place} place
 * @returns {Slot}
 */
export function unspelledSlot(table, form, place) {
  return makeSlot(
    {
      ...{ table, form, place, mass: UNSPELLED, assimilated: false, sources: [], systems: 0, hand: 0, against: 0 },
      ...{ neighbours: 0, kept: 0 },
    },
    new Map(),
  );
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

// The share of bearers from which a syllable is common: one that is rarer is shared by chance so much the more rarely.
const COMMON = 0.003;
// What a share says, by table. Tables of several languages at once: a share that is small in all of them may be the rule in one, so it says less. Outside Russia's papers those who write Cyrillic follow their language's letters closely, so a table of one such language says more.
/** @type {Partial<Record<Table, number>>} */
const TRUST = { J: 0.25, U: 1, N: 0.25, C: 2.5, B: 2.5, G: 2.5, S: 2.5, T: 2.5 };

/** @param {Table} one @param {Table} other */
function trustIn(one, other) {
  const [a, b] = [TRUST[one] ?? 1, TRUST[other] ?? 1];
  return Math.min(a, b) < 1 ? Math.min(a, b) : Math.max(a, b);
}

// Vowels are heard one way or another, but breath is marked on purpose, in Hangul or by a letter of its own: likelier readings that differ in it weigh so much more.
const BREATH = 2.5;
const BREATHS = ['ㄱㅋ', 'ㄷㅌ', 'ㅂㅍ', 'ㅈㅊ'];

/**
 * The odds that two spellings mean two syllables, each the likelier one by itself, against one syllable shared: 0 if they
 * mean the same syllables in the same shares, and less for a syllable so rare that few others would have it. 용 is a likely meaning of yong beside 영; 린 is an unlikely one of in.
 * @param {Slot} a
 * @param {Slot} b of the same place
 * @returns {number}
 */
export function discord(a, b) {
  if (a.form === b.form && a.table === b.table) return 0;
  const ratio = likelihoodRatio(a, b);
  let both = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = /** @type {number} */ (a.ids[i]);
    const right = /** @type {number} */ (b.ids[j]);
    if (left === right) both += /** @type {number} */ (a.habits[i++]) * /** @type {number} */ (b.habits[j++]);
    else if (left < right) i++;
    else j++;
  }
  if (both === 0) return Number.POSITIVE_INFINITY;
  const seldom = Math.min(1, both / (ratio * COMMON));
  const weight = a.breath !== 0 && a.breath === -b.breath ? BREATH : 1;
  return Math.max(0, (a.norm * b.norm) / both - 1) * seldom * weight * trustIn(a.table, b.table);
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

const VOCALIC = new Set('aeiouywŏŭаеёиоуыэюяіїє');
const ENDS_VOICED = /(?:[aeiouyŏŭäöüéwhnmlrаеёиоуыэюяіїєійөүъьнмлрљњјў]|ng|нг)$/;

/**
 * What a spelling says to its neighbours: its last letters allow assimilation after it, its first before it.
 * @param {Table} table
 * @param {string} before the form before, or ''
 * @param {string} after the form after, or ''
 * @returns {number} bits
 */
export function neighboursOf(table, before, after) {
  let bits = before === '' ? 0 : afterOf(table, before);
  if (after === '') return bits;
  const start = /** @type {string} */ (after[0]);
  if (start === 'n' || start === 'm' || start === 'н' || start === 'м') bits |= BEFORE_NASAL;
  else if (start === 'l' || start === 'л') bits |= BEFORE_L;
  else if (VOCALIC.has(start)) bits |= BEFORE_VOWEL;
  return bits;
}

/** @param {Table} table @param {string} before */
function afterOf(table, before) {
  const voiced = ENDS_VOICED.test(before) ? AFTER_VOICED : 0;
  // Latin made from Russian writes ng as n, as Russian does.
  if (table === 'P' ? /[nm]$/.test(before) : /(?:m|ng|[нм]|нг)$/.test(before)) return voiced | AFTER_NASAL;
  return /(?:[lл]|ль)$/.test(before) ? voiced | AFTER_L : voiced;
}
