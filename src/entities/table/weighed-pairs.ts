/** Pairs that may be of one entity, with their weights, in lists that grow. */
export class WeighedPairs {
  private left = new Int32Array(1 << 16);
  private right = new Int32Array(1 << 16);
  private weight = new Int32Array(1 << 16);
  size = 0;

  add(a: number, b: number, weight: number): void {
    if (this.size === this.left.length) this.widen();
    this.left[this.size] = a;
    this.right[this.size] = b;
    this.weight[this.size++] = weight;
  }

  at(i: number): { a: number; b: number; weight: number } {
    return { a: this.left[i]!, b: this.right[i]!, weight: this.weight[i]! };
  }

  /** Places in the list, the heaviest pair first; equal ones as they were added. */
  heaviestFirst(): Int32Array {
    let [lowest, highest] = [0, 0];
    for (let i = 0; i < this.size; i++) {
      lowest = Math.min(lowest, this.weight[i]!);
      highest = Math.max(highest, this.weight[i]!);
    }
    const next = new Int32Array(highest - lowest + 2);
    for (let i = 0; i < this.size; i++) next[highest - this.weight[i]! + 1]! += 1;
    for (let w = 1; w < next.length; w++) next[w]! += next[w - 1]!;
    const order = new Int32Array(this.size);
    for (let i = 0; i < this.size; i++) order[next[highest - this.weight[i]!]!++] = i;
    return order;
  }

  private widen(): void {
    const wider = (from: Int32Array) => {
      const to = new Int32Array(2 * from.length);
      to.set(from);
      return to;
    };
    this.left = wider(this.left);
    this.right = wider(this.right);
    this.weight = wider(this.weight);
  }
}
