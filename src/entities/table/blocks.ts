import { type BlockRule, keysBuffer, keysOfRow } from './block-rule.ts';
import type { BlockSizes } from './block-sizes.ts';

/** Who stands with whom under one rule: the blocks of row `r` are `blocks` from `starts[r]`, the rows of block `b` are `members` from `from[b]`, rising. */
export interface Blocks {
  readonly starts: Int32Array;
  readonly blocks: Int32Array;
  readonly from: Int32Array;
  readonly members: Int32Array;
}

/** Blocks of one row and blocks left out are not kept. */
export function fillBlocks(rule: BlockRule, rows: number, { slotOf, sizes, mostRows }: BlockSizes): Blocks {
  const numbers = new Int32Array(sizes.length).fill(-1);
  let [count, total] = [0, 0];
  for (let slot = 0; slot < sizes.length; slot++) {
    if (sizes[slot]! < 2 || sizes[slot]! > mostRows) continue;
    numbers[slot] = count++;
    total += sizes[slot]!;
  }
  const from = new Int32Array(count + 1);
  for (let slot = 0; slot < sizes.length; slot++) if (numbers[slot]! >= 0) from[numbers[slot]! + 1] = sizes[slot]!;
  for (let b = 0; b < count; b++) from[b + 1]! += from[b]!;
  const next = from.slice();
  const [starts, blocks, members] = [new Int32Array(rows + 1), new Int32Array(total), new Int32Array(total)];
  const keys = keysBuffer();
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const found = keysOfRow(rule, row, keys);
    for (let k = 0; k < found; k++) {
      const block = numbers[slotOf(keys[k]!)]!;
      if (block < 0) continue;
      blocks[at++] = block;
      members[next[block]!++] = row;
    }
    starts[row + 1] = at;
  }
  return { starts, blocks, from, members };
}

/** The rows after a row that share a block with it, each once. The list is used again by the next call. */
export function laterMates(rules: readonly Blocks[], rows: number) {
  const seen = new Int32Array(rows).fill(-1);
  const mates: number[] = [];
  return (row: number): readonly number[] => {
    mates.length = 0;
    for (const { starts, blocks, from, members } of rules)
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const block = blocks[i]!;
        for (let m = from[block + 1]! - 1; m >= from[block]!; m--) {
          const mate = members[m]!;
          if (mate <= row) break;
          if (seen[mate] === row) continue;
          seen[mate] = row;
          mates.push(mate);
        }
      }
    return mates;
  };
}
