import { useTranslation } from 'react-i18next';
import type { Published } from '../../../../src/server/api.ts';
import type { useJob } from '../../api/use-job.ts';
import { Failure } from '../../parts/failure.tsx';
import { Hash } from '../../parts/hash.tsx';
import { Progress } from '../../parts/progress.tsx';
import type { Audience } from './audiences.tsx';

interface BuildProps {
  readonly audience: Audience;
  readonly publish: ReturnType<typeof useJob<Published>>;
  /** What the findings rest on has changed since they were computed. */
  readonly stale: boolean;
  /** Nothing goes in that this edition could tell of. */
  readonly none: boolean;
  build(): void;
}

/** What is looked for in the final bytes, and what an edition cannot be otherwise, by the way it is composed. */
const checks = {
  internal: [
    { id: 'names', looked: true },
    { id: 'places', looked: false },
    { id: 'workers', looked: false },
    { id: 'probability', looked: false },
  ],
  public: [
    { id: 'names', looked: true },
    { id: 'traces', looked: true },
    { id: 'rounded', looked: false },
    { id: 'witnesses', looked: false },
    { id: 'probability', looked: false },
  ],
} as const;

/** Writes the dossier. The checks run over the final bytes, and a leak stops it: there is no way past them here. */
export function Build({ audience, publish: { running, job, result, error, stop }, stale, none, build }: BuildProps) {
  const { t } = useTranslation('publish');
  return (
    <>
      <ul className="checks small">
        {checks[audience].map(({ id, looked }) => (
          <li key={id} data-passed={!looked || result !== null || undefined}>
            <span aria-hidden="true">{!looked || result ? '✓' : '○'}</span> {t(`check.${id}`)}{' '}
            <span className="faint">{t(looked ? (result ? 'check.passed' : 'check.due') : 'check.composed')}</span>
          </li>
        ))}
      </ul>
      {stale && <p className="note warn">{t('stale')}</p>}
      {error ? <Failure error={error} /> : null}
      {running && job && <Progress job={job} stop={stop} />}
      <div className="row">
        <button type="button" className="button first" disabled={running || none} onClick={build}>
          {t('build')}
        </button>
        {none && <span className="small quiet">{t('noneChosen')}</span>}
      </div>
      {result && <Built result={result} audience={audience} />}
    </>
  );
}

function Built({ result, audience }: { readonly result: Published; readonly audience: Audience }) {
  const { files, ledgerHead, findings, evidence, unasked, masked } = result;
  const { t, i18n } = useTranslation('publish');
  return (
    <div className="note good stack">
      <p>
        {t(`built.${audience}`, {
          findings: findings.toLocaleString(i18n.language),
          evidence: evidence.toLocaleString(i18n.language),
        })}
      </p>
      <ul className="built">
        {files.map(({ name, bytes, sha256 }) => (
          <li key={name}>
            <strong>{name}</strong>{' '}
            <span className="quiet">{t('bytes', { n: bytes.toLocaleString(i18n.language) })}</span>{' '}
            <Hash sha256={sha256} />
          </li>
        ))}
      </ul>
      {unasked.length > 0 && (
        <p className="small">
          {t('unasked')} <span translate="no">{unasked.join('; ')}</span>
        </p>
      )}
      {masked.files > 0 && <p className="small">{t('masked.files', { count: masked.files })}</p>}
      {masked.organisations > 0 && (
        <p className="small">{t('masked.organisations', { count: masked.organisations })}</p>
      )}
      {audience === 'public' && <p className="small quiet">{t('recorded')}</p>}
      <p className="small quiet">
        {audience === 'public' ? t('opens') : t('head')}{' '}
        <code>{audience === 'public' ? 'dossiers/commitments.json' : ledgerHead.slice(0, 16)}</code>
      </p>
    </div>
  );
}
