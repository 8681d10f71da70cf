import { type Case, createCase, type Incoming, type OpenOptions, openCase } from '../src/case/index.ts';

/** A clock that stands still and ids that are counted: the same files then give the same case, byte for byte. */
export function still(): Pick<OpenOptions, 'clock' | 'by' | 'newSourceId'> {
  let drawn = 0;
  const newSourceId = () => `src-${(++drawn).toString(16).padStart(20, '0')}`;
  return { clock: () => new Date('2024-11-01T00:00:00Z'), by: 'a test', newSourceId };
}

/** Starts a case in which nothing hangs on the day, on chance or on who runs it. */
export async function startStill(dir: string, title: string, incoming: readonly Incoming[]): Promise<string> {
  await createCase(dir, { title }, { ...still(), random: (bytes) => new Uint8Array(bytes) });
  await working(dir, (found) => found.add(incoming));
  return dir;
}

/** Opens a case for one piece of work and closes it again, come what may. */
export async function working<T>(
  dir: string,
  work: (found: Case) => Promise<T>,
  options: OpenOptions = still(),
): Promise<T> {
  const found = await openCase(dir, options);
  try {
    return await work(found);
  } finally {
    await found.close();
  }
}
