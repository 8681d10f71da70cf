import { readRows } from '../data-file.js';
import { palladiusToPinyin } from '../fold/palladius.js';
import { toLatin } from '../fold/to-latin.js';
import { skeletonOf } from './skeleton.js';

/**
 * One word of a name: as folded, in ASCII, and reduced to its sounds; `letters` a bit for every pair of neighbouring letters,
 * `slight` 1, or less for titles and particles; `pinyin` what a Cyrillic word may be of Chinese, or ''.
 * @typedef {{ text: string, latin: string, skeleton: string, patronymic: boolean, letters: number, slight: number, pinyin: string }} Word
 */

const PATRONYMIC = /(?:ovich|evich|ievich|ovych|evych|yevich|ovna|evna|ievna|ivna|inichna|ichna|ovic|evic)$/;
const MOST_WORDS = 16;
const WEIGHTS = { title: 0.05, particle: 0.3 };
/** @type {Map<string, number>} */
const SLIGHT = new Map(
  readRows('slight-words.tsv').flatMap(([kind = '', words = '']) =>
    words.split(' ').map((word) => /** @type {const} */ ([word, kind === 'title' ? WEIGHTS.title : WEIGHTS.particle])),
  ),
);

/** @type {Map<string, Word>} */
let cache = new Map();

/**
 * @param {string} text one folded word
 * @returns {Word}
 */
function readWord(text) {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const latin = toLatin(text).slice(0, 60);
  const skeleton = skeletonOf(latin);
  const pinyin = text.length < 16 && /^[а-я]+$/.test(text) ? palladiusToPinyin(text) : '';
  const word = {
    text,
    latin,
    skeleton,
    patronymic: latin.length > 6 && PATRONYMIC.test(latin),
    letters: pairBits(skeleton) | pairBits(skeletonOf(pinyin)),
    slight: SLIGHT.get(latin) ?? 1,
    pinyin,
  };
  if (cache.size > 200_000) cache = new Map();
  cache.set(text, word);
  return word;
}

/** @param {string} skeleton */
function pairBits(skeleton) {
  let bits = 0;
  for (let i = 0; i + 1 < skeleton.length; i++)
    bits |= 1 << ((skeleton.charCodeAt(i) * 7 + skeleton.charCodeAt(i + 1)) % 31);
  return bits;
}

/**
 * The words of a folded name, at most sixteen.
 * @param {string} folded
 * @returns {Word[]}
 */
export function readWords(folded) {
  if (folded === '') return [];
  return folded.split(' ', MOST_WORDS).map(readWord);
}
