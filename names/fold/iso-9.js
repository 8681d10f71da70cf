import { readPairs } from '../data-file.js';

const LETTERS = readPairs('iso-9.tsv');
const ITS_LETTERS = new RegExp(`^[${[...LETTERS.keys()].join('')}\\s,.-]+$`, 'iu');
// Which letters stand beside each other in no other Latin: soft signs after a consonant that no system marks as breathed, ŝ; the hooked
// letters of Slavic alphabets beside vowels with marks; û or â beside the hv or kv of Cyrillic, which romanises ㅘ with w; ю or я beside another such vowel, or at the head of a word.
const ITS_OWN = /[bvgdzlmnrfsžšč][ʹʺ]|ŝ|^(?=.*[čšž]).*[èëûâ]|^(?=.*(?:[èëʹ]|[hk]v)).*[ûâ]|(?<!\p{L})[ûâë]/iu;

/**
 * Cyrillic that was written in Latin by ISO 9, turned back: each letter of it stands for one of Cyrillic. Any other text as it is.
 * @param {string} text
 * @returns {string}
 */
export function fromIso9(text) {
  const composed = text.normalize('NFC');
  if (!ITS_LETTERS.test(composed) || !ITS_OWN.test(composed)) return text;
  return Array.from(composed, (letter) => {
    const cyrillic = LETTERS.get(letter.toLowerCase());
    if (cyrillic === undefined) return letter;
    return letter === letter.toLowerCase() ? cyrillic : cyrillic.toUpperCase();
  }).join('');
}

/**
 * The Cyrillic that a word of Latin letters would be by ISO 9; '' if a letter of it is none of that order's.
 * @param {string} word in lower case
 */
export function iso9Letters(word) {
  let cyrillic = '';
  for (const letter of word.normalize('NFC')) {
    const one = LETTERS.get(letter);
    if (one === undefined) return '';
    cyrillic += one;
  }
  return cyrillic;
}
