import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** DuckDB's own tree of a statement, as `json_serialize_sql` prints it. */
export type Tree = { readonly [key: string]: unknown };

export const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {});
export const trees = (value: unknown): Tree[] => (Array.isArray(value) ? value.map(tree) : []);
export const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Parsed statements, or why the text is none, with the byte where it fails (-1 when DuckDB does not say). */
export type Parsed = { readonly statements: Tree[] } | { readonly because: string; readonly at: number };

/** Parses SELECT statements; whatever else stands in the text comes back as a reason. Runs nothing. */
export async function parseSql(text: string): Promise<Parsed> {
  const answer = JSON.parse(await serialize(text)) as Tree;
  if (answer.error !== true) return { statements: trees(answer.statements).map((statement) => tree(statement.node)) };
  const because = word(answer.error_message);
  const at = Number(answer.position ?? -1);
  return { because: /Only SELECT/.test(because) ? 'only SELECT is allowed' : `does not parse: ${because}`, at };
}

let parser: Promise<DuckDBConnection> | null = null;

async function serialize(text: string): Promise<string> {
  parser ??= openParser();
  const connection = await parser;
  const result = await connection.runAndReadAll('select cast(json_serialize_sql($1::varchar) as varchar)', [text]);
  return String(result.getRows()[0]?.[0]);
}

/** One for the process: it holds nothing, and to open another takes longer than to parse. */
async function openParser(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.fromCache(':memory:', {
    threads: '1',
    enable_external_access: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return instance.connect();
}
