import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function Rules() {
  const { t } = useTranslation('rules');
  return <Page title={t('title')} />;
}
