import type { Acceptance, Upload } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';

/** Makes records of a file that was looked at; stopping it leaves the case as it was. */
export function useAccept({ id }: Upload) {
  const job = useJob(`/api/incoming/${id}/accept`);
  return { ...job, accept: (said: Acceptance) => void job.start(said) };
}
