import { headingTokens } from './fold-text.ts';
import type { RecordType } from './record-type.ts';
import { type RecordTypes, recordTypes } from './record-types.ts';
import { likeness, type Phrase, type Slot, slotsOf } from './slots.ts';

/** A slot that a heading may mean, and how sure the words alone make it. */
export interface Candidate {
  readonly slot: Slot;
  readonly likeness: number;
  readonly phrase: string;
}

/** What headings mean, over all record types. */
export interface HeadingLexicon {
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  /** Slots of a type that the heading may mean, best first. */
  candidates(type: RecordType, heading: string): readonly Candidate[];
  /** How much the text looks like a heading of anything, 0 to 1. */
  known(text: string): number;
}

const least = 0.5;

function buildLexicon(types: RecordTypes): HeadingLexicon {
  const slots = new Map(types.all.map((type) => [type.id, slotsOf(type, types.vocabulary)]));
  const all = [...slots.values()].flat();
  const weigh = tokenWeights(all);
  const indexes = new Map([...slots].map(([id, list]) => [id, phraseIndex(list)]));
  const everywhere = phraseIndex(distinctPhrases(all));
  const ranked = new Map<string, readonly Candidate[]>();
  const known = new Map<string, number>();
  return {
    slots,
    candidates: (type, heading) =>
      remembered(ranked, `${type.id}\n${heading}`, () =>
        rank(indexes.get(type.id) ?? new Map(), uniqueTokens(heading), weigh),
      ),
    known: (text) => remembered(known, text, () => bestLikeness(everywhere, uniqueTokens(text), weigh)),
  };
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (memory.size < 50_000) memory.set(key, made);
  return made;
}

const uniqueTokens = (text: string): readonly string[] => [...new Set(headingTokens(text))];

interface Indexed {
  readonly slot: Slot;
  readonly said: Phrase;
}

/** Phrases by their words: a heading is compared only with those that share one. */
function phraseIndex(slots: readonly Slot[]): Map<string, Indexed[]> {
  const index = new Map<string, Indexed[]>();
  for (const slot of slots)
    for (const said of slot.phrases)
      for (const token of said.tokens) {
        const list = index.get(token);
        if (list === undefined) index.set(token, [{ slot, said }]);
        else list.push({ slot, said });
      }
  return index;
}

/** One slot per distinct phrase: enough to tell whether a text is a heading of anything. */
function distinctPhrases(slots: readonly Slot[]): Slot[] {
  const seen = new Set<string>();
  return slots.map((slot) => ({
    ...slot,
    phrases: slot.phrases.filter((said) => {
      const key = said.tokens.join(' ');
      return seen.has(key) ? false : seen.add(key) !== null;
    }),
  }));
}

function bestLikeness(
  index: ReadonlyMap<string, Indexed[]>,
  tokens: readonly string[],
  weigh: (token: string) => number,
): number {
  if (tokens.length === 0 || tokens.length > 12) return 0;
  let best = 0;
  for (const token of tokens)
    for (const { said } of index.get(token) ?? []) best = Math.max(best, likeness(tokens, said, weigh));
  return best;
}

function rank(
  index: ReadonlyMap<string, Indexed[]>,
  tokens: readonly string[],
  weigh: (token: string) => number,
): Candidate[] {
  const best = new Map<Slot, Candidate>();
  for (const token of tokens)
    for (const { slot, said } of index.get(token) ?? []) {
      const score = likeness(tokens, said, weigh);
      if (score >= least && score > (best.get(slot)?.likeness ?? 0))
        best.set(slot, { slot, likeness: score, phrase: said.text });
    }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness);
}

/** A word that stands in many phrases («дата») says less than one that stands in few. */
function tokenWeights(slots: readonly Slot[]): (token: string) => number {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const tokens = new Set(slot.phrases.flatMap((said) => said.tokens));
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const all = Math.log(1 + slots.length);
  return (token) => Math.max(0.15, (all - Math.log(1 + (counts.get(token) ?? 0))) / all);
}

let built: HeadingLexicon | null = null;

export function headingLexicon(): HeadingLexicon {
  built ??= buildLexicon(recordTypes());
  return built;
}
