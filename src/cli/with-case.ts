import { openCase } from '../case/index.ts';
import { type CaseSteps, ownerOf } from '../server/index.ts';
import type { Io } from './command.ts';

/**
 * A case for one command. While a workbench has it open, the command is carried out over there; otherwise it is opened here and closed
 * again, come what may.
 */
export async function withCase<T>(
  io: Io,
  dir: string,
  command: string,
  work: (found: CaseSteps) => Promise<T>,
): Promise<T> {
  const owner = await ownerOf(dir);
  if (owner !== null) return work(owner.steps(io));
  const found = await openCase(dir, { command, signal: io.signal, progress: io.progress });
  if (found.torn !== null) io.err.write(tornLine(found.torn));
  try {
    return await work(found);
  } finally {
    await found.close();
  }
}

/** Said once, by the command that found it. */
const tornLine = (aside: string): string =>
  `the last line of the ledger was torn, as a crash leaves it: it was never acknowledged, and is kept aside as ${aside}\n`;
