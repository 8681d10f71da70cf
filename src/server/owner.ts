import { resolve } from 'node:path';
import type { Incoming } from '../case/index.ts';
import { type OwnerFile, readOwnerFile } from './owner-file.ts';
import { type CaseSteps, type StepName, stepNames } from './steps.ts';

/** The process that serves a case, as the terminal's commands see it. */
export interface Owner {
  /** A fresh link to the workbench. */
  link(): Promise<string>;
  /** The case, every step of it carried out over there. */
  steps(given: { signal: AbortSignal; progress: (step: string, done: number, of: number | null) => void }): CaseSteps;
}

/** Who serves the case in this folder; null where nobody does, also where one did and was killed. */
export async function ownerOf(dir: string): Promise<Owner | null> {
  const file = await readOwnerFile(dir);
  if (file === null) return null;
  const there = await ask(file, '/cli/hello', {}).catch(() => null);
  if (!there?.ok) return null;
  return {
    link: async () => ((await (await ask(file, '/cli/link', {})).json()) as { link: string }).link,
    steps: (given) =>
      Object.fromEntries(
        stepNames.map((name) => [name, (...args: unknown[]) => carryOut(file, name, args, given)]),
      ) as unknown as CaseSteps,
  };
}

const ask = ({ port, key }: OwnerFile, path: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

interface Line {
  readonly progress?: [step: string, done: number, of: number | null];
  readonly result?: unknown;
  readonly error?: { readonly sentence: string };
}

async function carryOut(
  file: OwnerFile,
  step: StepName,
  args: unknown[],
  given: Parameters<Owner['steps']>[0],
): Promise<unknown> {
  const response = await ask(file, `/cli/steps/${step}`, { args: fromHere(step, args) }, given.signal);
  for await (const line of linesOf(response)) {
    if (line.progress) given.progress(...line.progress);
    else if (line.error) throw new Error(line.error.sentence);
    else return line.result;
  }
  throw new Error(
    'the process that serves this case ended before it answered: what was acknowledged is kept, run the command again',
  );
}

/** Paths are meant from where the command was called. */
function fromHere(step: StepName, args: unknown[]): unknown[] {
  const [first, second, ...rest] = args;
  if (step === 'add') return [(first as readonly Incoming[]).map(located)];
  if (step === 'publish') return [{ ...(first as { out?: string }), ...onDisk(first as { out?: string }, ['out']) }];
  if (step === 'backUp') return [{ ...(first as { out: string }), ...onDisk(first as { out: string }, ['out']) }];
  if (step === 'unseal') return [first, resolve(String(second)), ...rest];
  return args;
}

const located = (file: Incoming): Incoming => ({ ...file, ...onDisk(file, ['path', 'mapping', 'working_text']) });

const onDisk = <T extends object>(said: T, fields: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(
    fields.flatMap((field) => (said[field] === undefined ? [] : [[field, resolve(String(said[field]))]])),
  ) as Partial<T>;

async function* linesOf(response: Response): AsyncGenerator<Line> {
  let rest = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = `${rest}${part}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Line;
}
