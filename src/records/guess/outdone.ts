import { titleBonus, wholeTitle } from '../columns/choose-titled.ts';
import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { isNamedAlone } from '../words/title-likeness.ts';

/**
 * The type that reads a table better than the one that has all it needs, and lacks one thing of which papers often leave unsaid what it is: its month, its number,
 * its kind. Such a table is a payroll without a month, and not what people paid for their studies. Null where there is none, and where the title names the
 * complete one in full and the other not: «Лица, имеющие право подписи» are no certificates that lack their day.
 */
export function outdoneBy(complete: Fit, fits: readonly Fit[], { ownTitle }: UnitClues): Fit | null {
  const named = isNamedAlone(complete.type, ownTitle);
  const isTitled = titleBonus(complete.type, ownTitle) > 0;
  const isBetter = (fit: Fit) => (!isTitled && isFarBetter(fit, complete, ownTitle)) || isSomewhatBetter(fit);
  const isSomewhatBetter = (fit: Fit) =>
    fit.told &&
    fit.score > complete.score &&
    !(named && lacksDay(fit) && !isNamedAlone(fit.type, ownTitle)) &&
    !isOfOnePaper(fit.type, complete.type) &&
    lacksOnlyWhatMayBeUnsaid(fit, fit.score - complete.score);
  return fits.find(isBetter) ?? null;
}

const lacksDay = ({ type, missing }: Fit): boolean =>
  type.columns.some(({ name, type: kind }) => kind === 'date' && missing.includes(name));

/** «Зачётная книжка» over marks, whose it is said nowhere: no hours of those who taught. */
const isFarBetter = (fit: Fit, complete: Fit, ownTitle: string): boolean =>
  fit.score >= complete.score + sureAhead &&
  titleBonus(fit.type, ownTitle) >= wholeTitle &&
  !isOfOnePaper(fit.type, complete.type);

const sureAhead = 3;
const farAhead = 1.5;

/** A paper and its lines: where lines lack something the paper may still be one. */
export const isOfOnePaper = (a: RecordType, b: RecordType): boolean =>
  a.header?.type === b.id || b.header?.type === a.id;

/**
 * Who it is of every paper says. A moment of which no hour is said either may be missing because the list is of no moments: all else must speak the
 * more for those.
 */
function lacksOnlyWhatMayBeUnsaid({ type, missing, records }: Fit, ahead: number): boolean {
  const [lacked, ...more] = missing;
  if (lacked === undefined || more.length > 0) return false;
  const column = type.columns.find(({ name }) => name === lacked);
  if (column === undefined) return type.oneOf.join(' or ') === lacked && !isOfParties(type);
  // A timesheet without hours, places without how many: that is what such a list is for.
  if (column.type === 'decimal' || (column.type === 'integer' && !column.month && !column.clock)) return false;
  if (column.type === 'moment')
    return ahead >= farAhead || records.some(({ fields }) => fields.some((one) => one.column === lacked));
  return column.type !== 'mention' || column.kinds.every((kind) => kind === 'document');
}

const isOfParties = ({ oneOf, columns }: RecordType): boolean =>
  columns.some(({ name, type }) => oneOf.includes(name) && type === 'mention');
