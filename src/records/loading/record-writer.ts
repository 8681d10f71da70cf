import { type Field, fieldName, type RecordMapping, recordName } from '../mapping/mapping.ts';
import { fieldReader } from '../mapping/read-field.ts';
import type { MentionBook } from '../mentions/mention-book.ts';
import { type HeaderRecord, type PaperKey, paperKeyReader } from '../mentions/paper-book.ts';
import { recordId } from '../record-types/record-id.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isHidden, recColumns } from '../tables/physical-column.ts';
import type { TableSink } from '../tables/table-sink.ts';
import { columnCell, type ReadCell, type RowCells } from '../values/cell.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import type { UnitDoubts } from '../values/unit-doubts.ts';
import { wholePart } from '../words/slots.ts';
import { valueWriter } from './column-writer.ts';
import { featureWriters } from './feature-writer.ts';
import type { LoadStyle } from './load-style.ts';
import { type MentionIdentity, mentionWriter } from './mention-writer.ts';
import type { ColumnSources, WriteColumn } from './one-cell.ts';
import { RecordState } from './record-state.ts';
import { rowChecks, sumDoubts } from './row-checks.ts';
import { rowsWhere } from './rows-where.ts';

export interface WriterParts {
  readonly exhibit: {
    readonly exhibitId: string;
    readonly originId: string;
    readonly grade: string;
    readonly source: string;
  };
  readonly style: LoadStyle;
  readonly book: MentionBook;
  readonly sink: TableSink;
  readonly traits: TableSink;
  readonly texts: TableSink;
  readonly doubts: UnitDoubts;
  /** True where two mappings share the table, so that what one leaves open must not keep what the other wrote. */
  readonly sharesTable: boolean;
}

/** Writes one record of one row. */
export interface RecordWriter {
  readonly type: RecordType;
  readonly once: boolean;
  /** What tells headers apart. */
  paper(row: RowCells): PaperKey;
  /** True where the row says which record it is, for rows elsewhere. */
  readonly named: boolean;
  /** True where the paper itself stands elsewhere and the row only refers to it. */
  readonly refers: boolean;
  /** True for a row that holds such a record, where the table has rows of several kinds. */
  holds(row: RowCells): boolean;
  /** True where one cell decides whether the row holds such a record: a day of a timesheet, a debit of a statement. */
  readonly optional: boolean;
  /** The cells that this record reads and no party stands in: where they say nothing, the row holds no such record. */
  readonly ownCells: readonly ReadCell[];
  /** True where the cell that decides is a value of an enumeration. */
  readonly isMark: boolean;
  write(row: RowCells, locator: string, ordinal: number, header: HeaderRecord | null): string | RowProblem;
  readonly state: RecordState;
}

const never: ReadCell = () => null;

