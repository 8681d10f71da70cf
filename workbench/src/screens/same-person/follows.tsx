import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Cluster } from '../../../../src/server/api.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';

/** What follows if these are one, or, where lists have made them one already, if they are not: from the findings as they stand. */
export function Follows({ cluster: { follows, reason } }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('same-person');
  const listed = reason === 'shared_list';
  return (
    <section className="card stack">
      <h2>{t(listed ? 'follows.titleListed' : 'follows.title')}</h2>
      {follows.findings.length === 0 && <p className="quiet small">{t('follows.nothing')}</p>}
      {listed && follows.findings.length > 0 && <p className="note small">{t('follows.listed')}</p>}
      {follows.joins && <p className="note warn">{t('follows.joins')}</p>}
      {follows.findings.map(({ finding, id, level, looseLevel, people, parties }) => (
        <div key={id} className="follow">
          <div className="row">
            <Link to={`/findings/${id}`}>{finding}</Link>
            <LevelBadge level={level} />
          </div>
          <ul className="small">
            <Change count={people} of="people" />
            <Change count={parties} of="parties" />
            {!listed && (
              <li>
                {looseLevel === level
                  ? t('follows.levelStays')
                  : t('follows.levelMoves', { level: t(`field:level.${looseLevel}`) })}
              </li>
            )}
          </ul>
        </div>
      ))}
      <p className="faint tiny">{t('follows.note')}</p>
    </section>
  );
}

function Change({
  count: [before, after],
  of,
}: {
  readonly count: readonly [number, number];
  readonly of: 'people' | 'parties';
}) {
  const { t } = useTranslation('same-person');
  if (before === after) return null;
  return (
    <li>
      <strong>{t(`follows.${of}`, { before, after })}</strong>
    </li>
  );
}
