import { describeExplanation } from '../case/index.ts';
import type { Command } from './command.ts';
import { withCase } from './with-case.ts';

export const explain: Command = {
  usage: 'explain <DIR> <FINDING>',
  summary: 'why a finding stands, to the row (internal: shows what the rows say)',
  run: (io, [dir = '', finding = '']) =>
    withCase(io, dir, 'explain', async (found) => {
      const explanation = await found.explain(finding);
      return { result: explanation, text: describeExplanation(explanation) };
    }),
};
