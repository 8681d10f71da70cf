import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { Kbd } from '../kbd.tsx';
import { useSay } from '../say.tsx';

/** Puts the citation on the clipboard: file, place, hash and grade, to be pasted under a sentence. */
export function CopyCitation({ citation }: { readonly citation: string }) {
  const { t } = useTranslation('frame');
  const say = useSay();
  const copy = () =>
    navigator.clipboard.writeText(citation).then(
      () => say(t('cite.copied')),
      () => say(t('cite.refused', { citation })),
    );
  useKeys({ c: () => void copy() });
  return (
    <button type="button" className="button bare copy no-print" onClick={() => void copy()}>
      {t('cite.copy')} <Kbd>C</Kbd>
    </button>
  );
}
