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
  const blocksOf = new Int32Array(largestBlock + 1);
  let [pairs, keptPairs, mostRows, blocksLeftOut] = [0, 0, 0, 0];
  for (const size of sizes) {
    pairs += (size * (size - 1)) / 2;
    if (size > largestBlock) blocksLeftOut += 1;
    else blocksOf[size]! += 1;
  }
  let full = false;
  for (let size = 2; size <= largestBlock; size++) {
    const more = (blocksOf[size]! * size * (size - 1)) / 2;
    full ||= keptPairs + more > budget;
    if (full) blocksLeftOut += blocksOf[size]!;
    else if (more > 0) {
      keptPairs += more;
      mostRows = size;
    }
  }
  return { pairs, keptPairs, mostRows, blocksLeftOut };
}
