import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { fieldName, type RecordMapping } from '../mapping/mapping.ts';

/** The two records of each row as one reading of the unit; null where either lacks something. */
export function bothSides(sides: readonly Fit[], because: string): Fit | null {
  const [first] = sides;
  if (first === undefined || sides.some(({ missing }) => missing.length > 0)) return null;
  return {
    ...first,
    records: sides.flatMap(({ records }) => records),
    used: new Set(sides.flatMap(({ used }) => [...used])),
    score: Math.max(...sides.map(({ score }) => score)) + 1,
    reasons: [because, ...sides.flatMap(({ reasons }) => reasons)].filter((one, i, all) => all.indexOf(one) === i),
  };
}

/** A side is read under headings that part it from the other: its fields are told by those that the form prints. */
export function underOwnHeadings(fit: Fit, { headings }: UnitClues, side: UnitClues, when: readonly string[]): Fit {
  const records = fit.records.map((record): RecordMapping => {
    const fields = record.fields.map((field) =>
      field.source.kind === 'column'
        ? { ...field, source: { ...field.source, heading: headings[field.source.index] ?? '' } }
        : field,
    );
    const names = fields.map(fieldName);
    return { ...record, when: when.find((name) => names.includes(name)) ?? when.at(-1) ?? null, fields };
  });
  const reasons = fit.reasons.map((reason) => {
    const renamed = side.headings.findIndex((one, i) => one !== headings[i] && reason.startsWith(`"${one}" `));
    return renamed < 0 ? reason : `"${headings[renamed]}"${reason.slice((side.headings[renamed] ?? '').length + 2)}`;
  });
  return { ...fit, records, reasons };
}

/** The two parties of a payment, as the headings of its sides are written. */
export type Stem = 'получател' | 'плательщик';
export const nominative = (stem: Stem): string => (stem === 'получател' ? 'Получатель' : 'Плательщик');
export const genitive = (stem: Stem): string => (stem === 'получател' ? 'получателя' : 'плательщика');
