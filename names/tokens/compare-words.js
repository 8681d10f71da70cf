import { vietnameseInCyrillic } from '../fold/vietnamese.js';
import { standardHanja } from '../korean/hanja.js';
import { areTwoNames } from './are-two-names.js';
import { soundAlike } from './sounds.js';
import { editDistance, jaroWinkler } from './word-similarity.js';

/** @typedef {import('./read-words.js').Word} Word */
/** @typedef {{ a: Word | null, b: Word | null, likeness: number }} Pairing */

const CYRILLIC = /^[а-я]+$/;
const LATIN = /^[a-z]+$/;
const HANGUL = /^[가-힣]+$/;
const HAN = /^\p{Script=Han}+$/u;

/** Characters that sound alike in Mandarin are other names: only their shapes count. @param {string} a @param {string} b */
const sameCharacters = (a, b) => standard(a) === standard(b);

/** @param {string} text */
const standard = (text) => Array.from(text, standardHanja).join('');

/**
 * How alike two words of names are: 1 the same letters, 0 not alike at all. An initial stands for a word it begins.
 * @param {Word} a
 * @param {Word} b
 * @returns {number}
 */
function wordLikeness(a, b) {
  if (HAN.test(a.text) && HAN.test(b.text)) return sameCharacters(a.text, b.text) ? 1 : 0;
  if (a.latin === b.latin) return 1;
  if (a.concept !== '' && a.concept === b.concept) return 0.97;
  if (a.skeleton === b.skeleton || soundAlike(a.sounds, b.sounds)) return 0.97;
  if (a.wholes.includes(b.skeleton) || b.wholes.includes(a.skeleton)) return SHORT_FORM;
  if (isChinese(a, b) || isChinese(b, a) || isVietnamese(a, b) || isVietnamese(b, a)) return 0.95;
  if (a.initial || b.initial) return beginAlike(a, b) ? 0.8 : 0;
  if ((a.letters & b.letters) === 0 && a.skeleton.length > 3 && b.skeleton.length > 3) return 0;
  if ((LATIN.test(a.text) || LATIN.test(b.text)) && differInVowels(a.skeleton, b.skeleton)) return 0.92;
  const longest = Math.max(a.skeleton.length, b.skeleton.length);
  const edits = editDistance(a.skeleton, b.skeleton);
  if (edits > (longest - 2) / 3) return 0;
  if (isFeminine(a.skeleton, b.skeleton) || isFeminine(b.skeleton, a.skeleton)) return FEMININE;
  if (areTwoNames(a.skeleton, b.skeleton)) return OTHER_NAME;
  return Math.max(0, Math.min(1 - edits / longest, jaroWinkler(a.skeleton, b.skeleton)));
}

/** Hangul has no initials. Х is H as often as Kh. @param {Word} a @param {Word} b */
const beginAlike = (a, b) =>
  !HANGUL.test(a.text) &&
  !HANGUL.test(b.text) &&
  (a.latin[0] === b.latin[0] || (a.text[0] === 'х' && b.text[0] === 'h') || (a.text[0] === 'h' && b.text[0] === 'х'));

/** Palladius's Cyrillic, or Hanja, of a word in pinyin; passports write ü as U or YU. @param {Word} a @param {Word} b */
const isChinese = (a, b) =>
  a.pinyin !== '' &&
  (a.pinyin === b.latin ||
    a.pinyin === b.pinyin ||
    (a.pinyin.includes('v') &&
      (a.pinyin.replaceAll('v', 'u') === b.latin || a.pinyin.replaceAll('v', 'yu') === b.latin)));

/** @param {Word} a @param {Word} b */
const isVietnamese = (a, b) =>
  a.text.length < 8 && CYRILLIC.test(a.text) && LATIN.test(b.text) && vietnameseInCyrillic(b.text).has(a.text);

// Даша is Дарья, and Саша one of two names.
const SHORT_FORM = 0.9;
// Ivanov and Ivanova, Robert and Roberta: two people, though one letter apart.
const FEMININE = 0.6;
// Мария and Марина: two people again, unless a hand slipped.
const OTHER_NAME = 0.6;

/** @param {string} a @param {string} b */
const isFeminine = (a, b) => b.length === a.length + 1 && b.endsWith('a') && b.startsWith(a);

/** Romanisations of one name that hear its vowels otherwise: Mohammed and Muhammad. @param {string} a @param {string} b */
function differInVowels(a, b) {
  const consonants = a.replace(/[aeiou]/g, '');
  return consonants.length > 3 && a[0] === b[0] && a.at(-1) === b.at(-1) && consonants === b.replace(/[aeiou]/g, '');
}

const MOST = 16;
const likenesses = new Float64Array(MOST * MOST);

/**
 * Words of two names laid side by side, the most alike paired first; words left over stand alone.
 * @param {Word[]} left at most sixteen
 * @param {Word[]} right at most sixteen
 * @returns {Pairing[]} in the order of `left`, then the rest of `right`
 */
