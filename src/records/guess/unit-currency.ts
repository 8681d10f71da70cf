import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordMapping } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import type { SampledColumn } from './guess-style.ts';

/** The sampled columns that records read. */
export const columnsOf = (records: readonly RecordMapping[], clues: UnitClues): SampledColumn[] =>
  records.flatMap((record) =>
    record.fields.flatMap(({ source }) =>
      source.kind === 'column'
        ? [{ heading: source.heading, cells: clues.columns[source.index]?.cells ?? [], places: clues.places ?? [] }]
        : [],
    ),
  );

/** Those of them that hold amounts. */
export function moneyColumns(
  records: readonly RecordMapping[],
  clues: UnitClues,
  types: readonly string[] = ['money', 'decimal'],
) {
  const isMoney = (type: string, name: string) =>
    types.includes(
      recordTypes()
        .of(type)
        .columns.find((column) => column.name === name)?.type ?? '',
    );
  return records.flatMap((record) =>
    columnsOf([{ ...record, fields: record.fields.filter((field) => isMoney(record.type, field.column)) }], clues),
  );
}

/** The currency that the headings or title name. Nothing named: amounts of a Russian form are roubles, and that is said. */
export function currencyOf(
  clues: UnitClues,
  records: readonly RecordMapping[],
): { code: string | null; doubts: string[] } {
  const stated = records.some((record) => record.fields.some(({ part }) => part === 'cur'));
  if (stated || moneyColumns(records, clues, ['money']).length === 0) return { code: null, doubts: [] };
  const text = [...clues.headings, clues.title].join(' ');
  const named = currencyNames.find(([pattern]) => pattern.test(text));
  if (named) return { code: named[1], doubts: [] };
  if (/[а-яё]/i.test(clues.headings.join(' ')))
    return { code: 'RUB', doubts: ['doubtful: no currency is named; a Russian form is read in RUB'] };
  return {
    code: null,
    doubts: ['doubtful: no currency is named; amounts are kept without one. Set "currency" in the mapping'],
  };
}

const currencyNames: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\p{L}])(руб|₽|rub|rur|roubles?|rubles?|루블)(?=$|[^a-zа-я])/iu, 'RUB'],
  [/(^|[^\p{L}])(usd|долл|доллар\p{L}*|us\$|dollars?)(?=$|[^\p{L}])/iu, 'USD'],
  [/(^|[^\p{L}])(cny|юан\p{L}*|yuan)(?=$|[^\p{L}])/iu, 'CNY'],
  [/(^|[^\p{L}])(eur|евро)(?=$|[^\p{L}])/iu, 'EUR'],
];
