import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createCase, openCase } from '../case/index.ts';
import { createApp } from './app.ts';
import { Desk } from './desk.ts';
import { IncomingShelf } from './incoming.ts';
import { StartTokens } from './keys.ts';
import type { Job } from './wire/job.ts';

/** An empty case behind the application, without a port; put away when the test is over. */
export async function openedCase(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  const dir = await createCase(join(folder, 'case'), { title: 'An empty case' });
  let now = 0;
  const keys = new StartTokens(() => now);
  const desk = new Desk(await openCase(dir), dir, new IncomingShelf(join(dir, 'incoming')));
  t.after(async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  });
  const example = async () => ({ link: 'http://127.0.0.1:1/#token=of-the-example' });
  const app = createApp({ desk, keys, workbench: join(folder, 'no-workbench'), example });
  const token = keys.issue();
  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: '127.0.0.1:7777', authorization: `Bearer ${token}`, ...headers } });
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const said = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await (await ask(path, { 'content-type': 'application/json' }, { method, ...said })).json()) as T;
  };
  /** A job as it ends. */
  const done = async (job: Job): Promise<Job> => {
    const text = await (await ask(`/api/jobs/${job.id}/stream`)).text();
    return JSON.parse(text.trim().split('\n').at(-1) ?? '') as Job;
  };
  return { ask, send, done, desk, dir, keys, later: (ms: number) => (now += ms) };
}

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;
