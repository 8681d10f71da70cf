import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCaseHome } from '../../api/use-case-home.ts';
import { Asked } from '../../parts/asked.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { NoFinding } from '../../parts/no-finding.tsx';
import { Page } from '../../parts/page.tsx';

/** Every finding that stands, to go on from. */
export function AllFindings() {
  const { t } = useTranslation('proof');
  const home = useCaseHome();
  return (
    <Asked answer={home}>
      {({ findings }) => (
        <Page title={t('all')}>
          {findings.length === 0 ? (
            <NoFinding title={t('none.title')} text={t('none.text')} way={t('none.way')} />
          ) : (
            <ol className="all-findings">
              {findings.map(({ id, nth, level, headline }) => (
                <li key={id}>
                  <span className="faint num">F-{nth}</span>
                  <LevelBadge level={level} />
                  <Link to={`/findings/${id}`}>{headline}</Link>
                </li>
              ))}
            </ol>
          )}
        </Page>
      )}
    </Asked>
  );
}
