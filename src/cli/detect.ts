import { describeFindings, describeSweep, readSweep } from '../case/index.ts';
import { type Command, text } from './command.ts';
import { withCase } from './with-case.ts';

export const detect: Command = {
  usage: 'detect <DIR>',
  summary: 'run the indicators and put what fires together to findings',
  options: [['--sweep <IND.param=a,b,c>', 'what other values of one parameter would change', readSweep]],
  run: (io, [dir = ''], options) =>
    withCase(io, dir, 'detect', async (found) => {
      const sweep = text(options, 'sweep');
      if (sweep !== undefined) {
        const swept = await found.sweep(sweep);
        return { result: swept, text: describeSweep(swept) };
      }
      const detected = await found.detect();
      return { result: detected, text: describeFindings(detected.findings) };
    }),
};
