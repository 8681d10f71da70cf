import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type Header,
  type Row,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { usePrinting } from '../../parts/use-printing.ts';

interface TwinProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColumnDef<T>[];
  readonly idOf: (row: T) => string;
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

const rowHeight = 36;

/** Figures end at one edge, and a date is never broken. */
const looks: Readonly<Record<string, string>> = {
  ...{ records: 'num', origins: 'num', people: 'num' },
  ...{ low: 'num whole', high: 'num whole', when: 'whole' },
};

/** The table of the same content as the picture: sorted by any column, each row opening into the records behind it. */
export function Twin<T>({ title, rows, columns, idOf, open, setOpen }: TwinProps<T>) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroller = useRef<HTMLElement>(null);
  const table = useReactTable<T>({
    ...{ data: rows as T[], columns: columns as ColumnDef<T>[], state: { sorting }, onSortingChange: setSorting },
    ...{ getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel(), getRowId: idOf },
  });
  const sorted = table.getRowModel().rows;
  const shown = useVirtualizer({
    ...{ count: sorted.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 },
  });
  const printing = usePrinting();
  const items = printing ? sorted.map((_, index) => ({ index })) : shown.getVirtualItems();
  const [before, after] = printing ? [0, 0] : gapsOf(shown);
  return (
    <section className="card twin">
      <h2>{title}</h2>
      <ScrollBox label={title} className="twin-scroll" ref={scroller}>
        <table className="plain-table" aria-rowcount={sorted.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <HeadRow key={group.id} headers={group.headers} />
            ))}
          </thead>
          <tbody>
            {before > 0 && <Gap height={before} columns={columns.length + 1} />}
            {items.map(({ index }) => {
              const row = sorted[index];
              if (row === undefined) return null;
              const isOpen = row.id === open;
              return (
                <BodyRow
                  key={row.id}
                  row={row}
                  index={index}
                  isOpen={isOpen}
                  toggle={() => setOpen(isOpen ? null : row.id)}
                />
              );
            })}
            {after > 0 && <Gap height={after} columns={columns.length + 1} />}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function HeadRow<T>({ headers }: { readonly headers: readonly Header<T, unknown>[] }) {
  const { t } = useTranslation('network');
  return (
    <tr>
      {headers.map(({ id, column, getContext }) => (
        <th key={id} scope="col" className={looks[id]} aria-sort={sortWord(column.getIsSorted())}>
          <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
            {flexRender(column.columnDef.header, getContext())}
            <span aria-hidden="true">{{ asc: ' ↑', desc: ' ↓' }[String(column.getIsSorted())] ?? ''}</span>
          </button>
        </th>
      ))}
      <th scope="col" className="no-print">
        <span className="sr">{t('rows')}</span>
      </th>
    </tr>
  );
}

interface BodyRowProps<T> {
  readonly row: Row<T>;
  readonly index: number;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function BodyRow<T>({ row, index, isOpen, toggle }: BodyRowProps<T>) {
  const { t } = useTranslation('network');
  return (
    <tr aria-rowindex={index + 2} data-open={isOpen || undefined}>
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={looks[cell.column.id]}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
      <td className="num no-print">
        <button type="button" className="button bare" aria-expanded={isOpen} onClick={toggle}>
          {t('openRows')}
        </button>
      </td>
    </tr>
  );
}

/** How much of the scrolled height stands before and behind the rows that are drawn. */
function gapsOf(shown: Virtualizer<HTMLElement, Element>): [number, number] {
  const items = shown.getVirtualItems();
  return [items[0]?.start ?? 0, shown.getTotalSize() - (items.at(-1)?.end ?? 0)];
}

const sortWord = (sorted: false | 'asc' | 'desc') =>
  sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr>
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
