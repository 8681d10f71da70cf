import { useTranslation } from 'react-i18next';
import type { Verified } from '../../../../src/server/api.ts';
import { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useSaid } from '../../said/use-said.ts';

/** Reads every kept byte and the whole ledger again, and says what does not hold. */
export function Verify({ command }: { readonly command: string | null }) {
  const { t, i18n } = useTranslation('publish');
  const { running, job, result, error, start, stop } = useJob<Verified>('/api/verify');
  const said = useSaid();
  const n = (count: number) => count.toLocaleString(i18n.language);
  return (
    <>
      <p className="small quiet">{t('verify.text')}</p>
      {error ? <Failure error={error} /> : null}
      {running && job && <Progress job={job} stop={stop} />}
      {result && (
        <div className={result.problems.length > 0 ? 'note bad' : 'note good'} role="status">
          {result.problems.length === 0
            ? t('verify.good', { entries: n(result.entries), exhibits: n(result.exhibits) })
            : t('verify.bad', { count: result.problems.length })}
          <ul>
            {result.problems.map((problem) => (
              <li key={problem}>{said(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <button type="button" className="button" disabled={running} onClick={() => void start()}>
          {t('verify.do')}
        </button>
        {command && (
          <span className="small quiet">
            {t('verify.reader')} <code>{command}</code>
          </span>
        )}
      </div>
    </>
  );
}
