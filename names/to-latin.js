import { readRows } from './data-file.js';
import { kanaToLatin } from './fold/kana.js';
import { pinyinOf } from './korean/hanja.js';
import { syllableIn } from './korean/systems.js';

/** @type {Map<string, string>} */
const LETTERS = new Map(
  readRows('letters.tsv').map(([, letter = '', latin = '']) => [letter, latin === '-' ? '' : latin]),
);

/**
 * Folded text in ASCII, letter by letter: a key, not a romanisation. Hangul by the DPRK's system without its marks, Hanja
 * in Mandarin, kana in Hepburn, other alphabets by `data/letters.tsv`. A letter of an unknown script becomes its code
 * point in hexadecimal, so that different letters stay different.
 * @param {string} folded result of `foldName`
 * @returns {string}
 */
export function toLatin(folded) {
  if (/^[\x20-\x7e]*$/.test(folded)) return folded;
  let latin = '';
  for (let i = 0; i < folded.length; i++) {
    const plain = EVERYDAY[folded.charCodeAt(i)];
    if (plain === undefined) return letterByLetter(folded);
    latin += plain;
  }
  return tidied(latin);
}

/** Blanks stand beside each other where a letter says nothing. @param {string} latin */
function tidied(latin) {
  return (latin.includes('  ') ? latin.replace(/ +/g, ' ') : latin).trim();
}

/** @param {string} folded */
function letterByLetter(folded) {
  let latin = '';
  for (const letter of kanaToLatin(folded)) {
    if (letter <= '\x7f') latin += letter;
    else latin += LETTERS.get(letter) ?? (/\p{M}/u.test(letter) ? '' : spell(letter));
  }
  return tidied(latin);
}

/** The letters that nearly all names are written in, Latin to Cyrillic, by their code. */
const EVERYDAY = Array.from({ length: 0x500 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return code <= 0x7f ? letter : letterByLetter(letter);
});

/** @param {string} letter */
function spell(letter) {
  if (letter >= '가' && letter <= '힣')
    return (syllableIn('dprk', letter)[0] ?? '').replaceAll('ŏ', 'o').replaceAll('ŭ', 'u');
  const pinyin = pinyinOf(letter);
  return pinyin !== '' ? pinyin : `u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}
