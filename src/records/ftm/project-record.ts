import { ownLine } from '../../evidence/index.ts';
import type { Row, Value } from '../../store/index.ts';
import { recordName } from '../mapping/mapping.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isHidden } from '../tables/physical-column.ts';
import { ftmModel, partySchema } from './ftm-parts.ts';

/** One value of one property; `meant` is the mention that a reference was to, before it was turned to who it is judged to be. */
export interface FtmValue {
  readonly prop: string;
  readonly value: string;
  readonly meant?: string;
}

/** An entity on its way out. */
export interface FtmEntity {
  readonly id: string;
  /** Whom it is judged to be; the same where nothing was judged. */
  readonly canonical: string;
  readonly schema: string;
  readonly exhibit: string;
  readonly values: readonly FtmValue[];
}

/** A party as records write it. */
export interface Party {
  readonly mention: string;
  readonly entity: string;
  readonly kind: MentionKind;
  readonly parts: ReadonlyMap<string, string>;
}

export interface ProjectedRow {
  readonly row: Row;
  /** What the protected database holds of the record, by column. */
  readonly texts: ReadonlyMap<string, string>;
  readonly party: (mention: string) => Party | undefined;
  /** The paper that a line belongs to, by number and day. */
  readonly paper: Row | undefined;
}

/** A record as an entity: what its projection has a property for stands there, all else in the description, a line to a column. */
export function projectRecord(type: RecordType, said: ProjectedRow): FtmEntity | null {
  const { ftm } = type;
  if (ftm === null) return null;
  const schema = ftmModel().getSchema(ftm.schema);
  const values: FtmValue[] = [{ prop: 'description', value: ownLine('record_type', type.id) }];
  const carried = new Set<string>();
  const projected = [...Object.entries(ftm.properties), ...endOf(type)];
  for (const [prop, from] of projected) {
    const column = type.columns.find(({ name }) => name === from || `${name}_cur` === from);
    if (column === undefined) continue;
    const found = propertyValue(prop, from, column, said, schema.getProperty(prop).type.name === 'entity');
    if (found === null) continue;
    values.push(found.value);
    if (found.whole) carried.add(column.type === 'money' ? from : column.name);
  }
  for (const column of type.columns) if (!carried.has(column.name)) values.push(...lines(column, said));
  values.push(...currencyLines(type, said, carried), ...paperLines(type, said));
  const id = String(said.row.record_id);
  return { id, canonical: id, schema: ftm.schema, exhibit: String(said.row.exhibit_id), values };
}

/** A period begins in one property and ends in another that no projection names. */
function endOf(type: RecordType): [string, string][] {
  const start = Object.entries(type.ftm?.properties ?? {}).find(
    ([prop, from]) => prop in ends && type.columns.find(({ name }) => name === from)?.type === 'period',
  );
  return start === undefined ? [] : [[ends[start[0]] ?? '', start[1]]];
}

const ends: Readonly<Record<string, string>> = { startDate: 'endDate', openingDate: 'closingDate' };
const isEnd = (prop: string): boolean => Object.values(ends).includes(prop);

/** The value of a projected column, and whether reading it back gives the column whole. */
function propertyValue(
  prop: string,
  from: string,
  column: Column,
  said: ProjectedRow,
  isReference: boolean,
): { value: FtmValue; whole: boolean } | null {
  if (column.type === 'mention') return partyValue(prop, column, said, isReference);
  const { row, texts } = said;
  if (column.type === 'period') {
    const day = row[`${column.name}_${isEnd(prop) ? 'to' : 'from'}`] ?? null;
    return day === null ? null : { value: { prop, value: String(day) }, whole: prop in ends || isEnd(prop) };
  }
  if (column.type === 'moment') {
    const at = row[`${column.name}_local`] ?? null;
    return at === null ? null : { value: { prop, value: String(at) }, whole: false };
  }
  const text = isHidden(column) ? texts.get(column.name) : plainText(column, row[from] ?? null);
  return text === undefined || text === null ? null : { value: { prop, value: text }, whole: !isHidden(column) };
}

