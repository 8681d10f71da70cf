import type { Fit } from '../columns/fit.ts';
import type { Field, RecordMapping } from '../mapping/mapping.ts';

/** Types that say more of what the first is of: the address and the activity of a company. */
export const ofSameSubject = (best: Fit, fits: readonly Fit[]): Fit[] => {
  const [subject] = best.type.columns;
  return subject?.type !== 'mention' || !subject.required
    ? []
    : fits.filter(
        (fit) =>
          fit !== best &&
          fit.missing.length === 0 &&
          fit.type.schema === 'rec' &&
          fit.type.header === null &&
          fit.type.columns[0]?.name === subject.name &&
          fit.type.columns.filter((column) => column.required && column.default === null).length === 2,
      );
};

/** Headings by which a type of the same subject has all that it needs: surely headed, and read by nothing but as the subject's own address. */
export function neededAlone(fit: Fit, used: ReadonlySet<number>, best: Fit): string[] {
  const [subject] = fit.type.columns;
  const needed = fit.type.columns.filter((column) => column.required && column.default === null && column !== subject);
  const addresses = new Set(
    best.records.flatMap(({ fields }) =>
      fields.flatMap(({ part, source }) => (part === 'address' && source.kind === 'column' ? [source.index] : [])),
    ),
  );
  const found = needed.map((column) =>
    fit.records
      .flatMap(({ fields }) => fields)
      .find(
        ({ column: name, source }) =>
          name === column.name &&
          source.kind === 'column' &&
          (!used.has(source.index) || addresses.has(source.index)) &&
          fit.surest(name) >= 0.7,
      ),
  );
  return found.every((field) => field !== undefined)
    ? found.flatMap((field) => (field?.source.kind === 'column' ? [field.source.heading] : []))
    : [];
}

/** The day of an extract, or of a firm's registration, is not since when it has its director: nothing says that, and so he may have been it before. */
export function withoutDaysOf(best: Fit, fit: Fit): RecordMapping[] {
  const days = best.records
    .flatMap(({ fields }) => fields)
    .filter(({ column }) => best.type.columns.some(({ name, type }) => name === column && type === 'date'))
    .map(sourceOf);
  const isSince = (field: Field) => field.part === 'from' && days.includes(sourceOf(field));
  return fit.records.map((record) => ({ ...record, fields: record.fields.filter((field) => !isSince(field)) }));
}

const sourceOf = ({ source }: Field): string => (source.kind === 'column' ? `${source.index}` : `"${source.text}"`);

/** An extract of a register that also says addresses and directors is explained by all of them together. */
export function withFamily(fit: Fit, fits: readonly Fit[]): Fit {
  if (fit.missing.length > 0 || !fit.type.columns.some(({ latest }) => latest)) return fit;
  const family = ofSameSubject(fit, fits);
  if (!saysOwn(fit) && family.some((other) => neededAlone(other, fit.used, fit).length > 0))
    return { ...fit, score: 0 };
  const read = new Set(family.flatMap((other) => neededAlone(other, fit.used, fit)));
  return read.size === 0 ? fit : { ...fit, score: fit.score + 1.6 * read.size };
}

/** A list of addresses with a «Дата» is no state of a company at a day: something surely headed must say more than who it is. */
const saysOwn = (fit: Fit): boolean =>
  fit.records.some(({ fields }) =>
    fields.some(({ column }) => column !== fit.type.columns[0]?.name && fit.surest(column) >= 0.6),
  );
