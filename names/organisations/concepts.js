import { readRows } from '../data-file.js';

/** @typedef {import('../tokens/read-words.js').Word} Word */

/** @type {Map<string, string>} */
const CONCEPTS = new Map(
  readRows('organisation-words.tsv').flatMap(([concept = '', words = '']) =>
    words.split(' ').map((word) => /** @type {const} */ ([word, concept])),
  ),
);
/** @param {string} word folded */
export const isConcept = (word) => CONCEPTS.has(word);

/**
 * The words of a firm's name, those that are translated marked with what they mean: 건설, строительная and construction are one word.
 * @param {Word[]} words
 * @returns {Word[]}
 */
export const withConcepts = (words) =>
  words.map((word) => {
    const concept = CONCEPTS.get(word.text);
    return concept === undefined ? word : { ...word, concept };
  });