export function alignWords(left, right) {
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) likenesses[i * MOST + j] = wordLikeness(a, b);
  /** @type {(Pairing | undefined)[]} */
  const pairs = new Array(left.length);
  const taken = new Uint8Array(MOST);
  for (let round = Math.min(left.length, right.length); round > 0; round--) {
    const best = mostAlike(pairs, taken, left.length, right.length);
    if (best < 0) break;
    const [i, j] = [Math.floor(best / MOST), best % MOST];
    taken[j] = 1;
    pairs[i] = {
      a: /** @type {Word} */ (left[i]),
      b: /** @type {Word} */ (right[j]),
      likeness: /** @type {number} */ (likenesses[best]),
    };
  }
  return [
    ...left.map((a, i) => pairs[i] ?? { a, b: null, likeness: 0 }),
    ...right.filter((_, j) => taken[j] === 0).map((b) => ({ a: null, b, likeness: 0 })),
  ];
}

/** @param {unknown[]} pairs @param {Uint8Array} taken @param {number} rows @param {number} columns */
function mostAlike(pairs, taken, rows, columns) {
  let best = -1;
  let most = 0;
  for (let i = 0; i < rows; i++) {
    if (pairs[i] !== undefined) continue;
    for (let j = 0; j < columns; j++) {
      const likeness = /** @type {number} */ (likenesses[i * MOST + j]);
      if (taken[j] === 1 || likeness <= most) continue;
      most = likeness;
      best = i * MOST + j;
    }
  }
  return best;
}

// The share of a name that must agree for even odds, and how fast the odds grow.
const EVEN = 0.78;
const STEEPNESS = 16;
// What a word that stands on one side only weighs beside a name that agrees otherwise, a patronymic among them; and
// what it weighs where both sides have such words, which then contradict each other.
const LEFT_OUT = 0.3;
const PATRONYMIC_LEFT_OUT = 0.15;
const CONTRADICTING = 0.9;
const OTHER_NUMBER = 0.8;

/** @param {number} agreement */
const likelihood = (agreement) => (agreement <= 0 ? 0 : 1 / (1 + Math.exp(-STEEPNESS * (agreement - EVEN))));

/** @param {Word} word */
const weightOf = (word) => (word.slight === 1 ? Math.min(8, word.latin.length) + 1 : word.slight * 5);

// However short: Lê and Ngô are two families, П. and А. two people.
const LEAST_CONTRADICTING = 5;
// Văn in a man's Vietnamese name and Thị in a woman's are no particles beside each other, nor beside another word in that place.
/** @param {Word} word that stands on one side only, while the other side has such a word too */
const contradictingWeight = (word) =>
  word.slight >= WEIGHTY ? Math.max(LEAST_CONTRADICTING, Math.min(8, word.latin.length) + 1) : weightOf(word);

// Titles weigh less than this.
const WEIGHTY = 0.3;
/** @param {Word} word no title and no particle */
const isWord = (word) => word.slight > WEIGHTY;

/**
 * Each side has a word the other lacks. Where both have as many words, a particle may stand for one: Le and Do are families too.
 * @param {Pairing[]} pairings
 */
function contradict(pairings) {
  const left = pairings.flatMap(({ a, b }) => (b === null && a !== null && a.slight >= WEIGHTY ? [a] : []));
  const right = pairings.flatMap(({ a, b }) => (a === null && b !== null && b.slight >= WEIGHTY ? [b] : []));
  if (left.length === 0 || right.length === 0) return false;
  return left.length === right.length ? [...left, ...right].some(isWord) : left.some(isWord) && right.some(isWord);
}

/** @param {Pairing} pairing */
function weightOfPair({ a, b }) {
  if (a === null || b === null) return weightOf(/** @type {Word} */ (a ?? b));
  return a.initial || b.initial ? Math.min(weightOf(a), weightOf(b)) : Math.max(weightOf(a), weightOf(b));
}

/**
 * One number for an alignment: the likeness of the words that pair, by length, less what stands alone. Words left out on
 * one side only weigh little, words that contradict each other much, and so do numbers that differ.
 * @param {Pairing[]} pairings
 * @param {number} [leftOut] what a word on one side only weighs
 * @returns {number} 0 to 1; one half is even odds
 */
export function scoreWords(pairings, leftOut = LEFT_OUT) {
  const paired = pairings.filter(({ a, b }) => a !== null && b !== null && a.slight === 1).length;
  const contradicting = contradict(pairings);
  let matched = 0;
  let total = 0;
  let numbers = 1;
  for (const pairing of pairings) {
    const word = pairing.a === null || pairing.b === null ? (pairing.a ?? pairing.b) : null;
    const share =
      word === null || paired < 2 ? 1 : contradicting ? CONTRADICTING : word.patronymic ? PATRONYMIC_LEFT_OUT : leftOut;
    if (word !== null && /^\d+$/.test(word.latin)) numbers = OTHER_NUMBER;
    const weight = word !== null && contradicting ? contradictingWeight(word) : weightOfPair(pairing);
    total += weight * share;
    matched += weight * pairing.likeness ** 2;
  }
  return total === 0 ? 0 : likelihood((matched / total) * numbers);
}

/**
 * The same names written together or cut elsewhere: Pol Pot and PolPot. Only where the number of words differs.
 * @param {Word[]} left
 * @param {Word[]} right
 * @returns {number} 0 to 1
 */
export function scoreJoined(left, right) {
  if (left.length === right.length) return 0;
  const [a, b] = [left, right].map((words) =>
    words
      .map((word) => word.skeleton)
      .join('')
      .slice(0, 60),
  );
  if (a === undefined || b === undefined || a.length < 5) return 0;
  if (a === b) return 0.95;
  return Math.abs(a.length - b.length) > 2
    ? 0
    : likelihood(1 - (2 * editDistance(a, b)) / Math.max(a.length, b.length));
}
