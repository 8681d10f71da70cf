import type { ColumnComparison } from './column-comparison.ts';

/** What each level of each column is worth, in hundredths of a bit: whole numbers, so that sums do not depend on their order. */
export interface MatchModel {
  readonly comparisons: readonly ColumnComparison[];
  /** For each column, for each level: log2 of how much likelier it is among pairs of one entity than among any two rows. */
  readonly weights: readonly Int32Array[];
  /** log2 of the share of pairs of one entity among all pairs: where every pair begins. */
  readonly prior: number;
}

/** Weight of two rows without the prior, in hundredths of a bit. */
export function weightOf({ comparisons, weights }: MatchModel, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < comparisons.length; c++) {
    const comparison = comparisons[c]!;
    const level = comparison.level(a, b);
    if (level === 0) continue;
    const said = weights[c]![level]!;
    sum += said + rarityWorth(comparison, said);
  }
  return sum;
}

/** What the rarity of the value that two rows share adds. To share one so common that it says nothing is worth nothing, never less. */
export function rarityWorth(comparison: ColumnComparison, said: number): number {
  const rarity = comparison.rarity();
  if (rarity === 0) return 0;
  const weak = comparison.column.spec.strength === 'weak' ? 2 : 1;
  return Math.max(Math.min(said, 0) - said, Math.trunc(rarity / weak));
}

export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** (-bits / 100));
export const bitsOf = (probability: number): number => Math.round(100 * Math.log2(probability / (1 - probability)));

/** Pairs less likely than one in twenty are neither looked for nor kept. */
export const leastLikely = bitsOf(0.05);
