import { readFileSync } from 'node:fs';
import type { Database, Row } from '../store/index.ts';
import type { Claim } from './material.ts';
import { readable } from './readable.ts';

/** Something of the case that stands in a text: which kind of thing, and whereabouts, with itself blacked out. */
export interface Trace {
  readonly kind: string;
  readonly around: string;
}

export class TraceFound extends Error {
  readonly traces: readonly Trace[];
  constructor(file: string, traces: readonly Trace[]) {
    const shown = traces.slice(0, 5).map(({ kind, around }) => `${kind} in "${around}"`);
    const more = traces.length > shown.length ? ` and ${traces.length - shown.length} more places` : '';
    super(
      `${file}: something stands in it that leads back to a person or to a copy: ${shown.join('; ')}${more}. Nothing was written; take it out of the text it came from, or let organisations stand by role.`,
    );
    this.name = 'TraceFound';
    this.traces = traces;
  }
}

export interface TraceInput {
  readonly store: Database;
  readonly protectedStore: Database;
  readonly claims: readonly Claim[];
  /** Names of organisations and commitments: what may stand there although it comes from the case. */
  readonly allowed: readonly string[];
  /** What the program itself says: words of these are nobody's, though a paper may use them too. */
  readonly fixed: readonly string[];
}

/**
 * What a public edition must not hold besides names of people, looked for in its final bytes: numbers of papers, badges, accounts and
 * telephones, addresses, places and organisations that are not to be named, names of files, ids, hashes, whole days, and five words in a row of
 * what a witness said.
 */
export async function tracesIn(
  text: string,
  { store, protectedStore, claims, allowed, fixed }: TraceInput,
): Promise<readonly Trace[]> {
  const views = readable(withoutEach(text, allowed));
  const runs = new Map(views.flatMap((view) => runsOf(view)));
  const own = new Set(fixed.flatMap((said) => runsOf(said).map(([run]) => run)));
  const told = [...runs.keys()].filter((run) => telling(run) && !own.has(run));
  const kept = [
    ...(await protectedStore.rows<Row & Found>(sql('traces-protected'), [told])),
    ...(await store.rows<Row & Found>(sql('traces-custody'), [told])),
  ];
  return [
    ...kept.map(({ kind, run }) => ({ kind, around: runs.get(run) ?? '' })),
    ...saidBy(claims, runs),
    ...views.flatMap(bySight),
    ...digests(withoutEach(text, allowed)),
  ];
}

interface Found {
  readonly kind: string;
  readonly run: string;
}

const sql = (name: string): string => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
const withoutEach = (text: string, allowed: readonly string[]): string =>
  allowed.toSorted((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, ' ¶ '), text);

const longest = 8;
const quoted = 5;
const cut = /[\s.,;:()«»"“”'’<>[\]{}|·—–]+/gu;
/** As the SQL beside it folds what is kept. */
const folded = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(cut, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');

/** Every run of up to eight words, with the words about it. */
function runsOf(view: string): readonly (readonly [string, string])[] {
  const words = folded(view);
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(longest, words.length - at) }, (_, more): readonly [string, string] => [
      words.slice(at, at + more + 1).join(' '),
      [...words.slice(Math.max(0, at - 3), at), '█', ...words.slice(at + more + 1, at + more + 4)].join(' '),
    ]),
  );
}

/** A number of five signs or more, or several words: one common word says nothing of anybody. */
const telling = (run: string): boolean => (/\d/.test(run) ? run.length >= 5 : run.includes(' '));

function saidBy(claims: readonly Claim[], runs: ReadonlyMap<string, string>): readonly Trace[] {
  const words = claims.flatMap(({ quote }) => (quote === null ? [] : [folded(quote)]));
  return words.flatMap((said) =>
    said.slice(quoted - 1).flatMap((_, at) => {
      const around = runs.get(said.slice(at, at + quoted).join(' '));
      return around === undefined ? [] : [{ kind: 'words of a witness', around }];
    }),
  );
}

const sights = [
  ['a day', /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/g],
  ['the id of a sealed source', /\bsrc-[0-9a-f]{6,}/g],
] as const;
const bySight = (view: string): readonly Trace[] =>
  sights.flatMap(([kind, sight]) =>
    [...view.matchAll(sight)].map((match) => ({ kind, around: aroundAt(view, match) })),
  );
const digests = (text: string): readonly Trace[] =>
  [...text.matchAll(/\b(?=[a-f]*\d)[0-9a-f]{12,64}\b/g)].map((match) => ({
    kind: 'a hash',
    around: aroundAt(text, match),
  }));

const aroundAt = (text: string, { 0: found, index }: RegExpExecArray): string =>
  `${text.slice(Math.max(0, index - 20), index)}█${text.slice(index + found.length, index + found.length + 20)}`.replace(
    /\s+/g,
    ' ',
  );
