import type { Unit } from '../../evidence/index.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { Field, RecordMapping } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { ownUnit } from './ftm-own-mapping.ts';
import { envelope } from './ftm-parts.ts';
import { linkedName, ownType } from './linked-entities.ts';

/** Schemas that are parties: they say who is meant where other entities refer to them. */
const parties = new Set(['Person', 'Company', 'Organization', 'LegalEntity', 'PublicBody', 'Address']);

/** Schemas read by the projection of one record type; further properties that fill its columns, and what it takes for granted. */
const read: Readonly<
  Record<string, { type: string; also?: Readonly<Record<string, string>>; says?: Readonly<Record<string, string>> }>
> = {
  Company: { type: 'company_snapshot', also: { modifiedAt: 'as_of', date: 'as_of' } },
  Organization: { type: 'company_snapshot', also: { modifiedAt: 'as_of', date: 'as_of' } },
  LegalEntity: { type: 'company_snapshot', also: { modifiedAt: 'as_of', date: 'as_of' } },
  PublicBody: { type: 'company_snapshot', also: { modifiedAt: 'as_of', date: 'as_of' } },
  Directorship: { type: 'company_officer' },
  Ownership: { type: 'company_owner' },
  Employment: { type: 'employment_contract', also: { date: 'signed', startDate: 'signed' }, says: { kind: 'labour' } },
  UnknownLink: { type: 'affiliation', also: { relationship: 'kind' } },
  Family: {
    type: 'affiliation',
    also: { person: 'a', relative: 'b', relationship: 'kind' },
    says: { kind: 'relative' },
  },
  Associate: {
    type: 'affiliation',
    also: { person: 'a', associate: 'b', relationship: 'kind' },
    says: { kind: 'adviser' },
  },
  Payment: { type: 'bank_payment', also: { purpose: 'purpose', startDate: 'at' } },
  BankAccount: { type: 'account', also: { accountHolder: 'holder', bankName: 'bank', iban: 'account' } },
  Sanction: {
    type: 'sanctions_entry',
    also: { authority: 'list', program: 'list', startDate: 'listed', endDate: 'delisted' },
  },
};

const periodSides: Readonly<Record<string, string>> = {
  startDate: 'from',
  openingDate: 'from',
  endDate: 'to',
  closingDate: 'to',
};

/** The mapping of one schema of a FollowTheMoney file; null where no projection reads it and its properties must speak for themselves. */
export function ftmUnit(unit: Unit): GuessedUnit | null {
  const own = ownUnit(unit);
  if (own !== null) return own;
  if (ownType(unit) === 'party') return onlyReferred(unit);
  const rule = read[unit.name];
  if (rule === undefined) return parties.has(unit.name) ? onlyReferred(unit) : null;
  const type = recordTypes().of(rule.type);
  const columns = unit.columns ?? [];
  const fields = [
    ...Object.entries({ ...type.ftm?.properties, endDate: spanOf(type) }).flatMap(([from, to]) =>
      field(type, columns, from, to),
    ),
    ...Object.entries(rule.also ?? {}).flatMap(([from, to]) => field(type, columns, from, to)),
  ];
  const chosen = [...new Map(fields.reverse().map((one) => [`${one.column}.${one.part}`, one])).values()].reverse();
  const granted = Object.entries({ ...defaults(type), ...rule.says }).filter(
    ([column]) => !chosen.some((one) => one.column === column),
  );
  const says = granted.map(
    ([column, text]): Field => ({ column, part: null, source: { kind: 'says', text }, cut: null }),
  );
  const record: RecordMapping = { type: type.id, once: false, refers: false, when: null, fields: [...chosen, ...says] };
  const lacking = type.columns.filter(
    (column) => column.required && !column.feature && !record.fields.some((one) => one.column === column.name),
  );
  if (lacking.length > 0) return parties.has(unit.name) ? onlyReferred(unit, lacking) : notRead(unit, type, lacking);
  return mapped(unit, type, record);
}

