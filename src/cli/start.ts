import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AddReport, createCase, describeRun, exampleMark, readIncoming, readListedConfig } from '../case/index.ts';
import { ownerOf } from '../server/index.ts';
import { builtWorkbench } from './build-workbench.ts';
import { type Command, text } from './command.ts';
import { linkText, portOf, serveUntilStopped } from './serve-until-stopped.ts';
import { withCase } from './with-case.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = join(root, 'examples', 'founding-case', 'case.yml');
const dir = join(root, 'work', 'founding-case');
const mark = `${dir}.mark`;

export const start: Command = {
  usage: 'start',
  summary:
    'the workbench on the founding example: made from its files where it is not yet, with what you decided in it where it is',
  options: [
    ['--port <number>', 'the port on 127.0.0.1 (any free one unless said)'],
    ['--afresh', 'make the example again, without what you decided in it'],
    ['--no-serve', 'stop when the dossier is written'],
    ['--language <code>', 'language of the dossier: en, ru or ko'],
  ],
  async run(io, _, options) {
    const port = portOf(text(options, 'port'));
    const open = await ownerOf(dir);
    if (open === null || options.serve === false) {
      const files = (await madeBefore(options.afresh === true)) ? [] : await beginAfresh();
      const report = await withCase(io, dir, 'start', async (found) => {
        if (files.length > 0) allRead(await found.add(files));
        return found.run({ language: text(options, 'language') ?? 'en' });
      });
      await writeFile(mark, await exampleMark('founding-case'));
      if (options.serve === false) return { result: report, text: describeRun(report) };
      if (!io.json) io.out.write(`${describeRun(report)}\n`);
    }
    const served = await serveUntilStopped(io, dir, port, await builtWorkbench(io));
    return { result: served, text: linkText(served) };
  },
};

/** Whether the example stands as this program and these files make it. */
async function madeBefore(afresh: boolean): Promise<boolean> {
  const before = await readFile(mark, 'utf8').catch(() => '');
  return !afresh && before === (await exampleMark('founding-case'));
}

async function beginAfresh() {
  await rm(mark, { force: true });
  await rm(dir, { recursive: true, force: true });
  await createCase(dir, await readListedConfig(list));
  return readIncoming(list);
}

function allRead({ files }: AddReport): void {
  const unread = files.filter(({ exhibit }) => exhibit === null);
  if (unread.length > 0) throw new Error(unread.map(({ file, because }) => `${file}: ${because.join(' ')}`).join('\n'));
}
