import { type Field, fieldName, type RecordMapping } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import type { Candidate } from '../words/heading-lexicon.ts';
import { isAbout, isToldBySubject } from './about-what.ts';
import { chooseBareHeadings } from './choose-bare-headings.ts';
import { chooseBareParts } from './choose-bare-parts.ts';
import {
  chooseCut,
  chooseDayBeside,
  chooseDocument,
  chooseName,
  chooseOrderNamed,
  choosePhone,
} from './choose-beside.ts';
import { chooseByShape } from './choose-by-shape.ts';
import { chooseBySum } from './choose-by-sum.ts';
import { chooseByValues } from './choose-by-values.ts';
import { chooseClockSpan } from './choose-clock-span.ts';
import { chooseEnds } from './choose-ends.ts';
import { chooseFewValues } from './choose-few-values.ts';
import { chooseFirstDay } from './choose-first-day.ts';
import { chooseJoined } from './choose-joined.ts';
import { chooseLastNeeded } from './choose-last-needed.ts';
import { chooseLatest } from './choose-latest.ts';
import { chooseLeftOver } from './choose-left-over.ts';
import { chooseClock, chooseNarrower } from './choose-narrower.ts';
import { chooseOtherSide, chooseReceiver, chooseTaker } from './choose-other-side.ts';
import { choosePaid } from './choose-paid.ts';
import { chooseSaid } from './choose-said.ts';
import { chooseSamePrefix } from './choose-same-prefix.ts';
import { chooseSeveralValues } from './choose-several-values.ts';
import { chooseTitleDay } from './choose-title-day.ts';
import { chooseTitleValues, titleBonus, wholeTitle } from './choose-titled.ts';
import { chooseTotal } from './choose-total.ts';
import { chooseUnheaded } from './choose-unheaded.ts';
import { chooseUnnumbered } from './choose-unnumbered.ts';
import { type Choosing, type Chosen, hasAny, pick } from './chosen.ts';
import { besideCross, crossTableOf, recordsOfCross } from './cross-table.ts';
import { pairs } from './heading-pairs.ts';
import { leaveStrangers } from './leave-strangers.ts';
import { namingParts } from './mention-parts.ts';
import { isTitled, isTold, scoreOf } from './speaks-for-type.ts';
import type { UnitClues } from './unit-clues.ts';

/** How a record type would read the unit. */
export interface Fit {
  readonly type: RecordType;
  readonly records: readonly RecordMapping[];
  readonly score: number;
  /** Columns that the type needs and the unit does not give. */
  readonly missing: readonly string[];
  /** Parties that keep such papers and are not said here: they are supplied from what lies beside the file. */
  readonly awaits: readonly string[];
  readonly used: ReadonlySet<number>;
  /** False where nothing but what any list has speaks for the type. */
  readonly told: boolean;
  readonly reasons: readonly string[];
  /** How sure a column was read, 0 where it was not. */
  surest(column: string): number;
}

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
  const whole =
    type.header && !type.header.type.startsWith('payroll')
      ? meant(
          type,
          chosen,
          elsewhere,
          fitType(recordTypes().of(type.header.type), clues, {
            listed: columnsOfPerson(chosen),
            line: surenessOf(chosen),
          }),
        )
      : null;
  const own = missingOf(type, chosen, whole !== null);
  const header =
    whole === null || whole.missing.length === 0
      ? whole
      : (referenceTo(whole, own, elsewhere) ??
        (isRegister(type, clues, chosen, whole) ? null : unlessNumbered(whole, type, own, chosen)));
  const alone = whole !== null && header === null;
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
      ...(alone ? [`the list names no ${type.header?.type}: what it says of each stands by itself`] : []),
    ],
    surest: (column) => Math.max(0, ...fields.filter(({ field }) => field.column === column).map(({ score }) => score)),
  };
}