/** Compiles a mapping of one record type into a writer: converters once, rows many. */
export function recordWriter(mapping: RecordMapping, parts: WriterParts): RecordWriter {
  const type = recordTypes().of(mapping.type);
  const { sink, exhibit, style } = parts;
  const state = new RecordState();
  const sources = new Map(type.columns.map((column) => [column.name, sourcesOf(column, mapping.fields)]));
  const sourceOf = (column: Column): ColumnSources =>
    sources.get(column.name) ?? { heading: column.name, whole: null, parts: new Map() };
  const isMapped = (column: Column) => mapping.fields.some((field) => field.column === column.name);
  const plain = type.columns.filter(
    (column) =>
      !isHidden(column) && !column.feature && column.type !== 'mention' && column.name !== type.header?.column,
  );
  const values = plain
    .filter((column) => isMapped(column) || column.required || parts.sharesTable)
    .map((column) =>
      forgiving(column, valueWriter({ column, sources: sourceOf(column), style, sink, state }), sink, state),
    );
  const inherited = inheritedColumns(type, isMapped);
  const mentions = type.columns
    .filter((column) => column.type === 'mention' && !inherited.includes(column))
    .filter((column) => isMapped(column) || column.required || parts.sharesTable)
    .map((column) =>
      mentionWriter(type, column, sourceOf(column), identityOf(type, column, sources), parts.book, sink, state),
    );
  const read = (name: string): ReadCell => mainSource(sources.get(name)) ?? never;
  const features = featureWriters(type, new Set(mapping.fields.map((field) => field.column)), read, sink);
  const hidden = hiddenWriters(type, sources, parts);
  const check = rowChecks(type);
  const doubt = sumDoubts(type);
  const provenance = provenanceWriter(type, exhibit, sink);
  const oneOf = needsOne(type, isMapped).map((name) => mainSource(sources.get(name)) ?? never);
  const headerCell = type.header === null ? null : sink.cells(type.header.column);

  const first = recordId(type.code, exhibit.exhibitId, '');
  const isOwn = (field: Field) => (mapping.when === null ? !isParty(field) : fieldName(field) === mapping.when);
  // An address of a company says nothing but who and where: there the second party is what the record is about.
  const [subject] = type.columns;
  const partiesAlone = type.columns.every((one) => one.type === 'mention' || !one.required || one.default !== null);
  const isParty = ({ column }: Field) => {
    const found = type.columns.find((one) => one.name === column);
    return found?.type === 'mention' && !(partiesAlone && found.required && found !== subject);
  };

  return {
    type,
    once: mapping.once,
    state,
    paper: paperKeyReader(type, mapping, style.order),
    named: mapping.fields.some(({ column }) => column === recordName),
    refers: mapping.refers,
    holds: rowsWhere(mapping.where),
    optional: mapping.when !== null || mapping.where !== undefined,
    isMark: type.columns.some(({ name, type: kind }) => kind === 'enum' && name === mapping.when),
    ownCells: [
      ...mapping.fields.flatMap((field) =>
        field.source.kind === 'column' && isOwn(field)
          ? [fieldReader(mapping.when === null ? field : whole(field))]
          : [],
      ),
      ...(mapping.where ?? []).flatMap(({ index, is }) => (is === 'marked' ? [columnCell(index)] : [])),
    ],
    write(row, locator, ordinal, header) {
      const id = ordinal === 1 ? first + locator : recordId(type.code, exhibit.exhibitId, locator, ordinal);
      state.start(id, ordinal === 1 ? locator : `${locator}-${ordinal}`);
      const failed =
        firstProblem(values, row) ??
        lacking(mentions, row) ??
        orphaned(inherited, header) ??
        check(state) ??
        noneOf(oneOf, row, type);
      if (failed !== null) return failed;
      for (const column of inherited) inherit(column, header, state, parts);
      if (headerCell !== null) headerCell[sink.rows] = header?.id ?? null;
      state.paperDay = header?.day ?? null;
      if (header !== null) state.hash.number(header.hash);
      for (const mention of mentions) mention.write(row);
      for (const feature of features) feature(row, state);
      for (const write of hidden) write(row, state);
      provenance(state, locator);
      sink.keep();
      const doubtful = doubt(state);
      if (doubtful !== null) parts.doubts.say(locator, doubtful);
      for (const { heading, value, otherwise } of state.unmapped)
        parts.doubts.unmapped(locator, heading, value, otherwise);
      return id;
    },
  };
}

/** Of what a row must say one; nothing where the mapping names none of them and the lines of the paper say it instead: deductions of pay. */
const needsOne = (type: RecordType, isMapped: (column: Column) => boolean): readonly string[] =>
  recordTypes().all.some((other) => other.header?.type === type.id) &&
  !type.columns.some((column) => type.oneOf.includes(column.name) && isMapped(column))
    ? []
    : type.oneOf;

/** Parties that a line does not write and its paper does: the university of an order is that of its lines. */
const inheritedColumns = (type: RecordType, isMapped: (column: Column) => boolean): Column[] =>
  type.columns.filter(
    (column) =>
      type.header !== null &&
      column.type === 'mention' &&
      column.required &&
      !isMapped(column) &&
      recordTypes()
        .of(type.header.type)
        .columns.some((one) => one.name === column.name && one.type === 'mention'),
  );

function orphaned(inherited: readonly Column[], header: HeaderRecord | null): RowProblem | null {
  const column = inherited.find(({ name }) => header?.mentions?.get(name) === undefined);
  return column === undefined
    ? null
    : problem(column.name, null, `"${column.name}" is needed, and the paper that would say it is not in this exhibit`);
}

function inherit({ name }: Column, header: HeaderRecord | null, state: RecordState, { sink, book }: WriterParts): void {
  const mention = header?.mentions?.get(name);
  if (mention === undefined) return;
  book.again(mention);
  sink.cells(`${name}_m`)[sink.rows] = mention.id;
  state.mentions.set(name, mention);
}

/** Whether a day says anything is asked of its cell, not of the hours in it: «В» is a day off, not an empty one. */
const whole = (field: Field): Pick<Field, 'source' | 'cut'> =>
  field.cut === 'hours' ? { source: field.source, cut: null } : field;

/** What is not needed and cannot be read is left open and kept aside, with its place; the record stays. */
function forgiving(column: Column, write: WriteColumn, sink: TableSink, state: RecordState): WriteColumn {
  if (column.required) return write;
  const empty = sink.emptier(recColumns(column).map(({ name }) => name));
  return (row) => {
    const failed = write(row);
    if (failed === null) return null;
    empty();
    state.aside.push(failed);
    return null;
  };
}

function firstProblem(values: readonly WriteColumn[], row: RowCells): RowProblem | null {
  for (const write of values) {
    const failed = write(row);
    if (failed !== null) return failed;
  }
  return null;
}

