import { stem } from './fold-text.ts';
import { headingStems, knownStems, meaningOf } from './heading-words.ts';
import { russianReadings } from './latin-russian.ts';

/** One word of a heading: what it may say, and how sure each is. */
export interface HeadingWord {
  /** Words of the lexicon that it may be, 0 to 1. */
  readonly says: ReadonlyMap<string, number>;
  /** What it costs a wording that lacks it. */
  readonly weight: number;
}

/** A word that stands on no form we know says little either way. */
const strange = 0.25;
const cutShort = 0.92;
const alike = 0.85;
const undotted = 0.8;
const unvoiced = 0.75;

/** Reads words of headings against the words that forms use: as written, cut short («рожд.»), or with a slip of the pen. */
export function headingWordReader(
  phrases: Iterable<string>,
  isUsed: (token: string) => boolean,
  weigh: (token: string) => number,
): (tokens: readonly string[]) => readonly HeadingWord[] {
  const stems = new Map<string, string>();
  for (const text of phrases) for (const one of headingStems(text)) stems.set(one, meaningOf(one));
  for (const one of knownStems()) if (isUsed(meaningOf(one))) stems.set(one, meaningOf(one));
  // Whatever a word may be begins with its letter.
  const words = Map.groupBy(
    [...stems].filter(([one]) => /^\p{L}+$/u.test(one)),
    ([one]) => one.charCodeAt(0),
  );
  const seen = new Map<string, HeadingWord>();
  const read = (token: string): HeadingWord => {
    const says = saysOf(token, isUsed, words);
    const weight =
      token === '1'
        ? 0.1
        : says.size === 0
          ? /^\d+$/.test(token)
            ? 0.15
            : strange
          : Math.min(...[...says.keys()].map(weigh));
    return { says, weight };
  };
  const once = (token: string): HeadingWord => {
    const known = seen.get(token) ?? read(token);
    if (seen.size < 20_000) seen.set(token, known);
    return known;
  };
  return (tokens) =>
    tokens.flatMap((token) => {
      const word = once(token);
      return word.says.size > 0 ? [word] : (partsOf(token, isUsed)?.map(once) ?? [word]);
    });
}

/** «passportno», «dateofbirth»: what a database writes as one word, where all of it is words that forms use. */
function partsOf(token: string, isUsed: (token: string) => boolean): string[] | null {
  if (!/^[a-z]{5,30}$/.test(token)) return null;
  for (let at = 2; at <= token.length - 2; at++) {
    const first = meaningOf(stem(token.slice(0, at)));
    if (!isUsed(first)) continue;
    const rest = token.slice(at).replace(/^of(?=.{3})/, '');
    const whole = meaningOf(stem(rest));
    const others = isUsed(whole) ? [whole] : rest.length < token.length - 3 ? partsOf(rest, isUsed) : null;
    if (others !== null) return [first, ...others];
  }
  return null;
}

function saysOf(
  token: string,
  isUsed: (token: string) => boolean,
  words: ReadonlyMap<number, readonly (readonly [string, string])[]>,
): Map<string, number> {
  const says = new Map<string, number>();
  if (isUsed(token)) says.set(token, 1);
  if (says.size > 0 && !token.endsWith('.')) return says;
  const bare = token.replace(/\.$/, '');
  if (!/^\p{L}{2,}$/u.test(bare)) return says;
  const near = words.get(bare.charCodeAt(0)) ?? [];
  for (const [one, meaning] of near) {
    const credit = likenessOf(bare, one, token.endsWith('.'));
    if (credit > (says.get(meaning) ?? 0)) says.set(meaning, credit);
  }
  // "prikaz_date": Russian in Latin letters.
  const russian = /^[a-z]{3,}$|^[bcdfghjklmnpqrstvwxz]{2}$/.test(bare) ? readings(bare) : [];
  const hear = (meaning: string, credit: number) => says.set(meaning, Math.max(credit, says.get(meaning) ?? 0));
  const meant = russian.map((one) => meaningOf(stem(one))).find(isUsed);
  if (meant !== undefined) hear(meant, alike);
  // «Дата рожд», "ord_num": cut short without a dot.
  if (says.size === 0 && bare.length >= 3)
    for (const [one, meaning] of near) if (one.startsWith(bare)) hear(meaning, undotted);
  // "prinim_storona", "dt_vyd", "vezd" for въезд: cut short, and in Latin letters.
  for (const cut of russian)
    for (const [one, meaning] of words.get(cut.charCodeAt(0)) ?? [])
      if (one.startsWith(cut) || one.replace(signs, '').startsWith(cut)) hear(meaning, undotted);
  if (says.size > 0) return says;
  // «длжн», "grzhd", "nmbr": the vowels are left out.
  for (const cut of [bare, ...russian].filter((one) => one.length >= 4 && !vowel.test(one)))
    for (const [one, meaning] of words.get(cut.charCodeAt(0)) ?? [])
      if (isBegun(one.replace(vowels, ''), cut)) says.set(meaning, unvoiced);
  return says;
}

/** One begins as the other: a stem may have lost its end. */
const isBegun = (one: string, other: string): boolean =>
  one.startsWith(other) || (one.length >= 3 && other.startsWith(one));

/** Which Latin letters leave out: «vezd» is въезд. */
const signs = /[ъь]/g;
const vowel = /[aeiouyаеиоуыэюяйьъ]/;
const vowels = /[aeiouyаеиоуыэюяйьъ]/g;

/** "adr(es)", "data": Russian words in Latin letters, with the ending that an English stem leaves off. */
const readings = (bare: string): string[] => [...new Set([bare, `${bare}s`, `${bare}es`].flatMap(russianReadings))];

function likenessOf(word: string, known: string, isCut: boolean): number {
  if (isCut)
    return known.startsWith(word) || (word.length >= 4 && word.startsWith(known) && known.length >= 4) ? cutShort : 0;
  if (word.length < 4 || known.length < 4) return 0;
  if (known.startsWith(word) || word.startsWith(known)) return Math.abs(known.length - word.length) <= 4 ? alike : 0;
  return word.length >= 6 && isSlip(word, known) ? alike : 0;
}

/** One letter more, less or other. */
function isSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left[0] !== right[0]) return false;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - from && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - from - end <= 1;
}
