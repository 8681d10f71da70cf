/**
 * Hangul and Hanja write a firm's name and its legal form as one word (조선광명무역회사, 北京星光有限公司): cuts the form off, at the end
 * or, as 주식회사 may stand, at the beginning.
 * @param {string[]} words folded
 * @param {ReadonlyMap<string, string>} forms spelling → form
 * @param {(word: string) => boolean} isConcept a word to cut off likewise (조선, 건설)
 * @returns {string[]}
 */
export function splitForms(words, forms, isConcept) {
  return words.flatMap((word) => (JOINED.test(word) ? cut(word, forms, isConcept) : [word]));
}

const JOINED = /^[\p{Script=Hangul}\p{Script=Han}]{3,}$/u;
const LONGEST = 6;

/** @param {string} word @param {ReadonlyMap<string, string>} forms @param {(word: string) => boolean} isConcept @returns {string[]} */
function cut(word, forms, isConcept) {
  if (forms.has(word)) return [word];
  for (let size = Math.min(LONGEST, word.length - 1); size > 1; size--) {
    const [head, tail] = [word.slice(0, size), word.slice(-size)];
    if (forms.has(tail) || isConcept(tail)) return [...cut(word.slice(0, -size), forms, isConcept), tail];
    if (forms.has(head) || isConcept(head)) return [head, ...cut(word.slice(size), forms, isConcept)];
  }
  return [word];
}