function chooseAll(
  type: RecordType,
  clues: UnitClues,
  listed: ReadonlySet<number> | null,
  line: ReadonlyMap<number, number> = new Map(),
) {
  const chosen = new Map<string, Chosen>();
  const used = new Set<number>();
  const choosing = { type, clues, chosen, used, listed, line };
  for (const pair of pairs(type, clues)) {
    const { column, part } = pair.candidate.slot;
    if (pair.candidate.slot.bare || (listed !== null && isListed(type, column))) continue;
    if (listed?.has(pair.index) && pair.candidate.likeness < surely) continue;
    if (pair.score < (line.get(pair.index) ?? 0) - (column.required || type.key.includes(column.name) ? 0.15 : 0))
      continue;
    if (used.has(pair.index) || chosen.has(fieldName({ column: column.name, part }))) continue;
    if (isNamedWhole(chosen, column.name, pair.candidate)) continue;
    const made = pick(pair, clues);
    chosen.set(fieldName(made.field), made);
    used.add(pair.index);
  }
  leaveWholes(choosing);
  chooseBySum(choosing);
  chooseJoined(choosing);
  chooseName(choosing);
  chooseEnds(choosing);
  chooseNarrower(clues, chosen);
  chooseClockSpan(choosing);
  choosePhone(choosing);
  chooseDocument(choosing);
  chooseCut(choosing);
  chooseDayBeside(choosing);
  chooseBareParts(choosing);
  chooseByShape(choosing);
  chooseSamePrefix(choosing);
  chooseSaid(choosing);
  chooseTitleValues(choosing);
  if (listed === null || line === undefined || line.size === 0) chooseFewValues(choosing);
  chooseSeveralValues(choosing);
  chooseBareHeadings(choosing);
  chooseOtherSide(choosing);
  chooseLeftOver(choosing);
  chooseOtherSide(choosing);
  chooseByShape(choosing);
  chooseReceiver(choosing);
  chooseTaker(choosing);
  chooseFirstDay(choosing);
  chooseBareHeadings(choosing);
  if (listed === null) chooseByValues(choosing);
  chooseUnheaded(choosing);
  chooseLastNeeded(choosing);
  chooseEnds(choosing);
  chooseClock(choosing);
  choosePaid(choosing);
  chooseTotal(choosing);
  chooseLatest(choosing);
  chooseUnnumbered(choosing);
  chooseOrderNamed(choosing);
  leaveStrangers(choosing);
  if (listed !== null && isOnePaper(type, chosen)) leaveToLines(choosing);
  return { chosen, used };
}

/** Its number is surely said once, above the rows: all of them are of that paper. A paper without a number may be several. */
const isOnePaper = ({ key, columns }: RecordType, chosen: ReadonlyMap<string, Chosen>): boolean =>
  columns.some(({ name, type }) => {
    const number = type === 'number' && key.includes(name) ? chosen.get(name) : undefined;
    return number?.field.source.kind === 'says' && number.score >= surely;
  });

/** What differs from row to row is no one paper's: «Наименование» of works is not its customer. What the paper says itself stands instead. */
function leaveToLines(choosing: Choosing): void {
  const { clues, chosen, used } = choosing;
  for (const [name, { field }] of chosen) {
    const { source } = field;
    if (source.kind !== 'column' || (clues.columns[source.index]?.distinct ?? 0) < 2) continue;
    chosen.delete(name);
    used.delete(source.index);
  }
  const taken = new Set(
    [...chosen.values()].flatMap(({ field: { source } }) => (source.kind === 'says' ? source.text : [])),
  );
  chooseSaid({ ...choosing, clues: { ...clues, said: clues.said.filter(({ text }) => !taken.has(text)) } });
}

/** A column that names a party whole leaves no other that its surname may stand in, unless that one is surely headed so. */
const isNamedWhole = (chosen: ReadonlyMap<string, Chosen>, column: string, { slot: { part }, likeness }: Candidate) =>
  (part === 'given' || (part === 'surname' && likeness < surely)) && chosen.has(`${column}.full`);

/** A period whose ends two columns give is not the day in a third. */
function leaveWholes({ type, chosen, used }: Choosing): void {
  for (const { name, type: kind } of type.columns) {
    const whole = chosen.get(name);
    if (kind !== 'period' || whole?.field.source.kind !== 'column') continue;
    if (!chosen.has(`${name}.from`) || !chosen.has(`${name}.to`)) continue;
    chosen.delete(name);
    used.delete(whole.field.source.index);
  }
}

/** «Дата подписания» above a list is the paper's: what the line could do without, and the paper reads as surely, the line leaves. */
function isOfPaper(type: RecordType, { field, score }: Chosen, paper: Fit | null): boolean {
  const { source } = field;
  const column = type.columns.find(({ name }) => name === field.column);
  if (paper === null || source.kind !== 'column' || column === undefined) return false;
  if (column.required && (field.part === null || nameParts.has(field.part))) return false;
  return (paper.records[0]?.fields ?? []).some(
    (one) =>
      one.source.kind === 'column' &&
      one.source.index === source.index &&
      paper.surest(one.column) > score - (isNumberOrDay(paper.type, one.column) ? nearly : 0),
  );
}

