import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseHome, Need } from '../../../../src/server/api.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';

const leads: Readonly<Record<Need['code'], (need: Need) => string | null>> = {
  run: () => null,
  'exhibits-damaged': () => '/bring-in',
  incoming: () => '/bring-in',
  'one-origin': ({ findings }) => `/findings/${findings[0] ?? ''}`,
  unrecognised: () => '/bring-in',
  'rows-aside': () => '/bring-in',
  identities: () => '/same-person',
  undecided: ({ findings }) => `/findings/${findings[0] ?? ''}`,
  ungraded: () => '/bring-in',
};

/** What waits for a person, the most consequential first. */
export function Needs({ home: { needs } }: { readonly home: CaseHome }) {
  const { t } = useTranslation('home');
  return (
    <section className="needs" aria-labelledby="needs">
      <h2 id="needs">{t('needs.title')}</h2>
      {needs.length === 0 && <p className="quiet small">{t('needs.none')}</p>}
      <ol className="need-list">
        {needs.map((need) => (
          <Waiting key={need.code} need={need} />
        ))}
      </ol>
    </section>
  );
}

function Waiting({ need }: { readonly need: Need }) {
  const { t, i18n } = useTranslation('home');
  const { code, n, exhibits, level } = need;
  const lead = leads[code](need);
  const words = t(`need.${code}`, { count: n, n: n.toLocaleString(i18n.language) });
  return (
    <li className="need" data-need={code}>
      {lead ? <Link to={lead}>{words}</Link> : <span>{words}</span>}
      <p className="tiny faint">{t(`needWhy.${code}`)}</p>
      {level && <LevelBadge level={level} />}
      {exhibits.length > 0 && (
        <p className="tiny quiet files">
          {exhibits
            .slice(0, 3)
            .map(({ file }) => file)
            .join(', ')}
          {exhibits.length > 3 && t('andMore', { n: exhibits.length - 3 })}
        </p>
      )}
    </li>
  );
}
