import { ID_OF } from './korean/inventory.js';
import { jamoOf, southernInitial, syllableOf } from './korean/jamo.js';
import { FINAL_SOUND, SYSTEM_CELLS, vowelIn } from './korean/systems.js';

/** @typedef {'dprk' | 'mr' | 'rr' | 'kontsevich' | 'kholodovich'} System */
/** @typedef {{ onset: string, vowel: string, coda: string, voiced: boolean, linked: boolean }} Sound */

const STOPS = 'ㄱㄷㅂ';
/** @type {Record<string, string>} */
const NASAL_OF = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };
const CYRILLIC = new Set(['kontsevich', 'kholodovich']);
// A stop is not written before its own tense letter: 박꼿 is pakkot.
/** @type {Record<string, string>} */
const TENSE_AFTER = { ㄱ: 'ㄲ', ㄷ: 'ㄸㅉ', ㅂ: 'ㅃ' };
// A syllable of Chinese origin ends in ㄱ ㄴ ㄹ ㅁ ㅂ ㅇ or a vowel. One that ends otherwise is a native noun, and at the head of a
// compound's second part, after n, l, m or ng, it is heard tense (물곬 is mulkol, 콩밭 k'ongpat; standard pronunciation §28).
const NATIVE_CODA = /[^ㄱㄴㄹㅁㅂㅇ]/;
const VOICED_CODAS = 'ㄴㄹㅁㅇ';
// Spellings of before 1933 and their sounds: ㄷ ㅌ before i and y are ㅈ ㅊ; after ㅅ ㅈ ㅊ the y is not heard.
/** @type {Record<string, string>} */
const WITHOUT_Y = { ㅑ: 'ㅏ', ㅕ: 'ㅓ', ㅛ: 'ㅗ', ㅠ: 'ㅜ', ㅖ: 'ㅔ', ㅒ: 'ㅐ' };
/** @type {Record<string, string>} */
const DOUBLE_CODAS = {
  ㄺ: 'ㄹㄱ',
  ㄼ: 'ㄹㅂ',
  ㄻ: 'ㄹㅁ',
  ㄵ: 'ㄴㅈ',
  ㅄ: 'ㅂㅅ',
  ㄳ: 'ㄱㅅ',
  ㅀ: 'ㄹ',
  ㄶ: 'ㄴ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㄽ: 'ㄹㅅ',
};

/**
 * A Korean name in Latin or Cyrillic by one system: «김영수» is `Kim Yŏng-su` (mr), `Kim Yŏng Su` (dprk), `Gim Yeong-su` (rr),
 * `Ким Ён Су` (kontsevich, kholodovich). The surname is the first word, or the first syllable (two, if such a surname is
 * listed). Sources: `data/systems.tsv`. What is not Hangul is left out.
 * @param {string} hangul
 * @param {System} system
 * @param {{ southern?: boolean }} [options] `southern`: the initial-sound law holds (류관순 is Yu Kwan-sun)
 * @returns {string}
 */
export function romaniseName(hangul, system, options = {}) {
  const text = hangul.trim();
  const cut = /\s/.test(text) ? text.search(/\s/) : text.length > 2 && ID_OF.has(text.slice(0, 2)) ? 2 : 1;
  const [surname, given] = [text.slice(0, cut), text.slice(cut).replace(/\s+/g, '')].map((part) =>
    options.southern ? southern(part) : part,
  );
  const whole = capital(system === 'mr' && surname === '이' ? 'yi' : romaniseWord(surname ?? '', system));
  if (given === undefined || given === '') return whole;
  if (system === 'mr' || system === 'rr')
    return `${whole} ${capital(joinSounds(soundsOf(given, system, true), system, '-'))}`;
  return `${whole} ${soundsApart(given)
    .map((_, i, all) => capital(spell(i, all, system).join('')).replace(/нъ$/, 'н'))
    .join(' ')}`;
}

/**
 * A Korean word by one system, with the changes of sound between its syllables; they reach across a hyphen.
 * @param {string} hangul
 * @param {System} system
 * @param {{ southern?: boolean, historical?: boolean }} [options] `southern`: the initial-sound law holds (력사 is read yŏksa);
 *   `historical`: spelling of before 1933 (디방 is read chibang)
 * @returns {string} lower case; what is not Hangul stays as it is
 */
