import { readPairs } from '../data-file.js';

const KANA = readPairs('kana.tsv');

/**
 * Kana in Hepburn letters; other characters stay.
 * @param {string} text
 * @returns {string}
 */
export function kanaToLatin(text) {
  if (!/[\u3040-\u30ff]/.test(text)) return text;
  const katakana = text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
  let latin = '';
  for (let i = 0; i < katakana.length; ) {
    const two = KANA.get(katakana.slice(i, i + 2));
    const one = KANA.get(katakana[i] ?? '');
    const letters = two ?? one ?? katakana[i] ?? '';
    latin += letters === '-' ? '' : letters;
    i += two === undefined ? 1 : 2;
  }
  return latin;
}
