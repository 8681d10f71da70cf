import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { unbroken } from '../../../parts/unbroken.ts';
import type { PartProps } from './part-props.ts';

const code = /(\b[A-Z]+-\d+\b)/;

/** Other explanations, in the order in which they fit. */
export function Rivals({ view: { rivals, reasons } }: PartProps) {
  const { t } = useTranslation('proof');
  const ruleOf = new Map(reasons.map((reason) => [reason.indicator, reason]));
  return (
    <>
      <p className="tiny faint">{t('rivals.intro')}</p>
      <ol className="plain-list small">
        {rivals.map(({ id, title, because }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p className="quiet">
              {because.split(code).map((part) => {
                const reason = ruleOf.get(part);
                return reason === undefined ? (
                  unbroken(part)
                ) : (
                  <Link key={part} to={`/rules/${reason.rule}`} title={reason.title}>
                    {unbroken(part)}
                  </Link>
                );
              })}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
