import { foldText } from './fold-text.ts';

/** Longer than this a word is written out. */
const longest = 10;

/**
 * «очн.», «о/з», «К», "DEP": what a form that has no room writes for a value of an enumeration. Each part of the cell begins the word of
 * a spelling at its place, and the spellings of one value only.
 */
export function abbreviatedValue(
  dictionary: ReadonlyMap<string, readonly string[]>,
): (parts: readonly string[] | null) => string | null {
  const spellings = Map.groupBy(
    [...dictionary].flatMap(([value, list]) =>
      list.map((spelling) => ({ value, words: foldText(spelling).split(' ') })),
    ),
    ({ words }) => words[0]?.[0],
  );
  return (parts) => {
    if (parts === null) return null;
    const found = new Set<string>();
    for (const { value, words } of spellings.get(parts[0]?.[0]) ?? [])
      if (words.length === parts.length && parts.every((part, i) => words[i]?.startsWith(part))) found.add(value);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
}

/** What a cell may have cut short, part by part; null where it is written out. */
export function shortParts(text: string): readonly string[] | null {
  const parts = foldText(text).split(' ');
  const isOther = parts.some((part) => !/^\p{L}+$/u.test(part) || part === 'не');
  return isOther || text.length > longest * parts.length ? null : parts;
}
