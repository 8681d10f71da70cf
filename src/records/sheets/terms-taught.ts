import type { Unit } from '../../evidence/index.ts';
import { dayColumns } from '../columns/day-columns.ts';
import { readPreamble } from '../columns/preamble.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isoDay } from '../values/calendar-day.ts';
import { parseDay } from '../values/parse-date.ts';
import { foldText } from '../words/fold-text.ts';
import { titleLikeness } from '../words/title-likeness.ts';
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
  /** Those of each group, where the sheet is a journal with a column of groups beside that of days. */
  readonly ofGroups: ReadonlyMap<string, readonly TermTaught[]>;
}

export async function sheetsBeside(units: readonly Unit[], fileName: string): Promise<SheetBeside[]> {
  const sheets: SheetBeside[] = [];
  for (const unit of units) {
    const head = unit.kind === 'table' ? await readSheetHead(unit) : null;
    if (head === null) continue;
    const title = `${readPreamble(head.above).title}\n${unit.name}`;
    const whole = `${title}\n${fileName}`;
    const taught = termsOf(dayColumns(head.headings, monthInTitle(whole), whole));
    sheets.push({ title, taught, ofGroups: taught.length > 0 ? new Map() : journalOf(head, title) });
  }
  return sheets;
}

/** «Рапортичка: отсутствующие на занятиях», «Дата | Группа | …»: the halves of years in which each group was taught; of other sheets nothing. */
function journalOf({ headings, sample }: SheetHead, title: string): ReadonlyMap<string, readonly TermTaught[]> {
  const attendance = recordTypes().of('attendance');
  if (titleLikeness(attendance, title) === 0) return new Map();
  const cellsOf = (at: number) => sample.flatMap((row) => row[at]?.trim() || []);
  const day = headings.findIndex((_, at) => {
    const cells = cellsOf(at);
    return cells.length > 0 && cells.filter((text) => parseDay(text) !== null).length >= 0.8 * cells.length;
  });
  const days = new Map<string, { day: string }[]>();
  for (const row of sample) {
    const on = parseDay(row[day] ?? '');
    for (const text of row) {
      const group = foldText(text ?? '');
      if (on !== null && /^\p{L}{1,6} ?\d[\d ]*\p{L}{0,2}$/u.test(group))
        days.set(group, [...(days.get(group) ?? []), { day: isoDay(on) }]);
    }
  }
  return new Map([...days].map(([group, found]) => [group, termsOf(found)]));
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
      const listed = sheets.flatMap(({ ofGroups }) => ofGroups.get(foldText(group)) ?? []);
      const terms = distinct([...own.flatMap(({ taught }) => taught), ...listed]).filter(
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
