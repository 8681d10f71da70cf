import { describeMoney } from '../case/index.ts';
import type { Command } from './command.ts';
import { withCase } from './with-case.ts';

export const trace: Command = {
  usage: 'trace <DIR>',
  summary: 'how much money, from whom to whom, between which bounds',
  run: (io, [dir = '']) =>
    withCase(io, dir, 'trace', async (found) => {
      const money = await found.trace();
      return { result: money, text: describeMoney(money) };
    }),
};
