import { builtWorkbench } from './build-workbench.ts';
import { type Command, text } from './command.ts';
import { linkText, portOf, serveUntilStopped } from './serve-until-stopped.ts';

export const open: Command = {
  usage: 'open <DIR>',
  summary: 'the workbench on a case, in a browser on this machine; open already: a fresh link to it',
  options: [['--port <number>', 'the port on 127.0.0.1 (any free one unless said)']],
  async run(io, [dir = ''], options) {
    const port = portOf(text(options, 'port'));
    const served = await serveUntilStopped(io, dir, port, () => builtWorkbench(io));
    return { result: served, text: linkText(served) };
  },
};
