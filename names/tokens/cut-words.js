/** @typedef {import('./read-words.js').Word} Word */
/** @typedef {{ words: Word[], cut: boolean }} Side the words of a name, and whether the last of them may be the beginning of a longer one */

// Fewer letters say nothing of the word they begin.
const SAYS_SOMETHING = 2;

/**
 * The words of two names, a longer word standing as short as a full field left it on the other side.
 * @param {Side} a @param {Side} b
 * @returns {[Word[], Word[]]}
 */
export function wordsBeside(a, b) {
  if (a.cut === b.cut) return [a.words, b.words];
  const [cut, whole] = a.cut ? [a.words, b.words] : [b.words, a.words];
  const last = cut.at(-1);
  if (last === undefined || cut.length < 2) return [a.words, b.words];
  const [shown, shortened] =
    last.latin.length < SAYS_SOMETHING
      ? [cut.slice(0, -1), whole]
      : [cut, whole.map((word) => (isBeginning(last, word) ? last : word))];
  return a.cut ? [shown, shortened] : [shortened, shown];
}

/** The last sound may be half a sound: zh cut to z. @param {Word} beginning @param {Word} word */
const isBeginning = (beginning, word) =>
  word.latin.length > beginning.latin.length &&
  (word.latin.startsWith(beginning.latin) ||
    (beginning.skeleton.length > SAYS_SOMETHING + 1 && word.skeleton.startsWith(beginning.skeleton.slice(0, -1))));
