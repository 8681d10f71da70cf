import { useTranslation } from 'react-i18next';

/** Words that do not stand where they stood say so; there is no silent jump. */
export function Anchored({ how }: { readonly how: 'in-place' | 'moved' | 'lost' }) {
  const { t } = useTranslation('frame');
  if (how === 'in-place') return null;
  return (
    <p className={how === 'lost' ? 'note bad anchored' : 'note warn anchored'} role="status">
      {t(`anchored.${how}`)}
    </p>
  );
}
