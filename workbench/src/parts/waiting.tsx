import { useTranslation } from 'react-i18next';

/** Shown only where waiting is long enough to be noticed. */
export function Waiting() {
  const { t } = useTranslation('frame', { useSuspense: false });
  return (
    <p className="waiting" role="status">
      {t('waiting', { defaultValue: '…' })}
    </p>
  );
}
