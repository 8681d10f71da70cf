import { type Askable, givenDay } from '../case/index.ts';
import { type Command, type Io, type Outcome, text, WrongUsage } from './command.ts';
import { withCase } from './with-case.ts';

export const reply: Command = {
  usage: 'reply <DIR> [ORGANISATION]',
  summary: 'that an organisation was asked for its side before it is named, and what it said; without one, whom to ask',
  options: [
    ['--asked <day>', 'when it was asked, as 2024-03-01', givenDay],
    ['--by <day>', 'until when it may answer', givenDay],
    ['--answer <text>', 'its answer, printed as given'],
    ['--no-answer', 'the day passed and nothing came'],
  ],
  async run(io, [dir = '', organisation], options) {
    if (organisation === undefined) return listed(io, dir);
    const [askedOn, answerBy] = [text(options, 'asked'), text(options, 'by')];
    if (!askedOn || !answerBy)
      throw new WrongUsage('say when it was asked and until when it may answer: --asked and --by');
    const said = { answer: text(options, 'answer'), silent: options.answer === false };
    return withCase(io, dir, 'reply', async (found) => {
      const entry = await found.recordReply({ organisation, askedOn, answerBy, ...said });
      return { result: entry, text: `${organisation}: ${states[String(entry.body.state)]}` };
    });
  },
};

const listed = (io: Io, dir: string): Promise<Outcome> =>
  withCase(io, dir, 'reply', async (found) => {
    const all = await found.replies('en');
    return {
      result: all,
      text: all.map(line).join('\n') || 'nobody that an edition may name',
      needsPerson: all.some((one) => one.reply === null || one.reply.state === 'waiting'),
    };
  });

const states: Readonly<Record<string, string>> = {
  waiting: 'asked, its answer is due',
  answered: 'asked, it answered',
  silent: 'asked, it did not answer',
};

const line = ({ organisation, name, reply: of }: Askable): string =>
  `${organisation}  ${name}: ${of === null ? 'not asked' : `${states[of.state]} (${of.askedOn}, by ${of.answerBy})`}`;
