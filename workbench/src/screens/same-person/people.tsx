import { useQuery } from '@tanstack/react-query';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Person } from '../../../../src/server/api.ts';
import { call } from '../../api/call.ts';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFind } from '../../parts/find.tsx';
import { LongTable } from '../../parts/long-table.tsx';
import { Page } from '../../parts/page.tsx';

/** Everybody whom the case knows: looked for by any spelling, sorted by any column, each leading to where they are first written. */
export function People() {
  const { t } = useTranslation('same-person');
  const people = useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => call<Person[]>('/api/people', { signal }),
  });
  const back = (
    <Link to="/same-person" className="button">
      {t('people.back')}
    </Link>
  );
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={back}>
      <Asked answer={people}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('people.none')} text={t('none.text')} way={{ to: '/', label: t('people.way') }} />
          ) : (
            <Table all={all} />
          )
        }
      </Asked>
    </Page>
  );
}

const textOf = ({ pseudonym, names, findings }: Person): string => [pseudonym, ...names, ...findings].join(' ');
const looks = { records: 'num', files: 'num', names: 'as-written' };

function Table({ all }: { readonly all: readonly Person[] }) {
  const { t, i18n } = useTranslation('same-person');
  const { found, field } = useFind(all, textOf);
  const columns = useMemo(() => {
    const column = createColumnHelper<Person>();
    const n = (count: number) => count.toLocaleString(i18n.language);
    return [
      column.accessor('pseudonym', {
        header: t('people.pseudonym'),
        cell: ({ row: { original } }) => <Link to={`/records/${original.first}`}>{original.pseudonym}</Link>,
      }),
      column.accessor(({ names }) => names.join(' · '), { id: 'names', header: t('people.names') }),
      column.accessor('records', { header: t('people.records'), cell: ({ getValue }) => n(getValue()) }),
      column.accessor('files', { header: t('people.files'), cell: ({ getValue }) => n(getValue()) }),
      column.accessor(({ findings }) => findings.join(', '), { id: 'findings', header: t('people.findings') }),
    ];
  }, [t, i18n.language]);
  return (
    <div className="stack">
      {field}
      <LongTable
        label={t('people.title')}
        rows={found}
        columns={columns as never}
        idOf={({ entity }: Person) => entity}
        looks={looks}
      />
    </div>
  );
}
