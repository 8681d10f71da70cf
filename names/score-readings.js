import { scoreBothShort, scoreInitials } from './korean/initials.js';
import { weighKorean } from './korean/weigh-korean.js';
import { weighSlips } from './korean/weigh-slips.js';
import { alignWords, scoreJoined, scoreWords } from './tokens/compare-words.js';
import { wordsBeside } from './tokens/cut-words.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./reading.js').Hypothesis} Hypothesis */
/** @typedef {{ score: number, layer: 'letters' | 'syllables' | 'characters' | 'mandarin' | 'slip' | 'initials' | 'words', ratio: number, left: Hypothesis | null, right: Hypothesis | null }} Scoring */

/** The one frozen verdict threshold: at or above it, two writings are judged one name. */
export const MATCH = 0.5;
/** From here up to `MATCH` a person should look. */
export const POSSIBLE = 0.1;

// A patronymic on one side only, against a Korean name without one, divides the odds by this.
const PATRONYMIC_ODDS = 30;
// A reading through Mandarin says that the characters may be the same, which a person must confirm.
const OTHER_READING_MOST = 0.45;
// Palladius and pinyin are two spellings of one syllable, and few syllables are spelled alike.
const MANDARIN = 0.95;
// What initials leave open is never a match, even if all that is written agrees.
export const INITIALS_MOST = 0.45;
// A surname of one letter is no initial: O Sandon.
export const READABLE = 0.1;
// Below this fit on both sides syllables are not weighed at all; above `SURE` on both, words are not.
const UNFIT = 0.005;
export const SURE = 0.9;
const NOTHING = /** @type {Scoring} */ (Object.freeze({ score: 0, layer: 'words', ratio: 0, left: null, right: null }));

/**
 * The number behind a verdict, without its explanation: for scanning many pairs. The same as `compareReadings().score`.
 * @param {Reading} a
 * @param {Reading} b
 * @returns {number} 0 to 1
 */
export function scoreReadings(a, b) {
  if (
    a.sorted !== b.sorted &&
    a.fit > SURE &&
    b.fit > SURE &&
    a.script !== 'han' &&
    b.script !== 'han' &&
    placesApart(a, b) > 1 &&
    a.characters.length + b.characters.length === 0 &&
    !soundsMandarin(a, b)
  )
    return 0;
  return weighReadings(a, b).score;
}

/**
 * @param {Reading} a
 * @param {Reading} b
 * @returns {Scoring}
 */
export function weighReadings(a, b) {
  if (a.sorted < b.sorted || (a.sorted === b.sorted && a.folded <= b.folded)) return weighOrdered(a, b);
  const { left, right, ...rest } = weighOrdered(b, a);
  return { ...rest, left: right, right: left };
}

/** Which of two equals is paired first depends on the order, so the order is always the same. @param {Reading} a @param {Reading} b @returns {Scoring} */
function weighOrdered(a, b) {
  const fit = Math.min(a.fit, b.fit);
  if (a.sorted === b.sorted && ((fit <= SURE && !a.dotted && !b.dotted) || isTurned(a.folded, b.folded)))
    return a.sorted === '' ? NOTHING : { ...NOTHING, score: 1, layer: 'letters' };
  if (soundsMandarin(a, b))
    return {
      ...NOTHING,
      layer: 'mandarin',
      score: a.script === 'han' || b.script === 'han' ? OTHER_READING_MOST : MANDARIN,
    };
  if (a.characters.length + b.characters.length > 0 && isCutElsewhere(a, b))
    return { ...NOTHING, score: 1, layer: 'letters' };
  if ((fit < READABLE && (a.short !== null || b.short !== null)) || a.dotted || b.dotted) return weighShort(a, b);
  const syllables = fit > UNFIT ? weighSyllables(a, b) : NOTHING;
  const characters =
    a.characters.length + b.characters.length > 0 && syllables.score < MATCH ? weighCharacters(a, b) : NOTHING;
  const korean = characters.score > syllables.score ? characters : syllables;
  if (korean.score > 0.9 || (fit > SURE && a.script !== 'han' && b.script !== 'han')) return korean;
  const words =
    korean.score < POSSIBLE && areSyllables(a, b) ? Math.min(SYLLABLES_MOST, weighWords(a, b)) : weighWords(a, b);
  if (fit > SURE) return words > korean.score ? { ...NOTHING, score: words } : korean;
  const trust =
    korean.layer === 'syllables' ? agreedFit(fit, korean.ratio, a.script === 'hangul' || b.script === 'hangul') : fit;
  const mixed = trust * korean.score + (1 - trust) * words;
  const layer = trust * korean.score >= (1 - trust) * words ? korean.layer : 'words';
  if (korean.layer === 'characters' && mixed < korean.score) return korean;
  return {
    score: mixed,
    layer,
    ratio: korean.ratio,
    left: layer === 'words' ? null : korean.left,
    right: layer === 'words' ? null : korean.right,
  };
}

// Words this short are syllables, which letters cannot compare: Э is no initial of Ён. What they say against their readings is for a person to judge.
const SYLLABLE = 4;
const SYLLABLES_MOST = 0.45;
const HANGUL = /^[가-힣]+$/;

/** @param {Reading} a @param {Reading} b */
const areSyllables = (a, b) =>
  Math.max(a.fit, b.fit) >= READABLE &&
  [...a.words, ...b.words].every(({ text, latin }) => latin.length <= SYLLABLE || HANGUL.test(text));

