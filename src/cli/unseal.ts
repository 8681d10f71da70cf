import { type Command, text } from './command.ts';
import { withCase } from './with-case.ts';

export const unseal: Command = {
  usage: 'unseal <DIR> <SOURCE>',
  summary: 'open a sealed source with your key, for a written reason; the ledger keeps that you did',
  options: [
    ['--identity <file>', 'your age identity file'],
    ['--why <text>', 'the reason, kept in the ledger'],
  ],
  run: (io, [dir = '', source = ''], options) =>
    withCase(io, dir, 'unseal', async (found) => {
      const original = await found.unseal(source, text(options, 'identity') ?? '', text(options, 'why') ?? '');
      return { result: { source, original }, text: original };
    }),
};
