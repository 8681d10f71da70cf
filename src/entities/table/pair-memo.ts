const size = 1 << 18;

/** Remembers what was found for two values, in bounded memory: what falls out is worked out again. */
export class PairMemo {
  /** Two values and what was found, side by side: one place in memory to look at. */
  private readonly kept = new Int32Array(4 * size).fill(-1);

  /** The order of the two values does not matter. */
  get(one: number, other: number, work: (low: number, high: number) => number): number {
    const low = one < other ? one : other;
    const high = one < other ? other : one;
    const at = 4 * (((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) & (size - 1));
    if (this.kept[at] === low && this.kept[at + 1] === high) return this.kept[at + 2]!;
    const found = work(low, high);
    this.kept[at] = low;
    this.kept[at + 1] = high;
    this.kept[at + 2] = found;
    return found;
  }
}