export function romaniseWord(hangul, system, options = {}) {
  return hangul.replace(/(?<=(\d)?-?)[가-힣]+(?:-[가-힣]+)*/g, (run, digit) => {
    if (system === 'dprk' && run === '평양') return 'pyongyang'; // the one fixed spelling of the rules of 2002
    const syllables = [...run.replaceAll('-', '')];
    const breaks = [...run].flatMap((letter, i, all) =>
      letter === '-' ? [all.slice(0, i).filter((x) => x !== '-').length] : [],
    );
    const text = options.southern ? southern(syllables.join('')) : syllables.join('');
    const historical = options.historical ? [...text].map(modern).join('') : text;
    const sounds = soundsOf(historical, system, !(system === 'dprk' && breaks.length > 0));
    if (sounds[0] !== undefined) sounds[0].voiced = digit !== undefined && digit !== '6';
    return joinSounds(sounds, system, '', breaks);
  });
}

/** @param {string} word */
const southern = (word) => southernInitial(word[0] ?? '') + word.slice(1);

/**
 * @param {Sound[]} sounds @param {System} system @param {string} hyphen between all syllables @param {number[]} breaks where a hyphen stands
 */
function joinSounds(sounds, system, hyphen, breaks = []) {
  let text = '';
  for (const [i, sound] of sounds.entries()) {
    const [onset, rest] = spell(i, sounds, system);
    const mark = i === 0 ? '' : breaks.includes(i) ? '-' : hyphen;
    if (mark === '' && system === 'mr' && text.endsWith('n') && onset === 'g') text += "'";
    text += mark !== '' && sound.linked ? onset + mark + rest : mark + onset + rest;
  }
  return text;
}

/** @param {string} text */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * @param {string} word @param {System} system @param {boolean} linking whether a coda links to a vowel after it
 * @returns {Sound[]}
 */
function soundsOf(word, system, linking) {
  const sounds = [...word]
    .filter((syllable) => /[가-힣]/.test(syllable))
    .map((syllable) => ({ ...jamoOf(syllable), voiced: false, linked: false }));
  for (const [i, sound] of sounds.entries()) {
    const next = sounds[i + 1];
    if (next === undefined) sound.coda = FINAL_SOUND[sound.coda] ?? '';
    else meet(sound, next, system, linking);
  }
  return sounds;
}

/** Syllables written apart keep their letters; only voicing is heard. @param {string} word @returns {Sound[]} */
function soundsApart(word) {
  const sounds = [...word]
    .filter((syllable) => /[가-힣]/.test(syllable))
    .map((syllable) => ({ ...jamoOf(syllable), voiced: false, linked: false }));
  for (const [i, sound] of sounds.entries()) {
    sound.coda = FINAL_SOUND[sound.coda] ?? '';
    sound.voiced = i > 0 && (sounds[i - 1]?.coda === '' || VOICED_CODAS.includes(sounds[i - 1]?.coda ?? ''));
  }
  return sounds;
}

/** @param {string} syllable in the spelling of before 1933 */
function modern(syllable) {
  let { onset, vowel, coda } = jamoOf(syllable);
  if ((onset === 'ㄷ' || onset === 'ㅌ') && (vowel === 'ㅣ' || vowel in WITHOUT_Y))
    onset = onset === 'ㄷ' ? 'ㅈ' : 'ㅊ';
  if ('ㅅㅈㅊ'.includes(onset)) vowel = WITHOUT_Y[vowel] ?? vowel;
  return syllableOf(onset, vowel, coda);
}

/**
 * What happens where two syllables meet: linking before a vowel, nasal and liquid assimilation, voicing.
 * @param {Sound} sound @param {Sound} next @param {System} system @param {boolean} linking
 */
function meet(sound, next, system, linking) {
  const doubled = DOUBLE_CODAS[sound.coda];
  if (linking && next.onset === 'ㅇ' && sound.coda !== '' && sound.coda !== 'ㅇ')
    return link(sound, next, doubled ?? sound.coda);
  if (doubled !== undefined && (next.onset === 'ㅎ' || doubled.endsWith(next.onset)))
    sound.coda = next.onset === 'ㅎ' ? sound.coda : (doubled[0] ?? '');
  else sound.coda = FINAL_SOUND[sound.coda] ?? '';
  assimilate(sound, next, system);
  next.voiced = sound.coda === '' || VOICED_CODAS.includes(sound.coda);
  if (system === 'mr' && sound.coda === 'ㄹ' && 'ㄷㅈ'.includes(next.onset)) next.voiced = false;
  if (sound.coda !== '' && NATIVE_CODA.test(next.coda) && system !== 'rr') next.voiced = false;
}

