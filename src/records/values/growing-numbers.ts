/** A list of whole numbers from 0 that grows, four bytes each: nothing for the garbage collector to walk through. */
export class GrowingNumbers {
  #cells = new Uint32Array(1024);

  at(index: number): number {
    return this.#cells[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#cells.length) {
      const cells = new Uint32Array(Math.max(index + 1, this.#cells.length * 2));
      cells.set(this.#cells);
      this.#cells = cells;
    }
    this.#cells[index] = value;
  }
}
