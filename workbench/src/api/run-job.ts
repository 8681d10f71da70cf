import type { Job } from '../../../src/server/api.ts';
import { answerTo, type CallOptions, call } from './call.ts';
import { CallFailure } from './call-failure.ts';
import { jsonLines } from './json-lines.ts';

interface Follow {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (job: Job) => void;
}

/** Starts long work and follows it to its result. Aborting the signal stops the work itself; closing the tab does not. */
export async function runJob<T>(path: string, options: CallOptions & Follow = {}): Promise<T> {
  const { signal, onProgress, ...rest } = options;
  const job = await call<Job>(path, { method: 'POST', ...rest });
  return followJob<T>(job, { signal, ...(onProgress && { onProgress }) });
}

/** Follows work that is already running, in this tab or another. */
async function followJob<T>(job: Job, { signal, onProgress }: Follow): Promise<T> {
  const stop = () => void stopJob(job.id);
  signal?.addEventListener('abort', stop);
  try {
    const response = await answerTo(`/api/jobs/${job.id}/stream`);
    for await (const now of jsonLines<Job>(response)) {
      onProgress?.(now);
      if (now.state === 'done') return now.result as T;
      if (now.state === 'cancelled') throw new CallFailure('cancelled');
      if (now.state === 'failed') throw refused(now);
    }
    throw new CallFailure('unreachable');
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

export const stopJob = (id: string): Promise<void> => call(`/api/jobs/${id}`, { method: 'DELETE' });

const refused = ({ error }: Job) =>
  new CallFailure(error?.code ?? 'failed', error?.sentence ?? null, error?.about ?? {});
