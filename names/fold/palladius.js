import { readRows } from '../data-file.js';

const PINYIN = new Map(readRows('palladius.tsv').map(([cyrillic = '', pinyin = '']) => [cyrillic, pinyin]));
const LONGEST = Math.max(...[...PINYIN.keys()].map((cyrillic) => cyrillic.length));
const MOST_SYLLABLES = 3;

/**
 * A Cyrillic word in pinyin, if Palladius's system yields it in one to three syllables: сяомин is xiaoming.
 * @param {string} word folded Cyrillic
 * @param {number} [syllables] how many may still come
 * @returns {string} '' if it does not
 */
export function palladiusToPinyin(word, syllables = MOST_SYLLABLES) {
  for (let size = Math.min(word.length, LONGEST); size > 0 && syllables > 0; size--) {
    const pinyin = PINYIN.get(word.slice(0, size));
    if (pinyin === undefined) continue;
    if (size === word.length) return pinyin;
    const rest = palladiusToPinyin(word.slice(size), syllables - 1);
    if (rest !== '') return pinyin + rest;
  }
  return '';
}
