import { prior } from './korean/inventory.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./reading.js').Hypothesis} Hypothesis */

/** The share of Korean names that have so many slots, surname included. @type {Record<number, number>} */
const LENGTHS = { 2: 0.06, 3: 0.92, 4: 0.02 };

/**
 * How many of a million bearers of Korean names would have a name this text may stand for.
 * @param {Reading} reading
 * @returns {number | null} null where the text cannot be read as a Korean name, whose frequencies alone are known
 */
export function bearersPerMillion(reading) {
  return reading.syllables.length === 0 || reading.fit < 0.5 ? null : 1e6 * shareOf(reading);
}

/**
 * How many pairs two lists would have in common by chance, if they shared nobody: to hold against the pairs found.
 * Each name of the left is taken with the chance that a name of the right is compatible with it; names whose
 * frequency is unknown count nothing, so this is a lower bound on mixed lists.
 * @param {Reading[]} left distinct people
 * @param {Reading[]} right distinct people
 * @returns {number} pairs
 */
export function expectedChancePairs(left, right) {
  const readable = right.filter((reading) => bearersPerMillion(reading) !== null).length;
  return left.reduce((sum, reading) => sum + ((bearersPerMillion(reading) ?? 0) / 1e6) * readable, 0);
}

/** @param {Reading} reading the chance that a name drawn at random is one this text may stand for, weighed by how likely it does */
function shareOf(reading) {
  return reading.syllables.reduce((sum, { slots, weight }) => sum + weight * slotsShare(slots), 0);
}

/** @param {Hypothesis['slots']} slots */
function slotsShare(slots) {
  let share = LENGTHS[slots.length] ?? 0;
  for (const slot of slots) share *= slot.ids.reduce((sum, id) => sum + prior(id, slot.place) * covered(slot, id), 0);
  return share;
}

/** @param {import('./korean/slots.js').Slot} slot @param {number} id a unit counts fully if it is likely behind the spelling */
const covered = (slot, id) => Math.min(1, 2 * (slot.shares[slot.ids.indexOf(id)] ?? 0));
