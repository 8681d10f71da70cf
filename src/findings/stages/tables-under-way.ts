/** The derived tables of one clustering while they are built: who reads one of them waits for that one, not for all. */
export class TablesUnderWay {
  readonly #each = new Map<string, PromiseWithResolvers<void>>();
  #all: Promise<unknown> = Promise.resolve();

  /** `work` calls `built` with every table as it stands; where it fails, whoever waits fails as it did. */
  follow<T>(work: (built: (table: string) => void) => Promise<T>): Promise<T> {
    const all = work((table) => this.#of(table).resolve());
    this.#all = all;
    return all;
  }

  /** Resolves when the table stands, or when the work has ended without it. */
  async ready(table: string): Promise<void> {
    await Promise.race([this.#of(table).promise, this.#all]);
  }

  #of(table: string): PromiseWithResolvers<void> {
    const known = this.#each.get(table) ?? Promise.withResolvers<void>();
    this.#each.set(table, known);
    return known;
  }
}
