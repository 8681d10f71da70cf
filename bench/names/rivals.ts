import { foldName, nameForms } from '@tributary/names';
import { jaroWinkler } from '../../names/tokens/word-similarity.js';

const latin = (name: string): string => nameForms(foldName(name)).latinKey;

/** Jaro–Winkler on transliterated, sorted words: what most people write themselves. */
export const byJaroWinkler = (a: string, b: string): number => jaroWinkler(latin(a), latin(b));

/** Dice's coefficient of two-letter pieces of the same text. */
export function byDice(a: string, b: string): number {
  const [left, right] = [piecesOf(latin(a)), piecesOf(latin(b))];
  let shared = 0;
  for (const [piece, count] of left) shared += Math.min(count, right.get(piece) ?? 0);
  const total = [...left.values(), ...right.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++)
    pieces.set(text.slice(i, i + 2), (pieces.get(text.slice(i, i + 2)) ?? 0) + 1);
  return pieces;
}
