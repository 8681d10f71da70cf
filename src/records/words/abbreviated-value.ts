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
    const parts = shortParts(text);
    if (parts === null) return null;
    const found = new Set<string>();
    for (const { value, words } of spellings.get(`${parts.length}${parts[0]?.[0]}`) ?? [])
      if (parts.every((part, i) => words[i]?.startsWith(part))) found.add(value);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
}

const known = new Map<string, readonly string[] | null>();

/** What a cell may have cut short, part by part; null where it is written out. Told once: each dictionary asks for it. */
function shortParts(text: string): readonly string[] | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = foldText(text).split(' ');
  const isOther = parts.some((part) => !/^\p{L}+$/u.test(part) || part === 'не');
  const made = isOther || text.length > longest * parts.length ? null : parts;
  if (known.size >= 20_000) known.clear();
  known.set(text, made);
  return made;
}
