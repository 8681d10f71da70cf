// Letters of one alphabet typed for the look-alikes of another: «КIM» with a Latin I, a Latin «Kим». Inside one word
// the alphabet of most letters wins; a word wholly in one alphabet is never touched.

const CYRILLIC_TO_LATIN = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ү: 'y',
};
const LATIN_TO_CYRILLIC = {
  a: 'а',
  b: 'в',
  e: 'е',
  i: 'і',
  j: 'ј',
  k: 'к',
  m: 'м',
  h: 'н',
  o: 'о',
  p: 'р',
  c: 'с',
  t: 'т',
  y: 'у',
  x: 'х',
  s: 'ѕ',
};
// Letters that look like none of the other alphabet's, in a word of it: read by their sound.
const BY_SOUND = {
  latin: {
    б: 'b',
    г: 'g',
    д: 'd',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    л: 'l',
    п: 'p',
    ф: 'f',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
  },
  cyrillic: { d: 'д', f: 'ф', g: 'г', l: 'л', n: 'н', r: 'р', u: 'у', v: 'в', w: 'в', z: 'з' },
};
const GREEK_TO_LATIN = { α: 'a', ο: 'o', ρ: 'p', ν: 'v', υ: 'u', κ: 'k', ι: 'i', τ: 't', χ: 'x', ε: 'e' };

const latin = /\p{Script=Latin}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const greek = /\p{Script=Greek}/gu;

/**
 * @param {string} word
 * @param {RegExp} pattern
 */
const count = (word, pattern) => word.match(pattern)?.length ?? 0;

/**
 * @param {string} word
 * @param {Record<string, string>} table
 */
const swap = (word, table) => Array.from(word, (letter) => table[letter] ?? letter).join('');

/**
 * One lower-case word with look-alikes of a foreign alphabet replaced.
 * @param {string} word
 */
export function foldHomoglyphs(word) {
  const [l, c, g] = [count(word, latin), count(word, cyrillic), count(word, greek)];
  if (l > 0 && c > 0)
    return l >= c
      ? swap(swap(word, CYRILLIC_TO_LATIN), BY_SOUND.latin)
      : swap(swap(word, LATIN_TO_CYRILLIC), BY_SOUND.cyrillic);
  return l > 0 && g > 0 ? swap(word, GREEK_TO_LATIN) : word;
}

/** Digits that a reader of images takes for letters, by alphabet. @type {Record<'latin' | 'cyrillic', Record<string, string>>} */
const DIGITS = {
  latin: { 0: 'O', 1: 'I', 2: 'Z', 3: 'E', 4: 'A', 5: 'S', 6: 'G', 8: 'B' },
  cyrillic: { 0: 'О', 3: 'З', 4: 'Ч', 6: 'Б', 8: 'В' },
};
const WORD_WITH_DIGITS = /[\p{L}\p{M}\d]*\p{L}[\p{L}\p{M}\d]*/gu;
// A figure after a word in small letters is a note; after capitals it is one of them.
const READABLE = /^(?:\d\p{L}|\p{L}+\d\p{L}|\p{Lu}{2,}\d$)/u;
// A syllable of two signs, as R1 and H0, where all is in capitals and other words have letters alone.
const SHORT = /^(?:[A-Z][015]|[0158][A-Z]|[А-ЯЁ][034]|[0346][А-ЯЁ])$/;
// The surname or syllable O by itself.
const ALONE = /(?<![\p{L}\d])0(?![\p{L}\d])/gu;
const CAPITALS = /^(?:[A-Z\d! ,.'-]+|[А-ЯЁ\d ,.-]+)$/;

/**
 * Among capitals an exclamation mark after a letter is an I. Single digits inside the words of a name as the letters they look like: K1M, J0NG, RYON6, С0Н. Words that have more digits than one in three stay.
 * @param {string} text
 * @returns {string}
 */
export function lettersForDigits(text) {
  if (!/[\d!]/.test(text)) return text;
  if (!CAPITALS.test(text) || count(text, /\p{Lu}/gu) < 2 * count(text, /\d/g))
    return text.replace(WORD_WITH_DIGITS, wordOfDigits);
  const letters = text.replace(/(?<=[A-Z])!/g, 'I').replace(ALONE, /[A-Z]/.test(text) ? 'O' : 'О');
  return letters.replace(WORD_WITH_DIGITS, (word) => (SHORT.test(word) ? inLetters(word) : wordOfDigits(word)));
}

/**
 * Every digit of a text that can have none, as the letter it looks like.
 * @param {string} text in capitals
 */
export const lettersForMisreadDigits = (text) => (/\d/.test(text) ? text.replace(/[^<]+/g, inLetters) : text);

/** @param {string} word */
function wordOfDigits(word) {
  const digits = count(word, /\d/g);
  return digits === 0 || digits * 3 > word.length || !READABLE.test(word) ? word : inLetters(word);
}

/** After a vowel a 1 is an L, elsewhere an I. @param {string} word */
function inLetters(word) {
  const look = count(word, cyrillic) > count(word, latin) ? DIGITS.cyrillic : DIGITS.latin;
  const read = word.replace(/(?<=[AEIOUY01])1/g, 'L').replace(/\d/g, (digit) => look[digit] ?? digit);
  return word === word.toUpperCase() ? read : read.slice(0, 1) + read.slice(1).toLowerCase();
}
