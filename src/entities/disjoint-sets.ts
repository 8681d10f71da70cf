/**
 * Sets of numbered mentions that grow by joining and know which of them must stay apart.
 *
 * A set is represented by its smallest member, so that the outcome does not depend on the order of joining.
 */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let at = i; at !== root; ) {
      const next = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Forbids that the sets of two members ever become one. */
  keepApart(i: number, j: number): void {
    this.#mark(this.find(i), this.find(j));
    this.#mark(this.find(j), this.find(i));
  }

  /** Joins two sets; false, and nothing changed, where somebody judged members of them different. */
  join(i: number, j: number): boolean {
    const [one, other] = [this.find(i), this.find(j)];
    if (one === other) return true;
    const [low, high] = one < other ? [one, other] : [other, one];
    if (this.#apart.get(low)?.has(high)) return false;
    this.#parent[high] = low;
    for (const third of this.#apart.get(high) ?? []) {
      this.#apart.get(third)?.delete(high);
      this.#mark(low, third);
      this.#mark(third, low);
    }
    this.#apart.delete(high);
    return true;
  }

  #mark(i: number, j: number): void {
    const others = this.#apart.get(i) ?? new Set<number>();
    this.#apart.set(i, others.add(j));
  }
}
