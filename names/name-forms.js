import { foldName } from './fold/fold-name.js';
import { scriptOf } from './fold/script-of.js';
import { toLatin } from './to-latin.js';

/** @typedef {import('./fold/script-of.js').Script} Script */
/** @typedef {{ script: Script, key: string, latinKey: string, readonly ngrams: string[] }} NameForms */

/**
 * What a database may keep of a name as columns.
 * `key`: folded, words sorted, in the script it was written in. `latinKey`: the same in ASCII. `ngrams`: the distinct
 * three-letter pieces of `latinKey` without its spaces, padded by one `_` on each side, sorted; at most 200.
 * Equal keys mean equal letters, not equal people; different keys mean little across scripts (see `nameKeys`).
 * @param {string} name anything; empty and broken text give empty keys
 * @returns {NameForms}
 */
export function nameForms(name) {
  const folded = foldName(name);
  const latinKey = sortWords(toLatin(folded));
  return {
    script: scriptOf(folded),
    key: sortWords(folded),
    latinKey,
    get ngrams() {
      return trigrams(latinKey);
    },
  };
}

/** Three words at most make up nearly all names: a list of them to be sorted would cost more than all else. @param {string} text */
function sortWords(text) {
  const first = text.indexOf(' ');
  if (first < 0) return text;
  const second = text.indexOf(' ', first + 1);
  if (second >= 0 && text.includes(' ', second + 1)) return text.split(' ').sort().join(' ');
  const a = text.slice(0, first);
  const b = text.slice(first + 1, second < 0 ? text.length : second);
  if (second < 0) return a <= b ? text : `${b} ${a}`;
  const c = text.slice(second + 1);
  if (a <= b) return b <= c ? text : a <= c ? `${a} ${c} ${b}` : `${c} ${a} ${b}`;
  return a <= c ? `${b} ${a} ${c}` : b <= c ? `${b} ${c} ${a}` : `${c} ${b} ${a}`;
}

/** @param {string} latinKey */
function trigrams(latinKey) {
  const joined = latinKey.replaceAll(' ', '').slice(0, 200);
  if (joined === '') return [];
  const padded = `_${joined}_`;
  const found = new Set();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return [...found].sort();
}
