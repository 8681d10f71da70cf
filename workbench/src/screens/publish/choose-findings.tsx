import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseHome } from '../../../../src/server/api.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';

interface ChooseProps {
  readonly home: CaseHome;
  /** Findings that are left out. */
  readonly left: readonly string[];
  leave(left: readonly string[]): void;
}

/** Which findings go in. Those that do not reach review begin left out. */
export function ChooseFindings({ home: { findings }, left, leave }: ChooseProps) {
  const { t } = useTranslation(['publish', 'field']);
  const toggle = (id: string) => leave(left.includes(id) ? left.filter((one) => one !== id) : [...left, id]);
  return (
    <ul className="choose">
      {findings.map(({ id, nth, level, headline, status, fallsWithout }) => (
        <li key={id}>
          <label>
            <input type="checkbox" checked={!left.includes(id)} onChange={() => toggle(id)} />
            <span className="faint">F-{nth}</span>
            <LevelBadge level={level} />
            <span>{headline}</span>
          </label>
          <span className="small">
            {status !== 'open' && <span className="chip">{t(`field:status.${status}`)}</span>}{' '}
            {fallsWithout && <span className="quiet">{t('oneOrigin', { origin: fallsWithout })}</span>}{' '}
            <Link to={`/findings/${id}`}>{t('proof')}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
