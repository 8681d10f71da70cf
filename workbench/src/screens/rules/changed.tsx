import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RulePage, WhatIf } from '../../../../src/server/api.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';

/** What would change: subjects by outcome, findings by level, and each finding that would move. */
export function Changed({ rule, whatIf }: { readonly rule: RulePage; readonly whatIf: WhatIf }) {
  const { t } = useTranslation('rules');
  const moved = rule.outcomes.filter(({ code }) => (whatIf.outcomes[code] ?? 0) !== (whatIf.before[code] ?? 0));
  return (
    <div className="changed stack">
      <p className="row">
        {moved.length === 0 && <span>{t('sameOutcomes')}</span>}
        {moved.map(({ code, effect }) => (
          <span className="chip" key={code}>
            {t(`effect.${effect}`)} {whatIf.before[code] ?? 0} → <strong>{whatIf.outcomes[code] ?? 0}</strong>
          </span>
        ))}
      </p>
      {whatIf.changes.length === 0 ? (
        <p className="small quiet">{t('noFindingMoves')}</p>
      ) : (
        <ScrollBox label={t('findingsMove')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('finding')}</th>
                <th scope="col">{t('levelNow')}</th>
                <th scope="col">{t('levelThen')}</th>
                <th scope="col">{t('hits')}</th>
              </tr>
            </thead>
            <tbody>
              {whatIf.changes.map(({ id, place, level: [now, then], hits }) => (
                <tr key={id}>
                  <td>{place ? <Link to={`/findings/${id}`}>{place}</Link> : t('newFinding')}</td>
                  <td>{now ? <LevelBadge level={now} /> : '—'}</td>
                  <td>{then ? <LevelBadge level={then} /> : t('gone')}</td>
                  <td>{`${hitText(hits[0])} → ${hitText(hits[1])}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p className="faint tiny">{t('nothingKept')}</p>
    </div>
  );
}

const hitText = (hits: readonly [number, number] | null) => (hits === null ? '—' : `${hits[0]}/${hits[1]}`);
