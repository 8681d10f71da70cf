import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Cluster } from '../../../../src/server/api.ts';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { NameWhy } from './name-why.tsx';

type Row = Cluster['rows'][number];

interface TableProps {
  readonly cluster: Cluster;
  readonly focus: number;
  readonly setFocus: (at: number) => void;
  readonly apart: readonly string[];
  readonly toggle: (entity: string) => void;
}

/** Records as columns, fields as rows: what agrees is quiet, what conflicts is loud. */
export function RecordTable({ cluster, ...rest }: TableProps) {
  const { t } = useTranslation('same-person');
  const [all, setAll] = useState(false);
  const told = cluster.rows.filter(({ agreement }) => agreement !== 'alone');
  const alone = cluster.rows.filter(({ agreement }) => agreement === 'alone');
  return (
    <div className="card records-card">
      <ScrollBox label={t('table')}>
        <table className="records">
          <caption className="sr">{t('table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{t('fieldColumn')}</span>
              </th>
              {cluster.columns.map((column, at) => (
                <ColumnHead key={column.entity} column={column} at={at} {...rest} />
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((row) => (
              <FieldRow key={row.field} row={row} cluster={cluster} apart={rest.apart} />
            ))}
            {all && alone.map((row) => <FieldRow key={row.field} row={row} cluster={cluster} apart={rest.apart} />)}
          </tbody>
        </table>
      </ScrollBox>
      {alone.length > 0 && (
        <button type="button" className="button bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'alone.hide' : 'alone.show', { count: alone.length })}
        </button>
      )}
    </div>
  );
}

type Column = Cluster['columns'][number];

function ColumnHead({
  column,
  at,
  focus,
  setFocus,
  apart,
  toggle,
}: Omit<TableProps, 'cluster'> & { column: Column; at: number }) {
  const { t } = useTranslation('same-person');
  const out = apart.includes(column.entity);
  const [first, ...more] = column.at;
  return (
    <th scope="col" data-focus={at === focus || undefined} data-apart={out || undefined}>
      <div className="column-head">
        <span className="row">
          <strong className="pseudonym">{column.pseudonym}</strong>
          {first && <GradeBadge grade={first.grade} />}
          <button
            type="button"
            className="button bare split"
            aria-pressed={out}
            onFocus={() => setFocus(at)}
            onClick={() => toggle(column.entity)}
          >
            {t(out ? 'apart' : 'split')}
          </button>
        </span>
        {first && (
          <Link className="place" to={`/records/${encodeURIComponent(first.record)}`} onFocus={() => setFocus(at)}>
            {first.title}: {placeOf(first, t)}
          </Link>
        )}
        <span className="faint tiny">
          {more.length > 0 && `${t('moreMentions', { count: more.length })} · `}
          {t('records', { count: column.records })}
        </span>
      </div>
    </th>
  );
}

type At = Column['at'][number];

/** The file, sheet and row, as a person would look it up. */
const placeOf = ({ file, sheet, row, locator }: At, t: TFunction<'same-person'>): string =>
  [file.split('/').at(-1) ?? file, sheet && `«${sheet}»`, row === null ? locator : t('row', { n: row })]
    .filter(Boolean)
    .join(', ');

const signs = { agree: '=', similar: '≈', conflict: '≠', differ: '/', alone: '·' } as const;

function FieldRow({
  row,
  cluster,
  apart,
}: {
  readonly row: Row;
  readonly cluster: Cluster;
  readonly apart: readonly string[];
}) {
  const { t } = useTranslation('same-person');
  const { field, label, agreement, cells } = row;
  return (
    <>
      <tr data-agreement={agreement}>
        <th scope="row">
          <span className="sign" aria-hidden="true">
            {signs[agreement]}
          </span>
          <span>
            {label ?? t(`field.${field}`, { defaultValue: field.replaceAll('_', ' ') })}
            <span className="agreement">{t(`agreement.${agreement}`)}</span>
          </span>
        </th>
        {cells.map((cell, at) => (
          <td
            key={cluster.columns[at]?.entity}
            data-apart={apart.includes(cluster.columns[at]?.entity ?? '') || undefined}
          >
            <Values cell={cell} name={field === 'name'} />
          </td>
        ))}
      </tr>
      {field === 'name' && cluster.names.length > 0 && (
        <tr className="why-row">
          <td colSpan={cells.length + 1}>
            <NameWhy cluster={cluster} />
          </td>
        </tr>
      )}
    </>
  );
}

const valuesShown = 4;

function Values({ cell, name }: { readonly cell: Row['cells'][number]; readonly name: boolean }) {
  const { t } = useTranslation('same-person');
  if (cell.length === 0) return <span className="faint">{t('silent')}</span>;
  return (
    <ul className="values">
      {cell.slice(0, valuesShown).map(({ value, records }) => (
        <li key={value}>
          <span className={name ? 'as-written name' : 'as-written'}>{value}</span>
          {records[0] && (
            <Link className="to-row" to={`/records/${encodeURIComponent(records[0])}`} aria-label={t('openRow')}>
              {records.length > 1 ? `×${records.length}` : '↗'}
            </Link>
          )}
        </li>
      ))}
      {cell.length > valuesShown && (
        <li className="faint tiny">{t('moreValues', { count: cell.length - valuesShown })}</li>
      )}
    </ul>
  );
}
