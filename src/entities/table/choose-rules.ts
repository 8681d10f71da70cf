import { type BlockRule, keysBuffer, keysOfRow } from './block-rule.ts';
import { type BlockSizes, blockSizes } from './block-sizes.ts';
import { type Blocks, fillBlocks } from './blocks.ts';
import { leastLikely, type MatchModel, weigher } from './match-model.ts';
import type { Watch } from './watch.ts';

/** Which rules pairs are found by, and what each costs; what was left out is said, never silent. */
export interface Blocking {
  readonly rules: readonly Blocks[];
  readonly used: readonly RuleReport[];
  readonly refused: readonly string[];
  /** Of the likely pairs of a sample that any rule could find, the share that these find. */
  readonly foundShare: number;
  /** Pairs to compare, as far as the sample tells. */
  readonly expectedPairs: number;
}

export interface RuleReport {
  readonly rule: string;
  readonly pairs: number;
  /** Blocks of more rows than this were left out. */
  readonly mostRows: number;
  readonly blocksLeftOut: number;
}

interface Tried {
  readonly rule: BlockRule;
  readonly sizes: Omit<BlockSizes, 'slotOf' | 'sizes'>;
  /** Pairs of the sample that it finds. */
  readonly pairs: Int32Array;
}

const sampleRows = 1000;
const mostRules = 40;
/** A rule that finds fewer of the likely pairs that no other found is not worth its memory. */
const leastGain = 0.0005;
/** What it costs to lay a rule out, in pairs for each row. */
const layingOut = 0.1;

/**
 * Counts what every rule would compare, tries it on a sample of rows, and takes those that find most likely pairs for their cost until
 * the budget is spent or nothing is left to find. Likely is what the documented expectations say: no answer is needed.
 */
export async function chooseRules(
  candidates: readonly BlockRule[],
  model: MatchModel,
  rows: number,
  pairsPerRow: number,
  watch: Watch,
): Promise<Blocking> {
  const budget = Math.min(rows * pairsPerRow, (rows * (rows - 1)) / 2);
  // Where all pairs may be compared, no rule is too large.
  const budgetOfRule = rows <= 2 * pairsPerRow ? (rows * (rows - 1)) / 2 : budget / 2;
  const sample = new Sample(model, rows);
  const tried: Tried[] = [];
  const tooLarge: { rule: BlockRule; pairs: number }[] = [];
  for (const [i, rule] of candidates.entries()) {
    await watch.step('counting pairs', i, candidates.length);
    const found = blockSizes(rule, rows, budgetOfRule);
    const { slotOf: _, sizes: __, ...sizes } = found;
    if (found.mostRows === 0 && found.pairs > 0) tooLarge.push({ rule, pairs: found.pairs });
    if (found.mostRows > 0) tried.push({ rule, sizes, pairs: sample.pairsOf(rule, found) });
  }
  const { taken, covered, coveredPairs, refused } = greedy(tried, sample, budget);
  const rules: Blocks[] = [];
  for (const { rule } of taken) {
    await watch.step('laying out blocks', rules.length, taken.length);
    rules.push(fillBlocks(rule, rows, blockSizes(rule, rows, budgetOfRule)));
  }
  return {
    rules,
    used: taken.map(({ rule, sizes }) => ({
      rule: rule.name,
      pairs: sizes.keptPairs,
      mostRows: sizes.mostRows,
      blocksLeftOut: sizes.blocksLeftOut,
    })),
    refused: [...refused.map(({ rule, sizes }) => ({ rule, pairs: sizes.keptPairs })), ...tooLarge].map(
      ({ rule, pairs }) => sentenceOf(rule, pairs, budget),
    ),
    foundShare: sample.shareOf(covered),
    expectedPairs: sample.pairsInTable(coveredPairs),
  };
}

const sentenceOf = ({ name }: BlockRule, pairs: number, budget: number): string =>
  `not compared by ${name}: its ${pairs.toLocaleString('en')} pairs would go beyond the budget of ${Math.round(budget).toLocaleString('en')}; raise pairs_per_row to have them`;

