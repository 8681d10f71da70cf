/** Tells everybody who listens; a listener that is slow gets the latest it has not had, in order. */
export class Channel<T> {
  readonly #listeners = new Set<(value: T) => void>();

  tell(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }

  /** What is told from now on, until `signal` says enough or the loop is left. */
  async *listen(signal: AbortSignal, first: readonly T[] = []): AsyncGenerator<T> {
    const waiting: T[] = [...first];
    let wake: () => void = () => undefined;
    const listener = (value: T) => {
      waiting.push(value);
      wake();
    };
    const stop = () => wake();
    this.#listeners.add(listener);
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listener);
      signal.removeEventListener('abort', stop);
    }
  }
}
