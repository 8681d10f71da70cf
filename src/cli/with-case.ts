import { type Case, openCase } from '../case/index.ts';
import type { Io } from './command.ts';

/** Opens a case for one command and closes it again, come what may. */
export async function withCase<T>(io: Io, dir: string, command: string, work: (found: Case) => Promise<T>): Promise<T> {
  const found = await openCase(dir, { command, signal: io.signal, progress: io.progress });
  try {
    return await work(found);
  } finally {
    await found.close();
  }
}