function partyValue(prop: string, column: Column, said: ProjectedRow, isReference: boolean) {
  const party = partyOf(column, said);
  if (party === null) return null;
  if (isReference && partySchema(party.kind) !== null)
    return { value: { prop, value: party.entity, meant: party.mention }, whole: true };
  const [main] = mainParts.flatMap((part) => party.parts.get(part) ?? []);
  return main === undefined ? null : { value: { prop, value: main }, whole: false };
}

const mainParts = ['full', 'org_name', 'place_name', 'address', 'account', 'document', 'contact', 'badge'];

function partyOf(column: Column, { row, party }: ProjectedRow): Party | null {
  const mention = row[`${column.name}_m`];
  return typeof mention === 'string' ? (party(mention) ?? null) : null;
}

/** A value as text that reading takes back: months and clock times as they are written, not as they are counted. */
function plainText(column: Column, value: Value): string | null {
  if (value === null) return null;
  if (column.month) return `${Math.floor(Number(value) / 12)}-${twoDigits((Number(value) % 12) + 1)}`;
  if (column.clock) return `${twoDigits(Math.floor(Number(value) / 60))}:${twoDigits(Number(value) % 60)}`;
  return String(value);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What of a column stands in the description. */
function lines(column: Column, said: ProjectedRow): FtmValue[] {
  const { row, texts } = said;
  if (column.feature || column.type === 'reference') return [];
  if (column.type === 'mention') return partyLines(column, said);
  if (isHidden(column)) return described(column.name, texts.get(column.name) ?? null);
  if (column.type === 'moment') return described(column.name, momentText(column, row));
  if (column.type === 'period')
    return [
      ...described(`${column.name}_from`, row[`${column.name}_from`] ?? null),
      ...described(`${column.name}_to`, row[`${column.name}_to`] ?? null),
    ];
  return described(column.name, plainText(column, row[column.name] ?? null));
}

const described = (name: string, value: Value): FtmValue[] =>
  value === null ? [] : [{ prop: 'description', value: ownLine(name, String(value)) }];

/** A party that is an entity is referred to; any other is written out, part by part. */
function partyLines(column: Column, said: ProjectedRow): FtmValue[] {
  const party = partyOf(column, said);
  if (party === null) return [];
  if (partySchema(party.kind) !== null) return described(column.name, party.mention);
  return [...party.parts].flatMap(([part, text]) => described(`${column.name}.${part}`, text));
}

/** With the distance from UTC where the zone was known, so that the moment comes back and not only the clock. */
function momentText(column: Column, row: Row): string | null {
  const [local, utc, minute] = ['local', 'utc', 'minute'].map((part) => row[`${column.name}_${part}`] ?? null);
  if (local === null || local === undefined) return null;
  if (minute === null) return String(row[`${column.name}_day`]);
  if (typeof utc !== 'string') return String(local);
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 60_000);
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

const currencyLines = (type: RecordType, { row }: ProjectedRow, carried: ReadonlySet<string>): FtmValue[] =>
  type.columns
    .filter(({ type: kind, name }) => kind === 'money' && !carried.has(`${name}_cur`))
    .flatMap(({ name }) => described(`${name}_cur`, row[`${name}_cur`] ?? null));

/** By which number and day a line's paper is found again; by its id where it has neither. */
function paperLines(type: RecordType, { row, paper, party }: ProjectedRow): FtmValue[] {
  const { header } = type;
  if (header === null) return [];
  const of = recordTypes().of(header.type);
  if (of.key.length === 0) return described(`${header.column}.${recordName}`, row[header.column] ?? null);
  if (paper === undefined) return [];
  const said = { row: paper, texts: new Map(), party, paper: undefined };
  return of.columns
    .filter(({ name }) => of.key.includes(name))
    .flatMap((column) => lines(column, said))
    .map(({ prop, value }) => ({ prop, value: `${header.column}.${value}` }));
}
