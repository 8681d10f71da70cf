import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PictureRows, View } from '../../../../src/server/api.ts';
import { Asked } from '../../parts/asked.tsx';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { Pager } from '../../parts/pager.tsx';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { rowsPerPage, usePictureRows } from './use-picture.ts';

interface OpenedProps {
  readonly finding: string;
  readonly view: View;
  readonly of: string;
  readonly title: string;
  readonly close: () => void;
}

/** The rows behind one line, bar or place; each leads to the proof. */
export function OpenedRows({ finding, view, of, title, close }: OpenedProps) {
  const { t } = useTranslation('network');
  const [page, setPage] = useState(0);
  const answer = usePictureRows(finding, view, of, page);
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line was opened, so the reader is taken there
  useEffect(() => {
    setPage(0);
    head.current?.focus();
  }, [of]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere within; the button beside the heading does too
    <section className="card opened" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className="row">
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button bare" onClick={close}>
          {t('close')}
        </button>
      </div>
      <Asked answer={answer}>
        {({ rows, total }) => (
          <>
            <p className="quiet small">
              {t('rowsShown', { from: page * rowsPerPage + 1, to: page * rowsPerPage + rows.length, count: total })}
            </p>
            <ScrollBox label={title} className="opened-scroll">
              <RowTable finding={finding} rows={rows} />
            </ScrollBox>
            <Pager page={page} perPage={rowsPerPage} total={total} turn={setPage} />
          </>
        )}
      </Asked>
    </section>
  );
}

function RowTable({ finding, rows }: { readonly finding: string; readonly rows: PictureRows['rows'] }) {
  const { t } = useTranslation('network');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {(['record', 'file', 'row', 'origin', 'grade'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ record, title, file, sheet, row, locator, origin, grade }) => (
          <tr key={record}>
            <td>
              <Link to={`/findings/${finding}?record=${record}`}>{title}</Link>
            </td>
            <td className="file">
              {file}
              {sheet && <span className="faint"> «{sheet}»</span>}
            </td>
            <td className="num">{row ?? locator}</td>
            <td translate="no">{origin}</td>
            <td>
              <GradeBadge grade={grade} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
