import { useTranslation } from 'react-i18next';

/** Who did a thing, as this machine calls them; where it says nobody, that is said in the reader's language. */
export function ByWhom({ by }: { readonly by: string }) {
  const { t } = useTranslation('frame');
  return by === 'somebody' ? <span>{t('unnamed')}</span> : <span translate="no">{by}</span>;
}
