import { openCase } from '../case/index.ts';
import { ownerOf, serveCase } from '../server/index.ts';
import { type Io, WrongUsage } from './command.ts';

export function portOf(said: string | undefined): number {
  const port = Number(said ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUsage(`expected a port from 0 to 65535, found "${said}"`);
  return port;
}

export interface ServedUntil {
  readonly url: string;
  /** Another process had the case open: this is a fresh link to it. */
  readonly already: boolean;
}

/** What is left to say at the end: the link, where it was not shown on the way. */
export const linkText = ({ url, already }: ServedUntil): string => (already ? url : '');

/**
 * Answers for a case until somebody stops the program. Where another process does already, says its link and ends. `built` makes the pages,
 * once the case is open: for one that is locked, or none, they would be made in vain.
 */
export async function serveUntilStopped(
  io: Io,
  dir: string,
  port: number,
  built: () => Promise<string>,
): Promise<ServedUntil> {
  const owner = await ownerOf(dir);
  if (owner !== null) return { url: await owner.link(), already: true };
  const found = await openCase(dir, { command: 'open', signal: io.signal, progress: io.progress });
  const served = await built()
    .then((workbench) => serveCase(found, { dir, port, workbench }))
    .catch(async (error: unknown) => {
      await found.close();
      throw error;
    });
  (io.json ? io.err : io.out).write(`${served.link}\n(this machine only; Ctrl-C to stop)\n`);
  await new Promise<void>((resolve) =>
    io.signal.aborted ? resolve() : io.signal.addEventListener('abort', () => resolve()),
  );
  await served.close();
  return { url: served.link, already: false };
}
