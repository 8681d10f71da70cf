import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../../../src/server/api.ts';

/** Reasons for and against, as a list; the score stands last and small. */
export function HowSure({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('same-person');
  const { reason, rows, names } = cluster;
  const named = (agreement: string) =>
    rows
      .filter((row) => row.agreement === agreement)
      .map(({ field, label }) => label ?? t(`field.${field}`, { defaultValue: field }));
  const best = names.reduce((most, { comparison }) => Math.max(most, comparison.score), 0);
  return (
    <section className="card stack">
      <h2>{t('sure.title')}</h2>
      <p className="small">{t(`basis.${reason}`)}</p>
      <ul className="reasons small">
        {named('agree').map((field) => (
          <li key={field} data-side="for">
            {t('sure.for', { field })}
          </li>
        ))}
        {named('similar').map((field) => (
          <li key={field} data-side="open">
            {t('sure.similar', { field })}
          </li>
        ))}
        {named('conflict').map((field) => (
          <li key={field} data-side="against">
            {t('sure.against', { field })}
          </li>
        ))}
      </ul>
      {names.length > 0 && (
        <details className="small">
          <summary>{t('sure.score')}</summary>
          <p className="faint">{t('sure.scoreIs', { score: best.toFixed(2) })}</p>
        </details>
      )}
    </section>
  );
}