/** A surname with initials on either side: what a person should look at, at most. @param {Reading} a @param {Reading} b @returns {Scoring} */
function weighShort(a, b) {
  const korean =
    a.short !== null && b.short !== null
      ? scoreBothShort(a.short, b.short)
      : (scoreInitials(a, b) ?? scoreInitials(b, a) ?? 0);
  const words = standInOrder(a, b) ? Math.min(INITIALS_MOST, weighWords(a, b)) : 0;
  return words > korean ? { ...NOTHING, score: words } : { ...NOTHING, layer: 'initials', score: korean };
}

/** Ким Ч. И. is no Ким Иль Чхоль, nor Сорокин П.И. a Сорокин Иван Петрович. @param {Reading} a @param {Reading} b @returns {boolean} */
export function standInOrder(a, b) {
  const places = alignWords(a.words, b.words).flatMap(({ a: one, b: other }) =>
    one !== null && other !== null && (one.initial || other.initial) ? [b.words.indexOf(other)] : [],
  );
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}

// Syllables that agree beyond chance say that they were meant: so much at most.
const AGREEMENT_SAYS = 6;
// Beside Hangul nothing but syllables can agree.
const AGREEMENT_WITH_HANGUL_SAYS = 400;

/** How far syllables are to be trusted in a pair whose syllables agree so much. @param {number} fit @param {number} ratio @param {boolean} hangul */
const agreedFit = (fit, ratio, hangul) => {
  const odds = fit * Math.min(hangul ? AGREEMENT_WITH_HANGUL_SAYS : AGREEMENT_SAYS, Math.max(1, ratio));
  return odds / (odds + 1 - fit);
};

/**
 * The same words in the same order, wherever it begins: Kim Su Gwang, Su Gwang Kim, and Gwang Kim Su of a list that takes the last word
 * for the surname. Kim Gwang Su is another name.
 * @param {string} a @param {string} b folded, of the same words
 */
const isTurned = (a, b) => a === b || ` ${b} ${b} `.includes(` ${a} `);

/** @param {Reading} a @param {Reading} b @returns {Scoring} */
function weighSyllables(a, b) {
  if (placesApart(a, b) > 1 || a.syllables.length === 0 || b.syllables.length === 0) return NOTHING;
  const whole = weighKorean(a.syllables, b.syllables);
  const slipped = whole.score >= POSSIBLE ? null : weighSlips(a.syllables, b.syllables);
  /** @type {Scoring} */
  const found =
    slipped !== null && slipped.score > whole.score ? { ...slipped, layer: 'slip' } : { ...whole, layer: 'syllables' };
  return a.patronymic === b.patronymic ? found : { ...found, score: againstPatronymic(found.score) };
}

/** Wang Xiao Ming and Wang Xiaoming. @param {Reading} a @param {Reading} b */
const isCutElsewhere = (a, b) =>
  a.folded.length !== b.folded.length && turnsOf(b.folded.split(' ')).includes(a.folded.replaceAll(' ', ''));

/**
 * One Chinese name in two scripts: Palladius's Cyrillic or Hanja, and pinyin cut anyhow, the surname first or last.
 * @param {Reading} a @param {Reading} b
 */
function soundsMandarin(a, b) {
  if (a.script === b.script || a.pinyin.length + b.pinyin.length === 0) return false;
  const words = b.pinyin.length > 0 ? b.pinyin : b.folded.split(' ');
  const whole = (a.pinyin.length > 0 ? a.pinyin : a.folded.split(' ')).join('');
  return turnsOf(words).includes(whole);
}

/** @param {string[]} words joined, beginning at any of them */
const turnsOf = (words) => words.map((_, i) => [...words.slice(i), ...words.slice(0, i)].join(''));

/**
 * How many of the first three places share no unit, a place that one side lacks not counted.
 * @param {Reading} a @param {Reading} b
 */
function placesApart(a, b) {
  let apart = 0;
  if ((a.low0 & b.low0) === 0 && (a.high0 & b.high0) === 0) apart++;
  if ((a.low1 & b.low1) === 0 && (a.high1 & b.high1) === 0) apart++;
  if ((a.low2 & b.low2) === 0 && (a.high2 & b.high2) === 0 && (a.low2 | a.high2) !== 0 && (b.low2 | b.high2) !== 0)
    apart++;
  return apart;
}

/** @param {number} score */
const againstPatronymic = (score) => score / (score + PATRONYMIC_ODDS * (1 - score));

/** @param {Reading} a @param {Reading} b @returns {Scoring} */
function weighCharacters(a, b) {
  const both = weighKorean([...a.characters, ...a.syllables], [...b.characters, ...b.syllables]);
  return { ...both, score: Math.min(both.score, OTHER_READING_MOST), layer: 'characters' };
}

/** @param {Reading} a @param {Reading} b @returns {number} */
function weighWords(a, b) {
  if (
    bits(a.letters & b.letters) * 4 < Math.min(bits(a.letters), bits(b.letters)) ||
    a.words.length === 0 ||
    b.words.length === 0
  )
    return 0;
  const [left, right] = wordsBeside(a, b);
  return Math.max(scoreWords(alignWords(left, right)), scoreJoined(left, right));
}

/** @param {number} word how many bits are set */
export function bits(word) {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
