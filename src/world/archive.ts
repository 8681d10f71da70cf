import type { Chance } from './chance.ts';
import { type FormSpec, formBook } from './form-book.ts';
import { type Layout, layoutOf } from './layout.ts';
import { orgName } from './organisation.ts';
import type { Paper, Written } from './paper.ts';
import { printForm, type Sheet } from './print-form.ts';
import { type Cell, writeCell } from './write-cell.ts';

/** Where a line stands: the path under evidence/, the sheet where a file has several, and the 1-based physical row. */
export interface Place {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface PrintedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly { readonly paper: Paper; readonly place: Place }[];
}

export interface Handing {
  /** Share of the months of streams that nobody obtained. */
  readonly missing: number;
  readonly zone: string;
}

/** Sorts papers into books, lets each keeper write them in its own way, and says where each line came to stand. */
export function* printedFiles(papers: readonly Paper[], chance: Chance, handing: Handing): Generator<PrintedFile> {
  const books = Map.groupBy(papers, (paper) => [paper.keeper.folder, paper.form, paper.part].join('\u0000'));
  const used = new Set<string>();
  for (const key of [...books.keys()].sort()) {
    const kept = obtained(books.get(key) ?? [], chance.fork(`obtained/${key}`), handing);
    if (kept.length > 0) yield printBook(kept, chance, handing, used);
  }
}

function obtained(papers: readonly Paper[], chance: Chance, { missing }: Handing): Paper[] {
  const form = specOf(papers[0]);
  const lost = (month: string) => (form.period || form.events) && !form.byYear && chance.fork(month).happens(missing);
  const order = new Map(papers.map((paper, n) => [paper, n]));
  return papers
    .filter(({ day }) => !lost(day.slice(0, 7)))
    .sort((a, b) => compare(sortKey(a), sortKey(b)) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the day of the book, then by what is written, so that the order of telling the story never shows. */
const sortKey = ({ day, cells }: Paper): string => [day, ...Object.values(cells).slice(0, 4).map(plain)].join(' ');

function plain(value: Written): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('who' in value) return value.who.russian;
  if ('firm' in value) return value.firm.core;
  return 'minute' in value ? `${value.day} ${String(value.minute * 60 + value.second).padStart(6, '0')}` : value.day;
}

function specOf(paper: Paper | undefined): FormSpec {
  const spec = paper && formBook.get(paper.form);
  if (!spec) throw new Error(`form "${paper?.form}": forms.yml has no such form`);
  return spec;
}

function printBook(papers: readonly Paper[], chance: Chance, handing: Handing, used: Set<string>): PrintedFile {
  const [first] = papers as readonly [Paper];
  const form = specOf(first);
  const book = chance.fork(`keeper/${first.keeper.id}`);
  const layout = layoutOf(book, form);
  const path = freePath(first, layout, used);
  const years =
    form.byYear && layout.container === 'workbook'
      ? [...Map.groupBy(papers, ({ day }) => day.slice(0, 4))]
      : [['', papers] as const];
  const sheets = years.map(([year, some]) => ({
    name: year || 'Лист1',
    papers: some,
    rows: sheetRows(some, form, layout, book, handing),
  }));
  const several = sheets.length > 1;
  const lines = sheets.flatMap(({ name, papers: some, rows }) =>
    some.map((paper, n) => ({ paper, place: { path, sheet: several ? name : null, row: rows.head + 1 + n } })),
  );
  return {
    path,
    bytes: printForm(
      sheets.map(({ name, rows }): Sheet => ({ name, rows: rows.all })),
      layout,
    ),
    lines,
  };
}

function freePath({ keeper, part }: Paper, layout: Layout, used: Set<string>): string {
  const extension = layout.container === 'workbook' ? 'xlsx' : layout.delimiter === '\t' ? 'txt' : 'csv';
  const stem = `${keeper.folder}/${layout.file}${part ? `-${part}` : ''}`;
  const free =
    ['', '-2', '-3', '-4'].map((suffix) => `${stem}${suffix}.${extension}`).find((path) => !used.has(path)) ?? stem;
  used.add(free);
  return free;
}

interface Rows {
  readonly all: readonly (readonly Cell[])[];
  /** 1-based physical row of the headings. */
  readonly head: number;
}

function sheetRows(papers: readonly Paper[], form: FormSpec, layout: Layout, book: Chance, handing: Handing): Rows {
  const [first, step] = [book.fork('events').between(10_000, 400_000), 1];
  const above = letterhead(papers, form, layout, handing).map((line): Cell[] => [line]);
  const lines = papers.map((paper, n): Cell[] => [
    ...(layout.numbered ? [n + 1] : []),
    ...layout.columns.map((column) =>
      writeCell(
        column.field.slot === 'event' ? first + n * step : paper.cells[column.field.slot],
        column,
        layout,
        book,
      ),
    ),
  ]);
  const head: Cell[] = [...(layout.numbered ? ['№ п/п'] : []), ...layout.columns.map((column) => column.head)];
  const below: Cell[][] = layout.totals
    ? [[form.english ? `Total: ${papers.length}` : `Итого записей: ${papers.length}`]]
    : [];
  return { all: [...above, head, ...lines, ...below], head: above.length + 1 };
}

const dotted = (day: string | undefined): string => (day ?? '').split('-').reverse().join('.');

function letterhead(papers: readonly Paper[], form: FormSpec, layout: Layout, { zone }: Handing): string[] {
  const [first] = papers as readonly [Paper];
  const org = first.keeper.firm;
  const said = [layout.title];
  if (form.letterhead && org)
    said.unshift(
      form.english
        ? `${orgName(org, 'quoted')}`
        : `${org.kind === 'university' ? 'Образовательная организация' : 'Организация'}: ${orgName(org, layout.spelling)}, ИНН ${org.inn}`,
    );
  if (form.period)
    said.push(
      `Период: ${dotted(first.day)} - ${dotted(papers.at(-1)?.day)}${form.zone ? `. Часовой пояс: ${zone}` : ''}`,
    );
  return said;
}
