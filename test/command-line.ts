import { type ChildProcess, spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/main.ts';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process and answers with its exit code and all that it printed. */
export async function tributary(...words: readonly string[]): Promise<Said> {
  const [out, err] = [collecting(), collecting()];
  const code = await main(words, { out: out.stream, err: err.stream });
  return { code, out: out.text(), err: err.text() };
}

function collecting() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

const program = fileURLToPath(new URL('../bin/tributary.js', import.meta.url));
const striking = fileURLToPath(new URL('striking-command.ts', import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Said & { readonly signal: NodeJS.Signals | null }>;
}

/** Starts one command line as a process of its own, as a shell would. */
export function startTributary(
  words: readonly string[],
  { node = [], env = {} }: { node?: readonly string[]; env?: Record<string, string> } = {},
): Started {
  return started([...node, program, ...words], env);
}

/** Starts one command line that sends itself a signal at the n-th step it tells of; with 0 it ends by itself and says how many there were. */
export function startStruck(signal: NodeJS.Signals, at: number, words: readonly string[]): Started {
  return started([striking, signal, String(at), ...words], {});
}

function started(words: readonly string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<Said & { signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ ...said, code, signal }));
  });
  return { child, ended };
}
