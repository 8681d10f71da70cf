import { nameForms, nameKeys } from '@tributary/names';

const shortest = 3;

/** Keys under which a word meets its spellings in other scripts. */
export function spellingsOf(word: string): Set<string> {
  const { key, latinKey } = nameForms(word);
  return new Set([key, latinKey, ...nameKeys(word)].filter((candidate) => candidate.length >= shortest));
}
