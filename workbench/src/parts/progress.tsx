import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../api/run-job.ts';

interface ProgressProps {
  readonly progress: JobProgress;
  readonly stop?: () => void;
}

/** How far long work is, and the way to stop it. */
export function Progress({ progress: { sentence, done, total }, stop }: ProgressProps) {
  const { t, i18n } = useTranslation('frame');
  const count = (n: number) => n.toLocaleString(i18n.language);
  const share = total ? Math.min(1, done / total) : null;
  return (
    <div className="progress" role="status">
      <div className="row">
        <span>{sentence}</span>
        <span className="faint">
          {total ? t('progress.of', { done: count(done), total: count(total) }) : count(done)}
        </span>
        {stop && (
          <button type="button" className="button bare" onClick={stop}>
            {t('progress.stop')}
          </button>
        )}
      </div>
      <div className="track" data-unknown={share === null || undefined}>
        <div style={share === null ? undefined : { width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
