import type { Unit } from '../../evidence/index.ts';
import { dayColumns } from '../columns/day-columns.ts';
import { readPreamble } from '../columns/preamble.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { foldText } from '../words/fold-text.ts';
import { monthInTitle } from '../words/title-month.ts';

export type Season = 'spring' | 'autumn';

/** Half of an academic year. */
export interface TermTaught {
  readonly season: Season;
  readonly year: number;
}

/** A sheet as it heads itself, and the halves of years in which its columns of days lie. */
export interface SheetBeside {
  readonly title: string;
  readonly taught: readonly TermTaught[];
}

export async function sheetsBeside(units: readonly Unit[], fileName: string): Promise<SheetBeside[]> {
  const sheets: SheetBeside[] = [];
  for (const unit of units) {
    const head = unit.kind === 'table' ? await readSheetHead(unit) : null;
    if (head === null) continue;
    const title = `${readPreamble(head.above).title}\n${unit.name}`;
    const whole = `${title}\n${fileName}`;
    sheets.push({ title, taught: termsOf(dayColumns(head.headings, monthInTitle(whole), whole)) });
  }
  return sheets;
}

/** The groups that have a sheet of days beside them, each with the halves of years in which those lie. */
export function termsOfGroups(
  groups: ReadonlySet<string>,
  sheets: readonly SheetBeside[],
  season: Season | null,
): ReadonlyMap<string, readonly TermTaught[]> {
  return new Map(
    [...groups].flatMap((group) => {
      const own = sheets.filter(({ title }) => ` ${foldText(title)} `.includes(` ${foldText(group)} `));
      const terms = distinct(own.flatMap(({ taught }) => taught)).filter(
        (one) => (season ?? one.season) === one.season,
      );
      return terms.length === 0 ? [] : [[group, terms] as const];
    }),
  );
}

export const distinct = (terms: readonly TermTaught[]): TermTaught[] => [
  ...new Map(terms.map((term) => [`${term.season} ${term.year}`, term])).values(),
];

/** In January there are exams, of either half. */
const termsOf = (days: readonly { readonly day: string }[]): TermTaught[] =>
  distinct(
    days.flatMap(({ day }): TermTaught[] => {
      const [year = 0, month = 0] = day.split('-').map(Number);
      return month === 1 ? [] : [{ season: month > 7 ? 'autumn' : 'spring', year }];
    }),
  );
