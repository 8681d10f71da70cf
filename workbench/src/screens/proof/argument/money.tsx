import { useTranslation } from 'react-i18next';
import type { MoneyLine } from '../../../../../src/server/api.ts';
import { useCurrency } from '../../../parts/use-currency.ts';
import { Cites } from './cites.tsx';
import type { PartProps } from './part-props.ts';

/** Lower and upper sums; each origin for itself. */
export function Money({ view: { money }, walk }: PartProps) {
  const { t } = useTranslation('proof');
  if (money.length === 0) return <p className="quiet small">{t('money.none')}</p>;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('money.what')}</th>
            <th scope="col" className="num">
              {t('money.low')}
            </th>
            <th scope="col" className="num">
              {t('money.high')}
            </th>
          </tr>
        </thead>
        <tbody>
          {money.map((line) => (
            <Line key={`${line.kind} ${line.code} ${line.from} ${line.to} ${line.currency}`} line={line} walk={walk} />
          ))}
        </tbody>
      </table>
      <p className="tiny faint">{t('money.note')}</p>
    </div>
  );
}

function Line({ line, walk }: { readonly line: MoneyLine; readonly walk: PartProps['walk'] }) {
  const { t, i18n } = useTranslation('proof');
  const named = useCurrency();
  const { kind, code, from, to, low, high, currency, basis, cites, rows } = line;
  const sum = (said: string) => Number(said).toLocaleString(i18n.language, { maximumFractionDigits: 0 });
  return (
    <>
      <tr>
        <td>
          {code ? `${kind}: ${code}` : kind}
          <div className="tiny faint">
            {from} → {to} · {t(`basis.${basis}`)}
          </div>
        </td>
        <td className="num">
          {sum(low)} <span className="tiny faint">{named(currency)}</span>
        </td>
        <td className="num">
          {sum(high)} <span className="tiny faint">{named(currency)}</span>
        </td>
      </tr>
      <tr className="behind">
        <td colSpan={3}>
          <Cites {...{ cites, rows, walk }} />
        </td>
      </tr>
    </>
  );
}
