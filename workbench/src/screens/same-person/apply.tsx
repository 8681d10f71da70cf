import { useTranslation } from 'react-i18next';
import type { PastDecision } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';

/** Decisions are kept at once; who is who and the findings are computed again when a person asks for it. */
export function Apply({ stale, decisions }: { readonly stale: boolean; readonly decisions: readonly PastDecision[] }) {
  const { t } = useTranslation('same-person');
  const { start, stop, running, job, error } = useJob<{ findings: number }>('/api/review/apply');
  if (running) return job ? <Progress job={job} stop={stop} /> : null;
  if (error) return <Failure error={error} again={() => void start()} />;
  if (!stale || decisions.length === 0) return null;
  return (
    <div className="note row apply">
      <span>{t('apply.text')}</span>
      <button type="button" className="button" onClick={() => void start()}>
        {t('apply.go')}
      </button>
    </div>
  );
}
