import { type Field, fieldName } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { titleBonus } from './choose-titled.ts';
import { type Chosen, surely } from './chosen.ts';
import type { Fit } from './fit.ts';
import { isTitled } from './speaks-for-type.ts';
import type { UnitClues } from './unit-clues.ts';

/** What the lines of a list say that bears on the paper they are of. */
export interface Lines {
  readonly type: RecordType;
  readonly clues: UnitClues;
  readonly chosen: ReadonlyMap<string, Chosen>;
  /** What the lines themselves lack. */
  readonly own: readonly string[];
  /** Types of papers that another sheet of the exhibit holds. */
  readonly elsewhere: ReadonlySet<string> | undefined;
}

/** The paper of a list's lines, as the unit reads it: whole above them, or standing elsewhere; null where the list is a register that needs none. */
export function paperOf(lines: Lines, read: Fit): Fit | null {
  const { type, clues, chosen, own, elsewhere } = lines;
  const paper = meant(lines, read);
  if (paper.missing.length === 0) return paper;
  return (
    referenceTo(paper, own, elsewhere) ??
    (isRegister(type, clues, chosen, paper) ? null : unlessNumbered(paper, type, own, chosen))
  );
}

/** «Дата подписания» above a list is the paper's: what the line could do without, and the paper reads as surely, the line leaves. */
export function isOfPaper(type: RecordType, { field, score }: Chosen, paper: Fit | null): boolean {
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

/** A paper that says all but of what kind it is, above lines that only one kind has: two things that only those say, or one in a list that is called so. */
function meant({ type, clues, chosen, elsewhere }: Lines, whole: Fit): Fit {
  const means = type.header?.means;
  const [record, ...more] = whole.records;
  if (means === undefined || record === undefined || elsewhere?.has(whole.type.id)) return whole;
  const read = means.beside.filter((name) =>
    [...chosen.values()].some(({ field }) => field.column === name && field.source.kind === 'column'),
  );
  if (whole.missing.join() !== means.column || read.length + (isTitledSo(type, clues) ? 1 : 0) < 2) return whole;
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
  const titled = isTitledSo({ header, ...type }, clues);
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
export const isOrdered = (
  { header: of }: RecordType,
  header: Fit | null,
  chosen: ReadonlyMap<string, Chosen>,
): boolean =>
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
export function isSaidWhole(header: Fit | null, elsewhere: ReadonlySet<string> | undefined): boolean {
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

const isTitledSo = (type: RecordType, { title, ownTitle }: UnitClues): boolean =>
  titleBonus(type, title, ownTitle) >= halfTitle;

const halfTitle = 1;
/** The number and the day of a paper are its own where they read about as well as something of its line. */
const nearly = 0.1;

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
