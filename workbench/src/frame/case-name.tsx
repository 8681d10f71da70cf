import { useTranslation } from 'react-i18next';

/** Which case is open. */
export function CaseName() {
  const { t } = useTranslation('frame');
  return (
    <div className="case-name">
      <p className="eyebrow">{t('case')}</p>
    </div>
  );
}
