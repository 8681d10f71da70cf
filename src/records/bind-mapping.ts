import { describePlace, type Unit } from '../evidence/index.ts';
import type { Field, Mapping, RecordMapping, UnitMapping } from './mapping.ts';
import { mappingLines } from './mapping-lines.ts';
import { readHeadings } from './sheet-head.ts';

export interface BoundUnit {
  readonly unit: Unit;
  readonly mapping: UnitMapping;
  readonly headings: readonly string[];
}

/** Ties a mapping to the units of a reading; refuses a unit or heading that is not there, with what is. */
export async function bindMapping(mapping: Mapping, units: readonly Unit[], fileName: string): Promise<BoundUnit[]> {
  const bound: BoundUnit[] = [];
  for (const one of mapping.units) {
    const unit = units.find((candidate) => candidate.index === one.unit);
    if (unit === undefined)
      throw new Error(
        `${fileName}: the mapping names unit ${one.unit}, the file has ${units.map((known) => `${known.index} "${known.name}"`).join(', ') || 'none'}`,
      );
    const headings = await readHeadings(unit, one.header, one.headerRows);
    const place = describePlace(fileName, unit, String(one.header ?? 1));
    const records = one.records.map((record) => bindRecord(record, headings, place));
    bound.push({ unit, mapping: { ...one, records }, headings });
  }
  return bound;
}

const bindRecord = (record: RecordMapping, headings: readonly string[], place: string): RecordMapping => ({
  ...record,
  fields: record.fields.map((field) => bindField(field, headings, place)),
});

/** The column that a heading names: by its place where the mapping says one, since forms print a heading twice. */
function bindField(field: Field, headings: readonly string[], place: string): Field {
  const { source } = field;
  if (source.kind === 'says') return field;
  const line = mappingLines.of(field);
  const index = headings[source.index] === source.heading ? source.index : headings.indexOf(source.heading);
  if (index < 0) {
    const known = headings.filter((heading) => heading !== '').map((heading) => `"${heading}"`);
    throw new Error(
      `${place}: the mapping${line === null ? '' : ` (${line})`} names a column "${source.heading}", which is not there: the headings are ${known.join(', ') || 'empty'}`,
    );
  }
  return { ...field, source: { ...source, index } };
}
