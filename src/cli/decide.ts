import { statuses } from '../case/index.ts';
import { type Command, reason } from './command.ts';
import { withCase } from './with-case.ts';

export const decide: Command = {
  usage: 'decide <DIR> <FINDING> <STATUS>',
  summary: "a person's decision on a finding: open, dismissed, under_review or referred",
  words: { STATUS: statuses },
  options: [['--why <text>', 'the reason, kept in the ledger', 'needed']],
  run: (io, [dir = '', finding = '', status = ''], options) =>
    withCase(io, dir, 'decide', async (found) => {
      const entry = await found.decide(finding, status, reason(options));
      return { result: entry, text: `${finding} is ${status}` };
    }),
};
