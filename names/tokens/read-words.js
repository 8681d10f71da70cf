import { readRows } from '../data-file.js';
import { palladiusToPinyin } from '../fold/palladius.js';
import { romaniseWord } from '../romanise.js';
import { toLatin } from '../to-latin.js';
import { namesOfShort } from './short-names.js';
import { soundsOf } from './sounds.js';

/**
 * One word of a name: as folded, in ASCII, and reduced to its sounds, `skeleton` the plainest of them; `letters` a bit for every pair of
 * neighbouring letters, `slight` 1, or less for titles and particles; `pinyin` what a Cyrillic word or Hanja may be of Chinese, or '';
 * `frames` what name-keys.js makes of it; `concept` what a word of a firm's name means, if it is one that is translated, or '';
 * `wholes` the sounds of the names that it is short for; `initial` whether it stands for a word that begins so.
 * @typedef {{ text: string, initial: boolean, latin: string, skeleton: string, sounds: import('./sounds.js').Sounds, patronymic: boolean, letters: number, slight: number, pinyin: string, concept: string, wholes: string[], frames: string[] | null }} Word
 */

const PATRONYMIC = /(?:ovich|evich|ievich|ovych|evych|yevich|ovna|evna|ievna|ivna|inichna|ichna|ovic|evic)$/;
const MOST_WORDS = 16;
const TITLE = 0.05;
/** @type {Record<string, number>} */
const WEIGHTS = { title: TITLE, particle: 0.3, middle: 0.31 };
/** @type {Map<string, number>} */
const SLIGHT = new Map(
  readRows('slight-words.tsv').flatMap(([kind = '', words = '']) =>
    words.split(' ').map((word) => /** @type {const} */ ([word, WEIGHTS[kind] ?? 1])),
  ),
);

/** @type {Map<string, Word>} */
let cache = new Map();

// «Sons and daughters of» in Turkic patronymics, as Uzbek, Azerbaijani, Kazakh, Kyrgyz and Russian papers write them.
const CHILD = /^(?:(ogl[iyu]|ugl[iy]|oghli|uly|uulu)|([qkg][iy]z[iy]))$/;

/**
 * @param {string} text one folded word
 * @param {string} marked the same with its marks or the dot of an initial, or ''
 * @returns {Word}
 */
function readWord(text, marked) {
  const key = marked === '' ? text : `${text} ${marked}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const folded = toLatin(text).slice(0, 60);
  const child = CHILD.exec(folded);
  const latin = child === null ? folded : child[1] === undefined ? 'qizi' : 'ogli';
  const sounds = HANGUL.test(text)
    ? soundsOfHangul(text.slice(0, LONGEST_HANGUL))
    : SOFT_O.test(marked)
      ? withSoftO(latin, marked)
      : soundsOf(latin, marked, text === folded);
  const pinyin =
    text.length < 16 && /^[а-я]+$/.test(text) ? palladiusToPinyin(text) : text === latin ? '' : mandarin(text);
  const word = {
    text,
    initial: latin.length === 1 || marked === `${text}.`,
    latin,
    skeleton: sounds.plain,
    sounds,
    patronymic: child !== null || (latin.length > 6 && PATRONYMIC.test(latin)),
    letters: [sounds.plain, sounds.german, ...sounds.others, soundsOf(pinyin).plain].reduce(
      (bits, sound) => bits | pairBits(sound),
      0,
    ),
    slight: child !== null ? TITLE : (SLIGHT.get(text) ?? 1),
    pinyin,
    concept: '',
    wholes: namesOfShort(sounds.plain),
    frames: null,
  };
  if (cache.size > 200_000) cache = new Map();
  cache.set(key, word);
  return word;
}

const HANGUL = /^[가-힣]+$/;
// As many syllables as sixty Latin letters spell.
const LONGEST_HANGUL = 20;

/** A Hangul word by the systems that write it in Latin and Cyrillic. @param {string} text @returns {import('./sounds.js').Sounds} */
function soundsOfHangul(text) {
  const [plain = '', ...others] = /** @type {const} */ (['dprk', 'mr', 'rr', 'kontsevich']).map((system) => {
    const written = romaniseWord(text, system)
      .normalize('NFD')
      .replace(/[\u0300-\u036f']/g, '');
    return soundsOf(toLatin(written), '', false).plain;
  });
  return { plain, coarse: plain, german: '', others };
}

// ё at the head of a word or after a vowel is written yo by many, as in Turkic names: Ёдгор, Yodgor.
const SOFT_O = /(?<![^аеёиоуыэюя])ё/;

/** @param {string} latin @param {string} marked Cyrillic with ё @returns {import('./sounds.js').Sounds} */
function withSoftO(latin, marked) {
  const sounds = soundsOf(latin, '', false);
  const spelled = toLatin(marked.replace(new RegExp(SOFT_O, 'g'), 'йо').replaceAll('ё', 'е'));
  return { ...sounds, others: [...sounds.others, soundsOf(spelled, '', false).plain] };
}

/** Hanja in Mandarin. @param {string} text */
const mandarin = (text) => (/^\p{Script=Han}+$/u.test(text) ? toLatin(text) : '');

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
 * @param {string} [text] as written, for its marks
 * @returns {Word[]}
 */
export function readWords(folded, text = '') {
  if (folded === '') return [];
  const texts = folded.split(' ', MOST_WORDS);
  const marked = MARKED.test(text) ? markedWords(text) : [];
  const usable = marked.length === folded.split(' ').length;
  const words = texts.map((word, i) => {
    if (LONE.test(word) && text.toLowerCase().includes(`${word}.`)) return readWord(word, `${word}.`);
    const own = usable && (/^[a-z]+$/.test(word) || SOFT_O.test(marked[i] ?? '')) ? (marked[i] ?? '') : '';
    return readWord(word, own === word ? '' : own);
  });
  return words.some(({ latin }) => latin === 'ogli' || latin === 'qizi') ? withFathers(words) : words;
}

// A letter that Latin spells with two: alone it may be a surname as well (Ю), with a dot it is an initial.
const LONE = /^[жхцчшщюя]$/;
const MARKED = /[ёЁ\u00c0-\u024f\u1e00-\u1eff'’‘ʻʼ`]/;

/** The words as written, in lower case, with their marks and apostrophes. @param {string} text */
const markedWords = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʻʼ`]/g, "'")
    .split(/[^\p{L}\p{N}\p{M}']+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The word before «son of» or «daughter of» is the father's name, if a name stands before it. @param {Word[]} words */
const withFathers = (words) =>
  words.map((word, i) => {
    const next = words[i + 1]?.latin;
    return i > 1 && (next === 'ogli' || next === 'qizi') ? { ...word, patronymic: true } : word;
  });
