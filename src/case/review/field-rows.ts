import { type Comparison, compareReadings, foldName, readName } from '@tributary/names';
import type { ReadEntity } from './read-cluster.ts';

/** `agree`: all who speak say one thing; `similar`: names that may be one; `conflict`: to differ here is to be two; `differ`: one may have two of it; `alone`: one speaks. */
export type Agreement = 'agree' | 'similar' | 'conflict' | 'differ' | 'alone';

/** A value in a cell, once however often it is written, with the records that write it. */
export interface CellValue {
  readonly value: string;
  readonly records: readonly string[];
}

/** A field of the comparison: one cell per entity, in their order. */
export interface FieldRow {
  readonly field: string;
  readonly agreement: Agreement;
  readonly cells: readonly (readonly CellValue[])[];
}

/** Why a name of the first entity and one of another may be one name, syllable by syllable. */
export interface NamePair {
  readonly left: number;
  readonly right: number;
  readonly leftName: string;
  readonly rightName: string;
  readonly comparison: Comparison;
}

/** What nobody has two of: to differ in it is to be two. */
const single = new Set(['birth', 'inn', 'ogrn', 'snils', 'sex']);
/** What tells people apart, though somebody may have two of it. */
const telling = new Set(['document', 'staff_no', 'student_no', 'account', 'badge', 'phone', 'contact', 'address']);

/** Fields as rows: names first, then what decides, then what several records say of the same, then what one alone says. */
export function fieldRows(entities: readonly ReadEntity[], pairs: readonly NamePair[]): FieldRow[] {
  const fields = [...new Set(entities.flatMap(({ said }) => said.map(({ field }) => field)))];
  const rows = fields.map((field) => {
    const cells = entities.map(({ said }) => valuesIn(said.filter((one) => one.field === field)));
    return { field, cells, agreement: field === 'name' ? nameAgreement(pairs) : agreementOf(field, cells) };
  });
  return rows.sort((a, b) => rank(a) - rank(b) || (a.field < b.field ? -1 : 1));
}

function valuesIn(said: readonly { value: string; record: string }[]): CellValue[] {
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, all]) => ({
    value,
    records: [...new Set(all.map(({ record }) => record))],
  }));
}

function agreementOf(field: string, cells: readonly (readonly CellValue[])[]): Agreement {
  const speaking = cells.filter((cell) => cell.length > 0).map((cell) => new Set(cell.map(({ value }) => value)));
  if (speaking.length < 2) return 'alone';
  const [first, ...rest] = speaking;
  const shared = [...(first ?? [])].some((value) => rest.every((other) => other.has(value)));
  if (shared) return 'agree';
  if (field === 'as' || field === 'day') return 'differ';
  return single.has(field) ? 'conflict' : 'differ';
}

/** By the best pair that each of the others has with the first. */
function nameAgreement(pairs: readonly NamePair[]): Agreement {
  const best = [...Map.groupBy(pairs, ({ right }) => right).values()].map((own) =>
    own.reduce((one, other) => (other.comparison.score > one.comparison.score ? other : one)),
  );
  const verdicts = new Set(best.map(({ comparison }) => comparison.verdict));
  if (verdicts.has('different')) return 'conflict';
  if (verdicts.has('possible')) return 'similar';
  return pairs.length === 0 ? 'alone' : 'agree';
}

const order: readonly Agreement[] = ['conflict', 'similar', 'agree', 'differ', 'alone'];

function rank({ field, agreement }: FieldRow): number {
  if (field === 'name') return -1;
  const kind = single.has(field) ? 0 : telling.has(field) ? 1 : 2;
  return (agreement === 'alone' ? 100 : 0) + kind * 10 + order.indexOf(agreement);
}

/** Each writing of the first entity's name, in its script, beside the writing of another that fits it best. */
export function namePairs(entities: readonly ReadEntity[]): NamePair[] {
  const writings = entities.map(writingsOf);
  return writings.flatMap((mine, right) => {
    if (right === 0) return [];
    return (writings[0] ?? []).flatMap((leftName) =>
      bestWith(leftName, mine).map((one) => ({ left: 0, right, leftName, ...one })),
    );
  });
}

const writingsShown = 4;

/** The writings of a name that differ in their letters, not only in case. */
function writingsOf({ said }: ReadEntity): string[] {
  const names = said.filter(({ field }) => field === 'name').map(({ value }) => value);
  return [...new Map(names.map((name) => [foldName(name), name])).values()].slice(0, writingsShown);
}

function bestWith(leftName: string, names: readonly string[]): { rightName: string; comparison: Comparison }[] {
  const left = readName(leftName);
  return names
    .map((rightName) => ({ rightName, comparison: compareReadings(left, readName(rightName)) }))
    .sort((a, b) => b.comparison.score - a.comparison.score)
    .slice(0, 1);
}
