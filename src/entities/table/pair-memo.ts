const size = 1 << 18;

/** Remembers what was found for two values, in bounded memory: what falls out is worked out again. */
export class PairMemo {
  private readonly left = new Int32Array(size).fill(-1);
  private readonly right = new Int32Array(size);
  private readonly found = new Int32Array(size);

  /** The order of the two values does not matter. */
  get(one: number, other: number, work: (low: number, high: number) => number): number {
    const [low, high] = one < other ? [one, other] : [other, one];
    const at = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) & (size - 1);
    if (this.left[at] === low && this.right[at] === high) return this.found[at]!;
    const found = work(low, high);
    this.left[at] = low;
    this.right[at] = high;
    this.found[at] = found;
    return found;
  }
}
