import type { Column, RecordType } from '../record-types/record-type.ts';
import { spanHours } from '../values/clock-span.ts';
import { parseAmount } from '../values/parse-number.ts';
import { saysAnyOf } from '../words/dictionary.ts';
import { isMark } from '../words/mark.ts';
import { titleLikeness } from '../words/title-likeness.ts';
import { fitter, shortSpeller, speller } from './column-profile.ts';
import type { UnitClues } from './unit-clues.ts';

/** What the cells of a cross table are. */
export interface CrossCells {
  /** The column of the record; null where a cell only marks that there is one. */
  readonly column: string | null;
  /** What stands for the columns that the cells do not say. */
  readonly marks: Readonly<Record<string, string>>;
}

const mostly = 0.8;

/** The first column of the record that most cells of the columns at `places` can be and no heading says, else marks; null where they are neither. */
export function crossCells(
  type: RecordType,
  places: readonly number[],
  clues: UnitClues,
  said: readonly string[] = [],
): CrossCells | null {
  const { cell: names = [], mark = null } = type.cross ?? {};
  const columns = names.flatMap((name) => type.columns.find((column) => column.name === name) ?? []);
  const open = columns.filter(({ name }) => !said.includes(name) && (name !== 'hours' || !areOnes(places, clues)));
  const [named] = open.filter((column) => isNamed(column, clues));
  const isSaid = rowsSaid(places, clues);
  const cells = places.flatMap(
    (at) => clues.columns[at]?.cells.flatMap((cell, row) => (isSaid(row) ? cell?.trim() || [] : [])) ?? [],
  );
  const areMostly = (fits: (text: string) => boolean) =>
    cells.length > 0 && cells.filter(fits).length >= mostly * cells.length;
  const found = [...(named === undefined ? [] : [named]), ...open].find((column) =>
    areMostly(cellFits(type, column, clues)),
  );
  if (found !== undefined) return { column: found.name, marks: found === columns[0] ? {} : (mark ?? {}) };
  return mark !== null && areMostly(isMark) ? { column: null, marks: mark } : null;
}

/** «1-2», «3» below the days and beside no name say which lessons the days have, and nothing of anybody. */
function rowsSaid(places: readonly number[], { columns }: UnitClues): (row: number) => boolean {
  const beside = columns.filter((_, at) => !places.includes(at));
  const isOfSomebody = (row: number) => beside.some(({ cells }) => (cells[row] ?? '').trim() !== '');
  return beside.some(({ distinct }) => distinct > 0) ? isOfSomebody : () => true;
}

/** «1», «0», «б» below several days only mark who was there. */
const areOnes = (places: readonly number[], { columns }: UnitClues): boolean =>
  places.length > 1 &&
  places.every((at) => columns[at]?.cells.every((cell) => !/[2-9]|\d\d|[ЯяНнВв]/.test(cell ?? '')) ?? true);

/** «Начислено по месяцам»: the title says which of the amounts stands in the cells. */
const isNamed = ({ headings }: Column, { ownTitle }: UnitClues): boolean =>
  saysAnyOf({ dictionary: new Map(Object.entries(headings)) }, ownTitle);

function cellFits(type: RecordType, column: Column, clues: UnitClues): (text: string) => boolean {
  if (column.name === 'hours') return isHours(type);
  if (column.type === 'money') {
    const least =
      isNamed(column, clues) || titleLikeness(type, clues.ownTitle) > 0 ? leastMoney.named : leastMoney.other;
    return (text) => isMoney(text, least);
  }
  return column.type === 'enum' ? shortSpeller(column) : fitter(column, null);
}

/** «8», «8/Я», «Я 10,5», «08:00–17:00», «В»: what is worked in a day. */
const isHours = (type: RecordType): ((text: string) => boolean) => {
  const mark = type.columns.find(({ name }) => name === 'mark');
  const isLetter = mark === undefined ? () => false : speller(mark);
  return (text) =>
    spanHours(text) !== null ||
    (/^\p{L}{1,3}$/u.test(text) && isLetter(text)) ||
    (hours.test(text) && numberIn(text) <= 24);
};

const hours = /^(?:\p{L}{1,3}[\s/]*)?\d{1,2}(?:[.,]\d+)?\s*(?:ч\.?|h|시간)?(?:[\s/]*\p{L}{1,3})?$|^[-–—]$/u;
const numberIn = (text: string): number => Number.parseInt(/\d+/.exec(text)?.[0] ?? '0', 10);

/** Days of leave and pieces of stock are numbers too, and hours of a month where no title says that it is money. */
const isMoney = (text: string, least: number): boolean =>
  Number(parseAmount(text)?.value ?? 0) >= least || /^0(?:[.,]0+)?$|^[-–—]$/.test(text);
const leastMoney = { named: 100, other: 750 };