const isNumberOrDay = ({ key, columns }: RecordType, name: string): boolean =>
  key.includes(name) && columns.some((column) => column.name === name && column.type !== 'mention');

/**
 * The paper itself stands elsewhere where the rows give its number and day and not the rest of what it needs. The number alone is
 * enough where it is surely that of such a paper: it finds the one paper of the case that has it, or none.
 */
function referenceTo(header: Fit, own: readonly string[], elsewhere: ReadonlySet<string> | undefined): Fit | null {
  const { type, records } = header;
  const plain = type.key.filter((name) => type.columns.find((one) => one.name === name)?.type !== 'mention');
  const given = plain.filter((name) => !header.missing.includes(name));
  const [number = ''] = plain;
  const isKnown = (elsewhere?.has(type.id) ?? false) && plain.length > 1 && given.length === plain.length;
  // Without its paper at hand a line must be one by itself: a person, and the paper's number headed as such.
  if (!isKnown && (own.length > 0 || header.surest(number) < 0.7)) return null;
  const fields = (records[0]?.fields ?? []).filter(({ column }) => type.key.includes(column));
  const used = new Set(fields.flatMap(({ source }) => (source.kind === 'column' ? [source.index] : [])));
  return {
    ...header,
    missing: [],
    used,
    records: [{ type: type.id, once: true, refers: true, when: null, fields }],
    reasons: [
      ...header.reasons.filter((reason) => fields.some((field) => reason.includes(fieldName(field)))),
      `the ${type.id} itself stands elsewhere (no ${header.missing.join(', ')} here): ${given.join(' and ')} find it`,
    ],
  };
}

/**
 * Acts that say their own number, day and sum are those of a contract, whoever its parties are: what lies beside the file may name them. A line without
 * a number of its own is no paper without the one above it.
 */
function unlessNumbered(
  header: Fit,
  { columns }: RecordType,
  own: readonly string[],
  chosen: ReadonlyMap<string, Chosen>,
): Fit {
  const isNumbered = columns.some(
    ({ name, type }) =>
      type === 'number' && chosen.get(name)?.field.source.kind === 'column' && (chosen.get(name)?.score ?? 0) >= surely,
  );
  const isParty = (name: string) => header.type.columns.some((one) => one.name === name && one.type === 'mention');
  if (!isNumbered || own.length > 0 || !header.missing.every(isParty)) return header;
  // What acts say of hours and labour is of each, and of no contract that nothing names.
  const isOfContract = ({ column, source }: Field) =>
    source.kind === 'says' || isParty(column) || header.type.key.includes(column);
  const records = header.records.map((record) => ({ ...record, fields: record.fields.filter(isOfContract) }));
  const used = new Set(
    records.flatMap(({ fields }) => fields.flatMap(({ source }) => (source.kind === 'column' ? source.index : []))),
  );
  return { ...header, records, used, missing: [], awaits: [...header.awaits, ...header.missing] };
}

/** A paper that says all but of what kind it is, above lines that only one kind has. */
function meant(
  { header }: RecordType,
  chosen: ReadonlyMap<string, Chosen>,
  elsewhere: ReadonlySet<string> | undefined,
  whole: Fit,
): Fit {
  const means = header?.means;
  const [record, ...more] = whole.records;
  if (means === undefined || record === undefined || elsewhere?.has(whole.type.id)) return whole;
  const read = means.beside.filter((name) =>
    [...chosen.values()].some(({ field }) => field.column === name && field.source.kind === 'column'),
  );
  if (whole.missing.join() !== means.column || read.length < 2) return whole;
  const said: Field = {
    ...{ column: means.column, part: null, cut: null },
    source: { kind: 'says', text: means.value },
  };
  return {
    ...whole,
    missing: [],
    records: [{ ...record, fields: [...record.fields, said] }, ...more],
    reasons: [
      ...whole.reasons,
      `doubtful: ${means.column} is "${means.value}": nothing says it, but the lines give ${read.join(', ')}`,
    ],
  };
}

