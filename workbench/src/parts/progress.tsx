import { useTranslation } from 'react-i18next';
import type { Job } from '../../../src/server/api.ts';
import { useSaid } from '../said/use-said.ts';

interface ProgressProps {
  readonly job: Pick<Job, 'kind' | 'step' | 'done' | 'of'>;
  readonly stop?: (() => void) | undefined;
}

/** How far long work is, and the way to stop it. */
export function Progress({ job: { kind, step, done, of }, stop }: ProgressProps) {
  const { t, i18n } = useTranslation('frame');
  const said = useSaid();
  const count = (n: number) => n.toLocaleString(i18n.language);
  const share = of ? Math.min(1, done / of) : null;
  return (
    <div className="progress" role="status">
      <div className="row">
        <strong>{t(`job.${kind}`)}</strong>
        <span className="quiet">{said(step)}</span>
        {of ? <span className="faint">{t('progress.of', { done: count(done), total: count(of) })}</span> : null}
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
