import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ListedExhibit } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { useFind } from '../../parts/find.tsx';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { Hash } from '../../parts/hash.tsx';
import { LongTable } from '../../parts/long-table.tsx';

export function useHeld() {
  const { language } = useTranslation().i18n;
  return useQuery({
    queryKey: ['exhibits', language],
    queryFn: ({ signal }) => call<ListedExhibit[]>(`/api/exhibits?language=${language}`, { signal }),
    placeholderData: (before) => before,
  });
}

/** What the case holds, file by file: what was read, what lies aside, whose it is and how good. */
export function Held() {
  const { t } = useTranslation('bring-in');
  const held = useHeld();
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{t('held.title')}</h2>
      <Asked answer={held}>
        {(exhibits) =>
          exhibits.length === 0 ? <p className="quiet">{t('held.none')}</p> : <Table exhibits={exhibits} />
        }
      </Asked>
    </section>
  );
}

/** What somebody may look for: the file, what it was read as, its origin and the beginning of its hash. */
const textOf = ({ file, types, origin, sha256, grade }: ListedExhibit): string =>
  [file, ...types.map(({ title }) => title), origin, sha256, grade].join(' ');

const looks = { records: 'num', aside: 'num', origin: 'quiet', read: 'tiny quiet' };

function Table({ exhibits }: { readonly exhibits: readonly ListedExhibit[] }) {
  const { t, i18n } = useTranslation('bring-in');
  const { found, field } = useFind(exhibits, textOf);
  const columns = useMemo(() => {
    const column = createColumnHelper<ListedExhibit>();
    const n = (count: number) => count.toLocaleString(i18n.language);
    return [
      column.accessor('file', { header: t('held.file'), cell: ({ row }) => <Name one={row.original} /> }),
      column.accessor(readAs, {
        id: 'read',
        header: t('held.read'),
        cell: ({ row }) => (row.original.recognised ? readAs(row.original) : <strong>{t('held.unrecognised')}</strong>),
      }),
      column.accessor('records', { header: t('held.records'), cell: ({ getValue }) => n(getValue()) }),
      column.accessor('aside', {
        header: t('held.aside'),
        cell: ({ getValue }) => (getValue() > 0 ? <strong>{n(getValue())}</strong> : '–'),
      }),
      column.accessor('origin', {
        header: t('held.origin'),
        cell: ({ getValue }) => <span translate="no">{getValue()}</span>,
      }),
      column.accessor('grade', {
        header: t('held.grade'),
        cell: ({ getValue }) => <GradeBadge grade={getValue()} />,
      }),
      column.accessor('sha256', { header: 'SHA-256', cell: ({ getValue }) => <Hash sha256={getValue()} /> }),
    ];
  }, [t, i18n.language]);
  return (
    <>
      {field}
      <LongTable
        label={t('held.title')}
        tableClass="held"
        rows={found}
        columns={columns as never}
        idOf={({ exhibit }: ListedExhibit) => exhibit}
        looks={looks}
      />
    </>
  );
}

const readAs = ({ types }: ListedExhibit): string => types.map(({ title }) => title).join(', ');

function Name({ one: { exhibit, file, sealed } }: { readonly one: ListedExhibit }) {
  const { t } = useTranslation('bring-in');
  return (
    <>
      <span className="file">{sealed ? file : <Link to={`/bring-in/${exhibit}`}>{file}</Link>}</span>
      {sealed && <span className="chip">{t('frame:sealed')}</span>}
    </>
  );
}
