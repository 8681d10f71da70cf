import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { unbroken } from '../../../parts/unbroken.ts';
import type { PartProps } from './part-props.ts';

const code = /(\b[A-Z]+-\d+\b)/;

/** Other explanations, in the order in which they fit. */
export function Rivals({ view: { rivals, reasons } }: PartProps) {
  const { t } = useTranslation('proof');
  const titleOf = new Map(reasons.map(({ rule, title }) => [rule, title]));
  return (
    <>
      <p className="tiny faint">{t('rivals.intro')}</p>
      <ol className="plain-list small">
        {rivals.map(({ id, title, because }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p className="quiet">
              {because.split(code).map((part) =>
                titleOf.has(part) ? (
                  <Link key={part} to={`/rules/${part}`} title={titleOf.get(part)}>
                    {unbroken(part)}
                  </Link>
                ) : (
                  unbroken(part)
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
