import type { Field, RecordMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isAbout, isToldBySubject } from './about-what.ts';
import { chooseAll } from './choose-all.ts';
import { chooseTitleDay } from './choose-title-day.ts';
import { wholeTitle } from './choose-titled.ts';
import { type Chosen, hasAny, surely } from './chosen.ts';
import { besideCross, crossTableOf, recordsOfCross } from './cross-table.ts';
import type { Fit } from './fit.ts';
import { namingParts } from './mention-parts.ts';
import { isOfPaper, isOrdered, isSaidWhole, paperOf } from './paper-of-lines.ts';
import { isTold, scoreOf } from './speaks-for-type.ts';
import type { UnitClues } from './unit-clues.ts';

export interface FitOptions {
  /** Headers name nobody of the list below them; the columns that the list's people take are given. */
  readonly listed?: ReadonlySet<number> | null;
  /** How surely the list below a header reads each column. */
  readonly line?: ReadonlyMap<number, number>;
  /** Types of papers that another sheet of the exhibit holds: lines find theirs by number and date. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** Tries a record type on a unit: every heading to the slot it fits best, then what the paper says once, then what the title says. */
export function fitType(type: RecordType, clues: UnitClues, { listed = null, line, elsewhere }: FitOptions = {}): Fit {
  const cross = listed === null ? crossTableOf(type, clues) : null;
  const { chosen, used } = chooseAll(type, cross === null ? clues : besideCross(clues, cross), listed, line);
  chooseTitleDay({ type, clues, chosen }, cross?.given);
  const above = paperType(type);
  const own = missingOf(type, chosen, above !== null);
  const header =
    above === null
      ? null
      : paperOf(
          { type, clues, chosen, own, elsewhere },
          fitType(above, clues, { listed: columnsOfPerson(chosen), line: surenessOf(chosen) }),
        );
  const shared = header !== null && elsewhere?.has(header.type.id) ? header.type.key : [];
  const given = [...shared, ...(cross?.given ?? [])];
  const lacking = own.filter((name) => !name.split(' or ').some((one) => given.includes(one)));
  const missing = [...lacking.filter((name) => !isKeeper(type, name)), ...(header?.missing ?? [])];
  const awaits = [...new Set([...lacking.filter((name) => isKeeper(type, name)), ...(header?.awaits ?? [])])];
  const fields = [...chosen.values()].filter((one) => !isOfPaper(type, one, header));
  const record: RecordMapping = {
    type: type.id,
    once: false,
    refers: false,
    when: null,
    fields: fields.map(({ field }) => field),
  };
  const headerRecord = header?.records.map((one) => ({ ...one, once: true })) ?? [];
  const ordered = isOrdered(type, header, chosen);
  const all = new Set([...used, ...(header?.used ?? []), ...(cross?.columns.map(({ index }) => index) ?? [])]);
  return {
    type,
    records: [
      ...headerRecord,
      ...(cross === null ? [record] : recordsOfCross(type, cross, record.fields, clues.headings)),
    ],
    score:
      scoreOf(type, clues, fields, all) +
      (cross === null ? 0 : 3) +
      (isSaidWhole(header, elsewhere) || ordered ? wholeTitle : 0),
    missing,
    awaits,
    used: all,
    told:
      isAbout(type, clues, chosen) &&
      (cross?.told === true ||
        header?.told === true ||
        ordered ||
        isTold(type, clues, fields, all) ||
        isToldBySubject(type, clues, chosen)),
    reasons: [
      ...(header?.reasons ?? []),
      ...fields.filter(({ field }) => cross === null || !given.includes(field.column)).map(({ because }) => because),
      ...(cross === null ? [] : [cross.because]),
      ...(above !== null && header === null
        ? [`the list names no ${type.header?.type}: what it says of each stands by itself`]
        : []),
    ],
    surest: (column) => Math.max(0, ...fields.filter(({ field }) => field.column === column).map(({ score }) => score)),
  };
}

/** The paper that stands above the lines of such a list. The line of a payroll that deductions hang on is none. */
const paperType = ({ header }: RecordType): RecordType | null =>
  header === null || header.type.startsWith('payroll') ? null : recordTypes().of(header.type);

/** What a list surely says of its people is said of nobody in its header. */
const columnsOfPerson = (chosen: ReadonlyMap<string, Chosen>): Set<number> =>
  new Set(
    [...chosen.values()].flatMap(({ field: { column, source }, score }) =>
      column === 'person' && source.kind === 'column' && score >= surely ? [source.index] : [],
    ),
  );

const surenessOf = (chosen: ReadonlyMap<string, Chosen>): Map<number, number> =>
  new Map(
    [...chosen.values()].flatMap(({ field: { source }, score }) =>
      source.kind === 'column' ? [[source.index, score] as const] : [],
    ),
  );

const isKeeper = (type: RecordType, name: string): boolean =>
  type.columns.some((column) => column.name === name && column.keeper);

/** True where a field says who or what the party is, and not only more about it. */
export const namesParty = (field: Field, party: string): boolean =>
  field.column === party && namingParts.has(field.part ?? '');

function missingOf(type: RecordType, chosen: ReadonlyMap<string, Chosen>, headed: boolean): string[] {
  const missing = type.columns.filter((column) => {
    if (!column.required || column.feature || column.of !== null) return false;
    if (column.type === 'reference') return !headed;
    if (column.type === 'mention') return !isNamed(column.name, chosen);
    if (column.type === 'moment') return !chosen.has(column.name) && !chosen.has(`${column.name}.date`);
    return !hasAny(column.name, chosen);
  });
  const names = missing.map((column) => column.name);
  const isMention = (name: string) => type.columns.some((column) => column.name === name && column.type === 'mention');
  const isGiven = (name: string) =>
    isMention(name) ? isNamed(name, chosen) : chosen.has(name) || hasAny(name, chosen);
  for (const some of [type.oneOf, type.toldBy])
    if (some.length > 0 && !some.some(isGiven)) names.push(some.join(' or '));
  return names;
}

/** The bank of an account is not whose it is. */
const isNamed = (party: string, chosen: ReadonlyMap<string, Chosen>): boolean =>
  [...chosen.values()].some(({ field }) => namesParty(field, party));
