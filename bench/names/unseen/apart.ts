import { seeded } from '../chance.ts';
import { inventedNames } from '../population.ts';
import type { Chain } from './chains.ts';

const WRITERS = 5;

/** Names that differ in one syllable, each drawn by how common syllables are. */
export function apartPairs(count: number, seed: number): [string, string][] {
  const [left, right] = [inventedNames(count, seed), inventedNames(count, seed + 1)];
  return left.flatMap((name, i) => {
    const at = i % 3;
    const other = [...name].map((syllable, j) => (j === at ? [...(right[i] ?? '')][j] : syllable)).join('');
    return name.length === 3 && other.length === 3 && name !== other ? [[name, other] as [string, string]] : [];
  });
}

/** Two names that one writer may write alike cannot be told apart in that writing. */
export function toldApart(a: string, b: string, chain: Chain): boolean {
  const written = (name: string): string[] =>
    Array.from({ length: WRITERS }, (_, i) => chain(name, seeded(i * 97 + 1)));
  const others = new Set(written(b));
  return !written(a).some((text) => others.has(text));
}
