import { useTranslation } from 'react-i18next';
import type { PartProps } from './part-props.ts';

/** A code stays on one line: `CERT-03` breaks at its hyphen otherwise. */
const code = /\b([A-Z]+)-(\d\d)\b/g;
const unbroken = '$1\u2011$2';

/** Other explanations, in the order in which they fit. */
export function Rivals({ view: { rivals } }: PartProps) {
  const { t } = useTranslation('proof');
  return (
    <>
      <p className="tiny faint">{t('rivals.intro')}</p>
      <ol className="plain-list small">
        {rivals.map(({ id, title, because }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p className="quiet">{because.replaceAll(code, unbroken)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
