import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EvidencePage } from '../../../../../src/server/api.ts';
import { call } from '../../../api/call.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Pager } from '../../../parts/pager.tsx';

interface AllRowsProps {
  readonly finding: string;
  readonly indicator: string;
  readonly rows: number;
}

const perPage = 50;

/** Every row behind a rule, a page at a time: the argument opens the first few only. */
export function AllRows({ finding, indicator, rows }: AllRowsProps) {
  const { t, i18n } = useTranslation('proof');
  const [open, setOpen] = useState(false);
  return (
    <details className="tiny all-rows no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="faint">{t('allRows', { n: rows.toLocaleString(i18n.language) })}</summary>
      {open && <Pages {...{ finding, indicator, rows }} />}
    </details>
  );
}

function Pages({ finding, indicator, rows }: AllRowsProps) {
  const [page, setPage] = useState(0);
  const answer = useQuery({
    queryKey: ['evidence', finding, indicator, page],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams({ indicator, from: String(page * perPage), count: String(perPage) });
      return call<EvidencePage>(`/api/findings/${encodeURIComponent(finding)}/evidence?${asked}`, { signal });
    },
    placeholderData: (before) => before,
  });
  return (
    <>
      <Asked answer={answer}>
        {({ evidence }) => (
          <ol className="row-links" start={page * perPage + 1}>
            {evidence.map(({ record, place: { file, sheet, row, locator } }) => (
              <li key={record}>
                <Link to={`/findings/${finding}?record=${encodeURIComponent(record)}`} className="file">
                  {[file, sheet, row ?? locator].filter(Boolean).join(' · ')}
                </Link>
              </li>
            ))}
          </ol>
        )}
      </Asked>
      <Pager page={page} perPage={perPage} total={rows} turn={setPage} />
    </>
  );
}
