/** Letters as a clerk writes them once and again. */
const folded = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.,]+/u)
    .filter(Boolean);

const isInitial = (word: string): boolean => [...word].length === 1 && /\p{L}/u.test(word);

/**
 * «Лим Д.» or «Д. Лим» for «Лим Донён»: the same surname, and initials with which the other names begin, in one script. Says nothing by
 * itself; on one badge of one site it is the same person, whom the gate's program writes short.
 */
export function abbreviates(one: string, other: string): boolean {
  return isShortFor(folded(one), folded(other)) || isShortFor(folded(other), folded(one));
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const initials = short.filter(isInitial);
  const words = short.filter((word) => !isInitial(word));
  const [surname, ...given] = long;
  if (initials.length === 0 || words.length !== 1 || long.some(isInitial) || words[0] !== surname) return false;
  return initials.length <= given.length && initials.every((letter, at) => given[at]?.startsWith(letter) ?? false);
}
