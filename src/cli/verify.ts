import { counted, verifyCase } from '../case/index.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  usage: 'verify <DIR>',
  summary: 'check the ledger chain and every exhibit against its hash',
  async run(io, [dir = '']) {
    const report = await verifyCase(dir, io.progress);
    if (report.problems.length > 0) throw new Error(report.problems.join('\ntributary: '));
    return {
      result: report,
      text: [
        `${counted(report.entries, 'ledger entry', 'ledger entries')} and ${counted(report.exhibits, 'exhibit')}, all as kept; head ${report.head}`,
        ...report.notes,
        ...report.unclaimed,
      ].join('\n'),
      needsPerson: report.unclaimed.length > 0,
    };
  },
};
