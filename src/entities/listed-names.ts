import {
  bearersPerMillion,
  foldName,
  MATCH,
  POSSIBLE,
  type Reading,
  readingInitialKeys,
  readingKeys,
  scoreReadings,
} from '@tributary/names';

/** So many people must stand on both of two lists before the lists say anything of each. */
export const leastShared = 4;
/** Of the people found on both, at most this share may be there by chance: namesakes, or strangers who fit. */
export const mostByChance = 0.02;
/** Of a million people, bearers of a full name whose frequency nobody has counted. */
const bearersUnknown = 10;
/** Of a million people, bearers of one surname and two initials: one in ten has a surname that common, and initials are one of a dozen each. */
export const bearersOfInitials = 1500;

/** A name as lists write it. */
export interface Name {
  readonly reading: Reading;
  /** The chance that somebody else drawn at random bears it. */
  readonly share: number;
  /** A surname with initials. */
  readonly short: boolean;
}

/** The number of a name among those met, which is read once, «Хёк» as «Хек»; null where lists say too little of whom they mean. */
export function nameOf(
  text: string,
  names: Map<string, number>,
  all: Name[],
  read: (name: string) => Reading,
): number | null {
  const before = names.get(text);
  if (before !== undefined) return before;
  const folded = foldName(text);
  const alike = names.get(folded);
  if (alike !== undefined) {
    names.set(text, alike);
    return alike;
  }
  const short = withInitials.test(text);
  if (!short && !isFullName(text)) return null;
  const reading = read(text);
  const bearers = short ? bearersOfInitials : Math.max(1, bearersPerMillion(reading) ?? bearersUnknown);
  names.set(text, all.length).set(folded, all.length);
  return all.push({ reading, share: bearers / 1e6, short }) - 1;
}

/** «Юн Т.Х.», «Т. Х. Юн», "Yun T.H.": two initials at least. */
const withInitials = /^(?:\p{L}{2,}[\s,]+(?:\p{L}{1,2}\.\s?-?){2,}|(?:\p{L}{1,2}\.\s?-?){2,}\s*\p{L}{2,})$/u;

/** A single word is no full name, nor is one with initials. */
const isFullName = (text: string): boolean =>
  (/\p{L}{2,}[\s,-]+\p{L}{2,}/u.test(text) && !/(^|\s)\p{L}\./u.test(text)) ||
  /^[\p{sc=Hang}\p{sc=Han}]{2,}$/u.test(text.trim());

/** Each name with itself, every two that are one name in two spellings, and surnames with initials with the names that they may be short for. */
export function* matchingNames(
  names: readonly Name[],
  listed: ReadonlyMap<number, unknown>,
): Generator<[number, number]> {
  const met = [...names.entries()].filter(([i]) => listed.has(i));
  for (const [i] of met) yield [i, i];
  const full = met.filter(([, { short }]) => !short);
  yield* oneNameInTwoSpellings(full, names);
  yield* shortAndFull(
    met.filter(([, { short }]) => short),
    full,
  );
}

type Numbered = readonly [number, Name];

function* oneNameInTwoSpellings(full: readonly Numbered[], names: readonly Name[]): Generator<[number, number]> {
  const byKey = new Map<string, number[]>();
  for (const [i, { reading }] of full) {
    const keys = readingKeys(reading);
    for (const j of new Set(keys.flatMap((key) => byKey.get(key) ?? [])))
      if (scoreReadings(reading, names[j]?.reading ?? reading) >= MATCH) yield [j, i];
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  }
}

function* shortAndFull(short: readonly Numbered[], full: readonly Numbered[]): Generator<[number, number]> {
  if (short.length === 0) return;
  const byInitials = new Map<string, Numbered[]>();
  for (const one of full)
    for (const key of readingInitialKeys(one[1].reading)) {
      const same = byInitials.get(key);
      if (same) same.push(one);
      else byInitials.set(key, [one]);
    }
  for (const [i, { reading }] of short)
    for (const [j, other] of new Set(readingInitialKeys(reading).flatMap((key) => byInitials.get(key) ?? [])))
      if (scoreReadings(reading, other.reading) >= POSSIBLE) yield [i, j];
}
