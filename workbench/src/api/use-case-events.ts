import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Event, Job } from '../../../src/server/api.ts';
import { answerTo } from './call.ts';
import { CallFailure } from './call-failure.ts';
import { jsonLines } from './json-lines.ts';
import { onNewToken } from './token.ts';

/** `lost`: the program does not answer · `shut`: it does not let this page in any more. */
export type Standing = 'open' | 'lost' | 'shut';

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Listens to what happens in the case, in this tab, in another or on the command line, and asks again for what the screens show. A
 * hidden tab does not listen: a browser keeps few connections to one host, and other tabs need theirs.
 */
export function useCaseEvents(): { readonly standing: Standing; readonly job: Job | null } {
  const client = useQueryClient();
  const [standing, stand] = useState<Standing>('open');
  const [job, work] = useState<Job | null>(null);
  const [keys, renew] = useState(0);
  const visible = useVisible();
  useEffect(() => onNewToken(() => renew((before) => before + 1)), []);
  useEffect(() => {
    if (!visible) return;
    const stop = new AbortController();
    const heard = (event: Event) => {
      if (event.kind === 'job') work(event.job.state === 'running' || event.job.state === 'waiting' ? event.job : null);
      if (event.kind === 'case') void client.invalidateQueries();
      if (event.kind === 'incoming') void client.invalidateQueries({ queryKey: ['incoming'] });
      if (event.kind === 'stopping') stand('lost');
    };
    const back = () => {
      stand('open');
      void client.invalidateQueries();
    };
    if (keys > 0) back();
    void listen({ signal: stop.signal, heard, stand, back });
    return () => stop.abort();
  }, [client, visible, keys]);
  return { standing, job };
}

interface Listening {
  readonly signal: AbortSignal;
  heard(event: Event): void;
  stand(standing: Standing): void;
  /** The program answers again after it did not. */
  back(): void;
}

async function listen({ signal, heard, stand, back }: Listening): Promise<void> {
  let lost = false;
  while (!signal.aborted) {
    try {
      const response = await answerTo('/api/events', { signal });
      if (lost) back();
      lost = false;
      for await (const event of jsonLines<Event>(response)) heard(event);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CallFailure && ['no-token', 'token-expired'].includes(error.code)) return stand('shut');
    }
    lost = true;
    await pause(400, signal);
    if (!signal.aborted) await reachable(signal).then((there) => there || stand('lost'));
    await pause(1200, signal);
  }
}

const reachable = (signal: AbortSignal): Promise<boolean> =>
  answerTo('/api/case', { signal }).then(
    () => true,
    (error) => !(error instanceof CallFailure && error.code === 'unreachable'),
  );

function useVisible(): boolean {
  const [visible, set] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const changed = () => set(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  return visible;
}
