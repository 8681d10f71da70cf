import { type FoldedWord, foldedWords, type WordForm } from './folded-words.ts';

/** A protected person as the check knows one: an id that may be told, and every spelling in the material. */
export interface ProtectedName {
  readonly id: string;
  readonly spellings: readonly string[];
}

export interface NamePart {
  readonly id: string;
  readonly name: number;
  readonly part: number;
  readonly of: number;
  readonly letters: number;
  /** Written short: it tells of a name only beside another word of it. */
  readonly initial: boolean;
}
export interface NameTable {
  /** Stems of words of names, by sound and by look. */
  readonly stems: ReadonlyMap<string, readonly NamePart[]>;
  /** Whole names run together, in each order. */
  readonly joined: ReadonlyMap<string, string>;
  /** Those of them that only a spelling with initials gives. */
  readonly withInitial: ReadonlySet<string>;
  readonly initials: readonly (readonly string[])[];
  /** How whole names begin, and how long the longest is: what begins otherwise need not be looked up. */
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
  /** Word forms met so far, in names and texts. */
  readonly forms: Map<string, WordForm>;
}

/** So many letters of a whole name are compared before it is looked up. */
export const headLetters = 4;

/** Every spelling of every protected name, ready to be met in a text. */
export function nameTable(names: readonly ProtectedName[]): NameTable {
  const stems = new Map<string, NamePart[]>();
  const joined = new Map<string, string>();
  const [whole, withInitial] = [new Set<string>(), new Set<string>()];
  const initials: string[][] = [];
  const forms = new Map<string, WordForm>();
  for (const [spelling, id] of bySpelling(names)) {
    const words = foldedWords(spelling, forms);
    initials.push(words.map(({ form }) => form.sound.charAt(0)));
    const name = initials.length - 1;
    const short = words.map(({ form: { sound }, dotted }, part) => isInitial(sound.length, dotted, part));
    for (const [part, { form }] of words.entries()) {
      const letters = form.sound.length;
      const initial = short[part] ?? false;
      const entry = { id, name, part, of: words.length, letters, initial };
      for (const stem of new Set([...stemsOf(form.sound, form.bends), ...stemsOf(form.look, form.bends)]))
        put(stems, stem, entry);
    }
    for (const one of wholeForms(words)) {
      joined.set(one, id);
      (short.includes(true) ? withInitial : whole).add(one);
    }
  }
  const only = new Set([...withInitial].filter((one) => !whole.has(one)));
  const wholes = [...joined.keys()];
  const heads = new Set(wholes.map((whole) => whole.slice(0, headLetters)));
  const longest = wholes.reduce((most, whole) => Math.max(most, whole.length), 0);
  return { stems, joined, withInitial: only, initials, heads, longest, forms };
}

const isInitial = (letters: number, dotted: boolean, part: number): boolean =>
  (dotted && letters <= 2) || (letters === 1 && part > 0);

/** A spelling that many mentions share is looked for once. */
const bySpelling = (names: readonly ProtectedName[]): ReadonlyMap<string, string> =>
  new Map(names.toReversed().flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id])));

function put(stems: Map<string, NamePart[]>, stem: string, entry: NamePart): void {
  const same = stems.get(stem);
  if (same) same.push(entry);
  else stems.set(stem, [entry]);
}

/** A word and, where its last letters may bend, the word without them. */
function stemsOf(word: string, bends: boolean): readonly string[] {
  const bent = bends && word.length >= 5 ? word.replace(/[aeiouy]{1,2}$/, '') : word;
  return bent === word || bent.length < 3 ? [word] : [word, bent];
}

function wholeForms(words: readonly FoldedWord[]): readonly string[] {
  if (words.length === 0) return [];
  const orders = [
    words,
    words.toReversed(),
    [...words.slice(1), ...words.slice(0, 1)],
    [...words.slice(-1), ...words.slice(0, -1)],
  ];
  return orders.flatMap((order) => [
    order.map(({ form }) => form.sound).join(''),
    order.map(({ form }) => form.look).join(''),
  ]);
}

/** Where a protected name stands: whose (by id, never by name), and the words around it with the name blacked out. */
export interface Leak {
  readonly id: string;
  readonly around: string;
}
