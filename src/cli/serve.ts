import { workbenchFolder } from '../../bin/build-workbench.js';
import { type Command, text } from './command.ts';
import { linkText, portOf, serveUntilStopped } from './serve-until-stopped.ts';

export const serve: Command = {
  usage: 'serve <DIR>',
  summary: 'answer for a case on this machine: the API of the workbench, described at /api/openapi.json',
  options: [['--port <number>', 'the port on 127.0.0.1 (any free one unless said)']],
  async run(io, [dir = ''], options) {
    const served = await serveUntilStopped(io, dir, portOf(text(options, 'port')), async () => workbenchFolder);
    return { result: served, text: linkText(served) };
  },
};
