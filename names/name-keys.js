import { vietnameseInCyrillic } from './fold/vietnamese.js';
import { UNITS } from './korean/inventory.js';
import { jamoOf } from './korean/jamo.js';
import { readName } from './reading.js';
import { toLatin } from './to-latin.js';
import { coarseOf, soundsOf } from './tokens/sounds.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./reading.js').Hypothesis} Hypothesis */
/** @typedef {import('./korean/slots.js').Slot} Slot */

const MOST_KEYS = 12;
// From this fit on a name gets no keys of its words.
export const SURELY_KOREAN = 0.98;
// Readings and units less likely than this give no key.
const UNLIKELY_READING = 0.06;
const UNLIKELY_CLASS = 0.04;

// Sounds that one spelling or another confuses stand in one class: k and g, ŏ and o, n and ng; r, n and a silent
// beginning, which the initial-sound law exchanges.
const ONSET_CLASS = classes(['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅈㅉㅊ', 'ㅅㅆ', 'ㅎ', 'ㅁ', 'ㄹㄴㅇ'], 'ktpcshml');
const VOWEL_CLASS = classes(['ㅏㅑ', 'ㅓㅗㅕㅛ', 'ㅜㅡㅠ', 'ㅐㅔㅒㅖㅚㅙㅞ', 'ㅘ', 'ㅝ', 'ㅣㅢㅟ'], 'aoueyxi');
const CODA_CLASS = classes(['ㄴㅇㄵㄶ', 'ㄱㄲㅋㄳㄺ', 'ㄹㅀㄼㄾㄽ', 'ㅁㄻ', 'ㅂㅍㅄㄿ', 'ㄷㅅㅆㅈㅊㅌㅎ'], 'nklmpt');

/** @param {string[]} groups @param {string} names @returns {Map<string, string>} */
function classes(groups, names) {
  return new Map(
    groups.flatMap((group, i) => [...group].map((letter) => /** @type {const} */ ([letter, names[i] ?? '']))),
  );
}

/** The class of every unit. @type {string[]} */
const CLASS_OF = UNITS.map((unit) =>
  [...unit]
    .map((syllable) => {
      const { onset, vowel, coda } = jamoOf(syllable);
      return `${ONSET_CLASS.get(onset)}${VOWEL_CLASS.get(vowel)}${coda === '' ? '' : CODA_CLASS.get(coda)}`;
    })
    .join(''),
);

/**
 * Keys to block by: two writings of one name share at least one, whatever the script, the word boundaries and the
 * order of surname and given name. A name has one to twelve, usually one to three; text without letters has none.
 * A key of a Korean reading names classes of sounds (`k:kim.con.lun`), of a Chinese one pinyin (`m:wangxiaoming`), others two words
 * reduced to their sounds, without the vowels where enough is left (`w:mhmd+vlv`). A surname with initials shares a key only with others
 * by initials, see `initialKeys`. Measured: `bench/names`, retrieval.
 * @param {string} name anything
 * @returns {string[]} distinct, sorted
 */
export function nameKeys(name) {
  return readingKeys(readName(name));
}

/**
 * The same as `nameKeys`, for a name read before.
 * @param {Reading} reading
 * @returns {string[]}
 */
export function readingKeys(reading) {
  const only = onlyKey(reading);
  if (only !== null) return [only];
  /** @type {Set<string>} */
  const keys = new Set();
  for (const key of mandarinKeys(reading)) keys.add(key);
  if (reading.fit > 0.03) for (const hypothesis of likely(reading)) addSyllableKeys(keys, hypothesis);
  if (reading.fit < SURELY_KOREAN) for (const key of wordKeys(reading)) keys.add(key);
  return keys.size === 1 ? [...keys] : [...keys].slice(0, MOST_KEYS).sort();
}

/** The key of a name read in one way, each of its syllables of one class: of most. @param {Reading} reading */
function onlyKey({ fit, syllables, characters }) {
  const [first] = syllables;
  if (fit < SURELY_KOREAN || first === undefined || syllables.length + characters.length > 1) return null;
  let key = 'k:';
  for (let i = 0; i < first.slots.length; i++) {
    const slot = /** @type {Slot} */ (first.slots[i]);
    const options = slot.classes ?? classesOf(slot);
    if (options.length > 1) return null;
    key += i === 0 ? options[0] : `.${options[0]}`;
  }
  return key;
}

/** @param {Reading} reading */
export function likely(reading) {
  const all = reading.characters.length === 0 ? reading.syllables : [...reading.syllables, ...reading.characters];
  return all.length === 1 ? all : all.filter(({ weight }) => weight >= UNLIKELY_READING);
}

/** @param {Set<string>} keys @param {Hypothesis} hypothesis */
function addSyllableKeys(keys, { slots }) {
  let sofar = [''];
  for (const slot of slots) {
    const options = slot.classes ?? classesOf(slot);
    const only = /** @type {string} */ (options[0]);
    if (options.length === 1 && sofar.length === 1) sofar[0] = `${sofar[0]}.${only}`;
    else sofar = sofar.flatMap((key) => options.map((option) => `${key}.${option}`)).slice(0, MOST_KEYS);
  }
  for (const key of sofar) keys.add(`k:${key.slice(1)}`);
}

