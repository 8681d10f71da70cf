import { useTranslation } from 'react-i18next';
import type { GuessedUnit } from '../../../../src/server/api.ts';
import { useSaid } from '../../said/use-said.ts';

/** Rows that do not fit what the columns were taken for, with the reason; they would be kept aside, never dropped. */
export function Misfits({ unit: { misfits } }: { readonly unit: GuessedUnit }) {
  const { t } = useTranslation('bring-in');
  const said = useSaid();
  if (misfits.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('misfits', { count: misfits.length })}</summary>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('misfit.row')}
              </th>
              <th scope="col">{t('misfit.because')}</th>
              <th scope="col">{t('misfit.cells')}</th>
            </tr>
          </thead>
          <tbody>
            {misfits.map(({ row, because, cells }) => (
              <tr key={`${row} ${because}`}>
                <td className="num">{row}</td>
                <td>{said(because)}</td>
                <td className="quiet">{cells.filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
