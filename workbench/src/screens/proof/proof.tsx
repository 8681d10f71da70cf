import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function Proof() {
  const { t } = useTranslation('proof');
  return <Page title={t('title')} />;
}