function mapped(unit: Unit, type: RecordType, record: RecordMapping): GuessedUnit {
  const used = record.fields.flatMap(({ source }) => (source.kind === 'column' ? [source.heading.split(' ')[0]] : []));
  const unused = (unit.columns ?? []).filter(
    (name) => !envelope.has(name) && !name.includes(' ') && !used.includes(name),
  );
  const style = { order: 'dmy', decimal: '.', zone: null, currency: null, period: null } as const;
  return {
    mapping: { unit: unit.index, name: unit.name, header: null, headerRows: 0, ...style, records: [record], unused },
    reasons: [
      `taken for ${type.id}: it is a FollowTheMoney ${unit.name} (1.00)`,
      ...record.fields.flatMap(({ column, source }) =>
        source.kind === 'says' ? [`${column} is "${source.text}" unless a property says otherwise`] : [],
      ),
    ],
    leftovers: unused.map((name) => `column "${name}" is read by nothing`),
  };
}

const onlyReferred = (unit: Unit, lacking: readonly Column[] = []): GuessedUnit => ({
  mapping: null,
  reasons: [],
  leftovers: [
    `no record of its own${lacking.length > 0 ? ` (no ${lacking.map(({ name }) => name).join(', ')})` : ''}: the names and numbers of a ${unit.name} go to the records that refer to it`,
  ],
});

const notRead = (unit: Unit, type: RecordType, lacking: readonly Column[]): GuessedUnit => ({
  mapping: null,
  reasons: [],
  leftovers: [
    `not recognised: a ${unit.name} becomes ${type.id}, and no property gives ${lacking.map(({ name }) => name).join(', ')}`,
  ],
});

const spanOf = (type: RecordType): string => type.columns.find((column) => column.type === 'period')?.name ?? '';

const defaults = (type: RecordType): Record<string, string> =>
  Object.fromEntries(
    type.columns.flatMap((column) => (column.default === null ? [] : [[column.name, String(column.default)]])),
  );

/** One property as the fields of the column it is projected to: a party by name, numbers and birth. */
function field(type: RecordType, columns: readonly string[], property: string, to: string): Field[] {
  const column = type.columns.find((one) => one.name === to || `${one.name}_cur` === to);
  if (column === undefined || !columns.includes(property)) return [];
  if (column.type === 'mention') return partyFields(column, columns, property);
  const part = to.endsWith('_cur') ? 'cur' : column.type === 'period' ? (periodSides[property] ?? null) : null;
  return [fieldAt(columns, column.name, part, property)];
}

const fieldAt = (columns: readonly string[], column: string, part: string | null, heading: string): Field => ({
  ...{ column, part, cut: null },
  source: { kind: 'column', heading, index: columns.indexOf(heading) },
});

function partyFields(column: Column, columns: readonly string[], property: string): Field[] {
  const linked = (what: string): string => linkedName(property, what);
  const isLinked = columns.includes(linked('name'));
  const [kind = 'org'] = column.kinds;
  if (kind === 'account')
    return [fieldAt(columns, column.name, 'account', isLinked ? linked('accountNumber') : property)];
  const own = kind === 'person' ? 'full' : 'org_name';
  if (!isLinked) return [...[fieldAt(columns, column.name, own, property)], ...ownNumbers(column, columns, property)];
  const names: [string, string][] =
    column.kinds.length > 1
      ? [
          ['full', 'person'],
          ['org_name', 'organisation'],
        ]
      : [[own, 'name']];
  const numbers: [string, string][] = [
    ['inn', 'innCode'],
    ...(column.kinds.includes('org') ? [['ogrn', 'ogrnCode'] as [string, string]] : []),
    ...(column.kinds.includes('person')
      ? ([
          ['latin', 'latinName'],
          ['birth', 'birthDate'],
          ['document', 'passportNumber'],
        ] as [string, string][])
      : []),
  ];
  return [...names, ...numbers].map(([part, what]) => fieldAt(columns, column.name, part, linked(what)));
}

/** A company that names itself says its own numbers. */
const ownNumbers = (column: Column, columns: readonly string[], property: string): Field[] =>
  property !== 'name'
    ? []
    : (
        [
          ['inn', 'innCode'],
          ['ogrn', 'ogrnCode'],
          ['kpp', 'kppCode'],
          ['address', 'address'],
        ] as const
      ).flatMap(([part, name]) => (columns.includes(name) ? [fieldAt(columns, column.name, part, name)] : []));
