import { type FoldedWord, foldedWords, type WordForm } from './folded-words.ts';
import { headLetters, type Leak, type NamePart, type NameTable, nameTable, type ProtectedName } from './name-table.ts';
import { readable } from './readable.ts';
import { soundingLeaks } from './sounding-leaks.ts';

export class LeakFound extends Error {
  readonly leaks: readonly Leak[];
  constructor(file: string, leaks: readonly Leak[]) {
    const shown = leaks.slice(0, 5).map(({ id, around }) => `${id} in "${around}"`);
    const more = leaks.length > shown.length ? ` and ${leaks.length - shown.length} more places` : '';
    super(
      `${file}: the name of a protected person stands in it: ${shown.join('; ')}${more}. Nothing was written; take the name out of the text it came from.`,
    );
    this.name = 'LeakFound';
    this.leaks = leaks;
  }
}

/** Throws `LeakFound` where the final bytes hold a protected name in any spelling the check knows. */
export function refuseLeaks(file: string, bytes: Uint8Array | string, names: readonly ProtectedName[]): void {
  const leaks = findLeaks(bytes, names);
  if (leaks.length > 0) throw new LeakFound(file, leaks);
}

/**
 * Protected names in the final bytes of a page or document: in any order, case and alphabet, joined, hyphenated, inflected,
 * with initials, split by tags or invisible characters, with look-alike letters, or in another romanisation. A given name or a patronymic alone
 * is not a name; a surname alone is one when it is long enough to be no other word.
 */
export function findLeaks(bytes: Uint8Array | string, names: readonly ProtectedName[]): readonly Leak[] {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const known = tables.get(names) ?? nameTable(names);
  tables.set(names, known);
  const views = readable(text);
  const leaks = [...views.flatMap((view) => leaksIn(view, known)), ...soundingLeaks(views, names)];
  return [...new Map(leaks.map((leak) => [`${leak.id}\t${leak.around}`, leak])).values()];
}

/** The page and the document of one dossier are checked against the same list: its table is made once. */
const tables = new WeakMap<readonly ProtectedName[], NameTable>();

const longestRun = 5;

/** A text being read against a table; what was found of a word or a pair of words is kept. */
interface Reading {
  readonly words: readonly FoldedWord[];
  readonly known: NameTable;
  partsOf(word: FoldedWord | undefined): readonly NamePart[];
  pair(one: FoldedWord, two: FoldedWord): string | null;
}

function leaksIn(text: string, known: NameTable): readonly Leak[] {
  const reading = readingOf(text, known);
  const found: Leak[] = [];
  for (const at of reading.words.keys()) {
    const id = joinedAt(reading, at) ?? besideAt(reading, at) ?? initialsAt(reading, at) ?? aloneAt(reading, at);
    if (id !== null) found.push({ id, around: around(reading, at) });
  }
  return found;
}

function readingOf(text: string, known: NameTable): Reading {
  const parts = new Map<WordForm, readonly NamePart[]>();
  const pairs = new Map<WordForm, Map<WordForm, string | null>>();
  const partsOf = (word: FoldedWord | undefined): readonly NamePart[] => {
    if (word === undefined) return [];
    const before = parts.get(word.form);
    if (before) return before;
    const now = namePartsOf(word.form, known);
    parts.set(word.form, now);
    return now;
  };
  const pair = (one: FoldedWord, two: FoldedWord): string | null => {
    const seen = pairs.get(one.form) ?? new Map<WordForm, string | null>();
    pairs.set(one.form, seen);
    const before = seen.get(two.form);
    if (before !== undefined) return before;
    const id = pairOf(one.form, partsOf(one), two.form, partsOf(two));
    seen.set(two.form, id);
    return id;
  };
  return { words: foldedWords(text, known.forms), known, partsOf, pair };
}

/** Which words of which names a word of the text may be, its ending aside. */
function namePartsOf({ sound, look, bends }: WordForm, { stems }: NameTable): readonly NamePart[] {
  return [...new Set([sound, look])].flatMap((form) =>
    endings(form, bends).flatMap((cut) => stems.get(form.slice(0, form.length - cut)) ?? []),
  );
}

/** How many letters may be an ending: the longer the stem, the longer; English knows only `s`. */
function endings(form: string, bends: boolean): readonly number[] {
  if (bends) return [0, 1, 2, 3, 4, 5].filter((cut) => cut <= longestEnding(form.length - cut));
  return form.endsWith('s') && form.length > 3 ? [0, 1] : [0];
}

