import { describeOverlap, overlapOfFiles } from '../case/index.ts';
import type { Command } from './command.ts';

export const overlap: Command = {
  usage: 'overlap <A> <B>',
  summary: 'the people two lists in any scripts share, each match explained and placed by row',
  async run(io, [left = '', right = '']) {
    const found = await overlapOfFiles(left, right, { signal: io.signal, progress: io.progress });
    return { result: found, text: describeOverlap(found), needsPerson: found.doubtful.length > 0 };
  },
};
