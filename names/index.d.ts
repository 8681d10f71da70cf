// The front door of @tributary/names. front-door.test.js holds the implementation to these signatures; what each
// function promises stands above it in the source.

export type Script = 'latin' | 'cyrillic' | 'hangul' | 'han' | 'kana' | 'mixed' | 'other';
export type Verdict = 'match' | 'possible' | 'different';
/** `same` letters; `variant` spellings of one name; `other_reading` of the same characters; a likely `error` in one syllable. */
export type Relation = 'same' | 'variant' | 'other_reading' | 'error' | 'different';
export type System = 'dprk' | 'mr' | 'rr' | 'kontsevich' | 'kholodovich';

/** One syllable or word of two names side by side; '' where one side has none. `syllable`: the Hangul behind both. */
export interface Part {
  a: string;
  b: string;
  /** 0 to 1 */
  likeness: number;
  /** such as `룡 = рён (Kontsevich) = ryong (DPRK)` */
  because: string;
  syllable?: string;
}
/** How many people of `population` would bear the name by chance. */
export interface Namesakes {
  expected: number;
  population: number;
  because: string;
}
export interface Comparison {
  /** 0 to 1, the same in either order */
  score: number;
  verdict: Verdict;
  relation: Relation;
  because: string;
  parts: Part[];
  namesakes: Namesakes | null;
}
export interface CompareOptions {
  /** people among whom `namesakes` are counted; 1,000,000 unless told */
  population?: number;
}
export interface NameForms {
  script: Script;
  key: string;
  latinKey: string;
  ngrams: string[];
}
export interface FoldedOrganisation {
  core: string;
  form: string | null;
  key: string;
  latinKey: string;
}
/** A name read once, by `readName` only. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly script: Script;
  /** what was odd about the text: invisible characters, look-alike letters, a cut */
  readonly notes: string[];
}
export interface Hit {
  name: string;
  /** places in the list the index was built from, counted from 0 */
  positions: number[];
  score: number;
  /** worked out when it is first asked for */
  readonly comparison: Comparison;
}
export interface NameIndex {
  /** distinct texts held */
  readonly size: number;
  search(name: string | Reading, most?: number): Hit[];
  /** Does what the first searches would, so that they are as quick as later ones. Opening a file of 100,000 names or more does it. */
  warm(): void;
  save(path: string): void;
}

/** At or above it two writings are judged one name: the one frozen verdict threshold. */
export const MATCH: number;
/** From here up to `MATCH` a person should look. */
export const POSSIBLE: number;
export function foldName(text: string): string;
export function nameForms(name: string): NameForms;
export function readName(name: string): Reading;
export function compareNames(a: string, b: string, options?: CompareOptions): Comparison;
export function compareReadings(a: Reading, b: Reading, options?: CompareOptions): Comparison;
/** `compareReadings().score` without the explanation. */
export function scoreReadings(a: Reading, b: Reading): number;
export function nameKeys(name: string): string[];
export function readingKeys(reading: Reading): string[];
/** Keys that a surname with initials shares with the whole name. */
export function initialKeys(name: string): string[];
export function readingInitialKeys(reading: Reading): string[];
export function bearersPerMillion(reading: Reading): number | null;
export function expectedChancePairs(left: Reading[], right: Reading[]): number;
export function foldOrganisation(text: string): FoldedOrganisation;
export function compareOrganisations(a: string, b: string): Comparison;
export function nameIndex(names: Iterable<string>): NameIndex;
export function openNameIndex(path: string): NameIndex;
export function romaniseName(hangul: string, system: System, options?: { southern?: boolean }): string;
export function romaniseWord(
  hangul: string,
  system: System,
  options?: { southern?: boolean; historical?: boolean },
): string;
