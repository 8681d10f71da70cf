import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { type RecordTypes, recordTypes } from '../record-types/record-types.ts';
import { YamlFile } from '../record-types/yaml-file.ts';
import type { DateOrder } from '../values/parse-date.ts';
import type { DecimalMark } from '../values/parse-number.ts';
import { partyColumn, slotsOf } from '../words/slots.ts';
import {
  type Cut,
  cuts,
  type Field,
  type Mapping,
  type RecordMapping,
  recordName,
  rowTests,
  type Source,
  type UnitMapping,
  type Where,
} from './mapping.ts';
import { mappingLines } from './mapping-lines.ts';

const unitFields = [
  'unit',
  'name',
  'header',
  'header_rows',
  'order',
  'decimal',
  'zone',
  'currency',
  'period',
  'records',
  'unused',
];

/** Reads a mapping; a mistake is thrown as `mapping.yml:12: …`. Whether its headings stand in the file is checked when it is loaded. */
export function parseMapping(text: string, fileName: string, types: RecordTypes = recordTypes()): Mapping {
  const file = new YamlFile(fileName, text);
  const said = new Map(file.fields(file.root, ['file', 'units']).map(([field, node]) => [field, node]));
  const units = said.get('units');
  if (!isSeq(units)) throw file.wrong(units ?? file.root, '"units" lists the sheets or tables of the file');
  const name = said.get('file');
  return {
    file: isScalar(name) ? String(name.value) : fileName,
    units: units.items.map((node) => parseUnit(file, node as Node, types)),
  };
}

function parseUnit(file: YamlFile, node: Node, types: RecordTypes): UnitMapping {
  if (!isMap(node)) throw file.wrong(node, 'a unit says "unit: 1", "header: 1" and its records');
  const said = new Map(file.fields(node, unitFields).map(([field, value]) => [field, value]));
  const scalar = (field: string): string | number | null => {
    const value = said.get(field);
    return isScalar(value) ? (value.value as string | number | null) : null;
  };
  const records = said.get('records');
  if (!isSeq(records)) throw file.wrong(records ?? node, '"records" lists the record types that a row becomes');
  const unused = said.get('unused');
  return {
    unit: oneOf(file, said.get('unit') ?? node, scalar('unit'), isCount, 'a number of a sheet from 1') as number,
    name: String(scalar('name') ?? ''),
    header: oneOf(
      file,
      said.get('header') ?? node,
      scalar('header'),
      (value) => value === null || isCount(value),
      'the row of the headings',
    ) as number | null,
    headerRows: Number(scalar('header_rows') ?? 1),
    order: oneOf(
      file,
      said.get('order') ?? node,
      scalar('order') ?? 'dmy',
      (value) => value === 'dmy' || value === 'mdy',
      'dmy or mdy',
    ) as DateOrder,
    decimal: oneOf(
      file,
      said.get('decimal') ?? node,
      scalar('decimal') ?? ',',
      (value) => value === ',' || value === '.',
      '"," or "."',
    ) as DecimalMark,
    zone: zoneOf(file, said.get('zone') ?? node, scalar('zone')),
    currency: oneOf(
      file,
      said.get('currency') ?? node,
      scalar('currency'),
      (value) => value === null || /^[A-Z]{3}$/.test(String(value)),
      'a currency such as RUB',
    ) as string | null,
    period: scalar('period') === null ? null : String(scalar('period')),
    records: records.items.map((record) => parseRecord(file, record as Node, types)),
    unused: unused ? file.plain<string[]>(unused) : [],
  };
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1;

function oneOf<T>(file: YamlFile, node: Node, value: T, fits: (value: T) => boolean, expected: string): T {
  if (!fits(value)) throw file.wrong(node, `expected ${expected}, found ${JSON.stringify(value)}`);
  return value;
}

function zoneOf(file: YamlFile, node: Node, value: string | number | null): string | null {
  if (value === null) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(value) }) && String(value);
  } catch {
    throw file.wrong(node, `unknown time zone "${value}": expected one such as Asia/Vladivostok`);
  }
}

