import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ParserInput, ParserName, ParserOutput } from '../parser-process.ts';
import { EvidenceError } from './evidence-error.ts';

/** What one file may cost a parser that holds it whole: half a minute, and as much again for each megabyte, up to five minutes. */
const secondsFor = (size: number): number => Math.min(300, Math.round(30 + (size / 1024 / 1024) * 30));
const limits = ['--max-old-space-size=1024', '--max-semi-space-size=32', '--stack-size=3000'];

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

let helper: ChildProcess | null = null;
let waiting: Waiting | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs a parser of somebody else's in a process of its own, with a limit on time and memory, so that a file made to hang or to swell costs itself and not the
 * rest of the folder: a thread will not do, since one that runs out of memory inside the engine takes the program with it. One file at a time; the
 * process stays for the next and does not keep the program alive.
 */
export function parseApart<N extends ParserName>(
  fileName: string,
  name: N,
  input: ParserInput<N>,
  signal?: AbortSignal,
): Promise<ParserOutput<N>> {
  const turn = queue.then(() => run(fileName, name, input, secondsFor(sizeOf(input)), signal));
  queue = turn.catch(() => {});
  return turn as Promise<ParserOutput<N>>;
}

function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  const { bytes, size } = input as { bytes?: Uint8Array; size?: number };
  return bytes?.length ?? size ?? 0;
}

async function run(
  fileName: string,
  name: ParserName,
  input: unknown,
  seconds: number,
  signal?: AbortSignal,
): Promise<unknown> {
  signal?.throwIfAborted();
  const parser = started();
  keep(parser, true);
  const answer = Promise.withResolvers<unknown>();
  waiting = answer;
  const clock = setTimeout(
    () =>
      stop(
        new EvidenceError(
          `${fileName}: took longer than ${seconds} seconds to read, which looks like a trap; it was given up`,
        ),
      ),
    seconds * 1000,
  );
  const abort = (): void => stop(signal?.reason as Error);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    parser.send({ name, input });
    return await answer.promise;
  } catch (error) {
    throw error instanceof ParserFailure ? new EvidenceError(`${fileName}: ${error.message}`) : error;
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
    waiting = null;
    keep(parser, false);
  }
}

/** A refusal by the parser, without the name of the file, which it does not know. */
class ParserFailure extends Error {}

const outOfMemory =
  'needs more than 1 GB of memory to read, which looks like a trap; save its tables as CSV and add those';

const stopped = 'made its parser stop; it was given up';

const parserProcess = fileURLToPath(new URL('../parser-process.ts', import.meta.url));

function started(): ChildProcess {
  if (helper !== null) return helper;
  const parser = fork(parserProcess, {
    serialization: 'advanced',
    execArgv: limits,
    // What the engine says when it dies is not for the person at the terminal.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A process that was given up may still speak: what it says is about a file that nobody waits for any more.
  const current = (): boolean => helper === parser;
  parser.on('message', (told: { result?: unknown; refused?: string }) => {
    if (!current()) return;
    if (told.refused === undefined) waiting?.resolve(told.result);
    else waiting?.reject(new ParserFailure(told.refused));
  });
  const gone = (because: string): void => {
    if (!current()) return;
    helper = null;
    waiting?.reject(new ParserFailure(because));
  };
  parser.on('error', () => gone(stopped));
  // The engine ends itself by SIGABRT when no memory is left; the system does it by SIGKILL.
  parser.on('exit', (code, signal) =>
    gone(signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 ? outOfMemory : stopped),
  );
  helper = parser;
  return parser;
}

/** Whether the program waits for it before it ends. */
function keep(parser: ChildProcess, waits: boolean): void {
  if (waits) {
    parser.ref();
    parser.channel?.ref();
  } else {
    parser.unref();
    parser.channel?.unref();
  }
}

function stop(reason: Error): void {
  const parser = helper;
  helper = null;
  waiting?.reject(reason);
  parser?.kill('SIGKILL');
}
