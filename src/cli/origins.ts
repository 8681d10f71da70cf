import { originVerdicts } from '../case/index.ts';
import { type Command, type Io, type Outcome, reason, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const origins: Command = {
  usage: 'origins <DIR> [VERDICT] [A] [B]',
  summary:
    'exhibits that may be one act of recording (a scan, a translation, a reprint), and your decision: same or different',
  words: { VERDICT: originVerdicts },
  options: [['--why <text>', 'the reason of the decision, kept in the ledger']],
  async run(io, [dir = '', verdict, first, second], options) {
    if (verdict === undefined) return proposed(io, dir);
    if (first === undefined || second === undefined)
      throw new WrongUsage('name two exhibits: tributary origins DIR same A B --why "…"');
    const why = reason(options);
    return withCase(io, dir, 'origins', async (found) => {
      const entry = await found.decideOrigin(verdict, first, second, why);
      return { result: entry, text: `kept: ${verdict} origin. Next: tributary run ${dir}` };
    });
  },
};

const proposed = (io: Io, dir: string): Promise<Outcome> =>
  withCase(io, dir, 'origins', async (found) => {
    const proposals = await found.origins();
    const lines = proposals.map(
      ({ left, right, leftFile, rightFile, because }) =>
        `${leftFile} (${left}) · ${rightFile} (${right})\n    ${because}\n    tributary origins ${dir} same ${left} ${right} --why "…"`,
    );
    return {
      result: proposals,
      text: lines.length === 0 ? 'no two exhibits look like one act of recording' : lines.join('\n'),
      needsPerson: lines.length > 0,
    };
  });
