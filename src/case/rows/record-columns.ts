import { type Language, type Mapping, parseMapping, recordTypes } from '../../records/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { fieldTitle } from './field-title.ts';

/** The mapping that an exhibit was last read by; null where it never was. */
export function mappingOf(entries: readonly LedgerEntry[], exhibit: string): Mapping | null {
  const entry = entries.findLast(({ kind, body }) => kind === 'mapped' && body.exhibit === exhibit);
  if (entry?.body.recognised !== true) return null;
  return parseMapping(String(entry.body.mapping), 'the mapping in the ledger');
}

export interface MappedColumn {
  readonly index: number;
  readonly heading: string | null;
  /** `person.full`, `order_no`. */
  readonly fields: string[];
  /** The same, as forms head it in the reader's language. */
  readonly titles: string[];
}

/** What the columns of one sheet were taken for, with the physical rows of their headings. */
export function mappedColumns(
  mapping: Mapping | null,
  unit: number,
  language: Language,
): { columns: MappedColumn[]; headingRows: number[] } {
  const found = mapping?.units.find((one) => one.unit === unit);
  const columns = new Map<number, MappedColumn>();
  for (const { type, fields } of found?.records ?? [])
    for (const { column, part, source } of fields) {
      if (source.kind !== 'column') continue;
      const { index, heading } = source;
      const known = columns.get(index) ?? { index, heading, fields: [], titles: [] };
      const field = part === null ? column : `${column}.${part}`;
      if (!known.fields.includes(field)) {
        known.fields.push(field);
        known.titles.push(fieldTitle(recordTypes().of(type), column, part, language));
      }
      columns.set(index, known);
    }
  const headingRows = found?.header
    ? Array.from({ length: found.headerRows }, (_, at) => (found.header ?? 1) + at)
    : [];
  return { columns: [...columns.values()].sort((a, b) => a.index - b.index), headingRows };
}

/** Columns that one record was read from, and among them those that a rule reads: the words of its SQL are the columns it looks at. */
export function citedCells(mapping: Mapping | null, unit: number, type: string, indicator: string | null) {
  const mine = mapping?.units.find((one) => one.unit === unit)?.records.filter((one) => one.type === type) ?? [];
  const fields = mine
    .flatMap((one) => one.fields)
    .flatMap(({ column, source }) => (source.kind === 'column' ? [{ column, at: source.index }] : []));
  const words = wordsOf(indicator);
  const named = (column: string) => words.some((word) => word === column || word.startsWith(`${column}_`));
  const features = recordTypes()
    .of(type)
    .columns.filter((one) => one.of !== null && named(one.name));
  const reads = (column: string) => named(column) || features.some((one) => one.of?.includes(column));
  const cells = (some: typeof fields) => [...new Set(some.map(({ at }) => at))].sort((a, b) => a - b);
  const looked = fields.filter(({ column }) => reads(column));
  return { read: cells(fields), cells: cells(looked.length > 0 ? looked : fields) };
}

function wordsOf(indicator: string | null): readonly string[] {
  const rule = catalogue().find(({ code }) => code === indicator);
  const sql = rule ? `${rule.measure.text} ${rule.evidence?.text ?? ''}` : '';
  return [...new Set(sql.match(/[a-z_]+/g))];
}

/** The record type whose records have ids that begin with this code. */
export const typeOfCode = (code: string): { id: string; title: Readonly<Record<'en' | 'ru' | 'ko', string>> } | null =>
  recordTypes().all.find((type) => type.code === code) ?? null;
