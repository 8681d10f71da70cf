import { useTranslation } from 'react-i18next';
import type { Cell } from './cell.tsx';

interface DifferencesProps {
  readonly cells: readonly Cell[];
  readonly by: string;
  settle(cell: Cell, value: string): void;
}

/** What two people read differently, and which of it a person takes for what stands there. */
export function Differences({ cells, by, settle }: DifferencesProps) {
  const { t } = useTranslation('transcribe');
  const open = cells.filter(({ differs }) => differs);
  if (open.length === 0) return null;
  return (
    <section className="note warn stack" aria-labelledby="differences">
      <h2 id="differences">{t('differences', { count: open.length })}</h2>
      <ul className="differences">
        {open.map((cell) => (
          <li key={`${cell.row} ${cell.field}`}>
            <span className="tiny">{t('place', { row: cell.row, field: cell.field })}</span>
            {[{ by, value: cell.mine ?? '' }, ...cell.others].map((one) => (
              <button
                key={`${one.by} ${one.value}`}
                type="button"
                className="button"
                onClick={() => settle(cell, one.value)}
              >
                <bdi className="as-written">{one.value}</bdi> <span className="tiny quiet">{one.by}</span>
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
