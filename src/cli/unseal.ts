import { type Command, reason, text } from './command.ts';
import { withCase } from './with-case.ts';

export const unseal: Command = {
  usage: 'unseal <DIR> <SOURCE>',
  summary: 'open a sealed source with your key, for a written reason; the ledger keeps that you did',
  options: [
    ['--identity <file>', 'your age identity file', 'needed'],
    ['--why <text>', 'the reason, kept in the ledger', 'needed'],
  ],
  run: (io, [dir = '', source = ''], options) =>
    withCase(io, dir, 'unseal', async (found) => {
      const original = await found.unseal(source, text(options, 'identity') ?? '', reason(options));
      return { result: { source, original }, text: original };
    }),
};
