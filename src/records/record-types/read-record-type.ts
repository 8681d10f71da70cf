import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { type ColumnNotation, readNotation } from './column-notation.ts';
import {
  type About,
  type Check,
  type Column,
  type Cross,
  type Headings,
  type Language,
  languages,
  type RecordType,
} from './record-type.ts';
import { dictionaryOf, type Spelled, type Vocabulary } from './vocabulary.ts';
import { YamlFile } from './yaml-file.ts';

const typeFields = [
  'id',
  'code',
  'schema',
  'origin',
  'title',
  'purpose',
  'forms',
  'identity',
  'key',
  'header',
  'stream',
  'run',
  'in_force',
  'personal',
  'cross',
  'one_of',
  'told_by',
  'about',
  'check',
  'columns',
  'parties',
  'ftm',
];
const columnFields = [
  'is',
  'ru',
  'en',
  'ko',
  'of',
  'values',
  'shared',
  'shared_headings',
  'default',
  'otherwise',
  'foremost',
  'dated_by',
  'month',
  'clock',
  'presence',
  'title_values',
  'letterhead',
  'listed',
  'latest',
  'begins',
  'keeper',
  'rounded',
  'columns',
  'from',
  'to',
  'date',
  'time',
  'since',
  'debit',
  'credit',
];
const sideNames = ['from', 'to', 'date', 'time', 'since', 'debit', 'credit'];
const checkFields = ['columns', 'between', 'above', 'ordered', 'equals', 'within'];
const nothing: Headings = { ru: [], en: [], ko: [] };

/** Reads one record type from its file; every mistake is thrown as `records/visa.yml:12: …`. */
export function readRecordType(name: string, text: string, vocabulary: Vocabulary): RecordType {
  const file = new YamlFile(name, text);
  const said = new Map(file.fields(file.root, typeFields).map(([field, node]) => [field, node]));
  const need = (field: string): Node => {
    const node = said.get(field);
    if (!node) throw file.wrong(file.root, `"${field}" is missing`);
    return node;
  };
  const value = <T>(field: string, otherwise: T): T => {
    const node = said.get(field);
    return node ? file.plain<T>(node) : otherwise;
  };
  const columnsNode = need('columns');
  if (!isMap(columnsNode)) throw file.wrong(columnsNode, '"columns" lists columns by name');
  const columns = file
    .fields(columnsNode)
    .map(([column, node, key]) => readColumn(file, column, node ?? key, vocabulary));
  const schema = value<'rec' | 'ref'>('schema', 'rec');
  if (schema !== 'rec' && schema !== 'ref')
    throw file.wrong(said.get('schema'), `unknown schema "${schema}": rec or ref`);
  const stream = value<{ unit: string; day?: string; month?: string; gap_days: number } | null>('stream', null);
  const type: RecordType = {
    id: file.plain<string>(need('id')),
    code: file.plain<string>(need('code')),
    schema,
    origin: value<RecordType['origin']>('origin', 'exhibit'),
    title: file.plain<RecordType['title']>(need('title')),
    purpose: file.plain<string>(need('purpose')),
    forms: { ...nothing, ...value<Partial<Headings>>('forms', {}) },
    identity: value<string[]>('identity', []),
    key: value<string[]>('key', []),
    header: value<RecordType['header']>('header', null),
    stream: stream && {
      unit: stream.unit,
      day: stream.day ?? null,
      month: stream.month ?? null,
      gapDays: stream.gap_days,
    },
    run: value<RecordType['run']>('run', null),
    inForce: value<string | null>('in_force', null),
    personal: value('personal', false),
    cross: readCross(value<Partial<Cross> | null>('cross', null)),
    oneOf: value<string[]>('one_of', []),
    toldBy: value<string[]>('told_by', []),
    about: readAbout(value<Partial<About> | null>('about', null)),
    columns,
    checks: readChecks(file, said.get('check')),
    parties: Object.fromEntries(
      Object.entries(value<Record<string, Partial<RecordType['parties'][string]>>>('parties', {})).map(
        ([role, headings]) => [role, { ...nothing, ...headings }],
      ),
    ),
    ftm: value<RecordType['ftm']>('ftm', null),
  };
  checkNames(file, said, type);
  return type;
}

