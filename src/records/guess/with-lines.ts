import { titleBonus } from '../columns/choose-titled.ts';
import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { leastTelling } from './extra-records.ts';

/** A list of papers that also says who or what stands in each is read by its lines, with the paper once above them. */
export function withLines(best: Fit, fits: readonly Fit[], clues: UnitClues): Fit {
  const lines = fits.find(
    (fit) =>
      fit.type.header?.type === best.type.id &&
      fit.missing.length === 0 &&
      fit.records[0]?.once === true &&
      !fit.records[0].refers &&
      !fit.type.columns.some((column) => column.spread) &&
      (fit.used.size > best.used.size || hasOwnColumn(fit)) &&
      isLine(fit, clues),
  );
  if (lines !== undefined) return lines;
  const isHeader = recordTypes().all.some((type) => type.header?.type === best.type.id) && best.type.key.length > 1;
  return isHeader ? { ...best, records: best.records.map((record) => ({ ...record, once: true })) } : best;
}

/** A line names a party of its own, or its own form or a heading speaks for it: a «Дата» and a «Сумма» that a contract also has make no act. */
const isLine = (fit: Fit, { title, ownTitle }: UnitClues): boolean =>
  titleBonus(fit.type, title, ownTitle) > 0 ||
  fit.type.columns.some((column) => column.required && column.type === 'mention') ||
  (fit.records.at(-1)?.fields ?? []).some(
    ({ source }) => source.kind === 'column' && headingLexicon().telling(fit.type, source.heading) >= leastTelling,
  );

/** True where the line reads, from a column that its paper leaves, something that it needs: a person in a list. */
function hasOwnColumn(fit: Fit): boolean {
  const papers = new Set(
    (fit.records[0]?.fields ?? []).map(({ source }) => (source.kind === 'column' ? source.index : -1)),
  );
  return (fit.records.at(-1)?.fields ?? []).some(
    ({ column, source }) =>
      source.kind === 'column' &&
      !papers.has(source.index) &&
      fit.type.columns.find((one) => one.name === column)?.required === true,
  );
}
