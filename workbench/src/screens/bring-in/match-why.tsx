import { useTranslation } from 'react-i18next';
import type { Match } from '../../../../src/server/api.ts';

/** Why two rows may name one person, in the reader's words: what decides first, then what the names say. */
export function MatchWhy({ match: { document, birth, relation, rivals } }: { readonly match: Match }) {
  const { t } = useTranslation(['bring-in', 'same-person']);
  const said = [
    document && t('why.document'),
    birth && t('why.birth'),
    t(`same-person:relation.${relation}`),
    rivals > 0 && t('why.rivals', { count: rivals }),
  ];
  return <>{said.filter(Boolean).join(' · ')}</>;
}
