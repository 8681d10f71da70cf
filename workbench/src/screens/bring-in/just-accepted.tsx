import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSaid } from '../../said/use-said.ts';
import type { Taken } from './use-accept.ts';

/** What came of the files that were accepted: records, rows aside, and what still needs a person. */
export function JustAccepted({ files }: { readonly files: readonly Taken[] }) {
  const { t, i18n } = useTranslation('bring-in');
  const said = useSaid();
  const n = (count: number) => count.toLocaleString(i18n.language);
  if (files.length === 0) return null;
  return (
    <section className="note good stack" aria-live="polite">
      <h2>{t('accepted', { count: files.length })}</h2>
      <ul className="accepted small">
        {files.map(({ file, exhibit, records, aside, because }) => (
          <li key={`${file} ${exhibit}`}>
            <strong className="file">{file}</strong> {t('acceptedAs', { records: n(records), aside: n(aside) })}
            {because.length > 0 && (
              <details>
                <summary>{t('reasons', { count: because.length })}</summary>
                <ul className="sentences">
                  {because.map((sentence) => (
                    <li key={sentence}>{said(sentence)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/">{t('workThrough')}</Link>
      </p>
    </section>
  );
}
