import { describeResolved } from '../case/index.ts';
import type { Command } from './command.ts';
import { withCase } from './with-case.ts';

export const resolve: Command = {
  usage: 'resolve <DIR>',
  summary: 'who is who: mentions become entities, each link with its reason',
  run: (io, [dir = '']) =>
    withCase(io, dir, 'resolve', async (found) => {
      const report = await found.resolve();
      return { result: report, text: describeResolved(report), needsPerson: report.conflicts.length > 0 };
    }),
};
