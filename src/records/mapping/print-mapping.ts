import { stringify } from 'yaml';
import { type Field, fieldName, type Mapping, type RecordMapping, type UnitMapping } from './mapping.ts';

/** The mapping as YAML that a person can read and mend; `parseMapping` reads it back. */
export function printMapping(mapping: Mapping): string {
  const text = stringify({ file: mapping.file, units: mapping.units.map(printUnit) }, { lineWidth: 0 });
  return `# How the rows of ${mapping.file} become records. A field names a heading, or words that the paper "says" once.\n${text}`;
}

function printUnit(unit: UnitMapping) {
  return {
    ...{ unit: unit.unit, name: unit.name, header: unit.header, header_rows: unit.headerRows },
    ...{ order: unit.order, decimal: unit.decimal, zone: unit.zone, currency: unit.currency, period: unit.period },
    records: unit.records.map(printRecord),
    unused: [...unit.unused],
  };
}

const printRecord = (record: RecordMapping) => ({
  type: record.type,
  ...(record.once && { once: true }),
  ...(record.refers && { refers: true }),
  ...(record.when !== null && { when: record.when }),
  ...(record.where !== undefined && {
    where: record.where.map(({ heading, index, is }) => ({ heading, column: index + 1, is })),
  }),
  fields: Object.fromEntries(record.fields.map((field) => [fieldName(field), printSource(field)])),
});

function printSource({ source, cut }: Field) {
  if (source.kind === 'says') return { says: source.text };
  const column = { heading: source.heading, column: source.index + 1 };
  return cut === null ? column : { ...column, cut };
}
