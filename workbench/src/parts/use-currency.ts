import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A currency by its code, as banks write it; amounts of a paper that names none have none. */
export function useCurrency(): (code: string) => string {
  const { t } = useTranslation('frame');
  return useCallback((code) => (code === 'XXX' ? t('frame:noCurrency') : code), [t]);
}
