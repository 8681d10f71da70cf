import { counted, unlockCase } from '../case/index.ts';
import { type Command, text } from './command.ts';

export const unlock: Command = {
  usage: 'unlock <DIR>',
  summary: 'open a locked case with your key, check every file of it, and make its databases again',
  options: [['--identity <file>', 'your age identity file', 'needed']],
  async run(io, [dir = ''], options) {
    const given = { signal: io.signal, progress: io.progress };
    const opened = await unlockCase(dir, text(options, 'identity') ?? '', given);
    return {
      result: opened,
      text: [
        `${counted(opened.files, 'file')} back as sealed; ${counted(opened.exhibits, 'exhibit')} read again, ${counted(opened.records, 'record')}`,
        ...opened.problems.map((problem) => `damaged before it was sealed: ${problem}`),
      ].join('\n'),
      needsPerson: opened.problems.length > 0,
    };
  },
};
