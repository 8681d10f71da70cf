import { readRows } from '../data-file.js';
import { toLatin } from '../to-latin.js';
import { soundsOf } from './sounds.js';

/** @type {Map<string, string[]>} */
const NAMES = new Map();
for (const [names = '', shorts = ''] of readRows('short-names.tsv'))
  for (const short of shorts.split(' ')) {
    const sound = soundOf(short);
    NAMES.set(sound, [...new Set([...(NAMES.get(sound) ?? []), ...names.split(' ').map(soundOf)])]);
  }

/** @param {string} word */
function soundOf(word) {
  return soundsOf(toLatin(word)).plain;
}

const NONE = /** @type {string[]} */ ([]);

/**
 * The names that a short form stands for, reduced to their sounds: Саша for Александр and Александра.
 * @param {string} sound a word reduced to its sounds
 * @returns {string[]} none where it is no short form
 */
export const namesOfShort = (sound) => NAMES.get(sound) ?? NONE;
