import { counted } from '../case/index.ts';
import type { Command } from './command.ts';
import { withCase } from './with-case.ts';

export const rebuild: Command = {
  usage: 'rebuild <DIR>',
  summary: 'throw the derived databases away and make them again from exhibits and ledger',
  run: (io, [dir = '']) =>
    withCase(io, dir, 'rebuild', async (found) => {
      const report = await found.rebuild();
      return {
        result: report,
        text: `${counted(report.exhibits, 'exhibit')} read again, ${counted(report.records, 'record')}`,
      };
    }),
};