/** Russian cases and Korean particles; a stem of two letters takes none, or every short word would be a name. */
function longestEnding(stem: number): number {
  if (stem < 3) return 0;
  if (stem === 3) return 2;
  return stem < 6 ? 3 : 5;
}

/** A whole name from the start of a word on, however it is cut into words. */
function joinedAt({ words, known }: Reading, at: number): string | null {
  let [sound, look] = ['', ''];
  for (let step = 0; step < longestRun; step++) {
    const form = words[at + step]?.form;
    if (form === undefined) return null;
    sound += form.sound;
    look += form.look;
    if (!mayBegin(sound, known) && !mayBegin(look, known)) return null;
    const small = words.slice(at, at + step + 1).some((word) => word.small);
    const id = wholeName(sound, form.bends, step, small, known) ?? wholeName(look, form.bends, step, small, known);
    if (id !== null) return id;
  }
  return null;
}

/** Whether a whole name can begin so; a text too short to tell may. Endings make it longer than the longest name. */
function mayBegin(run: string, { heads, longest }: NameTable): boolean {
  if (run.length > longest + longestEnding(longest)) return false;
  return run.length < headLetters || heads.has(run.slice(0, headLetters)) || short(run, heads);
}

/** A name of fewer letters than a head, with its ending. */
const short = (run: string, heads: ReadonlySet<string>): boolean =>
  heads.has(run.slice(0, 2)) || heads.has(run.slice(0, 3));

/** Words in small letters are no short name with an initial: «была ли в», `li b`. */
function wholeName(
  run: string,
  bends: boolean,
  step: number,
  small: boolean,
  { joined, withInitial }: NameTable,
): string | null {
  for (const cut of endings(run, bends)) {
    const whole = run.slice(0, run.length - cut);
    const id = joined.get(whole);
    const isShort = cut === 0 && step > 0 && !(small && withInitial.has(whole));
    if (id && (whole.length >= 6 || isShort)) return id;
  }
  return null;
}

/** Two words of one name beside each other, at most one word between, in any order. */
function besideAt({ words, partsOf, pair }: Reading, at: number): string | null {
  const one = words[at];
  if (one === undefined || isSmallInitial(one) || partsOf(one).length === 0) return null;
  for (const two of [words[at + 1], words[at + 2]]) {
    const id = two && !isSmallInitial(two) && partsOf(two).length > 0 ? pair(one, two) : null;
    if (id !== null) return id;
  }
  return null;
}

/** One small letter is a preposition or a name of HTML, and no initial. */
const isSmallInitial = ({ form, small }: FoldedWord): boolean => small && form.sound.length === 1;

function pairOf(one: WordForm, mine: readonly NamePart[], two: WordForm, other: readonly NamePart[]): string | null {
  const long = one.sound.length + two.sound.length >= 6;
  const byName = Map.groupBy(other, ({ name }) => name);
  for (const { id, name, part, of } of mine)
    if ((long || of === 2) && byName.get(name)?.some((same) => same.part !== part)) return id;
  return null;
}

/** A surname with the initials of the same name before or behind it: `Ким Ё. Р.`, `Y. R. Kim`. */
function initialsAt({ words, known, partsOf }: Reading, at: number): string | null {
  const parts = partsOf(words[at]).filter(({ initial }) => !initial);
  if (parts.length === 0) return null;
  const near = [at - 2, at - 1, at + 1, at + 2].flatMap((place) => initialOf(words[place]) ?? []);
  if (near.length === 0) return null;
  const found = parts.find(
    ({ name, part, of }) =>
      of > 1 && near.some((letter) => known.initials[name]?.some((one, other) => other !== part && one === letter)),
  );
  return found?.id ?? null;
}

const initialOf = (word: FoldedWord | undefined): string | null =>
  word?.dotted && word.form.sound.length <= 2 ? word.form.sound.charAt(0) : null;

const surnameAlone = 6;

/** A first word of a name long enough to be no other word: most forms put the surname first. */
function aloneAt({ words, partsOf }: Reading, at: number): string | null {
  const letters = words[at]?.form.sound.length ?? 0;
  if (letters < surnameAlone - 2) return null;
  const surname = partsOf(words[at]).find(
    (one) => one.part === 0 && one.letters >= surnameAlone && letters >= one.letters - 2,
  );
  return surname?.id ?? null;
}

/** The words about a leak; every word that may be part of any protected name is blacked out. */
const around = ({ words, partsOf }: Reading, at: number): string =>
  words
    .slice(Math.max(0, at - 3), at + 4)
    .map((word) => (partsOf(word).length > 0 || word === words[at] ? '█' : word.form.sound))
    .join(' ');
