// biome-ignore-all lint/a11y/useFocusableInteractive: a cell is read and not acted on; the box around it takes the focus and scrolls
// biome-ignore-all lint/a11y/useSemanticElements: rows stand by their scroll position, which a table element cannot do; the roles say what it is
import { type CSSProperties, memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowWindow } from '../../../../src/server/api.ts';
import { columnLetter } from './column-letter.ts';
import { columnWidths, fits } from './column-widths.ts';
import type { ScaledRows } from './scaled-rows.ts';
import { type RowsSource, useRows } from './use-rows.ts';
import { useScaledRows } from './use-scaled-rows.ts';
import './sheet.css';

/** What is outlined: one row, in it the cells that a rule reads, and those the record was read from. */
export interface Marked {
  readonly row: number;
  readonly cells: readonly number[];
  readonly read?: readonly number[];
}

interface SheetProps {
  /** The rows that are here already; shown at once. */
  readonly window: RowWindow;
  /** Where further rows come from when somebody scrolls; null where there are none. */
  readonly more: RowsSource | null;
  readonly marked: Marked | null;
  readonly label: string;
  /** Shows over every column what it was taken for. */
  readonly roles?: boolean;
}

const rowHeight = 30;

/** A sheet as it stands in its file: numbered rows, lettered columns, headings frozen, scrolled as far as it goes. */
export function Sheet({ window, more, marked, label, roles = false }: SheetProps) {
  const box = useRef<HTMLDivElement>(null);
  const { cellsOf, count, see } = useRows(window, more);
  const rows = useScaledRows(box, count, rowHeight);
  const widths = useMemo(() => columnWidths(window, roles), [window, roles]);
  useMarkInSight(box, marked, rows);
  useEffect(() => see(rows.first + 1, rows.last + 1), [see, rows.first, rows.last]);
  const grid = { '--columns': widths.map((width) => `${width}ch`).join(' ') } as CSSProperties;
  const drawn = Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, i) => rows.first + i);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="sheet" ref={box} style={grid} role="table" aria-label={label} aria-rowcount={count} tabIndex={0}>
      <div className="sheet-width">
        <Heads window={window} columns={widths.length} marked={marked} roles={roles} />
        <div className="sheet-body" style={{ height: rows.total }}>
          <div className="sheet-lines" role="rowgroup" style={{ transform: `translateY(${rows.from}px)` }}>
            <Numbers drawn={drawn} marked={marked?.row ?? null} />
            <Rules columns={widths.length} />
            {drawn.map((at, place) => (
              <Line
                // By its place in the window and not by its number: a row that scrolls out lends its cells to the one that comes in.
                // biome-ignore lint/suspicious/noArrayIndexKey: said above
                key={place}
                number={at + 1}
                cells={cellsOf(at + 1)}
                widths={widths}
                marked={marked?.row === at + 1 ? marked : null}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Brings the marked row and its first cited cell into sight, within the sheet and without moving the page. */
function useMarkInSight(box: { current: HTMLElement | null }, marked: Marked | null, rows: ScaledRows) {
  const place = marked === null ? '' : `${marked.row} ${marked.cells.join()}`;
  const find = useRef(rows.topFor);
  find.current = rows.topFor;
  const mark = useRef(marked);
  mark.current = marked;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !mark.current || place === '' || !rows.seen) return;
    element.scrollTop = find.current(mark.current.row - 1);
    const column = mark.current.cells[0] ?? mark.current.read?.[0] ?? 0;
    const head = element.querySelector<HTMLElement>(`[data-column="${column}"]`);
    if (!head) return;
    const before = head.offsetLeft - 60;
    const hidden = before + head.offsetWidth > element.clientWidth;
    element.scrollLeft = hidden ? before - element.clientWidth / 3 : 0;
  }, [box, place, rows.seen]);
}

interface HeadsProps {
  readonly window: RowWindow;
  readonly columns: number;
  readonly marked: Marked | null;
  readonly roles: boolean;
}

function Heads({ window: { columns: known, headings }, columns, marked, roles }: HeadsProps) {
  const { t } = useTranslation('frame');
  const written = headings.at(-1)?.cells ?? [];
  return (
    <div className="sheet-heads" role="rowgroup">
      <div className="sheet-row" role="row">
        <span className="sheet-number" role="columnheader">
          <span className="sr">{t('sheet.row')}</span>
        </span>
        {Array.from({ length: columns }, (_, at) => {
          const column = known.find(({ index }) => index === at);
          const cited = marked?.cells.includes(at);
          return (
            <span
              key={columnLetter(at)}
              role="columnheader"
              data-column={at}
              data-cited={cited || undefined}
              title={
                column && column.titles.length > 0 ? t('sheet.readAs', { fields: column.titles.join(', ') }) : undefined
              }
            >
              <small aria-hidden="true">{columnLetter(at)}</small>
              <bdi translate="no">{column?.heading ?? written[at] ?? ''}</bdi>
              {roles && <Role titles={column?.titles ?? []} />}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** What a column was taken for; nothing where it stays a leftover. */
function Role({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useTranslation('frame');
  if (titles.length === 0) return <span className="role none">{t('sheet.leftOver')}</span>;
  return <span className="role">{titles.join(', ')}</span>;
}

/** The numbers that stay in sight while a row moves under them: one strip, since each that stays by itself is drawn by itself. */
function Numbers({ drawn, marked }: { readonly drawn: readonly number[]; readonly marked: number | null }) {
  return (
    <div className="sheet-numbers" aria-hidden="true">
      {drawn.map((at, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as the rows beside it
        <span key={place} className="sheet-number" data-marked={marked === at + 1 || undefined}>
          {at + 1}
        </span>
      ))}
    </div>
  );
}

/** The lines between columns, drawn once for all rows: a border of every cell is drawn anew with every row. */
const Rules = memo(function Rules({ columns }: { readonly columns: number }) {
  return (
    <div className="sheet-rules" aria-hidden="true">
      {Array.from({ length: columns + 1 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={at} />
      ))}
    </div>
  );
});

interface LineProps {
  readonly number: number;
  /** Null while it is on its way; empty where the row is blank. */
  readonly cells: readonly (string | null)[] | null;
  readonly widths: readonly number[];
  readonly marked: Marked | null;
}

const Line = memo(function Line({ number, cells, widths, marked }: LineProps) {
  return (
    <div
      className="sheet-row"
      role="row"
      aria-rowindex={number}
      data-marked={marked !== null || undefined}
      data-waiting={cells === null || undefined}
    >
      <span className="sheet-number" role="rowheader">
        {number}
      </span>
      {widths.map((width, at) => {
        const text = cells?.[at] ?? '';
        const long = !fits(text, width);
        return (
          <span
            key={columnLetter(at)}
            role="cell"
            className={marked?.cells.includes(at) ? 'evidence-cell' : undefined}
            data-read={marked?.read?.includes(at) || undefined}
            // Cut off only where it has to be, and then it can be read all the same.
            data-long={long || undefined}
            title={long ? text : undefined}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
});
