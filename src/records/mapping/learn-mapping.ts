import { type Field, fieldName, type Mapping, type RecordMapping, type UnitMapping } from './mapping.ts';

/**
 * A mapping that a person confirmed for one file, for the next of the same shape: columns are read as they were decided; what the
 * paper says once (its number, its organisation, its month) is said by the new paper. Null where a sheet finds no counterpart.
 */
export function learnMapping(confirmed: Mapping, guessed: Mapping): Mapping | null {
  const units: UnitMapping[] = [];
  for (const unit of guessed.units) {
    const known = counterpart(confirmed, unit);
    if (known === undefined) return null;
    units.push({
      ...unit,
      order: known.order,
      decimal: known.decimal,
      zone: known.zone,
      currency: known.currency,
      records: known.records.map((record) => learnRecord(record, unit)),
      unused: known.unused,
    });
  }
  return units.length === 0 ? null : { file: guessed.file, units };
}

const counterpart = ({ units }: Mapping, unit: UnitMapping): UnitMapping | undefined =>
  units.find((one) => one.name === unit.name) ?? units.find((one) => one.unit === unit.unit) ?? units.at(-1);

function learnRecord(record: RecordMapping, { records }: UnitMapping): RecordMapping {
  const said = new Map(
    records
      .filter(({ type }) => type === record.type)
      .flatMap(({ fields }) =>
        fields
          .filter(({ source }) => source.kind === 'says')
          .map((field): [string, Field] => [fieldName(field), field]),
      ),
  );
  return {
    ...record,
    fields: record.fields.map((field) =>
      field.source.kind === 'says' ? (said.get(fieldName(field)) ?? field) : field,
    ),
  };
}
