import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function Publish() {
  const { t } = useTranslation('publish');
  return <Page title={t('title')} />;
}
