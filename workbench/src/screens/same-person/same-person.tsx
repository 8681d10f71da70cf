import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.tsx';

export function SamePerson() {
  const { t } = useTranslation('same-person');
  return <Page title={t('title')} />;
}
