import { setImmediate } from 'node:timers/promises';

export interface Watched {
  readonly signal?: AbortSignal;
  readonly progress?: (step: string, done: number, of: number | null) => void;
}

const pauseEvery = 50;

/** Tells how far long work is and lets it be stopped: work that never pauses would not hear Ctrl-C. */
export class Watch {
  /** Never aborted where nobody can stop it. */
  readonly signal: AbortSignal;
  private readonly progress: NonNullable<Watched['progress']>;
  private readonly clock: () => number;
  private last: number;

  constructor({ signal, progress }: Watched, clock: () => number = performance.now.bind(performance)) {
    this.signal = signal ?? new AbortController().signal;
    this.progress = progress ?? (() => {});
    this.clock = clock;
    this.last = clock();
  }

  async step(name: string, done: number, of: number | null): Promise<void> {
    if (this.clock() - this.last < pauseEvery) return;
    this.progress(name, done, of);
    await setImmediate();
    this.signal.throwIfAborted();
    this.last = this.clock();
  }
}