function parseRecord(file: YamlFile, node: Node, types: RecordTypes): RecordMapping {
  if (!isMap(node)) throw file.wrong(node, 'a record says "type: …" and its fields');
  const said = new Map(
    file.fields(node, ['type', 'once', 'refers', 'when', 'where', 'fields']).map(([field, value]) => [field, value]),
  );
  const id = String((said.get('type') as { value?: unknown } | null)?.value ?? '');
  const type = types.get(id);
  if (type === undefined)
    throw file.wrong(
      said.get('type') ?? node,
      `unknown record type "${id}": expected one of ${[...types.keys()].join(', ')}`,
    );
  const fields = said.get('fields');
  if (!isMap(fields)) throw file.wrong(fields ?? node, '"fields" names where each field comes from');
  const once = said.get('once');
  const refers = said.get('refers');
  const when = said.get('when');
  const where = said.get('where');
  return {
    type: id,
    once: isScalar(once) && once.value === true,
    refers: isScalar(refers) && refers.value === true,
    when: isScalar(when) ? String(when.value) : null,
    ...(isSeq(where) && { where: where.items.map((item) => parseWhere(file, item as Node)) }),
    fields: parseFields(file, fields, type, types),
  };
}

function parseWhere(file: YamlFile, node: Node): Where {
  if (!isMap(node)) throw file.wrong(node, '"where" lists headings and what their cells are');
  const said = new Map(
    file
      .fields(node, ['heading', 'column', 'is'])
      .map(([field, value]) => [field, (value as { value?: unknown } | null)?.value]),
  );
  const is = rowTests.find((test) => test === said.get('is'));
  if (is === undefined)
    throw file.wrong(node, `expected one of ${rowTests.join(', ')} in "is", found ${JSON.stringify(said.get('is'))}`);
  return { heading: String(said.get('heading') ?? ''), index: Number(said.get('column') ?? 0) - 1, is };
}

function parseFields(file: YamlFile, map: YAMLMap, type: RecordType, types: RecordTypes): Field[] {
  return file.fields(map).map(([name, value, key]) => {
    const [columnName = '', part = null] = name.split('.');
    const column = columnName === 'party' ? partyColumn : type.columns.find((one) => one.name === columnName);
    if (column === undefined && name === recordName)
      return { column: name, part: null, ...parseSource(file, value ?? key) };
    if (column === undefined)
      throw file.wrong(
        key,
        `unknown field "${columnName}": ${type.id} has ${type.columns.map((one) => one.name).join(', ')}`,
      );
    if (part !== null && !partsOf(type, column, types).includes(part))
      throw file.wrong(
        key,
        `unknown part "${part}" of ${columnName}: expected ${partsOf(type, column, types).join(', ') || 'none'}`,
      );
    return mappingLines.keep({ column: columnName, part, ...parseSource(file, value ?? key) }, file.place(key));
  });
}

const isCut = (cut: unknown): cut is Cut => cuts.includes(cut as Cut);

const inTwoColumns: Readonly<Record<string, readonly string[]>> = { moment: ['date', 'time'], period: ['from', 'to'] };

/** Any moment and any period may stand in two columns, whatever their record type heads them by. */
const partsOf = (type: RecordType, column: Column, types: RecordTypes): string[] => {
  const headed = slotsOf(type, types.vocabulary).flatMap(({ column: of, part }) =>
    of === column && part !== null ? [part] : [],
  );
  return [...new Set([...(inTwoColumns[column.type] ?? []), ...headed])];
};

function parseSource(file: YamlFile, node: Node): { source: Source; cut: Field['cut'] } {
  if (isScalar(node)) return { source: { kind: 'column', heading: String(node.value), index: -1 }, cut: null };
  if (!isMap(node)) throw file.wrong(node, 'expected a heading, "heading: …" or "says: …"');
  const said = new Map(
    file
      .fields(node, ['heading', 'column', 'cut', 'says'])
      .map(([field, value]) => [field, (value as { value?: unknown } | null)?.value]),
  );
  if (said.has('says')) return { source: { kind: 'says', text: String(said.get('says') ?? '') }, cut: null };
  const cut = said.get('cut') ?? null;
  if (cut !== null && !isCut(cut)) throw file.wrong(node, `unknown cut "${String(cut)}": expected ${cuts.join(', ')}`);
  return {
    source: { kind: 'column', heading: String(said.get('heading') ?? ''), index: Number(said.get('column') ?? 0) - 1 },
    cut,
  };
}