/**
 * «Контингент иностранных студентов» gives each his programme, group and years of study, and no order: a register that its title or what it says of each
 * tells. Whom a paper expels has left that; but from when to when he studied is said of him all the same.
 */
function isRegister(
  { header, ...type }: RecordType,
  clues: UnitClues,
  chosen: ReadonlyMap<string, Chosen>,
  whole: Fit,
): boolean {
  if (header?.alone === undefined) return false;
  const titled = titleBonus({ header, ...type }, clues.title, clues.ownTitle) >= halfTitle;
  // «Группа РКИ-22 (подготовительное отделение)» over a list of the group says it of each.
  const says = ({ field: { source }, score }: Chosen) =>
    source.kind === 'column'
      ? score >= surely
      : titled && source.kind === 'says' && clues.said.some(({ key, text }) => key !== '' && text === source.text);
  const read = header.alone.filter((name) =>
    [...chosen.values()].some((one) => one.field.column === name && says(one)),
  );
  const kind = whole.records[0]?.fields.find(({ column }) => column === header.means?.column)?.source;
  if (kind !== undefined && !(kind.kind === 'says' && kind.text === header.means?.value) && !read.includes('span'))
    return false;
  return titled ? read.length >= 2 : read.length >= 3 && !isTitled(clues);
}

/** «ПриказЗач.Номер | ПриказЗач.Дата | Направление»: lines that say number, day and kind of their paper, and of each what only such lines say. */
const isOrdered = ({ header: of }: RecordType, header: Fit | null, chosen: ReadonlyMap<string, Chosen>): boolean =>
  header !== null &&
  header.records[0]?.refers === false &&
  header.type.columns.every(
    ({ name, required, type }) =>
      !required || type === 'mention' || header.surest(name) >= (type === 'enum' ? 0.4 : 0.7),
  ) &&
  (of?.alone ?? []).some((name) =>
    [...chosen.values()].some(
      ({ field: { column, source }, score }) => column === name && source.kind === 'column' && score >= surely,
    ),
  );

/** True where the paper above a list says its number, its day and what it does to the people of the list: that counts as much as its whole title. */
function isSaidWhole(header: Fit | null, elsewhere: ReadonlySet<string> | undefined): boolean {
  if (header === null || header.missing.length > 0 || elsewhere?.has(header.type.id)) return false;
  if (header.records[0]?.refers !== false) return false;
  const needed = header.type.columns.filter(({ required, type }) => required && type !== 'mention');
  const fields = header.records[0]?.fields ?? [];
  return (
    needed.length >= 2 &&
    needed.every(
      ({ name }) =>
        header.surest(name) >= 0.6 && fields.some(({ column, source }) => column === name && source.kind === 'says'),
    )
  );
}

const halfTitle = 1;
/** From here on a column is surely what it was taken for. */
const surely = 0.75;
/** The number and the day of a paper are its own where they read about as well as something of its line. */
const nearly = 0.1;

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

/** A header of a paper names no one of the list below it by values alone. */
const isListed = (type: RecordType, column: Column): boolean => type.header === null && column.name === 'person';

const isKeeper = (type: RecordType, name: string): boolean =>
  type.columns.some((column) => column.name === name && column.keeper);

const nameParts = new Set([
  'full',
  'surname',
  'given',
  'patronymic',
  'latin',
  'latin_surname',
  'latin_given',
  'org_name',
]);

/** True where a field says who or what the party is, and not only more about it. */
export const namesParty = (field: Field, party: string): boolean =>
  field.column === party && namingParts.has(field.part ?? '');

function missingOf(type: RecordType, chosen: ReadonlyMap<string, Chosen>, headed: boolean): string[] {
  const missing = type.columns.filter((column) => {
    if (!column.required || column.feature || column.of !== null) return false;
    if (column.type === 'reference') return !headed;
    if (column.type === 'mention') return ![...chosen.values()].some(({ field }) => namesParty(field, column.name));
    if (column.type === 'moment') return !chosen.has(column.name) && !chosen.has(`${column.name}.date`);
    return !hasAny(column.name, chosen);
  });
  const names = missing.map((column) => column.name);
  for (const some of [type.oneOf, type.toldBy])
    if (some.length > 0 && !some.some((column) => chosen.has(column) || hasAny(column, chosen)))
      names.push(some.join(' or '));
  return names;
}
