import { foldName } from './fold/fold-name.js';
import { scriptOf } from './fold/script-of.js';
import { toLatin } from './fold/to-latin.js';

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

/** @param {string} text */
function sortWords(text) {
  return text.includes(' ') ? text.split(' ').sort().join(' ') : text;
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
