import type { Acceptance, Accepted, Upload } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';

/** What was accepted while this screen is open. */
export type Taken = Accepted['files'][number];

/** Makes records of a file that was looked at; stopping it leaves the case as it was. */
export function useAccept({ id }: Upload, taken: (files: readonly Taken[]) => void) {
  const job = useJob<Accepted>(`/api/incoming/${id}/accept`);
  const accept = async (said: Acceptance): Promise<void> => {
    const result = await job.start(said);
    if (result) taken(result.files);
  };
  return { ...job, accept: (said: Acceptance) => void accept(said) };
}
