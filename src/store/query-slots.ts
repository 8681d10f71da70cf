/**
 * Every running query holds one thread of libuv's pool until it ends, and four of them starve every file read of the process.
 * Queries take a slot first; half the pool is always left to files.
 */
class QuerySlots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.free = slots;
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free++;
      else next();
    }
  }
}

const poolSize = Number(process.env.UV_THREADPOOL_SIZE ?? 4) || 4;

/** The slots of this process: the pool is one, however many databases are open. */
export const querySlots = new QuerySlots(Math.max(1, Math.floor(poolSize / 2)));
