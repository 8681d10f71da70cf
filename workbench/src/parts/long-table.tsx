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
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bySaid } from './by-said.ts';
import { ScrollBox } from './scroll-box.tsx';
import { usePrinting } from './use-printing.ts';
import './long-table.css';

interface LongTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColumnDef<T>[];
  readonly idOf: (row: T) => string;
  /** The class of a column, by its id. */
  readonly looks?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly tableClass?: string;
  /** The row that is open, by its id. */
  readonly open?: string | null;
}

const rowHeight = 36;
/** So many are drawn as they are: the browser's own search finds them. */
const fewRows = 100;

/** A table of any length, sorted by any column: of many rows only those in sight are drawn, and all of them on paper. */
export function LongTable<T>(props: LongTableProps<T>) {
  const { label, rows, columns, idOf, looks = {}, className = 'long-scroll', tableClass = '', open = null } = props;
  const { language } = useTranslation().i18n;
  const [sorting, setSorting] = useState<SortingState>([]);
  const scroller = useRef<HTMLElement>(null);
  const compare = useMemo(() => bySaid(language), [language]);
  const table = useReactTable<T>({
    ...{ data: rows as T[], columns: columns as ColumnDef<T>[], state: { sorting }, onSortingChange: setSorting },
    defaultColumn: { sortingFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)) },
    ...{ getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel(), getRowId: idOf },
  });
  const sorted = table.getRowModel().rows;
  const shown = useVirtualizer({
    ...{ count: sorted.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 },
    getItemKey: (index) => sorted[index]?.id ?? index,
  });
  const whole = usePrinting() || sorted.length <= fewRows;
  const items = whole ? sorted.map((_, index) => ({ index })) : shown.getVirtualItems();
  const [before, after] = whole ? [0, 0] : gapsOf(shown);
  return (
    <ScrollBox label={label} className={className} ref={scroller}>
      <table className={`plain-table ${tableClass}`} aria-rowcount={sorted.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <HeadRow key={group.id} headers={group.headers} looks={looks} />
          ))}
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map(({ index }) => {
            const row = sorted[index];
            if (row === undefined) return null;
            return (
              <BodyRow key={row.id} {...{ row, index, looks }} isOpen={row.id === open} draw={shown.measureElement} />
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface HeadRowProps<T> {
  readonly headers: readonly Header<T, unknown>[];
  readonly looks: Readonly<Record<string, string>>;
}

function HeadRow<T>({ headers, looks }: HeadRowProps<T>) {
  return (
    <tr>
      {headers.map(({ id, column, getContext }) => {
        const said = flexRender(column.columnDef.header, getContext());
        if (!column.getCanSort())
          return (
            <th key={id} scope="col" className={looks[id]}>
              <span className="sr">{said}</span>
            </th>
          );
        return (
          <th key={id} scope="col" className={looks[id]} aria-sort={sortWord(column.getIsSorted())}>
            <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
              {said}
              <span aria-hidden="true">{{ asc: ' ↑', desc: ' ↓' }[String(column.getIsSorted())] ?? ''}</span>
            </button>
          </th>
        );
      })}
    </tr>
  );
}

interface BodyRowProps<T> {
  readonly row: Row<T>;
  readonly index: number;
  readonly looks: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
  readonly draw: (row: HTMLTableRowElement | null) => void;
}

function BodyRow<T>({ row, index, looks, isOpen, draw }: BodyRowProps<T>) {
  return (
    <tr ref={draw} data-index={index} aria-rowindex={index + 2} data-open={isOpen || undefined}>
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} className={looks[cell.column.id]}>
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </td>
      ))}
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
