// Runs a command line that strikes its own process at the n-th step it tells of: `node striking-command.ts SIGKILL 7 add DIR FILE`.
// With n = 0 nothing strikes, and the number of steps is the last line on stderr.
import { main } from '../src/cli/main.ts';

const [signal = 'SIGKILL', at = '0', ...words] = process.argv.slice(2);
let told = 0;
process.exitCode = await main(words, {
  progress: () => {
    told += 1;
    if (told === Number(at)) process.kill(process.pid, signal);
  },
});
if (at === '0') process.stderr.write(`${told}\n`);
