import { type FoldedWord, foldedWords } from './folded-words.ts';
import { type Leak, type NamePart, type NameTable, nameTable, type ProtectedName } from './name-table.ts';
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
  const known = nameTable(names);
  const views = readable(text);
  const leaks = [...views.flatMap((view) => leaksIn(view, known)), ...soundingLeaks(views, names)];
  return [...new Map(leaks.map((leak) => [`${leak.id}\t${leak.around}`, leak])).values()];
}

const longestRun = 5;

function leaksIn(text: string, known: NameTable): readonly Leak[] {
  const words = foldedWords(text);
  const parts = words.map((word) => partsOf(word, known));
  return words.flatMap((word, at) => {
    const id =
      joinedAt(words, at, known) ??
      besideAt(parts, words, at) ??
      initialsAt(parts, words, at, known) ??
      aloneAt(parts[at], word);
    return id === null ? [] : [{ id, around: around(words, parts, at) }];
  });
}

/** Which words of which names a word of the text may be, its ending aside. */
function partsOf(word: FoldedWord, { stems }: NameTable): readonly NamePart[] {
  return [...new Set([word.sound, word.look])].flatMap((form) =>
    endings(form, word.bends).flatMap((cut) => stems.get(form.slice(0, form.length - cut)) ?? []),
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
function joinedAt(words: readonly FoldedWord[], at: number, { joined }: NameTable): string | null {
  let [sound, look] = ['', ''];
  for (const word of words.slice(at, at + longestRun)) {
    sound += word.sound;
    look += word.look;
    for (const form of [sound, look])
      for (const cut of endings(form, word.bends)) {
        const whole = form.slice(0, form.length - cut);
        const id = joined.get(whole);
        if (id && (whole.length >= 6 || (cut === 0 && word !== words[at]))) return id;
      }
  }
  return null;
}

/** Two words of one name beside each other, at most one word between, in any order. */
function besideAt(parts: readonly (readonly NamePart[])[], words: readonly FoldedWord[], at: number): string | null {
  for (const one of parts[at] ?? [])
    for (const next of [at + 1, at + 2])
      for (const two of parts[next] ?? []) {
        const long = (words[at]?.sound.length ?? 0) + (words[next]?.sound.length ?? 0) >= 6;
        if (one.name === two.name && one.part !== two.part && (long || one.of === 2)) return one.id;
      }
  return null;
}

/** A surname with the initials of the same name before or behind it: `Ким Ё. Р.`, `Y. R. Kim`. */
function initialsAt(
  parts: readonly (readonly NamePart[])[],
  words: readonly FoldedWord[],
  at: number,
  { initials }: NameTable,
): string | null {
  const initial = (word: FoldedWord | undefined) =>
    word?.dotted && word.sound.length <= 2 ? word.sound.charAt(0) : null;
  const near = [at - 2, at - 1, at + 1, at + 2]
    .map((place) => initial(words[place]))
    .filter((letter) => letter !== null);
  if (near.length === 0) return null;
  const found = (parts[at] ?? []).find(
    ({ name, part, of }) =>
      of > 1 && near.some((letter) => initials[name]?.some((one, other) => other !== part && one === letter)),
  );
  return found?.id ?? null;
}

const surnameAlone = 6;

/** A first word of a name long enough to be no other word: most forms put the surname first. */
function aloneAt(parts: readonly NamePart[] | undefined, word: FoldedWord): string | null {
  const surname = parts?.find(
    ({ part, letters }) => part === 0 && letters >= surnameAlone && word.sound.length >= letters - 2,
  );
  return surname?.id ?? null;
}

/** The words about a leak; every word that may be part of any protected name is blacked out. */
const around = (words: readonly FoldedWord[], parts: readonly (readonly NamePart[])[], at: number): string =>
  [-3, -2, -1, 0, 1, 2, 3]
    .flatMap((step) => words[at + step] ?? [])
    .map((word) => ((parts[words.indexOf(word)]?.length ?? 0) > 0 || word === words[at] ? '█' : word.sound))
    .join(' ');
