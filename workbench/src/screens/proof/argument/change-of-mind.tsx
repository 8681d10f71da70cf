import { useTranslation } from 'react-i18next';
import { LevelBadge } from '../../../parts/level-badge.tsx';
import type { PartProps } from './part-props.ts';

/** What would move the level down, what holds it, and what it lacks for the next: the gates as they stand. */
export function ChangeOfMind({ view: { card, withoutOrigin, notHigher, gates } }: PartProps) {
  const { t } = useTranslation('proof');
  const falls = withoutOrigin.filter(({ level }) => level !== card.level);
  return (
    <div className="stack small">
      {notHigher && <p>{notHigher}</p>}
      {falls.map(({ origin, level }) => (
        <p key={origin} className="row">
          {t('without', { origin })} <LevelBadge level={level} />
        </p>
      ))}
      {falls.length === 0 && withoutOrigin.length > 0 && <p>{t('withoutAny', { count: withoutOrigin.length })}</p>}
      {card.looseLevel !== card.level && (
        <p className="row">
          {t('loosely')} <LevelBadge level={card.looseLevel} />
        </p>
      )}
      <details>
        <summary>{t('gates.title')}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('gates.level')}</th>
              <th scope="col">{t('gates.condition')}</th>
              <th scope="col">{t('gates.result')}</th>
            </tr>
          </thead>
          <tbody>
            {gates.map(({ level, gate, passed, because }) => (
              <tr key={`${level} ${gate}`}>
                <td>{t(`field:level.${level}`)}</td>
                <td>{gate}</td>
                <td className={passed ? 'passed' : 'not-passed'}>
                  <span aria-hidden="true">{passed ? '✓ ' : '✕ '}</span>
                  {t(passed ? 'gates.passed' : 'gates.notPassed')}
                  <div className="tiny faint">{because}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