/** @param {Sound} sound @param {Sound} next @param {string} coda one or two letters, the last of which links */
function link(sound, next, coda) {
  sound.coda = coda.length > 1 ? (coda[0] ?? '') : '';
  next.onset = coda.at(-1) ?? '';
  next.linked = true;
  next.voiced = true;
}

/** @param {Sound} sound @param {Sound} next @param {System} system */
function assimilate(sound, next, system) {
  const { coda } = sound;
  const stop = coda !== '' && STOPS.includes(coda);
  if (stop && 'ㄴㅁㄹ'.includes(next.onset)) sound.coda = NASAL_OF[coda] ?? coda;
  if (next.onset === 'ㄹ' && (stop || coda === 'ㅁ' || coda === 'ㅇ') && system !== 'dprk') next.onset = 'ㄴ';
  else if ((coda === 'ㄴ' && next.onset === 'ㄹ') || (coda === 'ㄹ' && next.onset === 'ㄴ')) {
    sound.coda = 'ㄹ';
    next.onset = 'ㄹ';
  } else if (coda === 'ㄷ' && 'ㅅㅆ'.includes(next.onset)) {
    sound.coda = '';
    next.onset = 'ㅆ';
  } else if (TENSE_AFTER[coda]?.includes(next.onset)) sound.coda = '';
}

/** @param {number} i @param {Sound[]} sounds @param {System} system @returns {[string, string]} onset, and the rest */
function spell(i, sounds, system) {
  const sound = /** @type {Sound} */ (sounds[i]);
  const before = sounds[i - 1];
  const [hard = '', soft = hard] = SYSTEM_CELLS.get(`${system} onset ${sound.onset}`) ?? [''];
  const vowel = vowelIn(system, sound.onset, sound.vowel);
  let onset = sound.voiced || (system === 'dprk' && softAfterStop(before, sound)) ? soft : hard;
  if (sound.onset === 'ㄹ' && before?.coda === 'ㄹ') onset = CYRILLIC.has(system) ? 'л' : 'l';
  if (system === 'rr' && sound.linked && 'ㄱㄷㅂ'.includes(sound.onset))
    onset = { ㄱ: 'g', ㄷ: 'd', ㅂ: 'b' }[sound.onset] ?? onset;
  if (system === 'mr' && sound.onset === 'ㅅ' && sound.vowel === 'ㅟ') onset = 'sh';
  return [onset, vowel + spellCoda(sound, system, sounds[i + 1])];
}

// The DPRK writes Amrokgang and Satkatbong: ㄱ after ㄱ, ㅂ after ㄷ in their soft letters.
/** @param {Sound | undefined} before @param {Sound} sound */
const softAfterStop = (before, sound) =>
  (before?.coda === 'ㄱ' && sound.onset === 'ㄱ') || (before?.coda === 'ㄷ' && sound.onset === 'ㅂ');

/** @param {Sound} sound @param {System} system @param {Sound | undefined} after @returns {string} */
function spellCoda(sound, system, after) {
  const doubled = DOUBLE_CODAS[sound.coda];
  if (doubled !== undefined)
    return [...doubled]
      .map((letter) => spellCoda({ ...sound, coda: FINAL_SOUND[letter] ?? '' }, system, undefined))
      .join('');
  if (sound.coda === '') return '';
  const [coda = ''] = SYSTEM_CELLS.get(`${system} coda ${sound.coda}`) ?? [''];
  if (sound.coda === 'ㄹ' && after?.onset === 'ㅎ' && system === 'mr') return 'r';
  if (sound.coda === 'ㄹ' && after?.onset === 'ㄹ') return CYRILLIC.has(system) ? 'л' : coda;
  return sound.coda === 'ㅇ' && after?.onset === 'ㅇ' && CYRILLIC.has(system) ? 'нъ' : coda;
}