function lacking(
  mentions: readonly { lacks: (row: RowCells) => RowProblem | null }[],
  row: RowCells,
): RowProblem | null {
  for (const mention of mentions) {
    const failed = mention.lacks(row);
    if (failed !== null) return failed;
  }
  return null;
}

function noneOf(readers: readonly ReadCell[], row: RowCells, type: RecordType): RowProblem | null {
  if (readers.length === 0 || readers.some((reader) => reader(row) !== null)) return null;
  return problem(type.oneOf.join(' or '), null, `one of ${type.oneOf.join(', ')} is needed, all are empty`);
}

function sourcesOf(column: Column, fields: readonly Field[]): ColumnSources {
  const own = fields.filter((field) => field.column === column.name);
  const whole = own.find((field) => field.part === null);
  const heading = own.map(({ source }) => (source.kind === 'column' ? source.heading : column.name))[0] ?? column.name;
  return {
    heading,
    whole: whole ? fieldReader(whole) : null,
    parts: new Map(
      own.flatMap((field) => (field.part === null ? [] : [[field.part, unlessUnsaid(column, field)] as const])),
    ),
  };
}

/** Whose a paper is it seldom prints: a row under a line that leaves it out is one of nobody named, as in a file that never says it. */
function unlessUnsaid({ keeper, required, name, kinds }: Column, field: Field): ReadCell {
  const read = fieldReader(field);
  if (!keeper || !required || field.part !== wholePart[kinds[0] ?? 'org']) return read;
  return (row) => read(row) ?? `(${name} not named)`;
}

const mains = [
  'full',
  'org_name',
  'place_name',
  'address',
  'account',
  'document',
  'badge',
  'contact',
  'surname',
  'latin',
  'inn',
  'staff_no',
  'date',
  'from',
  'to',
];

/** What names a party: of several parts (a person's name, an organisation's) the first that a row says. */
function mainSource(sources: ColumnSources | undefined): ReadCell | null {
  if (sources === undefined) return null;
  if (sources.whole !== null) return sources.whole;
  const [first, ...others] = mains.flatMap((part) => sources.parts.get(part) ?? []);
  if (first === undefined || others.length === 0) return first ?? null;
  return (row) => first(row) ?? others.map((read) => read(row)).find((text) => text !== null) ?? null;
}

/** In a list each row names another person; in a stream the same badge, number or name is the same. Things are the same when written alike. */
function identityOf(type: RecordType, column: Column, sources: ReadonlyMap<string, ColumnSources>): MentionIdentity {
  const all = (name: string): ReadCell[] => {
    const found = sources.get(name);
    return found ? [...(found.whole ? [found.whole] : []), ...found.parts.values()] : [];
  };
  if (column.kinds.includes('badge') && sources.has('site')) return { beside: all('site'), within: null };
  if (column.name !== 'person') return { beside: [], within: null };
  if (type.identity.length === 0) return { beside: null, within: null };
  const beside = type.identity.filter((name) => name !== column.name).flatMap(all);
  const period = type.stream?.month ?? (type.cross?.mark === null ? (type.cross.over[0] ?? null) : null);
  return { beside, within: period === null ? null : (all(period)[0] ?? null) };
}

/** Protected columns and free text, which go to the protected database only. */
function hiddenWriters(
  type: RecordType,
  sources: ReadonlyMap<string, ColumnSources>,
  { traits, texts, exhibit }: WriterParts,
) {
  return type.columns.filter(isHidden).flatMap((column) => {
    const read = mainSource(sources.get(column.name));
    if (read === null) return [];
    return [
      (row: RowCells, state: RecordState) => {
        const text = read(row);
        if (text === null) return;
        if (column.type === 'free') texts.add([state.recordId, column.name, languageOf(text), text, exhibit.exhibitId]);
        else traits.add([state.recordId, column.name, text, exhibit.exhibitId]);
      },
    ];
  });
}

const languageOf = (text: string): string => (/[가-힣]/.test(text) ? 'ko' : /[а-яё]/i.test(text) ? 'ru' : 'en');

function provenanceWriter(type: RecordType, exhibit: WriterParts['exhibit'], sink: TableSink) {
  sink.always('exhibit_id', exhibit.exhibitId);
  sink.always('origin_id', exhibit.originId);
  sink.always('grade', exhibit.grade);
  sink.always('read_p', '1');
  if (type.schema === 'ref') sink.always('source', exhibit.source);
  const [ids, locators, hashes] = [sink.cells('record_id'), sink.cells('locator'), sink.doubles('content_hash')];
  return (state: RecordState, locator: string) => {
    ids[sink.rows] = state.recordId;
    locators[sink.rows] = locator;
    hashes[sink.rows] = state.hash.value;
  };
}
