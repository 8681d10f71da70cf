import { compareNames, foldName } from '@tributary/names';

/**
 * Whether two writings may be one person who acts on papers: one full name, or a surname with initials that fit the given names
 * («проректор Лесовский А. В.», «Лесовский Артём Викторович»). Weaker than a full name: ask only of parties that act for the same people.
 */
export function mayBeOneOfficial(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.initials.length + right.initials.length === 0)
    return compareNames(left.words.join(' '), right.words.join(' ')).verdict === 'match';
  return fits(left, right) || fits(right, left);
}

interface Written {
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

/** A post stands in small letters before or after the name, and is no part of it. */
function wordsOf(text: string): Written {
  const parts = text
    .split(/[\s.,]+/)
    .filter((part) => /^\p{Lu}/u.test(part) || /^[\p{sc=Hang}\p{sc=Han}]+$/u.test(part));
  const isInitial = (part: string) => /^\p{L}$/u.test(part);
  return {
    words: parts.filter((part) => !isInitial(part)).map((part) => foldName(part)),
    initials: parts.filter(isInitial).map((part) => foldName(part)),
  };
}

/** The surname is the same word, and each initial begins the given name at its place, or is the same initial. */
function fits(short: Written, long: Written): boolean {
  const [surname, ...more] = short.words;
  if (surname === undefined || more.length > 0 || short.initials.length === 0 || !long.words.includes(surname))
    return false;
  const given = long.initials.length > 0 ? long.initials : long.words.filter((word) => word !== surname);
  return (
    given.length > 0 && short.initials.every((initial, i) => given[i] === undefined || given[i].startsWith(initial))
  );
}
