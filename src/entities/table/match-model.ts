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
export function weightOf(model: MatchModel, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < model.comparisons.length; c++) sum += columnWeight(model, c, a, b);
  return sum;
}

function columnWeight({ comparisons, weights }: MatchModel, c: number, a: number, b: number): number {
  const comparison = comparisons[c]!;
  const level = comparison.level(a, b);
  if (level === 0) return 0;
  const said = weights[c]![level]!;
  return said + rarityWorth(comparison, said);
}

/**
 * Weighs pairs as `weightOf` and the prior do, the most telling column first, and stops where the columns that are left can no longer lift a pair
 * to `least`: null, as for most pairs.
 */
export function weigher(model: MatchModel, least: number): (a: number, b: number) => number | null {
  const [most, fewest] = [(c: number) => mostOf(model, c), (c: number) => Math.min(0, ...model.weights[c]!)];
  const order = Int32Array.from(model.weights.keys()).sort(
    (a, b) => most(b) - fewest(b) - most(a) + fewest(a) || a - b,
  );
  const needed = new Int32Array(order.length + 1).fill(least - model.prior);
  for (let i = order.length - 1; i >= 0; i--) needed[i] = needed[i + 1]! - most(order[i]!);
  return (a, b) => {
    let sum = 0;
    for (let i = 0; i < order.length; i++) {
      sum += columnWeight(model, order[i]!, a, b);
      if (sum < needed[i + 1]!) return null;
    }
    return sum + model.prior;
  };
}

const mostOf = ({ comparisons, weights }: MatchModel, c: number): number =>
  Math.max(0, ...weights[c]!) + comparisons[c]!.mostRarity;

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
