import { basename, dirname } from 'node:path';
import { namesParty } from '../columns/fit-type.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import { type Field, fieldName, type RecordMapping, type UnitMapping } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { wholePart } from '../words/slots.ts';

/** Who keeps a paper, as words that a record can hold, and why it is thought so. */
export interface Kept {
  readonly text: string;
  readonly because: string;
}

/** Says who the party `column` of a file is that does not say so, from the folded texts of its cells; null where nothing tells. */
export type KeeperOf = (column: string, cells: ReadonlySet<string>) => Kept | null;

/** The parties that records of this unit need and that the file does not name. */
export const awaitedIn = (unit: GuessedUnit): string[] => [
  ...new Set((unit.mapping?.records ?? []).flatMap((record) => awaitedBy(record))),
];

const awaitedBy = (record: RecordMapping): string[] => {
  const type = recordTypes().of(record.type);
  return type.columns
    .filter(({ keeper, required, name, type: kind }) => {
      const isAwaited = keeper || (record.once && kind === 'mention');
      return isAwaited && required && (!record.refers || type.key.includes(name));
    })
    .map(({ name }) => name)
    .filter((name) => !record.fields.some((field) => namesParty(field, name)));
};

/** A register seldom prints whose it is: the party is taken from the sheets beside it, then from the files beside it, else stays unnamed. */
export function fillKeepers(units: readonly GuessedUnit[], fileName: string, keeperOf: KeeperOf): GuessedUnit[] {
  return units.map((unit) => {
    const awaited = awaitedIn(unit);
    if (unit.mapping === null || awaited.length === 0) return unit;
    const kept = new Map(awaited.map((column) => [column, keptIn(unit, units, column, fileName, keeperOf)]));
    const records = unit.mapping.records.map((record) => ({
      ...record,
      fields: [...record.fields, ...awaitedBy(record).flatMap((column) => kept.get(column)?.fields ?? [])],
    }));
    const reasons = [...kept.values()].map(({ because }) => because);
    return { ...unit, mapping: { ...unit.mapping, records }, reasons: [...unit.reasons, ...reasons] };
  });
}

function keptIn(
  unit: GuessedUnit,
  units: readonly GuessedUnit[],
  column: string,
  fileName: string,
  keeperOf: KeeperOf,
): { fields: Field[]; because: string } {
  const beside = fieldsOf(unit, column);
  if (beside.length > 0) return { fields: beside, because: `${column} is that of the other record of the same row` };
  const named = column === 'site' ? namedSheet(unit, units) : null;
  if (named !== null)
    return {
      fields: [{ column, part: partOf(column), source: { kind: 'says', text: named }, cut: null }],
      because: `doubtful: ${column} is not said here: the sheets hold one list each, and this one is called "${named}"`,
    };
  const sheet = units.find((one) => one !== unit && saidOnce(one, column).length > 0);
  if (sheet !== undefined)
    return {
      fields: saidOnce(sheet, column),
      because: `doubtful: ${column} is not said here: sheet "${sheet.mapping?.name}" says it`,
    };
  const told = keeperOf(column, unit.cells ?? new Set()) ?? unnamed(column, fileName);
  const field = { column, part: partOf(column), source: { kind: 'says' as const, text: told.text }, cut: null };
  return { fields: [field], because: `doubtful: ${fieldName(field)} is not said in this file: ${told.because}` };
}

/** A workbook with a sheet for each site: what the sheet is called, where the program that made it did not name it. */
function namedSheet({ mapping }: GuessedUnit, units: readonly GuessedUnit[]): string | null {
  if (mapping === null || sheetByNumber.test(mapping.name)) return null;
  const typesOf = (one: UnitMapping) => one.records.map(({ type }) => type).join(' ');
  const alike = units.filter((one) => one.mapping !== null && typesOf(one.mapping) === typesOf(mapping));
  const names = new Set(alike.map((one) => one.mapping?.name));
  return names.size >= 2 && names.size === alike.length ? mapping.name : null;
}

const sheetByNumber =
  /^(лист|sheet|tdsheet|worksheet|table|таблица|данные|data|page|стр|시트|\d+)[\s_.-]*\d*$|\d{4}|,/iu;

const fieldsOf = (unit: GuessedUnit, column: string): Field[] =>
  unit.mapping?.records
    .find((record) => record.fields.some((field) => namesParty(field, column)))
    ?.fields.filter((field) => field.column === column) ?? [];

const saidOnce = (unit: GuessedUnit, column: string): Field[] => {
  const fields = fieldsOf(unit, column);
  return fields.every(({ source }) => source.kind === 'says') ? fields : [];
};

const partOf = (column: string): string => (column === 'site' ? wholePart.site : wholePart.org) as string;

/** Files of one folder are one keeper's until a person says otherwise. */
function unnamed(column: string, fileName: string): Kept {
  const folder = dirname(fileName) === '.' ? '' : ` ${basename(dirname(fileName))}`;
  return { text: `(${column} not named${folder})`, because: 'nor does anything beside it say so; it stays unnamed' };
}
