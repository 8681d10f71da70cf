import { counted } from '../case/index.ts';
import { type Command, several } from './command.ts';
import { withCase } from './with-case.ts';

export const backup: Command = {
  usage: 'backup <DIR> <OUT>',
  summary: 'the case as one sealed file, read back after it is written; there is no unsealed form',
  options: [
    [
      '--recipient <age1…>',
      'who can restore it, at least two, separated by commas or said again (those of the vault unless said)',
      'several',
    ],
  ],
  run: (io, [dir = '', out = ''], options) =>
    withCase(io, dir, 'backup', async (found) => {
      const recipients = several(options, 'recipient');
      const made = await found.backUp({ out, recipients });
      return {
        result: made,
        text: [
          `${made.out}: ${counted(made.files, 'file')}, for the holders of ${made.recipients} keys; SHA-256 ${made.sha256}`,
          'Databases are not in it: restore makes them again. It keeps what a source may withdraw later: "tributary consent" will name it then.',
          `To make a case of it: tributary restore ${out} NEW-DIR --identity FILE`,
        ].join('\n'),
      };
    }),
};
