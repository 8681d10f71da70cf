import type { FoldedColumn } from './folded-column.ts';
import type { Texts } from './texts.ts';

export const nameLevels = [
  'not said',
  'no word in common',
  'one word close',
  'one word the same',
  'two words alike, others not',
  'all words of the shorter alike',
  'all words of the shorter the same',
  'same',
] as const;

/** Words of a name that are compared. */
export const mostWords = 8;

/** Puts the words of two names side by side, in whatever order they stand, the same before the alike; each word counts once. */
export function alignWords({ wordStarts, words }: FoldedColumn, all: Texts, rarities: Int32Array) {
  const [takenA, takenB] = [new Uint8Array(mostWords), new Uint8Array(mostWords)];
  return (a: number, b: number): { level: number; rarity: number } => {
    const [startA, startB] = [wordStarts[a]!, wordStarts[b]!];
    const [lengthA, lengthB] = [wordStarts[a + 1]! - startA, wordStarts[b + 1]! - startB];
    takenA.fill(0);
    takenB.fill(0);
    let [same, alike, rarity] = [0, 0, 0];
    for (const pass of ['same', 'alike'] as const)
      for (let i = 0; i < lengthA; i++)
        for (let j = 0; j < lengthB && takenA[i] === 0; j++) {
          if (takenB[j] === 1) continue;
          const [left, right] = [words[startA + i]!, words[startB + j]!];
          if (pass === 'same' ? left !== right : !areAlike(all, left, right)) continue;
          takenA[i] = 1;
          takenB[j] = 1;
          if (pass === 'alike') alike += 1;
          else {
            same += 1;
            rarity += rarities[left]!;
          }
        }
    return { level: levelOf(same, alike, Math.min(lengthA, lengthB)), rarity };
  };
}

function levelOf(same: number, alike: number, shorter: number): number {
  const both = same + alike;
  if (both >= 2) return both < shorter ? 4 : alike > 0 ? 5 : 6;
  return same === 1 ? 3 : alike === 1 ? 2 : 1;
}

/** A slip or two in a word, an initial, or a name cut short. */
function areAlike(all: Texts, a: number, b: number): boolean {
  if (all.likeness(a, b) > 0) return true;
  const [left, right] = [all.textOf(a), all.textOf(b)];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (short.length === 1 || short.length > 2) && long.startsWith(short);
}
