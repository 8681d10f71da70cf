import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCase, describeRun, readIncoming, readListedConfig } from '../case/index.ts';
import { type Command, text } from './command.ts';
import { portOf, serveUntilStopped } from './serve.ts';
import { withCase } from './with-case.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = join(root, 'examples', 'founding-case', 'case.yml');

export const start: Command = {
  usage: 'start',
  summary: 'the founding example, from its files to its dossier, served on this machine',
  options: [
    ['--port <number>', 'the port on 127.0.0.1 (any free one unless said)'],
    ['--no-serve', 'stop when the dossier is written'],
    ['--language <code>', 'language of the dossier: en, ru or ko'],
  ],
  async run(io, _, options) {
    const port = portOf(text(options, 'port'));
    const dir = join(root, 'work', 'founding-case');
    await rm(dir, { recursive: true, force: true });
    await createCase(dir, await readListedConfig(list));
    const report = await withCase(io, dir, 'start', async (found) => {
      const { files } = await found.add(await readIncoming(list));
      const unread = files.filter(({ exhibit }) => exhibit === null);
      if (unread.length > 0)
        throw new Error(unread.map(({ file, because }) => `${file}: ${because.join(' ')}`).join('\n'));
      return found.run({ language: text(options, 'language') ?? 'en' });
    });
    if (options.serve === false) return { result: report, text: describeRun(report) };
    if (!io.json) io.out.write(`${describeRun(report)}\n`);
    await serveUntilStopped(io, report.dossier.html, port);
    return { result: report, text: '' };
  },
};
