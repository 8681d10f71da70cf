import { verdicts } from '../entities/index.ts';
import { type Command, reason } from './command.ts';
import { withCase } from './with-case.ts';

export const judge: Command = {
  usage: 'judge <DIR> <A> <B> <VERDICT>',
  summary: 'decide whether two mentions or entities are the same, different or unsure; withdrawn takes it back',
  words: { VERDICT: verdicts },
  options: [['--why <text>', 'the reason, kept in the ledger', 'needed']],
  run: (io, [dir = '', left = '', right = '', verdict = ''], options) =>
    withCase(io, dir, 'judge', async (found) => {
      const entry = await found.judge(left, right, verdict, reason(options));
      return { result: entry, text: `judged ${verdict}. Next: tributary run ${dir}` };
    }),
};
