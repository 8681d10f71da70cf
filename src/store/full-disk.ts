import { diskRefusal } from './disk-refusal.ts';

/** The database says that the disk is full in words of its own: what it could not write and what to do is said as everywhere else. */
export function fullDisk(error: unknown): unknown {
  const { message = '' } = error as Partial<Error>;
  const reason = /No space left on device|not enough (?:free )?(?:disk )?space/i.test(message)
    ? 'ENOSPC'
    : overQuota(message);
  if (reason === null) return error;
  const path = /file "([^"]+)"/.exec(message)?.[1] ?? 'the database of the case';
  return diskRefusal('writing', path, Object.assign(new Error(message), { code: reason }));
}

const overQuota = (message: string): string | null => (/Disk quota exceeded/i.test(message) ? 'EDQUOT' : null);
