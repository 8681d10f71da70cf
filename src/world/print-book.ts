import type { Chance } from './chance.ts';
import type { FormSpec } from './form-book.ts';
import { type Layout, layoutOf, translatedLayout } from './layout.ts';
import type { Handed, Handing } from './obtained.ts';
import { orgName } from './organisation.ts';
import type { Paper } from './paper.ts';
import { printForm, type Sheet } from './print-form.ts';
import { type Cell, writeCell } from './write-cell.ts';

/** Where a line stands: the path under evidence/, the sheet where a file has several, and the 1-based physical row. */
export interface Place {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number | string;
}

export interface PrintedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly { readonly paper: Paper; readonly place: Place }[];
}

/** A book as its keeper writes it: in its own columns, words, encoding and slips. */
export function printBook(handed: Handed, chance: Chance, handing: Handing, used: Set<string>): PrintedFile {
  const { form, papers, version, language } = handed;
  const [first] = papers as readonly [Paper];
  const hand = chance.fork(`keeper/${first.keeper.id}${version === 'original' ? '' : `/${version}`}`);
  const layout = version === 'translation' ? translatedLayout(hand, form, language) : layoutOf(hand, form);
  const path = freePath(first, layout, version, used);
  const sheets = sheetsOf(papers, form, layout, hand, handing);
  const several = sheets.length > 1;
  const lines = sheets.flatMap(({ name, papers: some, head }) =>
    some.map((paper, n) => ({ paper, place: { path, sheet: several ? name : null, row: head + 1 + n } })),
  );
  return { path, bytes: printForm(sheets, layout), lines };
}

const FOLDERS = { original: '', copy: 'kopii/', translation: 'perevody/' } as const;

function freePath({ keeper, part }: Paper, layout: Layout, version: Handed['version'], used: Set<string>): string {
  const extension = layout.container === 'workbook' ? 'xlsx' : layout.delimiter === '\t' ? 'txt' : 'csv';
  const stem = `${FOLDERS[version]}${keeper.folder}/${layout.file}${part ? `-${part}` : ''}`;
  const free =
    ['', '-2', '-3', '-4'].map((suffix) => `${stem}${suffix}.${extension}`).find((path) => !used.has(path)) ?? stem;
  used.add(free);
  return free;
}

interface PrintedSheet extends Sheet {
  readonly papers: readonly Paper[];
  /** 1-based physical row of the headings. */
  readonly head: number;
}

function sheetsOf(
  papers: readonly Paper[],
  form: FormSpec,
  layout: Layout,
  hand: Chance,
  handing: Handing,
): PrintedSheet[] {
  const years =
    form.byYear && layout.container === 'workbook'
      ? [...Map.groupBy(papers, ({ day }) => day.slice(0, 4))]
      : [['', papers] as const];
  return years.map(([year, some]) => sheetOf(year || 'Лист1', some, form, layout, hand, handing));
}

function sheetOf(
  name: string,
  papers: readonly Paper[],
  form: FormSpec,
  layout: Layout,
  hand: Chance,
  handing: Handing,
): PrintedSheet {
  const counted = hand.fork('events').between(10_000, 400_000);
  const above = letterhead(papers, form, layout, handing).map((line): Cell[] => [line]);
  const lines = papers.map((paper, n): Cell[] => [
    ...(layout.numbered ? [n + 1] : []),
    ...layout.columns.map((column) => {
      const { slot } = column.field;
      return writeCell(slot === 'event' ? counted + n : paper.cells[slot], column, layout, hand);
    }),
  ]);
  const head: Cell[] = [...(layout.numbered ? ['№ п/п'] : []), ...layout.columns.map((column) => column.head)];
  const below: Cell[][] = layout.totals
    ? [[layout.language === 'en' ? `Total: ${papers.length}` : `Итого записей: ${papers.length}`]]
    : [];
  return { name, papers, head: above.length + 1, rows: [...above, head, ...lines, ...below] };
}

const dotted = (day: string | undefined): string => (day ?? '').split('-').reverse().join('.');

function letterhead(papers: readonly Paper[], form: FormSpec, layout: Layout, { zone }: Handing): string[] {
  const [first] = papers as readonly [Paper];
  const org = first.keeper.firm;
  const said = [layout.title];
  if (form.letterhead && org)
    said.unshift(
      layout.language === 'ru'
        ? `${org.kind === 'university' ? 'Образовательная организация' : 'Организация'}: ${orgName(org, layout.spelling)}, ИНН ${org.inn}`
        : orgName(org, 'quoted'),
    );
  if (form.period && layout.language === 'ru')
    said.push(
      `Период: ${dotted(first.day)} - ${dotted(papers.at(-1)?.day)}${form.zone ? `. Часовой пояс: ${zone}` : ''}`,
    );
  if (layout.dated && layout.language === 'ru') said.push('Период: 01.01.2022 - 15.01.2024');
  return said;
}
