import { type Command, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const publish: Command = {
  usage: 'publish <DIR>',
  summary: 'write the dossier: one HTML page and one JSON, internal, refused on a leak',
  options: [
    ['--out <folder>', 'where to write it (dossiers/ of the case unless said)'],
    ['--language <code>', 'en, ru or ko'],
    ['--recipient <policy>', 'whom it is for'],
  ],
  run: (io, [dir = ''], options) => {
    if (text(options, 'recipient') !== undefined)
      throw new WrongUsage(
        'this version writes the internal dossier only, for nobody outside the case: leave --recipient out',
      );
    return withCase(io, dir, 'publish', async (found) => {
      const written = await found.publish({ out: text(options, 'out'), language: text(options, 'language') ?? 'en' });
      return {
        result: written,
        text: `dossier: ${written.html}\n         ${written.json}\nInternal, not for sharing.`,
      };
    });
  },
};
