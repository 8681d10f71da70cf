import type { ColumnDef } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LongTable } from '../../parts/long-table.tsx';

interface TwinProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColumnDef<T>[];
  readonly idOf: (row: T) => string;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

/** Figures end at one edge, and a date is never broken. */
const looks: Readonly<Record<string, string>> = {
  ...{ records: 'num', origins: 'num', people: 'num' },
  ...{ low: 'num whole', high: 'num whole', when: 'whole', open: 'num no-print' },
};

/** The table of the same content as the picture: sorted by any column, each row opening into the records behind it. */
export function Twin<T>({ title, rows, columns, idOf, open, setOpen }: TwinProps<T>) {
  const { t } = useTranslation('network');
  const withOpen = useMemo((): ColumnDef<T>[] => {
    const cell: ColumnDef<T>['cell'] = ({ row: { id } }) => (
      <button
        type="button"
        className="button bare"
        aria-expanded={id === open}
        onClick={() => setOpen(id === open ? null : id)}
      >
        {t('openRows')}
      </button>
    );
    return [...columns, { id: 'open', header: t('rows'), cell, enableSorting: false }];
  }, [columns, open, setOpen, t]);
  return (
    <section className="card twin">
      <h2>{title}</h2>
      <LongTable label={title} className="twin-scroll" columns={withOpen} {...{ rows, idOf, looks, open }} />
    </section>
  );
}
