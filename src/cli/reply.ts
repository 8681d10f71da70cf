import type { Askable } from '../case/index.ts';
import { type Command, text } from './command.ts';
import { withCase } from './with-case.ts';

export const reply: Command = {
  usage: 'reply <DIR> [ORGANISATION]',
  summary: 'that an organisation was asked for its side before it is named, and what it said; without one, whom to ask',
  options: [
    ['--asked <day>', 'when it was asked, as 2024-03-01'],
    ['--by <day>', 'until when it may answer'],
    ['--answer <text>', 'its answer, printed as given'],
    ['--no-answer', 'the day passed and nothing came'],
  ],
  run: (io, [dir = '', organisation], options) =>
    withCase(io, dir, 'reply', async (found) => {
      if (organisation === undefined) {
        const all = await found.replies('en');
        const waiting = all.some((one) => one.reply === null || one.reply.state === 'waiting');
        return {
          result: all,
          text: all.map(line).join('\n') || 'nobody that an edition may name',
          needsPerson: waiting,
        };
      }
      const [askedOn, answerBy] = [text(options, 'asked') ?? '', text(options, 'by') ?? ''];
      const said = {
        organisation,
        askedOn,
        answerBy,
        answer: text(options, 'answer'),
        silent: options.answer === false,
      };
      const entry = await found.recordReply(said);
      return { result: entry, text: `${organisation}: ${states[String(entry.body.state)]}` };
    }),
};

const states: Readonly<Record<string, string>> = {
  waiting: 'asked, its answer is due',
  answered: 'asked, it answered',
  silent: 'asked, it did not answer',
};

const line = ({ organisation, name, reply: of }: Askable): string =>
  `${organisation}  ${name}: ${of === null ? 'not asked' : `${states[of.state]} (${of.askedOn}, by ${of.answerBy})`}`;
