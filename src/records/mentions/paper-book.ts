import { type Field, type RecordMapping, recordName } from '../mapping/mapping.ts';
import { fieldReader } from '../mapping/read-field.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { ReadCell, RowCells } from '../values/cell.ts';
import { type DateOrder, parseDay } from '../values/parse-date.ts';
import { normalNumber } from '../values/register-numbers.ts';
import type { RowProblem } from '../values/row-problem.ts';
import { lookupOf } from '../words/dictionary.ts';
import { foldText } from '../words/fold-text.ts';
import type { Mention } from './mention-book.ts';

/** The record of the paper that a line belongs to, the paper's day, and the parties that its lines share. */
export interface HeaderRecord {
  readonly id: string;
  readonly day: number | null;
  /** Of all that the paper says: equal lines of two papers are no copies. */
  readonly hash: number;
  readonly mentions?: ReadonlyMap<string, Mention>;
}

/** What makes two papers one: number, day and kind alike, and no two different parties. */
export interface PaperKey {
  readonly what: string;
  /** What else tells two papers of one number and day apart; null where the row only refers to the paper. */
  readonly further: string | null;
  readonly party: Party;
  /** The reference that lines keep where the paper itself is not found; null where it has no number. */
  readonly reference: string | null;
  readonly day: number | null;
}

/** What is written of a party: enough to tell that two writings cannot be one. */
export interface Party {
  readonly inn: string | null;
  readonly name: string | null;
}

/** The papers of one exhibit, whichever sheet they stand on. */
export class PaperBook {
  readonly #papers = new Map<string, { key: PaperKey; paper: HeaderRecord | RowProblem }[]>();

  find(type: RecordType, key: PaperKey): HeaderRecord | RowProblem | undefined {
    const isKnown = (other: PaperKey) =>
      (key.further === null || key.further === other.further) && mayBeOne(other.party, key.party);
    return this.#papers.get(`${type.id}\n${key.what}`)?.find((one) => isKnown(one.key))?.paper;
  }

  keep(type: RecordType, key: PaperKey, paper: HeaderRecord | RowProblem): void {
    const name = `${type.id}\n${key.what}`;
    this.#papers.set(name, [...(this.#papers.get(name) ?? []), { key, paper }]);
  }
}

/** Register numbers decide; else one name must be the other or hold all its words; what is not written contradicts nothing. */
export function mayBeOne(a: Party, b: Party): boolean {
  if (a.inn !== null && b.inn !== null) return a.inn === b.inn;
  if (a.name === null || b.name === null) return true;
  const [one, other] = [a.name.split(' '), b.name.split(' ')];
  const [few, many] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  return few.every((word) => many.has(word));
}

/** Reads the key of the paper that a row belongs to. */
export function paperKeyReader(
  type: RecordType,
  { fields, refers }: RecordMapping,
  order: DateOrder,
): (row: RowCells) => PaperKey {
  const named = fields.find(({ column }) => column === recordName);
  if (named !== undefined) return namedReader(type, fieldReader(named));
  const of = (name: string) => fields.filter((field) => field.column === name);
  const described = (name: string) => type.columns.find((column) => column.name === name);
  const keyed = type.key.flatMap((name) => described(name) ?? []);
  const plain = keyed.filter((column) => column.type !== 'mention').map((column) => [column, of(column.name)] as const);
  const parties = keyed.filter((column) => column.type === 'mention').flatMap((column) => of(column.name));
  const further = keyed.length === 0 ? fields : furtherKey(type, fields);
  return (row) => {
    const texts = plain.map(([column, own]) => keyText(column, own, row, order));
    const day = texts.find((text) => typeof text === 'number') ?? null;
    // The number alone finds a paper too, where it is the only one of that number.
    const reference = texts[0] === undefined || texts[0] === null || texts[0] === '' ? null : texts.join('|');
    return {
      what: texts.join('\n'),
      further: refers
        ? null
        : further.map((field) => furtherText(described(field.column), fieldReader(field)(row))).join('\n'),
      party: partyOf(parties, row),
      reference: reference === null ? null : `${type.code}?${reference}`,
      day: typeof day === 'number' ? day : null,
    };
  };
}

/** A record that other rows name by its id. */
const namedReader =
  (type: RecordType, read: ReadCell): ((row: RowCells) => PaperKey) =>
  (row) => {
    const id = read(row);
    const reference = id === null ? null : `${type.code}?${id}`;
    return { what: `${recordName}\n${id}`, further: null, party: { inn: null, name: null }, reference, day: null };
  };

/** An order that enrols and one that expels are two, whatever their number: needed columns that each row says belong to the key. */
const furtherKey = (type: RecordType, fields: readonly Field[]): Field[] =>
  fields.filter(({ column }) => {
    const described = type.columns.find((one) => one.name === column);
    return described?.required === true && described.type !== 'mention' && !type.key.includes(column);
  });

/** «зачисление» in a cell and `enrol` from a title are one value. */
const furtherText = (column: Column | undefined, text: string | null): string =>
  text === null ? '' : ((column?.type === 'enum' ? lookupOf(column)(text) : null) ?? foldText(text));

function keyText(column: Column, fields: readonly Field[], row: RowCells, order: DateOrder): string | number | null {
  const [field] = fields;
  const text = field === undefined ? null : fieldReader(field)(row);
  if (text === null) return null;
  if (column.type === 'date') return parseDay(text, order) ?? foldText(text);
  return column.type === 'number' ? normalNumber(text) : foldText(text);
}

function partyOf(fields: readonly Field[], row: RowCells): Party {
  const said = (part: string): string | null => {
    const field = fields.find((one) => one.part === part);
    return field === undefined ? null : fieldReader(field)(row);
  };
  const name = said('org_name');
  const inn = said('inn')?.replace(/\D/g, '') ?? /(?:ИНН|INN)\D{0,3}(\d{10,12})/iu.exec(name ?? '')?.[1] ?? null;
  return { inn: inn === '' ? null : inn, name: nameOf(name) };
}

/** Legal form and register numbers tell no two writings of one name apart. */
export const nameOf = (text: string | null): string | null =>
  text === null
    ? null
    : foldText(text.replace(/[,;(]?\s*(ИНН|ОГРН|КПП|INN|OGRN)\s*[:№]?\s*\d+\)?/giu, ''))
        .replace(/(^| )(фгбоу|фгаоу|гбоу|гоу|ано|чоу|ооо|ао|пао|зао|во|впо|llc|ltd|jsc)(?= |$)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || null;
