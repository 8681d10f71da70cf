import { useTranslation } from 'react-i18next';
import type { PastDecision } from '../../../../src/server/api.ts';
import { ByWhom } from '../../parts/by-whom.tsx';
import { Failure } from '../../parts/failure.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { useUndo } from './use-review.ts';

/** What was decided, by whom and why; each can be taken back, and stays in the list when it is. */
export function Decisions({
  decisions,
  go,
}: {
  readonly decisions: readonly PastDecision[];
  readonly go: (id: string) => void;
}) {
  const { t } = useTranslation('same-person');
  const undo = useUndo();
  if (decisions.length === 0) return null;
  const takeBack = async ({ decision, cluster }: PastDecision) => {
    await undo.mutateAsync({ decision, why: t('undoWhy') });
    go(cluster);
  };
  return (
    <details className="card past">
      <summary>{t('past.title', { count: decisions.length })}</summary>
      {undo.error && <Failure error={undo.error} />}
      <ScrollBox label={t('past.title', { count: decisions.length })}>
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t('past.verdict')}</th>
              <th>{t('past.why')}</th>
              <th>{t('past.by')}</th>
              <th>{t('past.at')}</th>
              <th>
                <span className="sr">{t('keys.z')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((one) => (
              <Past key={one.decision} one={one} takeBack={() => void takeBack(one).catch(() => undefined)} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

function Past({ one, takeBack }: { readonly one: PastDecision; readonly takeBack: () => void }) {
  const { t, i18n } = useTranslation('same-person');
  const verdict = t(`decision.${one.verdict}`);
  return (
    <tr data-undone={one.undone || undefined}>
      <td>{one.undone ? t('past.undone', { verdict }) : verdict}</td>
      <td>{one.why}</td>
      <td>
        <ByWhom by={one.by} />
      </td>
      <td>{new Date(one.at).toLocaleString(i18n.language)}</td>
      <td>
        {!one.undone && (
          <button type="button" className="button bare" onClick={takeBack}>
            {t('keys.z')}
          </button>
        )}
      </td>
    </tr>
  );
}
