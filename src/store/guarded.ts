import { fullDisk } from './full-disk.ts';
import { querySlots } from './query-slots.ts';

/** A query was stopped by `interrupt`. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Does what the database is asked to when there is a slot, and tells in our words what it refuses. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await querySlots.use(work);
  } catch (error) {
    if (/^INTERRUPT Error/.test((error as Error).message))
      throw new Interrupted('the query was stopped', { cause: error });
    throw fullDisk(error);
  }
}
