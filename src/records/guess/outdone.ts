import type { Fit } from '../columns/fit-type.ts';
import type { RecordType } from '../record-types/record-type.ts';

/**
 * The type that reads a table better than the one that has all it needs, and lacks one thing of which papers often leave unsaid what it is: its month, its number,
 * its kind. Such a table is a payroll without a month, and not what people paid for their studies. Null where there is none.
 */
export const outdoneBy = (complete: Fit, fits: readonly Fit[]): Fit | null =>
  fits.find(
    (fit) =>
      fit.told && fit.score > complete.score && !isOfOnePaper(fit.type, complete.type) && lacksOnlyWhatMayBeUnsaid(fit),
  ) ?? null;

/** A paper and its lines: where lines lack something the paper may still be one. */
const isOfOnePaper = (a: RecordType, b: RecordType): boolean => a.header?.type === b.id || b.header?.type === a.id;

/** Who it is of every paper says; a moment of which no hour is said either is missing because the list is of no moments. */
function lacksOnlyWhatMayBeUnsaid({ type, missing, surest, records }: Fit): boolean {
  const [lacked, ...more] = missing;
  if (lacked === undefined || more.length > 0) return false;
  const column = type.columns.find(({ name }) => name === lacked);
  if (column === undefined) return type.oneOf.join(' or ') === lacked && !isOfParties(type);
  if (column.type === 'moment')
    return surest(lacked) > 0 || records.some(({ fields }) => fields.some((one) => one.column === lacked));
  return column.type !== 'mention';
}

const isOfParties = ({ oneOf, columns }: RecordType): boolean =>
  columns.some(({ name, type }) => oneOf.includes(name) && type === 'mention');
