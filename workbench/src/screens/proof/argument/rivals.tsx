import { useTranslation } from 'react-i18next';
import { unbroken } from '../../../parts/unbroken.ts';
import type { PartProps } from './part-props.ts';

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
            <p className="quiet">{unbroken(because)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
