import { type BlockRule, keysBuffer, keysOfRow } from './block-rule.ts';

/** How many rows stand in each block of a rule: counted before any two are compared. */
export interface BlockSizes {
  /** The pairs of all its blocks. */
  readonly pairs: number;
  /** Blocks of more rows are left out, so that the rest stays within the budget. */
  readonly mostRows: number;
  readonly keptPairs: number;
  readonly blocksLeftOut: number;
  readonly slotOf: (key: number) => number;
  readonly sizes: Int32Array;
}

/** A row in a block of more is better found by something rarer. */
const largestBlock = 1000;

export function blockSizes(rule: BlockRule, rows: number, budget: number): BlockSizes {
  const shift = Math.max(4, 32 - Math.ceil(Math.log2(4 * rows + 16)));
  const sizes = new Int32Array(2 ** (32 - shift));
  const slotOf = (key: number): number => key >>> shift;
  const keys = keysBuffer();
  for (let row = 0; row < rows; row++) {
    const count = keysOfRow(rule, row, keys);
    for (let k = 0; k < count; k++) sizes[slotOf(keys[k]!)]! += 1;
  }
  return { ...within(sizes, budget), slotOf, sizes };
}

function within(sizes: Int32Array, budget: number) {
  const blocksOf = new Map<number, number>();
  for (const size of sizes) if (size > 1) blocksOf.set(size, (blocksOf.get(size) ?? 0) + 1);
  let [pairs, keptPairs, mostRows, blocksLeftOut] = [0, 0, 0, 0];
  for (const size of [...blocksOf.keys()].sort((a, b) => a - b)) {
    const blocks = blocksOf.get(size)!;
    const more = (blocks * size * (size - 1)) / 2;
    pairs += more;
    if (size <= largestBlock && blocksLeftOut === 0 && keptPairs + more <= budget) {
      keptPairs += more;
      mostRows = size;
    } else blocksLeftOut += blocks;
  }
  return { pairs, keptPairs, mostRows, blocksLeftOut };
}
