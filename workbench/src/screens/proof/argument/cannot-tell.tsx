import { useTranslation } from 'react-i18next';
import type { PartProps } from './part-props.ts';

/** What the material could not have shown: never clean, and what would show it. */
export function CannotTell({ view: { cannotTell } }: PartProps) {
  const { t } = useTranslation('proof');
  if (cannotTell.length === 0) return <p className="quiet small">{t('cannotTell.none')}</p>;
  return (
    <ul className="plain-list small">
      {cannotTell.map(({ indicator, title, because, wouldSettle }) => (
        <li key={indicator}>
          <strong>{title}</strong>
          <p>{because}</p>
          <p className="quiet">{t('cannotTell.settles', { text: wouldSettle })}</p>
        </li>
      ))}
    </ul>
  );
}
