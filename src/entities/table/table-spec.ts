import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { YamlFile } from '../../records/index.ts';

export const kinds = [
  'person_name',
  'given_name',
  'surname',
  'birth_date',
  'number',
  'place',
  'organisation_name',
  'free',
] as const;
export type Kind = (typeof kinds)[number];

/** `strong`: of one entity for life. `weak`: only supports what other columns say. */
export const strengths = ['strong', 'usual', 'weak'] as const;
export type Strength = (typeof strengths)[number];

export interface SpecColumn {
  readonly name: string;
  readonly kind: Kind;
  readonly strength: Strength;
  /** `spec.yml:4`, for errors. */
  readonly place: string;
}

/** What a person says of the columns of a table; columns that are not named are not looked at. */
export interface TableSpec {
  /** The column that names each row; null: rows are numbered from 1. */
  readonly id: { readonly name: string; readonly place: string } | null;
  readonly columns: readonly SpecColumn[];
  /** Rows are joined from this probability on. */
  readonly certainty: number;
  /** Most pairs to compare for each row, on average. */
  readonly pairsPerRow: number;
}

const mostColumns = 15;

/** Reads a SPEC.yml; what is wrong in it is a sentence with file and line. */
export function readTableSpec(fileName: string, text: string): TableSpec {
  const file = new YamlFile(fileName, text);
  const nodes = new Map<string, Node | null>();
  for (const [name, node] of file.fields(file.root, ['id', 'columns', 'certainty', 'pairs_per_row']))
    nodes.set(name, node);
  const columns = columnsOf(file, nodes.get('columns'));
  const id = nodes.get('id');
  if (id && columns.some(({ name }) => name === wordOf(id)))
    throw file.wrong(
      id,
      `"${wordOf(id)}" is the id and a column to compare too; an id says nothing of who is who: leave it out of columns`,
    );
  return {
    id: id ? { name: wordOf(id), place: file.place(id) } : null,
    columns,
    certainty: numberOf(file, nodes.get('certainty'), { name: 'certainty', usual: 0.95, from: 0.5, to: 0.999999 }),
    pairsPerRow: numberOf(file, nodes.get('pairs_per_row'), { name: 'pairs_per_row', usual: 40, from: 1, to: 10_000 }),
  };
}

function columnsOf(file: YamlFile, node: Node | null | undefined): SpecColumn[] {
  if (!isMap(node) || node.items.length === 0)
    throw file.wrong(
      node ?? file.root,
      'expected "columns:" with one line for each column, such as "  surname: surname"',
    );
  const columns = file.fields(node as YAMLMap).map(([name, said, key]) => columnOf(file, name, said ?? key));
  const named = columns.find(({ kind }) => kind === 'person_name');
  const part = columns.find(({ kind }) => kind === 'given_name' || kind === 'surname');
  if (named && part)
    throw new Error(
      `${part.place}: "${part.name}" is a part of a name and "${named.name}" a whole one; name either the parts or the whole, or one name counts twice`,
    );
  for (const single of ['person_name', 'given_name', 'surname', 'birth_date'] as const) {
    const [, second] = columns.filter(({ kind }) => kind === single);
    if (second)
      throw new Error(`${second.place}: "${second.name}" is a second ${single}; leave one, or call the other free`);
  }
  if (columns.length > mostColumns)
    throw file.wrong(node, `names ${columns.length} columns; ${mostColumns} at most can be compared`);
  if (columns.every(({ strength }) => strength === 'weak'))
    throw file.wrong(node, 'every column is weak: nothing is left to find pairs by');
  return columns;
}

function columnOf(file: YamlFile, name: string, said: Node): SpecColumn {
  const place = file.place(said);
  if (!isMap(said)) return { name, kind: oneOf(file, said, kinds, 'kind'), strength: 'usual', place };
  const fields = new Map(file.fields(said as YAMLMap, ['kind', 'strength']).map(([key, node]) => [key, node]));
  const strength = fields.get('strength');
  return {
    name,
    kind: oneOf(file, fields.get('kind') ?? said, kinds, 'kind'),
    strength: strength ? oneOf(file, strength, strengths, 'strength') : 'usual',
    place,
  };
}

function oneOf<T extends string>(file: YamlFile, node: Node, allowed: readonly T[], what: string): T {
  const found = allowed.find((word) => word === wordOf(node));
  if (found === undefined)
    throw file.wrong(node, `unknown ${what} "${wordOf(node)}": expected one of ${allowed.join(', ')}`);
  return found;
}

const wordOf = (node: Node): string => (isScalar(node) ? String(node.value) : '');

function numberOf(
  file: YamlFile,
  node: Node | null | undefined,
  { name, usual, from, to }: { name: string; usual: number; from: number; to: number },
): number {
  if (!node) return usual;
  const value = isScalar(node) ? node.value : null;
  if (typeof value !== 'number' || value < from || value > to)
    throw file.wrong(node, `expected a number from ${from} to ${to} in "${name}", found "${wordOf(node)}"`);
  return value;
}
