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
  if (l > 0 && c > 0) return l >= c ? swap(word, CYRILLIC_TO_LATIN) : swap(word, LATIN_TO_CYRILLIC);
  return l > 0 && g > 0 ? swap(word, GREEK_TO_LATIN) : word;
}
