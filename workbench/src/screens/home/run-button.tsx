import { useTranslation } from 'react-i18next';
import type { CaseHome } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';

/** From files to findings. What has not changed is not computed again. */
export function RunButton({ state }: { readonly state: CaseHome['state'] }) {
  const { t, i18n } = useTranslation('home');
  const run = useJob(`/api/run?language=${i18n.language}`);
  const due = state === 'unrun' || state === 'stale';
  return (
    <>
      {run.error ? <Failure error={run.error} /> : null}
      <button
        type="button"
        className={due ? 'button first' : 'button'}
        disabled={run.running}
        onClick={() => void run.start()}
      >
        {t(due ? 'run.due' : 'run.again')}
      </button>
    </>
  );
}
