import { foldHomoglyphs } from '../fold/homoglyphs.js';
import { kanaToLatin } from '../fold/kana.js';

/**
 * One run of letters of a name as written.
 * `letters` lower case with the marks that carry meaning (ŏ ŭ č ä ё and the apostrophe of aspiration); `plain` the same in
 * bare letters; `written` the word with all its marks; `capital` all capitals; `after` what parts it from the next run; `usual` bare Latin or Russian letters, nothing more.
 * @typedef {{ letters: string, plain: string, written: string, capital: boolean, after: ' ' | '-' | ',', script: 'latin' | 'cyrillic' | 'hangul' | 'han' | 'kana',
 *   usual: boolean }} Run
 */

const RUN = /([\p{L}\p{M}']+)([^\p{L}\p{M}']*)/gu;
/** More runs than this are left out. */
export const MOST_RUNS = 8;
/** @type {Record<string, string>} */
const SAME = {
  ǒ: 'ŏ',
  ǔ: 'ŭ',
  ć: 'č',
  ç: 'č',
  ĉ: 'č',
  ş: 'š',
  ś: 'š',
  ș: 'š',
  ź: 'ž',
  ż: 'ž',
  ł: 'l',
  ø: 'ö',
  å: 'å',
  ı: 'i',
  đ: 'd',
};
const KEPT = "abcdefghijklmnopqrstuvwxyzŏŭčšžäöüßæå'";

// Lists tear a syllable at the sign of its vowel: Myo' ng-ch'o' l.
const TORN = /([ou])(?:' +| +')(?=(?:ng|[klmnpt])(?![a-z]))/gi;

/** A small L at the head of a word that has no vowel otherwise: ll Sung, ln Su; or among capitals: KlM. */
export const SMALL_L = /(?<![A-Za-z])l[klmnKLMN](?![A-Za-z])|(?<=[A-Z])l(?=[A-Z])/;

/** @param {string} word in lower case @param {string} written */
function withoutSmallL(word, written) {
  if (written.length === 2 && written.startsWith('l') && SMALL_L.test(written)) return `i${word.slice(1)}`;
  return /[A-Z]l[A-Z]/.test(written)
    ? Array.from(word, (letter, at) => (written[at] === 'l' ? 'i' : letter)).join('')
    : word;
}

/**
 * The one script of a text of bare letters, spaces, commas and hyphens, which most texts are; null for any other.
 * @param {string} text
 * @returns {'latin' | 'cyrillic' | 'hangul' | null}
 */
export function plainScript(text) {
  if (/^[A-Za-z ,-]*$/.test(text)) return 'latin';
  if (/^[А-яЁё ,-]*$/.test(text)) return 'cyrillic';
  return /^[가-힣 ,-]*$/.test(text) ? 'hangul' : null;
}

/**
 * @param {string} text
 * @returns {Run[]} at most eight
 */
export function splitText(text) {
  const plain = plainScript(text);
  if (plain !== null) return splitPlain(text, plain);
  const clean = text
    .normalize('NFKC')
    .replace(/[‘’‛ʻʼʽʾʿ`´′]/g, "'")
    .replace(TORN, "$1'")
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '');
  const runs = [];
  for (const [, word = '', gap = ''] of clean.matchAll(RUN)) {
    if (runs.length === MOST_RUNS) break;
    const run = runOf(word, gap.includes(',') ? ',' : /^[-‐‑‒–—−]/.test(gap) ? '-' : ' ');
    if (run !== null) runs.push(run);
  }
  return runs;
}

/**
 * The same for a text of bare letters of one alphabet, spaces, commas and hyphens: most of them are.
 * @param {string} text @param {Run['script']} script
 * @returns {Run[]}
 */
export function splitPlain(text, script) {
  /** @type {Run[]} */
  const runs = [];
  for (let at = 0; at < text.length && runs.length < MOST_RUNS; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) > 0x40) end++;
    let next = end;
    while (next < text.length && text.charCodeAt(next) < 0x41) next++;
    if (end > at) runs.push(plainRun(text.slice(at, end), text.slice(end, next), script));
    at = next;
  }
  return runs;
}

/** @param {string} word @param {string} gap @param {Run['script']} script @returns {Run} */
function plainRun(word, gap, script) {
  const plain = withoutSmallL(word.toLowerCase(), word);
  const capital = word.length > 1 && script !== 'hangul' && word === word.toUpperCase();
  return {
    letters: plain,
    plain,
    written: plain,
    capital,
    after: gap === ' ' ? ' ' : gap.includes(',') ? ',' : gap.startsWith('-') ? '-' : ' ',
    script,
    usual: true,
  };
}

/**
 * @param {string} word
 * @param {Run['after']} after
 * @returns {Run | null}
 */
function runOf(word, after) {
  const lower = withoutSmallL(foldHomoglyphs(word.toLowerCase().normalize('NFC')), word);
  const capital = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const first = lower.codePointAt(lower.startsWith("'") ? 1 : 0) ?? 0;
  if (first >= 0xac00 && first <= 0xd7a3)
    return { letters: lower, plain: lower, written: lower, capital, after, script: 'hangul', usual: true };
  if (first >= 0x400 && first <= 0x52f) return cyrillicRun(lower, capital, after);
  if (/\p{Script=Han}/u.test(lower))
    return { letters: lower, plain: lower, written: lower, capital, after, script: 'han', usual: true };
  if (first >= 0x3041 && first <= 0x30ff)
    return {
      letters: kanaToLatin(lower),
      plain: kanaToLatin(lower),
      written: lower,
      capital,
      after,
      script: 'kana',
      usual: true,
    };
  return first < 0x250 || (first >= 0x1e00 && first <= 0x1eff) ? latinRun(lower, capital, after) : null;
}

/** @param {string} lower @param {boolean} capital @param {Run['after']} after @returns {Run} */
function cyrillicRun(lower, capital, after) {
  const letters = lower
    .normalize('NFD')
    .replace(/(и\u0306|е\u0308|і\u0308|у\u0306)|[\u0300-\u036f']/g, (_, kept) => kept ?? '')
    .normalize('NFC');
  return {
    letters,
    plain: letters,
    written: lower,
    capital,
    after,
    script: 'cyrillic',
    usual: /^[а-яё]*$/.test(letters),
  };
}

/** @param {string} lower @param {boolean} capital @param {Run['after']} after @returns {Run | null} */
function latinRun(lower, capital, after) {
  const marked = lower
    .replace(/y'([ou])/g, (_, vowel) => `y${vowel === 'o' ? 'ŏ' : 'ŭ'}`)
    .replace(/([ou])'/g, (_, vowel) => (vowel === 'o' ? 'ŏ' : 'ŭ'))
    .replace(/(ch|k|t|p)'|'/g, (whole, kept) => (kept === undefined ? '' : whole));
  const letters = Array.from(marked, meaningful).join('');
  const plain = Array.from(letters.replaceAll("'", ''), bare).join('');
  return plain === ''
    ? null
    : { letters, plain, written: lower, capital, after, script: 'latin', usual: letters === plain };
}

/** @param {string} letter */
function meaningful(letter) {
  const same = SAME[letter] ?? letter;
  return KEPT.includes(same) ? same : bare(same);
}

/** @param {string} letter */
function bare(letter) {
  if (letter === 'ß') return 'ss';
  if (letter === 'æ') return 'ae';
  return letter.normalize('NFD').replace(/[^a-z]/g, '');
}
