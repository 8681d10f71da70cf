import { type Command, text } from './command.ts';
import { withCase } from './with-case.ts';

export const decide: Command = {
  usage: 'decide <DIR> <FINDING> <STATUS>',
  summary: "a person's decision on a finding: open, dismissed, under_review or referred",
  options: [['--why <text>', 'the reason, kept in the ledger']],
  run: (io, [dir = '', finding = '', status = ''], options) =>
    withCase(io, dir, 'decide', async (found) => {
      const entry = await found.decide(finding, status, text(options, 'why') ?? '');
      return { result: entry, text: `${finding} is ${status}` };
    }),
};