function greedy(tried: readonly Tried[], sample: Sample, budget: number) {
  const covered = new Uint8Array(sample.pairs);
  let coveredPairs = 0;
  const taken: Tried[] = [];
  const refused: Tried[] = [];
  const left = new Set(tried);
  while (taken.length < mostRules) {
    let best: { rule: Tried; gain: number; cost: number; worth: number } | null = null;
    for (const rule of left) {
      const { gain, cost } = sample.gainOf(rule.pairs, covered);
      if (gain < Math.max(1, leastGain * sample.likely)) {
        left.delete(rule);
        continue;
      }
      const worth = gain / (cost + layingOut * sample.size);
      if (best === null || worth > best.worth) best = { rule, gain, cost, worth };
    }
    if (best === null) break;
    left.delete(best.rule);
    if (sample.pairsInTable(coveredPairs + best.cost) > budget) {
      refused.push(best.rule);
      continue;
    }
    for (const pair of best.rule.pairs) covered[pair] = 1;
    coveredPairs += best.cost;
    taken.push(best.rule);
  }
  return { taken, covered, coveredPairs, refused };
}

/** Some rows, evenly spread, and every pair of one of them with any row that a rule finds. */
class Sample {
  likely = 0;
  readonly size: number;
  private readonly weigh: (a: number, b: number) => number | null;
  private readonly rows: number;
  private readonly picked: Int32Array;
  private readonly numbers = new Map<number, number>();
  /** 1 or 0, by the number of the pair. */
  private readonly isLikely: number[] = [];
  /** The call of `pairsOf` that met each pair last. */
  private readonly metBy: number[] = [];
  private calls = 0;

  constructor(model: MatchModel, rows: number) {
    this.weigh = weigher(model, leastLikely);
    this.rows = rows;
    this.size = Math.min(rows, sampleRows);
    this.picked = Int32Array.from({ length: this.size }, (_, i) => Math.floor((i * rows) / this.size));
  }

  pairsOf(rule: BlockRule, { slotOf, sizes, mostRows }: BlockSizes): Int32Array {
    const keys = keysBuffer();
    const bySlot = new Map<number, number[]>();
    const marked = new Uint8Array(sizes.length);
    for (let i = 0; i < this.picked.length; i++) {
      const count = keysOfRow(rule, this.picked[i]!, keys);
      for (let k = 0; k < count; k++) {
        const slot = slotOf(keys[k]!);
        if (sizes[slot]! < 2 || sizes[slot]! > mostRows) continue;
        marked[slot] = 1;
        const there = bySlot.get(slot);
        if (there) there.push(i);
        else bySlot.set(slot, [i]);
      }
    }
    const found: number[] = [];
    this.calls += 1;
    for (let row = 0; row < this.rows; row++) {
      const count = keysOfRow(rule, row, keys);
      for (let k = 0; k < count; k++) {
        const slot = slotOf(keys[k]!);
        if (marked[slot] === 1) for (const i of bySlot.get(slot)!) this.meet(i, row, found);
      }
    }
    return Int32Array.from(found);
  }

  gainOf(pairs: Int32Array, covered: Uint8Array): { gain: number; cost: number } {
    let [gain, cost] = [0, 0];
    for (const pair of pairs) {
      if (covered[pair] === 1) continue;
      cost += 1;
      gain += this.isLikely[pair]!;
    }
    return { gain, cost };
  }

  shareOf(covered: Uint8Array): number {
    const found = covered.reduce((sum, is, pair) => sum + is * this.isLikely[pair]!, 0);
    return this.likely === 0 ? 1 : found / this.likely;
  }

  /** Pairs that any rule found. */
  get pairs(): number {
    return this.isLikely.length;
  }

  /** A pair of two rows of the table is met from either of them. */
  pairsInTable(inSample: number): number {
    return (inSample * this.rows) / this.size / 2;
  }

  private meet(i: number, row: number, found: number[]): void {
    if (this.picked[i] === row) return;
    const number = this.numberOf(i, row);
    if (this.metBy[number] === this.calls) return;
    this.metBy[number] = this.calls;
    found.push(number);
  }

  private numberOf(i: number, row: number): number {
    const pair = i * this.rows + row;
    const known = this.numbers.get(pair);
    if (known !== undefined) return known;
    const likely = this.weigh(this.picked[i]!, row) === null ? 0 : 1;
    const number = this.isLikely.push(likely) - 1;
    this.metBy.push(0);
    this.numbers.set(pair, number);
    this.likely += likely;
    return number;
  }
}
