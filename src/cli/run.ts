import { describeRun } from '../case/index.ts';
import { languages } from '../dossier/index.ts';
import { type Command, text } from './command.ts';
import { withCase } from './with-case.ts';

export const run: Command = {
  usage: 'run <DIR>',
  summary: 'resolve to publish; steps whose material did not change are not run again',
  options: [['--language <code>', 'language of the dossier: en, ru or ko', languages]],
  run: (io, [dir = ''], options) =>
    withCase(io, dir, 'run', async (found) => {
      const report = await found.run({ language: text(options, 'language') ?? 'en' });
      return { result: report, text: describeRun(report), needsPerson: report.needsPerson };
    }),
};
