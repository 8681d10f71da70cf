import { nameForms, nameKeys } from '@tributary/names';

const shortest = 3;

/** Keys under which a word meets its spellings in other scripts. A key of two letters would meet half of all small words. */
export function spellingsOf(word: string): Set<string> {
  const { key, latinKey } = nameForms(word);
  return new Set([key, latinKey, ...nameKeys(word)].filter((candidate) => bare(candidate).length >= shortest));
}

/** A key without the letter that says of which kind it is: `w:te`. */
const bare = (key: string): string => key.replace(/^\p{L}:/u, '');
