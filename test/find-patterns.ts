/** Looks for many patterns of four bytes or more in one pass over some bytes: `memmem` for each of a thousand takes as many passes. */
export class PatternFinder {
  /** One bit for each hash of four bytes: whether any pattern may begin so. */
  readonly #begins = new Uint32Array(1 << 15);
  readonly #patterns = new Map<number, { readonly at: number; readonly bytes: Buffer }[]>();

  constructor(patterns: readonly Buffer[]) {
    for (const [at, bytes] of patterns.entries()) {
      const head = bytes.readInt32BE();
      const bit = hashOf(head);
      this.#begins[bit >>> 5] = (this.#begins[bit >>> 5] ?? 0) | (1 << (bit & 31));
      this.#patterns.set(head, [...(this.#patterns.get(head) ?? []), { at, bytes }]);
    }
  }

  /** The places on the list of the patterns that stand somewhere in `bytes`. */
  foundIn(bytes: Uint8Array): Set<number> {
    const found = new Set<number>();
    const begins = this.#begins;
    let head = 0;
    for (let end = 0; end < bytes.length; end++) {
      head = (head << 8) | (bytes[end] as number);
      const bit = hashOf(head);
      if ((((begins[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1 && end >= 3)
        for (const { at, bytes: pattern } of this.#patterns.get(head) ?? [])
          if (!found.has(at) && pattern.equals(bytes.subarray(end - 3, end - 3 + pattern.length))) found.add(at);
    }
    return found;
  }
}

/** Twenty bits. */
const hashOf = (head: number): number => Math.imul(head, 0x9e3779b1) >>> 12;
