import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseHome } from '../../../../src/server/api.ts';
import { FindingCardView } from './finding-card.tsx';
import { readAhead } from './read-ahead.ts';

/** What was found, the highest level first. */
export function Findings({ home: { findings, otherCandidates, state } }: { readonly home: CaseHome }) {
  const { t, i18n } = useTranslation('home');
  useFirstAhead(findings[0]?.id, i18n.language);
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
        <p className="small faint others">
          {t('findings.others', { count: otherCandidates, n: otherCandidates.toLocaleString(i18n.language) })}
        </p>
      )}
    </section>
  );
}

/** The finding on top is what most people open first: it and its first row are fetched once this screen stands. */
function useFirstAhead(id: string | undefined, language: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (id === undefined) return;
    const soon = setTimeout(() => void readAhead(client, id, language));
    return () => clearTimeout(soon);
  }, [client, id, language]);
}
