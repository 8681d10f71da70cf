import { useTranslation } from 'react-i18next';
import type { CaseHome } from '../../../../src/server/api.ts';
import { FindingCardView } from './finding-card.tsx';

/** What was found, the highest level first. */
export function Findings({ home: { findings, otherCandidates, state } }: { readonly home: CaseHome }) {
  const { t, i18n } = useTranslation('home');
  return (
    <section className="findings" aria-labelledby="found">
      <h2 id="found">{t('findings.title')}</h2>
      {findings.length === 0 && <p className="quiet">{t(state === 'unrun' ? 'findings.unrun' : 'findings.none')}</p>}
      <ol className="card-list">
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingCardView finding={finding} />
          </li>
        ))}
      </ol>
      {otherCandidates > 0 && (
        <p className="small faint">
          {t('findings.others', { count: otherCandidates, n: otherCandidates.toLocaleString(i18n.language) })}
        </p>
      )}
    </section>
  );
}
