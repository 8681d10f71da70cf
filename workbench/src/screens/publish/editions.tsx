import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Published } from '../../../../src/server/api.ts';
import { answerTo } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Written } from './written.tsx';

/** The internal edition as written, beside what the public one will hold. */
export function Editions({ published }: { readonly published: Published | null }) {
  const { t } = useTranslation('publish');
  const name = published?.files.find((file) => file.name.endsWith('.html'))?.name;
  return (
    <div className="editions">
      <section aria-label={t('edition.internal')}>
        <h3 className="small">{t('edition.internal')}</h3>
        {published && name ? (
          <Internal name={name} sha256={published.files.find((file) => file.name === name)?.sha256 ?? ''} />
        ) : (
          <p className="quiet small edition-empty">{t('edition.unbuilt')}</p>
        )}
      </section>
      <section aria-label={t('edition.public')}>
        <h3 className="small">{t('edition.public')}</h3>
        <div className="edition-empty stack small">
          <p>{t('edition.notYet')}</p>
          <ul className="will">
            {(['roles', 'counts', 'numbers', 'hashes'] as const).map((rule) => (
              <li key={rule}>{t(`edition.will.${rule}`)}</li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
}

function Internal({ name, sha256 }: { readonly name: string; readonly sha256: string }) {
  const answer = useQuery({
    queryKey: ['dossier', name, sha256],
    queryFn: async ({ signal }) => (await answerTo(`/api/dossiers/${encodeURIComponent(name)}`, { signal })).text(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Asked answer={answer}>{(html) => <Written html={html} />}</Asked>;
}
