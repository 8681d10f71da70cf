import type { Chance } from './chance.ts';
import type { FormSpec } from './form-book.ts';
import { type Layout, layoutOf, translatedLayout } from './layout.ts';
import type { Handed, Handing } from './obtained.ts';
import { orgName } from './organisation.ts';
import type { Paper } from './paper.ts';
import { extensionOf, printForm } from './print-form.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, writeCell } from './write-cell.ts';

/** Where a line stands: the path under evidence/, the sheet of a workbook, and the 1-based physical row. */
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
  const layout =
    version === 'translation'
      ? translatedLayout(hand, form, language, papers.length)
      : layoutOf(hand, form, papers.length);
  const path = freePath(first, layout, version, used);
  const sheets = sheetsOf(papers, form, layout, hand, handing);
  const { bytes, placeOf } = printForm(sheets, layout, hand.fork(`file/${form.id}`));
  const lines = sheets.flatMap((sheet) =>
    sheet.papers.map((paper, n) => ({
      paper,
      place: { path, sheet: layout.container === 'workbook' ? sheet.name : null, row: placeOf(sheet, n) },
    })),
  );
  return { path, bytes, lines };
}

const FOLDERS = { original: '', copy: 'kopii/', translation: 'perevody/' } as const;

function freePath({ keeper, part }: Paper, layout: Layout, version: Handed['version'], used: Set<string>): string {
  const extension = extensionOf(layout);
  const stem = `${FOLDERS[version]}${keeper.folder}/${layout.file}${part ? `-${part}` : ''}`;
  const free =
    ['', '-2', '-3', '-4'].map((suffix) => `${stem}${suffix}.${extension}`).find((path) => !used.has(path)) ?? stem;
  used.add(free);
  return free;
}

interface PrintedSheet extends Sheet {
  readonly papers: readonly Paper[];
}

function sheetsOf(
  papers: readonly Paper[],
  form: FormSpec,
  layout: Layout,
  hand: Chance,
  handing: Handing,
): [PrintedSheet, ...PrintedSheet[]] {
  const years =
    form.byYear && layout.container === 'workbook'
      ? [...Map.groupBy(papers, ({ day }) => day.slice(0, 4))]
      : [['', papers] as const];
  const sheets = years.map(([year, some]) => sheetOf(year || 'Лист1', some, form, layout, hand, handing));
  return sheets as [PrintedSheet, ...PrintedSheet[]];
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
  const body = papers.map((paper, n): Cell[] => [
    ...(layout.numbered ? [n + 1] : []),
    ...layout.columns.map((column) => {
      const { slot } = column.field;
      return writeCell(slot === 'event' ? counted + n : paper.cells[slot], column, layout, hand);
    }),
  ]);
  const head = [...(layout.numbered ? ['№ п/п'] : []), ...layout.columns.map((column) => column.head)];
  return { name, papers, above: letterhead(papers, form, layout, handing), head, body, below: belowOf(papers, layout) };
}

const TOTALS = { ru: 'Итого записей', en: 'Total', ko: '계' } as const;
const belowOf = (papers: readonly Paper[], { totals, language }: Layout): string[] =>
  totals ? [`${TOTALS[language]}: ${papers.length}`] : [];

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
