import { nameKeys } from '@tributary/names';
import type { FoldedColumn } from './folded-column.ts';
import type { Texts } from './texts.ts';

/** One thing rows may have in common, such as the first letters of a surname: the keys of value `v` are `keys` from `starts[v]` up to `starts[v + 1]`. */
export interface BlockKey {
  readonly name: string;
  readonly column: FoldedColumn;
  readonly starts: Int32Array;
  readonly keys: Int32Array;
}

/** What rows of this column may be found by. A slip leaves one half of a value whole: the other half then still finds it. */
export function blockKeys(column: FoldedColumn, all: Texts): BlockKey[] {
  if (column.spec.strength === 'weak') return [];
  const text = (v: number): string => all.textOf(column.whole[v]!);
  const made = (what: string, keysOf: (v: number) => readonly string[]): BlockKey => keyed(column, what, keysOf);
  const same = made('same', (v) => [text(v)]);
  switch (column.spec.kind) {
    case 'birth_date':
      return [same, ...dateParts(made, text)];
    case 'person_name':
      return [
        made('a word', (v) => wordsOf(column, all, v).filter((word) => word.length > 1)),
        made('two words', (v) => pairsOf(wordsOf(column, all, v))),
        made('beginning of a word', (v) => long(wordsOf(column, all, v)).map((word) => word.slice(0, 3))),
        made('beginnings of two words', (v) => pairsOf(wordsOf(column, all, v).map((word) => word.slice(0, 3)))),
        ...sounds(column, made),
      ];
    case 'given_name':
    case 'surname':
      return [same, ...halves(made, text, 3), ...sounds(column, made)];
    case 'free':
      return [same];
    default:
      return [same, ...halves(made, (v) => text(v).replaceAll(' ', ''), 4)];
  }
}

type Make = (what: string, keysOf: (v: number) => readonly string[]) => BlockKey;

const halves = (made: Make, text: (v: number) => string, least: number): BlockKey[] => [
  made('beginning', (v) => (text(v).length < least ? [] : [text(v).slice(0, Math.max(least, text(v).length >> 1))])),
  made('end', (v) => (text(v).length < least ? [] : [text(v).slice(-Math.max(least, text(v).length >> 1))])),
];

const dateParts = (made: Make, text: (v: number) => string): BlockKey[] =>
  (
    [
      ['year', (day) => day.slice(0, 4)],
      ['year and month', (day) => day.slice(0, 6)],
      ['year and day', (day) => day.slice(0, 4) + day.slice(6)],
      ['month and day', (day) => day.slice(4)],
    ] as [string, (day: string) => string][]
  ).map(([what, part]) => made(what, (v) => (text(v).length === 8 ? [part(text(v))] : [])));

/** Where some names are in no Latin letters: keys that a name has in every script. */
const sounds = (column: FoldedColumn, made: Make): BlockKey[] =>
  column.foreign.size === 0 ? [] : [made('sounds', (v) => nameKeys(column.foreign.get(v) ?? column.written(v)))];

const long = (words: readonly string[]): string[] => words.filter((word) => word.length > 2);

const wordsOf = ({ wordStarts, words }: FoldedColumn, all: Texts, v: number): string[] =>
  [...new Set(words.subarray(wordStarts[v]!, Math.min(wordStarts[v + 1]!, wordStarts[v]! + 4)))].map((word) =>
    all.textOf(word),
  );

function pairsOf(words: readonly string[]): string[] {
  const ordered = words.toSorted();
  return ordered.flatMap((one, i) => ordered.slice(i + 1).map((other) => `${one} ${other}`));
}

function keyed(column: FoldedColumn, what: string, keysOf: (v: number) => readonly string[]): BlockKey {
  const size = column.whole.length;
  const starts = new Int32Array(size + 1);
  const keys: number[] = [];
  for (let v = 0; v < size; v++) {
    for (const key of new Set(keysOf(v))) keys.push(hashOf(key));
    starts[v + 1] = keys.length;
  }
  return { name: `${column.spec.name} (${what})`, column, starts, keys: Int32Array.from(keys) };
}

/** FNV-1a, finished as Murmur does. Two keys of one hash cost a comparison too many and nothing else. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
