import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function Network() {
  const { t } = useTranslation('network');
  return <Page title={t('title')} />;
}
