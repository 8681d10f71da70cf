import type { Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { peoplePaidFor } from '../papers/people-paid-for.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { civilOf } from '../values/calendar-day.ts';
import { parseDay } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { withRussian } from '../words/heading-words.ts';
import { purposeClass } from '../words/text-classes.ts';
import { monthInTitle } from '../words/title-month.ts';
import { eachSheet, type Row, withColumns } from './each-sheet.ts';

/** What is said of each wage that a journal of cash paid out: whose it is, who took it for him, for which month and how. Other rows say none of it. */
export const wageHeadings = ['Работник', 'Получил за него', 'За месяц', 'Способ выплаты'] as const;

/** Where a journal of cash says who took the money, for what and when. */
interface Columns {
  readonly receiver: number;
  readonly basis: number;
  readonly day: number;
}

/** «Выдано | Основание: заработная плата за Ким Ч.С. | Сумма»: a journal of cash orders says in words whose wages somebody took. */
export const wagesInCash = eachSheet(withWages);

async function withWages(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  const columns = head === null || head.header === null ? null : columnsOf(head, unit.name);
  if (head === null || columns === null) return unit;
  return withColumns(unit, head, { headings: wageHeadings, filled: (row) => [...row, ...wageOf(row, columns)] });
}

const ofCash = /касс|налич|(?<!\p{L})РКО(?!\p{L})|cash|현금/iu;

function columnsOf({ headings, above, sample }: SheetHead, name: string): Columns | null {
  if (!ofCash.test([name, ...above.flat(), ...headings].map((text) => withRussian(text ?? '')).join('\n'))) return null;
  const headed = (column: string, is: (text: string) => boolean) =>
    headings.findIndex((heading, at) => heads(column, heading) && mostly(sample, at, is));
  const receiver = headed('counterparty', looksLikePerson);
  const day = headed('at', (text) => parseDay(text) !== null);
  const basis = headings.findIndex((_, at) => sample.filter((row) => namesEarner(row[at])).length >= fewest);
  return receiver < 0 || day < 0 || basis < 0 || basis === receiver ? null : { receiver, basis, day };
}

/** So many rows at least say whose wages somebody else took. */
const fewest = 2;
const surely = 0.75;

const heads = (column: string, heading: string): boolean =>
  heading !== '' &&
  headingLexicon()
    .candidates(recordTypes().of('cash_movement'), heading)
    .some(({ slot, likeness }) => slot.column.name === column && likeness >= surely);

function mostly(rows: readonly Row[], at: number, is: (text: string) => boolean): boolean {
  const cells = rows.flatMap((row) => row[at]?.trim() || []);
  return cells.length > 0 && cells.filter(is).length >= 0.8 * cells.length;
}

const namesEarner = (text: string | null | undefined): boolean =>
  isWage(text ?? '') && peoplePaidFor(text ?? '').length === 1;

const isWage = (text: string): boolean => purposeClass(text) === 'wage';

function wageOf(row: Row, { receiver, basis, day }: Columns): (string | null)[] {
  const said = row[basis] ?? '';
  const taker = row[receiver]?.trim() ?? '';
  const [earner, ...others] = peoplePaidFor(said);
  if (!isWage(said) || taker === '' || others.length > 0) return wageHeadings.map(() => null);
  const month = monthInTitle(said) ?? monthOf(row[day] ?? '');
  return earner === undefined || isSame(earner, taker)
    ? [taker, null, month, 'наличные']
    : [earner, taker, month, 'по доверенности'];
}

/** «Ким Ч.С.» took what is due to «Ким Чхоль Су». */
const isSame = (earner: string, taker: string): boolean => initialsOf(earner) === initialsOf(taker);

const initialsOf = (name: string): string => {
  const [surname = '', ...given] = name.toLowerCase().split(/[\s.]+/u);
  return [surname, ...given.flatMap((one) => [...one].slice(0, 1))].join(' ').trim();
};

/** A journal that says no month pays in the month of its day. */
function monthOf(text: string): string | null {
  const day = parseDay(text);
  if (day === null) return null;
  const { year, month } = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}`;
}
