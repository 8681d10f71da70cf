import type { HeadingWord } from './heading-word.ts';
import type { Phrase } from './slots.ts';

/** A word of a wording that a heading says: how surely, and by which of its words. */
interface Said {
  readonly sure: number;
  readonly by: readonly number[];
}

/** A heading as wordings are compared with it. */
export interface SaidWords {
  readonly words: readonly HeadingWord[];
  readonly says: ReadonlyMap<string, Said>;
  /** By word: whether the wording that is being compared says it. */
  readonly marks: Uint8Array;
}

export function saidWords(words: readonly HeadingWord[]): SaidWords {
  const says = new Map<string, { sure: number; by: number[] }>();
  words.forEach((word, at) => {
    for (const [token, sure] of word.says) {
      const known = says.get(token);
      if (known === undefined) says.set(token, { sure, by: [at] });
      else {
        known.sure = Math.max(known.sure, sure);
        known.by.push(at);
      }
    }
  });
  return { words, says, marks: new Uint8Array(words.length) };
}

/** Forms say more than they need («Дата заключения трудового договора (контракта)»): a word over is less of a fault than one that lacks. */
export const beside = 0.6;

/** A word that the wording has and the heading lacks counts, however common («student card no» is no pass). */
export const lackingWeight = (weight: number): number => Math.max(weight, 0.35);

/** A wording, and what each of its words weighs where a heading says it and where it lacks it. */
export interface Weighed {
  readonly phrase: Phrase;
  readonly said: readonly number[];
  readonly lacking: readonly number[];
}

/** Weighed once: headings are compared with it again and again. */
export function weighed(phrase: Phrase, weigh: (token: string) => number): Weighed {
  const said = phrase.tokens.map(weigh);
  return { phrase, said, lacking: said.map(lackingWeight) };
}

/** How well a heading and a phrase say the same, 0 to 1: shared words by how telling they are. */
export function likeness(
  { words, says, marks }: SaidWords,
  { phrase: { tokens, party }, said, lacking }: Weighed,
): number {
  if (party.length > 0 && !party.some((token) => says.has(token))) return 0;
  let shared = 0;
  let all = 0;
  marks.fill(0);
  for (let i = 0; i < tokens.length; i++) {
    const found = says.get(tokens[i] ?? '');
    if (found === undefined) {
      all += lacking[i] ?? 0;
      continue;
    }
    const weight = said[i] ?? 0;
    all += weight;
    for (let at = 0; at < found.by.length; at++) marks[found.by[at] ?? 0] = 1;
    shared += weight * found.sure;
  }
  if (shared === 0) return 0;
  for (let at = 0; at < words.length; at++) if (marks[at] === 0) all += beside * (words[at]?.weight ?? 0);
  return shared / all;
}
