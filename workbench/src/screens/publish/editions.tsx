import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Published } from '../../../../src/server/api.ts';
import { answerTo } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import type { Audience } from './audiences.tsx';
import { Written } from './written.tsx';

export type Built = Readonly<Partial<Record<Audience, Published>>>;

/** Both editions as they were written, side by side; what was not built yet says what it will hold. */
export const Editions = ({ built }: { readonly built: Built }) => (
  <div className="editions">
    <Edition audience="internal" published={built.internal} />
    <Edition audience="public" published={built.public} />
  </div>
);

const rules = {
  internal: ['places', 'pseudonyms', 'inside'],
  public: ['roles', 'counts', 'numbers', 'hashes'],
} as const;

function Edition({ audience, published }: { readonly audience: Audience; readonly published: Published | undefined }) {
  const { t } = useTranslation('publish');
  const file = published?.files.find(({ name }) => name.endsWith('.html'));
  return (
    <section aria-label={t(`edition.${audience}`)}>
      <h3 className="small">{t(`edition.${audience}`)}</h3>
      {file ? (
        <Read name={file.name} sha256={file.sha256} label={t(`edition.${audience}`)} />
      ) : (
        <div className="edition-empty stack small">
          <p>{t('edition.unbuilt')}</p>
          <ul className="will">
            {rules[audience].map((rule) => (
              <li key={rule}>{t(`edition.will.${rule}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Read({ name, sha256, label }: { readonly name: string; readonly sha256: string; readonly label: string }) {
  const answer = useQuery({
    queryKey: ['dossier', name, sha256],
    queryFn: async ({ signal }) => (await answerTo(`/api/dossiers/${encodeURIComponent(name)}`, { signal })).text(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Asked answer={answer}>{(html) => <Written html={html} label={label} />}</Asked>;
}
