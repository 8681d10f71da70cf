import { useTranslation } from 'react-i18next';
import type { Walking } from '../use-walk.ts';

interface CitesProps {
  readonly cites: readonly number[];
  /** How many rows there are in all. */
  readonly rows: number;
  readonly walk: Walking;
  readonly indicator?: string;
}

const shown = 8;

/** Numbers of the rows behind a sentence; each opens its row on the right. */
export function Cites({ cites, rows, walk, indicator }: CitesProps) {
  const { t, i18n } = useTranslation('proof');
  if (cites.length === 0) return null;
  const rest = rows - Math.min(shown, cites.length);
  return (
    <span className="cites">
      {cites.slice(0, shown).map((at) => (
        <button
          key={at}
          type="button"
          aria-label={t('openEvidence', { n: at + 1 })}
          aria-current={walk.at === at || undefined}
          onClick={() => walk.open(at, indicator)}
        >
          {at + 1}
        </button>
      ))}
      {rest > 0 && <span className="tiny faint">{t('moreRows', { n: rest.toLocaleString(i18n.language) })}</span>}
    </span>
  );
}
