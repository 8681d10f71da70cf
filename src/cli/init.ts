import { createCase, currencyCode } from '../case/index.ts';
import { type Command, text } from './command.ts';

export const init: Command = {
  usage: 'init <DIR>',
  summary: 'start a case in a new folder',
  options: [
    ['--title <title>', 'what the case is called'],
    ['--currency <code>', 'the currency amounts are compared in (ISO 4217, RUB unless said)', currencyCode],
  ],
  async run(_, [dir = ''], options) {
    const title = text(options, 'title');
    const currency = text(options, 'currency');
    const root = await createCase(dir, { ...(title && { title }), ...(currency && { currency }) });
    return { result: { case: root }, text: `${root} is a case now. Next: tributary add ${dir} FILE…` };
  },
};
