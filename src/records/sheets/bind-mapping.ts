import { describePlace, type Unit } from '../../evidence/index.ts';
import { readHeadings } from '../columns/sheet-head.ts';
import type { Field, Mapping, RecordMapping, UnitMapping } from '../mapping/mapping.ts';
import { mappingLines } from '../mapping/mapping-lines.ts';
import type { TableUnit } from './several-tables.ts';

export interface BoundUnit {
  readonly unit: Unit;
  readonly mapping: UnitMapping;
  readonly headings: readonly string[];
}

/** Ties a mapping to the units of a reading; refuses a unit or heading that is not there, with what is. */
export async function bindMapping(mapping: Mapping, units: readonly Unit[], fileName: string): Promise<BoundUnit[]> {
  const bound: BoundUnit[] = [];
  for (const one of mapping.units) {
    const unit = units.find((candidate) => isOf(one, candidate));
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

/** Whether a part of a mapping is of this unit: of several tables on one sheet, that in which the headings stand. */
export const isOf = (mapping: UnitMapping, unit: Unit): boolean =>
  unit.index === mapping.unit && holdsRow(unit, mapping.header);

const holdsRow = (unit: Unit & Partial<Pick<TableUnit, 'rows'>>, header: number | null): boolean =>
  unit.rows === undefined || header === null || (header >= unit.rows.from && header <= unit.rows.to);

const bindRecord = (record: RecordMapping, headings: readonly string[], place: string): RecordMapping => ({
  ...record,
  ...(record.where !== undefined && {
    where: record.where.map((one) => ({ ...one, index: columnOf(one, headings, place, null) })),
  }),
  fields: record.fields.map((field) => bindField(field, headings, place)),
});

function bindField(field: Field, headings: readonly string[], place: string): Field {
  const { source } = field;
  if (source.kind === 'says') return field;
  const index = columnOf(source, headings, place, mappingLines.of(field));
  return { ...field, source: { ...source, index } };
}

/** The column that a heading names: by its place where the mapping says one, since forms print a heading twice. */
function columnOf(
  { heading, index }: { readonly heading: string; readonly index: number },
  headings: readonly string[],
  place: string,
  line: string | null,
): number {
  const found = headings[index] === heading ? index : headings.indexOf(heading);
  if (found >= 0) return found;
  const known = headings.filter((one) => one !== '').map((one) => `"${one}"`);
  throw new Error(
    `${place}: the mapping${line === null ? '' : ` (${line})`} names a column "${heading}", which is not there: the headings are ${known.join(', ') || 'empty'}`,
  );
}
