import { newVaultKey } from '../case/index.ts';
import type { Command } from './command.ts';

export const key: Command = {
  usage: 'key <FILE>',
  summary: 'make a key for the vault: the identity to a file of its holder, the recipient for --recipient',
  async run(_, [file = '']) {
    const made = await newVaultKey(file);
    return {
      result: made,
      text: `${made.recipient}\nThe identity is in ${file}: keep it off this machine, and never in the case.`,
    };
  },
};
