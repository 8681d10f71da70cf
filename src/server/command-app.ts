import { Hono } from 'hono';
import type { Case } from '../case/index.ts';
import { Channel } from './channel.ts';
import type { Desk } from './desk.ts';
import { type Keys, ownMachine, withToken } from './guard.ts';
import { ndjson } from './lines.ts';
import { failureOf, Refusal, statusOf } from './refusal.ts';
import { type StepName, stepNames } from './steps.ts';

/** What the terminal's commands ask of the process that owns the case. Their key lies in the case folder and opens nothing else. */
export function commandApp(desk: Desk, keys: Keys, freshLink: () => string): Hono {
  const app = new Hono();
  app.use(ownMachine, withToken(keys));
  app.post('/hello', (context) => context.json({ here: true }));
  app.post('/link', (context) => context.json({ link: freshLink() }));
  app.post('/steps/:step', async (context) => {
    const step = stepNames.find((name) => name === context.req.param('step'));
    if (!step) throw new Refusal('no-such-address', `no step "${context.req.param('step')}"`);
    const { args } = (await context.req.json()) as { args: unknown[] };
    return ndjson(carriedOut(desk, step, args, context.req.raw.signal));
  });
  app.onError((error, context) => {
    const failure = failureOf(error);
    return context.json(failure, statusOf(failure.error.code));
  });
  return app;
}

interface Line {
  readonly progress?: [string, number, number | null];
  readonly result?: unknown;
  readonly error?: { sentence: string };
}

/** Carries out one step as a job that every tab sees. What comes of it goes to the terminal alone and is not kept with the job. */
async function* carriedOut(desk: Desk, step: StepName, args: unknown[], signal: AbortSignal): AsyncGenerator<Line> {
  const told = new Channel<Line>();
  const over = new AbortController();
  let result: unknown;
  const { job, ended } = desk.start('command', async (found) => {
    result = await call(found, step, args);
  });
  const stop = () => desk.cancel(job.id);
  signal.addEventListener('abort', stop);
  const lines = told.listen(over.signal);
  const progress = (async () => {
    for await (const { state, step: what, done, of } of desk.follow(job.id, over.signal))
      if (state === 'running' && what !== '') told.tell({ progress: [what, done, of] });
  })();
  void ended.then(async ({ error }) => {
    await progress;
    told.tell(error ? { error } : { result: result ?? null });
  });
  try {
    for await (const line of lines) {
      yield line;
      if (!line.progress) return;
    }
  } finally {
    over.abort();
    signal.removeEventListener('abort', stop);
  }
}

const call = (found: Case, step: StepName, args: unknown[]): Promise<unknown> =>
  (found[step] as (...args: unknown[]) => Promise<unknown>)(...args);