function readColumn(file: YamlFile, name: string, node: Node, vocabulary: Vocabulary): Column {
  const map = isMap(node) ? node : null;
  const said = new Map((map ? file.fields(map, columnFields) : []).map(([field, child]) => [field, child]));
  const plain = <T>(field: string, otherwise: T): T => {
    const child = said.get(field);
    return child ? file.plain<T>(child) : otherwise;
  };
  const notation = readIs(file, node, map);
  const shared = plain<string | null>('shared', null);
  const given = plain<Spelled | null>('values', null);
  const dictionary =
    given === null && shared !== null ? vocabulary.dictionary(shared, file, node) : dictionaryOf(given ?? {});
  if (notation.type === 'enum' && dictionary.size === 0)
    throw file.wrong(node, `column "${name}" is an enumeration without values`);
  const sharedHeadings = plain<string | null>('shared_headings', null);
  const headings = sharedHeadings === null ? {} : vocabulary.headings(sharedHeadings, file, node);
  return {
    ...notation,
    name,
    headings: merged(ownHeadings(plain), headings, vocabulary.column(name)),
    sides: sidesOf(plain, headings),
    values: [...dictionary.keys()],
    dictionary,
    of: plain<string[] | null>('of', notation.feature ? [] : null),
    default: plain<string | number | boolean | null>('default', null),
    otherwise: plain<string | null>('otherwise', null),
    foremost: plain<string | null>('foremost', null),
    datedBy: plain<string | null>('dated_by', null),
    month: plain('month', false),
    clock: plain('clock', false),
    presence: plain('presence', false),
    titleValues: plain('title_values', false),
    letterhead: plain('letterhead', false),
    listed: plain('listed', false),
    rounded: plain('rounded', false),
    keeper: plain('keeper', false),
    latest: plain('latest', false),
    begins: plain('begins', false),
    spread: plain('columns', false),
  };
}

function readIs(file: YamlFile, node: Node, map: YAMLMap | null): ColumnNotation {
  const is = map ? map.get('is', true) : node;
  if (!isScalar(is) || typeof is.value !== 'string')
    throw file.wrong(node, 'expected what the column is, such as "is: text!"');
  const notation = readNotation(is.value);
  if (typeof notation === 'string') throw file.wrong(is, notation);
  return notation;
}

type Plain = <T>(field: string, otherwise: T) => T;

const ownHeadings = (plain: Plain): Headings =>
  Object.fromEntries(languages.map((language) => [language, plain<string[]>(language, [])])) as Record<
    Language,
    string[]
  >;

function sidesOf(plain: Plain, shared: Record<string, unknown>): Record<string, Headings> {
  const sides: Record<string, Headings> = {};
  for (const side of sideNames) {
    const own = plain<Partial<Headings> | null>(side, null);
    const inherited = (shared[side] ?? null) as Partial<Headings> | null;
    if (own !== null || inherited !== null) sides[side] = merged(own ?? {}, inherited ?? {});
  }
  return sides;
}

function merged(...all: Partial<Headings>[]): Headings {
  const of = (language: Language) => [...new Set(all.flatMap((headings) => headings[language] ?? []))];
  return { ru: of('ru'), en: of('en'), ko: of('ko') };
}

const readCross = (said: Partial<Cross> | null): Cross | null =>
  said === null ? null : { over: [], spans: false, cell: [], mark: null, ...said };

const readAbout = (said: Partial<About> | null): About | null =>
  said === null ? null : { subjects: [], unless: [], tells: [], not: [], never: [], ...said };

function readChecks(file: YamlFile, node: Node | null | undefined): Check[] {
  if (!node) return [];
  return file.plain<(Partial<Omit<Check, 'columns'>> & { columns: string[] })[]>(node).map((said) => {
    const strange = Object.keys(said).find((field) => !checkFields.includes(field));
    if (strange !== undefined)
      throw file.wrong(node, `unknown check "${strange}": expected one of ${checkFields.join(', ')}`);
    return { between: null, above: null, ordered: false, equals: null, within: 0, ...said };
  });
}

/** Columns that identity, key, checks, projection and features name must exist. */
function checkNames(file: YamlFile, said: ReadonlyMap<string, Node | null>, type: RecordType): void {
  const known = new Set(type.columns.map((column) => column.name));
  const named: [string, readonly string[]][] = [
    ['identity', type.identity],
    ['key', type.key],
    ['one_of', type.oneOf],
    ['told_by', type.toldBy.map((field) => field.split('.')[0] ?? '')],
    ['about', [...(type.about?.unless ?? []), ...(type.about?.tells ?? [])]],
    ['check', type.checks.flatMap((check) => check.columns)],
    ['parties', Object.values(type.parties).flatMap((one) => one.in ?? [])],
    ['header', type.header ? [type.header.column] : []],
    ['cross', type.cross ? [...type.cross.over, ...type.cross.cell, ...Object.keys(type.cross.mark ?? {})] : []],
  ];
  for (const [field, columns] of named)
    for (const column of columns)
      if (!known.has(column))
        throw file.wrong(said.get(field), `${field} names "${column}", which is no column of ${type.id}`);
}
