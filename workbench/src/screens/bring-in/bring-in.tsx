import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function BringIn() {
  const { t } = useTranslation('bring-in');
  return <Page title={t('title')} />;
}
