import { Worker } from 'node:worker_threads';
import { EvidenceError } from './evidence-error.ts';
import type { ParserInput, ParserName, ParserOutput } from './parser-worker.ts';

/** What one file may cost a parser that holds it whole: half a minute, and as much again for each megabyte, up to five minutes. */
const secondsFor = (size: number): number => Math.min(300, Math.round(30 + (size / 1024 / 1024) * 30));
const limits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let waiting: Waiting | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs a parser of somebody else's in a thread of its own, with a limit on time and memory, so that a file made to hang or to swell costs itself and not the
 * rest of the folder. One file at a time; the thread stays for the next and does not keep the program alive.
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
  const thread = started();
  thread.ref();
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
    thread.postMessage({ name, input });
    return await answer.promise;
  } catch (error) {
    throw error instanceof ParserFailure ? new EvidenceError(`${fileName}: ${error.message}`) : error;
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
    waiting = null;
    thread.unref();
  }
}

/** A refusal by the parser, without the name of the file, which it does not know. */
class ParserFailure extends Error {}

const outOfMemory =
  'needs more than 1 GB of memory to read, which looks like a trap; save its tables as CSV and add those';

const stopped = 'made its parser stop; it was given up';

function started(): Worker {
  if (worker !== null) return worker;
  const thread = new Worker(new URL('./parser-worker.ts', import.meta.url), { resourceLimits: limits });
  // A thread that was given up may still speak: what it says is about a file that nobody waits for any more.
  const current = (): boolean => worker === thread;
  thread.on('message', (told: { result?: unknown; refused?: string }) => {
    if (!current()) return;
    if (told.refused === undefined) waiting?.resolve(told.result);
    else waiting?.reject(new ParserFailure(told.refused));
  });
  const gone = (because: string): void => {
    if (!current()) return;
    worker = null;
    waiting?.reject(new ParserFailure(because));
  };
  thread.on('error', ({ code }: NodeJS.ErrnoException) =>
    gone(code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : stopped),
  );
  thread.on('exit', () => gone(stopped));
  worker = thread;
  return thread;
}

function stop(reason: Error): void {
  const thread = worker;
  worker = null;
  waiting?.reject(reason);
  void thread?.terminate();
}
