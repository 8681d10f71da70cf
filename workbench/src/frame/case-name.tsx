import { useTranslation } from 'react-i18next';
import { useCaseHome } from '../api/use-case-home.ts';

/** Which case is open. */
export function CaseName() {
  const { t } = useTranslation('frame');
  const { data } = useCaseHome();
  return (
    <div className="case-name">
      <p className="eyebrow">{t('case')}</p>
      <p translate="no">{data?.title ?? ' '}</p>
    </div>
  );
}