/** @param {Slot} slot the likeliest classes, best first @returns {string[]} */
export function classesOf(slot) {
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const [i, id] of slot.ids.entries())
    shares.set(CLASS_OF[id] ?? '', (shares.get(CLASS_OF[id] ?? '') ?? 0) + (slot.shares[i] ?? 0));
  const ranked = [...shares].sort(([, a], [, b]) => b - a);
  const found = ranked
    .filter(([, share], i) => i === 0 || share >= UNLIKELY_CLASS)
    .map(([name]) => name)
    .slice(0, 4);
  slot.classes = found.length === 0 ? ['?'] : found;
  return slot.classes;
}

/** Chinese names in pinyin, whatever script they were written in and wherever they were cut. @param {Reading} reading */
function mandarinKeys({ pinyin, characters, folded, script }) {
  const words = pinyin.length > 0 ? pinyin : characters.length > 0 && script === 'latin' ? folded.split(' ') : [];
  const [first = '', ...rest] = words.map((word) => word.replaceAll('v', 'u'));
  if (rest.length === 0) return first === '' ? [] : [`m:${first}`];
  return [`m:${first}${rest.join('')}`, ...(rest.length === 1 ? [`m:${rest[0]}${first}`] : [])];
}

/** @typedef {import('./tokens/read-words.js').Word} Word */
const MOST_SPELLINGS = 4;
const KEYED_LETTERS = 5;

/** The sounds of a word's readings, the plain one first; a short form has those of the names it stands for. @param {Word} word */
function readingsOf({ sounds, pinyin, latin, text, wholes }) {
  const vietnamese = text === latin ? soundsInCyrillic(latin) : NO_SOUNDS;
  if (pinyin === '' && sounds.german === '' && sounds.others.length + vietnamese.length + wholes.length === 0)
    return [sounds.coarse];
  const read = [
    sounds.coarse,
    ...wholes,
    sounds.german,
    ...vietnamese,
    ...sounds.others,
    pinyin === '' ? '' : soundsOf(pinyin).plain,
  ];
  return [...new Set(read.filter(Boolean).map(coarseOf))];
}

const NO_SOUNDS = /** @type {string[]} */ ([]);

/** A Vietnamese syllable as Russian papers write it, in sounds. @param {string} latin */
function soundsInCyrillic(latin) {
  const written = vietnameseInCyrillic(latin);
  return written.size === 0 ? NO_SOUNDS : Array.from(written, (word) => soundsOf(toLatin(word)).plain);
}

/** The beginnings of a word, for a key of it alone. @param {Word} word */
const beginnings = (word) =>
  [...new Set(readingsOf(word).map((sound) => sound.slice(0, KEYED_LETTERS)))].slice(0, MOST_SPELLINGS);

const VOWELS = /(?<!^)[aeiou]/g;
const ENOUGH_CONSONANTS = 3;

/**
 * What of a word two spellings share, for a key of two words: vowels are heard otherwise (Muhammad, Mohammed), so only the first
 * counts, but for words that have little else.
 * @param {Word} word
 */
export function framesOf(word) {
  const framed = readingsOf(word).map((sound) => {
    const consonants = sound.replace(VOWELS, '');
    return (consonants.length < ENOUGH_CONSONANTS ? sound : consonants).slice(0, KEYED_LETTERS);
  });
  return [...new Set(framed)].slice(0, MOST_SPELLINGS);
}

/** @param {Reading} reading */
function wordKeys({ words: all }) {
  const named = all.filter(({ patronymic, slight }) => !patronymic && slight === 1);
  const words = (named.length === 0 ? all : named).slice(0, 5);
  const framed = words.map((word) => (word.frames ??= framesOf(word)));
  const pairs = framed.flatMap((left, i) => framed.slice(i + 1).flatMap((right) => pairKeys(left, right)));
  return pairs.length > 0 ? new Set(pairs) : words.flatMap(beginnings).map((word) => `w:${word}`);
}

/** @param {string[]} left @param {string[]} right */
const pairKeys = (left, right) =>
  left.flatMap((a) => right.flatMap((b) => (a === b ? [] : [a < b ? `w:${a}+${b}` : `w:${b}+${a}`])));

/**
 * Keys that two names share although one syllable is wrong: for finding slips, not for blocking.
 * @param {Reading} reading
 * @returns {string[]}
 */
export function looseKeys(reading) {
  const best = reading.syllables[0];
  if (best === undefined || reading.fit < 0.03)
    return [...new Set(reading.words.map(({ sounds }) => `v:${sounds.coarse.slice(0, 5)}`))].slice(0, 5);
  const names = best.slots.map((slot) => (slot.classes ?? classesOf(slot))[0]);
  return names.map((_, skip) => `l:${names.map((name, i) => (i === skip ? '*' : name)).join('.')}`);
}
