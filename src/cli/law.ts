import { describeLaw } from '../case/index.ts';
import type { Command } from './command.ts';
import { withCase } from './with-case.ts';

export const law: Command = {
  usage: 'law <DIR> <FINDING>',
  summary: 'which provisions a finding touches: elements met, missing and exempt',
  run: (io, [dir = '', finding = '']) =>
    withCase(io, dir, 'law', async (found) => {
      const assessments = await found.law(finding);
      return { result: assessments, text: describeLaw(assessments) };
    }),
};
