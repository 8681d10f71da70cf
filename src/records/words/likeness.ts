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
  readonly weigh: (token: string) => number;
  /** By word: whether the wording that is being compared says it. */
  readonly marks: Uint8Array;
}

export function saidWords(words: readonly HeadingWord[], weigh: (token: string) => number): SaidWords {
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
  return { words, says, weigh, marks: new Uint8Array(words.length) };
}

/** Forms say more than they need («Дата заключения трудового договора (контракта)»): a word over is less of a fault than one that lacks. */
export const beside = 0.6;

/** A word that the wording has and the heading lacks counts, however common («student card no» is no pass). */
export const lackingWeight = (weight: number): number => Math.max(weight, 0.35);

/** How well a heading and a phrase say the same, 0 to 1: shared words by how telling they are. */
export function likeness({ words, says, weigh, marks }: SaidWords, { tokens, party }: Phrase): number {
  if (party.length > 0 && !party.some((token) => says.has(token))) return 0;
  let shared = 0;
  let all = 0;
  marks.fill(0);
  for (const token of tokens) {
    const weight = weigh(token);
    const said = says.get(token);
    all += said === undefined ? lackingWeight(weight) : weight;
    if (said === undefined) continue;
    for (const at of said.by) marks[at] = 1;
    shared += weight * said.sure;
  }
  if (shared === 0) return 0;
  for (let at = 0; at < words.length; at++) if (marks[at] === 0) all += beside * (words[at]?.weight ?? 0);
  return shared / all;
}
