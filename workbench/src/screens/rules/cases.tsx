import { useTranslation } from 'react-i18next';
import type { RulePage } from '../../../../src/server/api.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';

type Case = RulePage['shown'][number];
type Table = Case['expected'];

/** The cases that prove the rule: what fires, and beside it the innocent look-alike that does not. */
export function Cases({ rule }: { readonly rule: RulePage }) {
  const { t } = useTranslation('rules');
  return (
    <section className="card stack" id="cases">
      <h3>{t('cases', { count: rule.shown.length })}</h3>
      <p className="quiet small">{t('casesText')}</p>
      {rule.shown.map((one) => (
        <details key={one.title} className="rule-case" data-kind={one.kind}>
          <summary>
            <span className="chip">{t(`kind.${one.kind.replaceAll(' ', '_')}`, { defaultValue: one.kind })}</span>
            <span>{coded(one.title, rule)}</span>
          </summary>
          <div className="case-tables" translate="no">
            {one.given.map((table) => (
              <Given key={`${table.relation} ${table.line}`} table={table} />
            ))}
            <Given table={one.expected} expected />
          </div>
        </details>
      ))}
    </section>
  );
}

/** The names of innocent explanations stand in a title as the rule writes them. */
function coded(title: string, { innocent }: RulePage) {
  if (innocent.length === 0) return title;
  const ids = new RegExp(`\\b(${innocent.map(({ id }) => id).join('|')})\\b`);
  return title.split(ids).map((part, at) => {
    const key = `${at} ${part}`;
    return at % 2 === 1 ? <code key={key}>{part}</code> : part;
  });
}

function Given({ table, expected = false }: { readonly table: Table; readonly expected?: boolean }) {
  const { t } = useTranslation('rules');
  return (
    <ScrollBox label={t(expected ? 'expected' : 'given')}>
      <table className={expected ? 'plain-table expected' : 'plain-table'}>
        <caption>{expected ? t('expected') : <code>{table.relation}</code>}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ line, cells }) => (
            <tr key={line}>
              {cells.map((cell, at) => (
                <td key={table.columns[at]}>{shortened(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const shortened = (cell: string | null) => (cell !== null && cell.length > 90 ? `${cell.slice(0, 88)}…` : cell);
