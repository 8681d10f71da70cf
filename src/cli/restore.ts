import { counted, restoreCase } from '../case/index.ts';
import { type Command, text } from './command.ts';

export const restore: Command = {
  usage: 'restore <BACKUP> <DIR>',
  summary: 'make a case of a backup in a new folder: checks the chain and every hash, then makes the databases again',
  options: [['--identity <file>', 'your age identity file', 'needed']],
  async run(io, [file = '', dir = ''], options) {
    const given = { signal: io.signal, progress: io.progress };
    const restored = await restoreCase(file, dir, text(options, 'identity') ?? '', given);
    return {
      result: restored,
      text: `${counted(restored.files, 'file')} as backed up, ledger head ${restored.head}; ${counted(restored.exhibits, 'exhibit')} read again, ${counted(restored.records, 'record')}. Next: tributary run ${dir}`,
    };
  },
};
