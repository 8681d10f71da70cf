// Hangul syllables are arithmetic: 19 onsets × 21 vowels × 28 codas from U+AC00 (Unicode Standard, section 3.12).

export const ONSETS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
export const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
export const CODAS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const FIRST = 0xac00;
const GLIDES = 'ㅣㅑㅕㅛㅠㅖㅒ';

/**
 * @param {string} syllable one Hangul syllable
 * @returns {{ onset: string, vowel: string, coda: string }} coda is '' where there is none
 */
export function jamoOf(syllable) {
  const index = (syllable.codePointAt(0) ?? FIRST) - FIRST;
  return {
    onset: ONSETS[Math.floor(index / 588)] ?? '',
    vowel: VOWELS[Math.floor((index % 588) / 28)] ?? '',
    coda: CODAS[index % 28] ?? '',
  };
}

/**
 * @param {string} onset
 * @param {string} vowel
 * @param {string} coda
 * @returns {string}
 */
export function syllableOf(onset, vowel, coda) {
  return String.fromCharCode(FIRST + (ONSETS.indexOf(onset) * 21 + VOWELS.indexOf(vowel)) * 28 + CODAS.indexOf(coda));
}

/**
 * How southern spelling writes a syllable at the beginning of a word (두음법칙, Hangul orthography §10–12):
 * ㄹ falls to ㅇ before i and y and to ㄴ elsewhere; ㄴ falls to ㅇ before i and y. Others stay.
 * @param {string} syllable
 * @returns {string}
 */
export function southernInitial(syllable) {
  const { onset, vowel, coda } = jamoOf(syllable);
  if (onset !== 'ㄹ' && onset !== 'ㄴ') return syllable;
  const glide = GLIDES.includes(vowel);
  if (onset === 'ㄴ' && !glide) return syllable;
  return syllableOf(glide ? 'ㅇ' : 'ㄴ', vowel, coda);
}
