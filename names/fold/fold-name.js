import { foldHomoglyphs } from './homoglyphs.js';

const CYRILLIC = /^[А-яЁё ,.-]*$/;
const HANGUL = /^[가-힣]+$/;
const ASCII = /^[\x20-\x7e]*$/;
const APOSTROPHES = /['`´’‘‛ʻʼʽʾʿʹʺ′″"“”«»]/g;
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\u115f\u1160\ufffd]|[\ufe00-\ufe0f]|\u034f/gu;
// Marks that only decorate a letter. Й, ї, ў, ѓ, ќ and the voicing marks of kana are letters of their own and stay.
const MARKS = /(и\u0306|і\u0308|у\u0306|г\u0301|к\u0301)|[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/g;
const SPECIAL = /[øłđßæœıðþħŧʉə]/g;
/** @type {Record<string, string>} */
const PLAIN = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ʉ: 'u',
  ə: 'a',
};

/**
 * A name reduced to what every writing of the same letters shares: NFKC, lower case, no zero-width or control
 * characters, no diacritics (ё becomes е, й stays й), no apostrophes, look-alike letters of another alphabet put
 * right, every other punctuation a single space. The order of words is kept, and so is the script.
 * Reach for it to compare letters; to compare names use `compareNames`.
 * Promises: idempotent; never throws; linear time; the result has no leading, trailing or double space.
 * @param {string} text anything, however broken
 * @returns {string}
 */
export function foldName(text) {
  if (ASCII.test(text)) return foldAscii(text);
  if (CYRILLIC.test(text)) return foldCyrillic(text);
  if (HANGUL.test(text)) return text;
  let folded = foldOnce(text);
  for (let round = 0; round < 3; round++) {
    const again = foldOnce(folded);
    if (again === folded) break;
    folded = again;
  }
  return folded;
}

/** @param {string} text */
function foldAscii(text) {
  return text
    .toLowerCase()
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** @param {string} text */
function foldCyrillic(text) {
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  return /[^а-я]/.test(lower) ? lower.replace(/[^а-я]+/g, ' ').trim() : lower;
}

/** @param {string} text */
function foldOnce(text) {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, (_, kept) => kept ?? '')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(APOSTROPHES, '');
  const words = letters.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  return words.map(foldHomoglyphs).join(' ');
}
