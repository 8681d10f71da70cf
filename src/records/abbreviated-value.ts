import { foldText } from './fold-text.ts';

/** Longer than this a word is written out. */
const longest = 10;

/**
 * «очн.», «о/з», «К», "DEP": what a form that has no room writes for a value of an enumeration. Each part of the cell begins the word of
 * a spelling at its place, and the spellings of one value only.
 */
export function abbreviatedValue(dictionary: ReadonlyMap<string, readonly string[]>): (text: string) => string | null {
  const spellings = Map.groupBy(
    [...dictionary].flatMap(([value, list]) =>
      list.map((spelling) => ({ value, words: foldText(spelling).split(' ') })),
    ),
    ({ words }) => `${words.length}${words[0]?.[0]}`,
  );
  return (text) => {
    const parts = foldText(text).split(' ');
    if (text.length > longest * parts.length || parts.some((part) => !/^\p{L}+$/u.test(part) || part === 'не'))
      return null;
    const found = new Set<string>();
    for (const { value, words } of spellings.get(`${parts.length}${parts[0]?.[0]}`) ?? [])
      if (parts.every((part, i) => words[i]?.startsWith(part))) found.add(value);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
}
