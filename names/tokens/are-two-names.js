import { readRows } from '../data-file.js';
import { toLatin } from '../to-latin.js';
import { soundsOf } from './sounds.js';

/** Sound → the line of the name. @type {Map<string, number>} */
const NAMES = new Map();
for (const [line, [names = '']] of readRows('given-names.tsv').entries())
  for (const name of names.split(' ')) NAMES.set(soundsOf(toLatin(name)).plain, line);

/**
 * Two given names that people tell apart, however few letters do: Мария and Марина.
 * @param {string} a a word reduced to its sounds
 * @param {string} b
 */
export function areTwoNames(a, b) {
  const one = NAMES.get(a);
  const other = one === undefined ? undefined : NAMES.get(b);
  return other !== undefined && one !== other;
}
