import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Job } from '../../../src/server/api.ts';
import { CallFailure } from './call-failure.ts';
import { runJob } from './run-job.ts';

interface State<T> {
  readonly job: Job | null;
  readonly running: boolean;
  readonly result: T | null;
  readonly error: unknown;
}

const idle = { job: null, running: false, result: null, error: null };

/** Long work of one button: start it, see how far it is, stop it. Stopping is no failure. */
export function useJob<T = unknown>(path: string) {
  const client = useQueryClient();
  const [state, set] = useState<State<T>>(idle);
  const stopping = useRef<AbortController | null>(null);
  const start = useCallback(
    async (body?: unknown): Promise<T | null> => {
      const stop = new AbortController();
      stopping.current = stop;
      set({ ...idle, running: true });
      try {
        const onProgress = (job: Job) => set((now) => ({ ...now, job }));
        const result = await runJob<T>(path, { body, signal: stop.signal, onProgress });
        set({ ...idle, result });
        await client.invalidateQueries();
        return result;
      } catch (error) {
        set({ ...idle, error: error instanceof CallFailure && error.code === 'cancelled' ? null : error });
        return null;
      }
    },
    [client, path],
  );
  return { ...state, start, stop: () => stopping.current?.abort(), forget: () => set(idle) };
}
