import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Acceptance, Accepted, Job, Upload } from '../../../../src/server/api.ts';
import { CallFailure } from '../../api/call-failure.ts';
import { runJob } from '../../api/run-job.ts';
import type { Taken } from './use-accept.ts';

interface Under {
  readonly at: number;
  readonly of: number;
  readonly job: Job | null;
}

/** Makes records of many files, one after another. Stopping leaves those that are in; one that is refused keeps no other back, and waits. */
export function useAcceptAll(taken: (files: readonly Taken[]) => void) {
  const client = useQueryClient();
  const [under, set] = useState<Under | null>(null);
  const [refused, refuse] = useState<readonly (readonly [name: string, error: unknown])[]>([]);
  const stopping = useRef<AbortController | null>(null);
  const accept = async (uploads: readonly Upload[], body: Acceptance): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    refuse([]);
    for (const [index, { id, name }] of uploads.entries()) {
      if (stop.signal.aborted) break;
      const at = { at: index + 1, of: uploads.length };
      set({ ...at, job: null });
      const asked = { body, signal: stop.signal, onProgress: (job: Job) => set({ ...at, job }) };
      await runJob<Accepted>(`/api/incoming/${id}/accept`, asked).then(
        ({ files }) => taken(files),
        (error: unknown) => {
          if (!(error instanceof CallFailure && error.code === 'cancelled')) refuse((now) => [...now, [name, error]]);
        },
      );
    }
    await client.invalidateQueries();
    set(null);
  };
  return { under, refused, accept, stop: () => stopping.current?.abort() };
}
