import { readRows } from '../data-file.js';

/** @param {string} part @returns {Map<string, string[]>} letters → Cyrillic spellings */
const partOf = (part) =>
  new Map(
    readRows('vietnamese.tsv')
      .filter(([name]) => name === part)
      .map(([, letters = '', spellings = '']) => [
        letters === '-' ? '' : letters,
        spellings.split(' ').map((text) => (text === '-' ? '' : text)),
      ]),
  );

const [ONSETS, RHYMES, CODAS] = [partOf('onset'), partOf('rhyme'), partOf('coda')];
const LONGEST_ONSET = 3;
const LONGEST_CODA = 2;
const LONGEST_WORD = 7;

/** @type {Map<string, ReadonlySet<string>>} */
const KNOWN = new Map();
const MOST_KNOWN = 50_000;

/**
 * The Cyrillic in which Russian papers write a Vietnamese syllable, as folded text: nguyen is нгуен, trinh чинь or тринь.
 * @param {string} latin one folded word without marks
 * @returns {ReadonlySet<string>} empty if it is no Vietnamese syllable
 */
export function vietnameseInCyrillic(latin) {
  if (latin.length > LONGEST_WORD) return new Set();
  let found = KNOWN.get(latin);
  if (found === undefined) {
    found = new Set(spell(latin));
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(latin, found);
  }
  return found;
}

/** @param {string} latin @returns {string[]} */
function spell(latin) {
  const found = [];
  for (let start = 0; start <= LONGEST_ONSET; start++) {
    for (let end = latin.length; end >= latin.length - LONGEST_CODA && end > start; end--) {
      const onsets = ONSETS.get(latin.slice(0, start)) ?? [];
      const rhymes = RHYMES.get(latin.slice(start, end)) ?? [];
      const codas = CODAS.get(latin.slice(end)) ?? [];
      for (const a of onsets)
        for (const b of rhymes) for (const c of codas) found.push((a + b + c).replaceAll('ё', 'е'));
    }
  }
  return found;
}
