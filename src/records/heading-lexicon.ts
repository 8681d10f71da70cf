import { type HeadingWord, headingWordReader } from './heading-word.ts';
import { headingTokens } from './heading-words.ts';
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
  /** Slots of a type that the heading may mean, best first: from a half on by the words alone, below it only where the values agree. */
  candidates(type: RecordType, heading: string): readonly Candidate[];
  /** How much the text looks like a heading of anything, 0 to 1. */
  known(text: string): number;
}

/** A heading that is less alike says nothing of a slot. */
const least = 0.2;

function buildLexicon(types: RecordTypes): HeadingLexicon {
  const slots = new Map(types.all.map((type) => [type.id, slotsOf(type, types.vocabulary)]));
  const all = [...slots.values()].flat();
  const weigh = tokenWeights(all);
  const index = phraseIndex(slots);
  const texts = new Set(all.flatMap(plainWordings));
  const readWords = headingWordReader(texts, (token) => index.has(token), weigh);
  const wordsOf = (text: string) => readWords([...new Set(headingTokens(text))]);
  const ranked = new Map<string, ReadonlyMap<string, readonly Candidate[]>>();
  const known = new Map<string, number>();
  const none: readonly Candidate[] = [];
  return {
    slots,
    candidates: (type, heading) =>
      remembered(ranked, heading, () => rank(index, wordsOf(heading), weigh)).get(type.id) ?? none,
    known: (text) => remembered(known, text, () => bestLikeness(index, wordsOf(text), weigh)),
  };
}

/** The wordings of a slot that are not joined of a part and a party: those have no word that these lack, and are a hundred times as many. */
const plainWordings = ({ column, phrases }: Slot): string[] =>
  phrases.filter(({ party }) => party.length === 0 || column.name.endsWith('_account')).map(({ text }) => text);

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (memory.size < 50_000) memory.set(key, made);
  return made;
}

/** One wording and every slot of every type that it heads: a heading is compared with it once for all of them. */
interface Wording {
  readonly said: Phrase;
  readonly heads: { readonly type: string; readonly slot: Slot; readonly text: string }[];
}

/** Wordings by their words: a heading is compared only with those that share one. */
function phraseIndex(slots: ReadonlyMap<string, readonly Slot[]>): Map<string, Wording[]> {
  const wordings = new Map<string, Wording>();
  const index = new Map<string, Wording[]>();
  for (const [type, list] of slots)
    for (const slot of list)
      for (const said of slot.phrases) {
        const key = `${said.tokens.join(' ')}/${said.party.join(' ')}`;
        let wording = wordings.get(key);
        if (wording === undefined) {
          wording = { said, heads: [] };
          wordings.set(key, wording);
          for (const token of said.tokens) {
            const list = index.get(token);
            if (list === undefined) index.set(token, [wording]);
            else list.push(wording);
          }
        }
        wording.heads.push({ type, slot, text: said.text });
      }
  return index;
}

/** Wordings that can be alike enough: the rest of the heading's words, from the most telling on, must weigh as much. */
function* likely(
  index: ReadonlyMap<string, readonly Wording[]>,
  words: readonly HeadingWord[],
  weigh: (token: string) => number,
): Generator<{ wording: Wording; score: number }> {
  const seen = new Set<Wording>();
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  let rest = whole;
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    if (rest < least * whole - 1e-9) return;
    rest -= word.weight;
    for (const token of word.says.keys())
      for (const wording of index.get(token) ?? []) {
        if (seen.has(wording)) continue;
        seen.add(wording);
        yield { wording, score: likeness(words, wording.said, weigh) };
      }
  }
}

function bestLikeness(
  index: ReadonlyMap<string, readonly Wording[]>,
  words: readonly HeadingWord[],
  weigh: (token: string) => number,
): number {
  if (words.length === 0 || words.length > 12) return 0;
  let best = 0;
  for (const { score } of likely(index, words, weigh)) best = Math.max(best, score);
  return best;
}

function rank(
  index: ReadonlyMap<string, readonly Wording[]>,
  words: readonly HeadingWord[],
  weigh: (token: string) => number,
): ReadonlyMap<string, readonly Candidate[]> {
  const best = new Map<string, Map<Slot, Candidate>>();
  for (const { wording, score } of likely(index, words, weigh)) {
    if (score < least) continue;
    for (const { type, slot, text } of wording.heads) {
      const ofType = best.get(type) ?? new Map<Slot, Candidate>();
      best.set(type, ofType);
      if (score > (ofType.get(slot)?.likeness ?? 0)) ofType.set(slot, { slot, likeness: score, phrase: text });
    }
  }
  return new Map([...best].map(([type, list]) => [type, [...list.values()].sort((a, b) => b.likeness - a.likeness)]));
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
