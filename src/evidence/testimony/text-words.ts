import { foldName } from '@tributary/names';
import { spellingsOf } from './name-spellings.ts';

export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** How the word would be spelled in other letters, as keys that are equal for equal sounds. */
  spellings(): readonly string[];
  /** The same of its folded letters, of whichever case it is. */
  foldedSpellings(): ReadonlySet<string>;
}

/** The words of a text with their places; hyphens and full stops part words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const known = new Map<string, ReadonlySet<string>>();
  const spelled = (word: string) => {
    const found = known.get(word) ?? spellingsOf(word);
    known.set(word, found);
    return found;
  };
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)) {
    const folded = foldName(written);
    if (folded === '') continue;
    const spellings = once(() => (/^\p{Ll}/u.test(written) ? [] : [...spelled(written)]));
    const foldedSpellings = once(() => spelled(folded));
    words.push({ written, folded, start: index, end: index + written.length, spellings, foldedSpellings });
  }
  return words;
}

/** Asked for again for every value of an identity, and worked out once. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
