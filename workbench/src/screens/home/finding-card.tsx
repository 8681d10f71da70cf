import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FindingCard } from '../../../../src/server/api.ts';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import { byFamily } from './by-family.ts';
import { readAhead } from './read-ahead.ts';

/** A finding in one look: what, how far, by which signs, on how much. The whole card opens it. */
export function FindingCardView({ finding }: { readonly finding: FindingCard }) {
  const { t, i18n } = useTranslation(['home', 'field']);
  const client = useQueryClient();
  const { id, nth, level, headline, reasons, status, fallsWithout } = finding;
  const ahead = () => void readAhead(client, id, i18n.language);
  return (
    <article className="card finding-card" data-level={level} onPointerEnter={ahead} onFocus={ahead}>
      <header className="row">
        <span className="faint small">{t('findings.nth', { n: nth })}</span>
        <LevelBadge level={level} />
        {status !== 'open' && <span className="chip">{t(`field:status.${status}`)}</span>}
      </header>
      <h3>
        <Link to={`/findings/${id}`} className="whole">
          {headline}
        </Link>
      </h3>
      <ul className="reason-list">
        {byFamily(reasons).map(({ first, more }) => (
          <li key={first.family}>
            <StrengthMark strength={first.strength} />
            <span className="family tiny faint">{t(`field:family.${first.family}`)}</span>
            <span>
              {first.title}{' '}
              {more > 0 && <span className="tiny faint more">{t('findings.moreOfFamily', { count: more })}</span>}
            </span>
            <span className="num small quiet">{t('findings.share', { k: first.hits, n: first.judged })}</span>
          </li>
        ))}
      </ul>
      <Support finding={finding} />
      {fallsWithout && <p className="note warn">{t('findings.fallsWithout', { origin: fallsWithout })}</p>}
      <Probability finding={finding} />
    </article>
  );
}

/** Sources × independence × grade, and what speaks against: said in the same breath. */
function Support({ finding: { support, against, explained, cannotTell } }: { readonly finding: FindingCard }) {
  const { t } = useTranslation('home');
  return (
    <p className="support small">
      <span>{t('support.files', { count: support.exhibits })}</span>
      <span>{t('support.origins', { count: support.origins })}</span>
      <span className="row">
        {t('support.grades')} <GradeBadge grade={support.bestGrade} />
        {support.worstGrade !== support.bestGrade && <GradeBadge grade={support.worstGrade} />}
      </span>
      <span className="quiet">{t('support.against', { count: against + explained })}</span>
      <span className="quiet">{t('support.cannotTell', { count: cannotTell })}</span>
    </p>
  );
}

/** Behind a question, inside only, never without where it does not come from. */
function Probability({ finding: { probability } }: { readonly finding: FindingCard }) {
  const { t, i18n } = useTranslation('home');
  const share = (n: number) => n.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  const { value, low, high } = probability;
  return (
    <details className="tiny quiet how-sure no-print">
      <summary>{t('howSure')}</summary>
      <p>{t('probability', { value: share(value), low: share(low), high: share(high) })}</p>
    </details>
  );
}
