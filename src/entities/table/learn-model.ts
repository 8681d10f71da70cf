import { mixed } from './block-keys.ts';
import type { ColumnComparison } from './column-comparison.ts';
import { type MatchModel, rarityWorth } from './match-model.ts';
import type { Watch } from './watch.ts';

/** Comparison results as they repeat: one number for the levels of all columns, and how many pairs had it. */
export type Patterns = Map<number, number>;

const base = 8;
const rarities = 64;
const randomPairs = 1_000_000;
const rounds = 40;

/** A small table says little of chance: it begins as twenty pairs of which one agrees somehow. */
const supposed = 20;
const supposedShare = (level: number, levels: number): number => (level === 1 ? 0.95 : 0.05 / (levels - 2));

/** How often each level comes up between any two rows, from pairs drawn by a fixed rule; what can be counted exactly is. */
export async function chanceLevels(
  comparisons: readonly ColumnComparison[],
  rows: number,
  watch: Watch,
): Promise<number[][]> {
  const counts = comparisons.map(({ levels }) =>
    levels.map((_, level) => supposed * supposedShare(level, levels.length)),
  );
  const draws = Math.min(randomPairs, (rows * (rows - 1)) / 2);
  for (let i = 0; i < draws; i++) {
    if (i % 4096 === 0) await watch.step('counting chance agreements', i, draws);
    const [a, b] = [(mixed(2 * i + 1) >>> 0) % rows, (mixed(2 * i + 2) >>> 0) % rows];
    if (a !== b) for (let c = 0; c < comparisons.length; c++) counts[c]![comparisons[c]!.level(a, b)]! += 1;
  }
  return comparisons.map((comparison, c) => withExact(comparison, shares(counts[c]!)));
}

function withExact({ column, same, levels }: ColumnComparison, found: number[]): number[] {
  let [said, squares] = [0, 0];
  for (const count of column.counts) {
    said += count;
    squares += count * (count - 1);
  }
  const exact = (squares + supposed * supposedShare(same, levels.length)) / (said * (said - 1) + supposed);
  const rest = 1 - found[same]!;
  return found.map((share, level) => (level === 0 ? 0 : level === same ? exact : (share * (1 - exact)) / rest));
}

/** Shares of the levels, of the pairs where both rows say something. */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
  return counts.map((count, level) => (level === 0 ? 0 : count / total));
}

/** Levels of all columns, and in whole bits how much rarer than usual what agrees is. */
export function patternOf({ comparisons, weights }: MatchModel, a: number, b: number): number {
  let [pattern, rarity] = [0, 0];
  for (let c = 0; c < comparisons.length; c++) {
    const comparison = comparisons[c]!;
    const level = comparison.level(a, b);
    pattern = pattern * base + level;
    rarity += rarityWorth(comparison, weights[c]![level]!);
  }
  return pattern * rarities + Math.max(0, Math.min(rarities - 1, Math.round(rarity / 100) + rarities / 2));
}

interface Seen {
  readonly levels: readonly number[];
  /** How much likelier than its levels alone say, for what is shared is rare. */
  readonly rarity: number;
  readonly count: number;
}

function seenOf(pattern: number, count: number, columns: number): Seen {
  const levels = new Array<number>(columns);
  let rest = Math.floor(pattern / rarities);
  for (let c = columns - 1; c >= 0; c--, rest = Math.floor(rest / base)) levels[c] = rest % base;
  return { levels, rarity: 2 ** ((pattern % rarities) - rarities / 2), count };
}

/** Before anything is learnt: the documented expectation of each level, and one other row for each row. */
export const firstModel = (
  comparisons: readonly ColumnComparison[],
  chance: readonly number[][],
  rows: number,
): MatchModel =>
  modelOf(
    comparisons,
    comparisons.map(({ expected }) => [...expected]),
    chance,
    1 / Math.max(rows - 1, 1),
  );

/**
 * Expectation–maximisation over the pairs that were found by some rule. Pairs that no rule finds are taken to be of two entities each;
 * how levels fall between any two rows stays as it was counted. `scale`: pairs in the table for each pair in `patterns`.
 */
export function learnModel(
  first: MatchModel,
  chance: readonly number[][],
  patterns: Patterns,
  scale: number,
  rows: number,
): MatchModel {
  const { comparisons } = first;
  const seen = [...patterns]
    .sort(([a], [b]) => a - b)
    .map(([pattern, count]) => seenOf(pattern, count, comparisons.length));
  const all = (rows * (rows - 1)) / 2;
  let likely = comparisons.map(({ expected }) => [...expected]);
  let prior = first.prior === 0 ? 0.5 : 2 ** (first.prior / 100);
  for (let round = 0; round < rounds; round++) {
    // Each level begins with a little of what is expected, so that a level nobody met is not impossible.
    const counts = comparisons.map(({ expected }) => expected.map((share) => share * 5));
    let matches = 0.5;
    for (const { levels, rarity, count } of seen) {
      let odds = (rarity * prior) / (1 - prior);
      for (let c = 0; c < levels.length; c++)
        if (levels[c] !== 0) odds *= likely[c]![levels[c]!]! / chance[c]![levels[c]!]!;
      const of = (count * odds) / (1 + odds);
      matches += of * scale;
      for (let c = 0; c < levels.length; c++) counts[c]![levels[c]!]! += of;
    }
    likely = counts.map(shares);
    prior = Math.min(matches / all, 0.5);
  }
  return modelOf(comparisons, likely, chance, prior);
}

function modelOf(
  comparisons: readonly ColumnComparison[],
  likely: number[][],
  chance: readonly number[][],
  prior: number,
): MatchModel {
  const weights = comparisons.map((comparison, c) =>
    Int32Array.from(comparison.levels, (_, level) =>
      level === 0 ? 0 : weigh(comparison, likely[c]![level]!, chance[c]![level]!),
    ),
  );
  return { comparisons, weights, prior: Math.round(100 * Math.log2(prior)) };
}

/** No column decides by a difference beyond these bits. */
const furthest = 2000;
/** Two values of a column that never changes, beyond a slip: a thousand to one against. */
const strongDifference = -1000;

function weigh({ column }: ColumnComparison, likely: number, chance: number): number {
  const bits = Math.round(100 * Math.log2(likely / chance));
  const held = Math.max(-furthest, Math.min(furthest, bits));
  if (column.spec.strength === 'weak') return Math.trunc(held / 2);
  return column.spec.strength === 'strong' && held < 0 ? Math.min(held, strongDifference) : held;
}
