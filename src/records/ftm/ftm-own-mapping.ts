import type { Unit } from '../../evidence/index.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import { type Field, type RecordMapping, recordName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { ownType } from './linked-entities.ts';

/** The mapping of records that this program wrote as FollowTheMoney: every column is where it was put; null for anybody else's. */
export function ownUnit(unit: Unit): GuessedUnit | null {
  const type = recordTypes().all.find(({ id }) => id === ownType(unit));
  if (type === undefined) return null;
  const columns = unit.columns ?? [];
  const paper = paperOf(type, columns);
  if (standsOnAnother(type) && paper.length === 0) return notAlone(type);
  const record = recordOf(type, [
    ...nameOf(type, columns),
    ...type.columns.flatMap((column) => columnFields(type, column, columns)),
  ]);
  const style = { order: 'dmy', decimal: '.', zone: null, currency: null, period: null } as const;
  const whole = { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style };
  return {
    mapping: { ...whole, records: [...paper, record], unused: [] },
    reasons: [`taken for ${type.id}: its description says so (1.00)`],
    leftovers: [],
  };
}

/** A record that is part of another's row, such as a deduction: no number and day finds that row again. */
const standsOnAnother = ({ header }: RecordType): boolean =>
  header !== null && recordTypes().of(header.type).key.length === 0;

const notAlone = ({ id, header }: RecordType): GuessedUnit => ({
  ...{ mapping: null, reasons: [] },
  leftovers: [
    `not recognised: a ${id} is read with the ${header?.type} on whose row it stands, and entities are apart`,
  ],
});

const recordOf = (type: RecordType, fields: readonly Field[], refers = false): RecordMapping => ({
  ...{ type: type.id, once: refers, refers, when: null, fields },
});

/** A record on whose row others stand is named by the id of its entity. */
function nameOf(type: RecordType, columns: readonly string[]): Field[] {
  const isNamed = recordTypes().all.some((one) => standsOnAnother(one) && one.header?.type === type.id);
  return isNamed ? found({ name: recordName }, null, 'id', columns) : [];
}

/** The paper that the lines belong to, found by what stands under its own columns. */
function paperOf({ header }: RecordType, columns: readonly string[]): RecordMapping[] {
  if (header === null) return [];
  const type = recordTypes().of(header.type);
  const named = found({ name: recordName }, null, `${header.column}.${recordName}`, columns);
  if (named.length > 0) return [recordOf(type, named, true)];
  const fields = type.columns
    .filter(({ name }) => type.key.includes(name))
    .flatMap((column) => written(column, `${header.column}.${column.name}`, columns));
  return fields.length === 0 ? [] : [recordOf(type, fields, true)];
}

function columnFields(type: RecordType, column: Column, columns: readonly string[]): Field[] {
  if (column.feature || column.type === 'reference') return [];
  const told = written(column, column.name, columns);
  const properties = Object.entries(type.ftm?.properties ?? {}).filter(
    ([, from]) => from === column.name || from === `${column.name}_cur`,
  );
  const held = properties.flatMap(([property, from]) => projected(column, property, from, columns));
  return [...held.filter(({ part }) => !told.some((one) => one.part === part)), ...told];
}

/** What stands under the column's own name. */
function written(column: Column, name: string, columns: readonly string[]): Field[] {
  if (column.type === 'mention') return parts(column, name, columns);
  const sides: [string | null, string][] = [
    [null, name],
    ...(column.type === 'period'
      ? ([
          ['from', `${name}_from`],
          ['to', `${name}_to`],
        ] as [string, string][])
      : []),
    ...(column.type === 'money' ? ([['cur', `${name}_cur`]] as [string, string][]) : []),
  ];
  return sides.flatMap(([part, heading]) => {
    const index = columns.indexOf(heading);
    return index < 0 ? [] : [fieldAt(column, part, heading, index)];
  });
}

const endings: Readonly<Record<string, string>> = { startDate: 'endDate', openingDate: 'closingDate' };

/** The parts that such a party can have, of the party it refers to or written out. */
function parts({ kinds, ...column }: Column, name: string, columns: readonly string[]): Field[] {
  const known = new Set(kinds.flatMap((kind) => Object.keys(recordTypes().vocabulary.parts[kind])));
  return columns.flatMap((heading, index) => {
    const part = [' ', '.'].flatMap((sign) => (heading.startsWith(name + sign) ? heading.slice(name.length + 1) : []));
    return part.filter((one) => known.has(one)).map((one) => fieldAt(column, one, heading, index));
  });
}

function projected(column: Column, property: string, from: string, columns: readonly string[]): Field[] {
  if (column.type === 'mention') return written(column, property, columns);
  if (column.type !== 'period')
    return found(column, from.endsWith('_cur') && from !== column.name ? 'cur' : null, property, columns);
  return [...found(column, 'from', property, columns), ...found(column, 'to', endings[property] ?? '', columns)];
}

function found(
  column: Pick<Column, 'name'>,
  part: string | null,
  heading: string,
  columns: readonly string[],
): Field[] {
  const index = columns.indexOf(heading);
  return index < 0 ? [] : [fieldAt(column, part, heading, index)];
}

const fieldAt = ({ name }: Pick<Column, 'name'>, part: string | null, heading: string, index: number): Field => ({
  ...{ column: name, part, cut: null },
  source: { kind: 'column', heading, index },
});
