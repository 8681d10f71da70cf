import { readFile } from 'node:fs/promises';
import { servePage } from '../server/index.ts';
import { type Command, type Io, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const serve: Command = {
  usage: 'serve <DIR>',
  summary: 'show the dossier in a browser on this machine',
  options: [
    ['--port <number>', 'the port on 127.0.0.1 (any free one unless said)'],
    ['--language <code>', 'en, ru or ko'],
  ],
  async run(io, [dir = ''], options) {
    const port = portOf(text(options, 'port'));
    const written = await withCase(io, dir, 'serve', (found) =>
      found.publish({ language: text(options, 'language') ?? 'en' }),
    );
    return { result: await serveUntilStopped(io, written.html, port), text: '' };
  },
};

export function portOf(said: string | undefined): number {
  const port = Number(said ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUsage(`expected a port from 0 to 65535, found "${said}"`);
  return port;
}

/** Serves a written page until somebody stops the program. */
export async function serveUntilStopped(io: Io, page: string, port: number): Promise<{ url: string }> {
  const served = await servePage(await readFile(page, 'utf8'), port);
  (io.json ? io.err : io.out).write(`${served.url}  (this machine only; Ctrl-C to stop)\n`);
  await new Promise<void>((resolve) =>
    io.signal.aborted ? resolve() : io.signal.addEventListener('abort', () => resolve()),
  );
  await served.close();
  return { url: served.url };
}
