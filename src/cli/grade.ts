import { parseGrade } from '../evidence/index.ts';
import { type Command, reason, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const grade: Command = {
  usage: 'grade <DIR> <EXHIBIT>',
  summary: 'grade the source (A–F) or the information (1–6) of an exhibit, one at a time',
  options: [
    ['--source <letter>', 'how reliable the source is, A to F', (said) => parseGrade(`${said}6`)],
    [
      '--information <digit>',
      'how credible the information is, 1 to 6 (6: cannot be judged)',
      (said) => parseGrade(`F${said}`),
    ],
    ['--why <text>', 'on what ground', 'needed'],
  ],
  async run(io, [dir = '', exhibit = ''], options) {
    const source = text(options, 'source');
    const information = text(options, 'information');
    if ((source === undefined) === (information === undefined))
      throw new WrongUsage(
        'grade one thing at a time: --source or --information, so that one does not drive the other',
      );
    return withCase(io, dir, 'grade', async (found) => {
      const entry = await found.grade(
        exhibit,
        { ...(source && { source }), ...(information && { information }) },
        reason(options),
      );
      return { result: entry, text: `graded: ${source ?? information}. Next: tributary run ${dir}` };
    });
  },
};
