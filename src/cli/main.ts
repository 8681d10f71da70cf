import { CommanderError, Command as Program } from 'commander';
import { programVersion } from '../case/index.ts';
import { askTerminal } from './ask-terminal.ts';
import { checkUsage } from './check-usage.ts';
import { type Command, type Io, type Options, type Takes, WrongUsage } from './command.ts';
import { commands } from './commands.ts';
import { progressLine } from './progress-line.ts';

/** Exit codes: done, failed with a sentence, wrong usage, done but something needs a person. */
export const exit = { done: 0, failed: 1, usage: 2, person: 3 } as const;

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const about = 'Follow the people, the papers and the money. Nothing leaves this machine.';

/** The streams that a command prints to, what stops it, and who is told of every step; the real ones by default. */
type World = Partial<Pick<Io, 'out' | 'err' | 'signal' | 'progress' | 'ask'>>;

/** Runs one command line and answers with its exit code; everything it prints goes to the streams it is given. */
export async function main(words: readonly string[], world: World = {}): Promise<number> {
  const { out = process.stdout, err = process.stderr, progress } = world;
  const stop = new AbortController();
  const interrupted = () =>
    stop.abort(new Error('stopped by Ctrl-C: what was acknowledged is kept, run the command again to go on'));
  for (const signal of stops) process.once(signal, interrupted);
  world.signal?.addEventListener('abort', interrupted);
  try {
    return await runCommand(words, { out, err, signal: stop.signal, progress, ...asking(world) });
  } catch (error) {
    const code = complain(error, err);
    // Whoever reads JSON is told in JSON too.
    if (code !== exit.done && words.includes('--json'))
      out.write(`${JSON.stringify({ error: sentenceOf(error) }, null, 2)}\n`);
    return code;
  } finally {
    for (const signal of stops) process.removeListener(signal, interrupted);
  }
}

/** Questions are put to a terminal only: a script is never kept waiting. */
const asking = ({ ask, err }: World): Pick<Io, 'ask'> =>
  ask !== undefined
    ? { ask }
    : err === undefined && process.stdin.isTTY && process.stderr.isTTY
      ? { ask: askTerminal }
      : {};

type Given = Pick<Io, 'out' | 'err' | 'signal' | 'ask'> & { readonly progress: Io['progress'] | undefined };

async function runCommand(words: readonly string[], world: Given): Promise<number> {
  let code: number = exit.done;
  const program = new Program('tributary').description(about).exitOverride().showHelpAfterError();
  program.version(await programVersion(), '-V, --version', 'which version this is');
  program.configureOutput({ writeOut: (text) => world.out.write(text), writeErr: (text) => world.err.write(text) });
  for (const command of commands) declare(program, command, world, (found) => (code = found));
  // Of a command that there is none of, the sentence would scroll away above the list of all.
  program.showHelpAfterError('"tributary --help" lists the commands.');
  await program.parseAsync([...words], { from: 'user' });
  return code;
}

function declare(program: Program, command: Command, world: Given, done: (code: number) => void) {
  const [name = '', ...parts] = command.usage.split(' ');
  const declared = program.command(name).description(command.summary).exitOverride();
  for (const part of parts) declared.argument(part);
  for (const [flags, meaning, takes] of command.options ?? [])
    if (flags.includes('<')) declared.option(flags, meaning, saidBefore(flags, takes));
    else if (flags.startsWith('--no-')) declared.option(flags, meaning, refusing(flags));
    else declared.option(flags, meaning);
  declared.option('--json', 'one JSON document on stdout, progress on stderr');
  declared.action(async () => {
    const options = declared.opts<Options>();
    const line = progressLine(world.err);
    const io: Io = { ...world, json: options.json === true, progress: world.progress ?? line.show };
    const outcome = await carryOut(command, io, declared.args, options).finally(line.clear);
    world.out.write(io.json ? `${JSON.stringify(outcome.result, null, 2)}\n` : withNewline(outcome.text));
    done(outcome.needsPerson ? exit.person : exit.done);
  });
}

async function carryOut(command: Command, io: Io, words: readonly string[], options: Options) {
  checkUsage(command, words, options);
  return command.run(io, words, options);
}

/** Of two values for one option neither is passed by in silence. */
const saidBefore = (flags: string, takes?: Takes) => (value: string, before?: string | false) => {
  if (before === undefined) return value;
  if (before === false) throw bothSaid(flags);
  if (takes === 'several') return `${before},${value}`;
  throw new WrongUsage(`${flags} was said twice, as "${before}" and "${value}": say it once`);
};

/** `--no-answer` beside `--answer`: one of them is not meant. */
const refusing = (flags: string) => (_: string, before: unknown) => {
  if (typeof before === 'string') throw bothSaid(flags);
  return false;
};

const bothSaid = (flags: string): WrongUsage => {
  const name = flags.split(' ')[0]?.replace(/^--(no-)?/, '');
  return new WrongUsage(`--${name} and --no-${name} contradict each other: say one of them`);
};

const withNewline = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Commander's own begin with what they are. */
const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^error: /, '') : String(error);

/** The whole error policy: a sentence, never a stack, unless one is asked for. */
function complain(error: unknown, err: Io['err']): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
  err.write(`tributary: ${sentenceOf(error)}\n`);
  if (process.env.TRIBUTARY_STACK && error instanceof Error) err.write(`${error.stack}\n`);
  return error instanceof WrongUsage ? exit.usage : exit.failed;
}
