import { describeRun, exampleFolder, makeExample } from '../case/index.ts';
import { languages } from '../dossier/index.ts';
import { ownerOf } from '../server/index.ts';
import { builtWorkbench } from './build-workbench.ts';
import { type Command, text } from './command.ts';
import { linkText, portOf, serveUntilStopped } from './serve-until-stopped.ts';
import { withCase } from './with-case.ts';

export const start: Command = {
  usage: 'start',
  summary:
    'the workbench on the founding example: made from its files where it is not yet, with what you decided in it where it is',
  options: [
    ['--port <number>', 'the port on 127.0.0.1 (any free one unless said)'],
    ['--afresh', 'make the example again, without what you decided in it'],
    ['--no-serve', 'stop when the dossier is written'],
    ['--language <code>', 'language of the dossier: en, ru or ko', languages],
  ],
  async run(io, _, options) {
    const port = portOf(text(options, 'port'));
    const open = await ownerOf(exampleFolder);
    if (open === null || options.serve === false) {
      const given = { afresh: options.afresh === true, language: text(options, 'language') ?? 'en' };
      const report = await makeExample(exampleFolder, given, (work) => withCase(io, exampleFolder, 'start', work));
      if (options.serve === false) return { result: report, text: describeRun(report) };
      if (!io.json) io.out.write(`${describeRun(report)}\n`);
    }
    const served = await serveUntilStopped(io, exampleFolder, port, () => builtWorkbench(io));
    return { result: served, text: linkText(served) };
  },
};
