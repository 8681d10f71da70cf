import { lintQuery } from './lint-query.ts';
import { parseSql, type Tree, trees, word } from './sql-tree.ts';

export interface Problem {
  /** 1-based line of the SQL text. */
  readonly line: number;
  readonly because: string;
}

export interface LintOptions {
  /** The views that may be read, each with its columns. A protected column is in none of them and therefore unknown. */
  readonly relations: ReadonlyMap<string, readonly string[]>;
  /** The columns of the one-row table `param`. */
  readonly parameters: readonly string[];
}

/**
 * Whether a rule's SQL keeps to the subset that DuckDB and Trino answer alike, reads only what it may, and gives one answer.
 * Empty when it does. The statement is parsed by DuckDB and not run.
 */
export async function lintSql(text: string, options: LintOptions): Promise<Problem[]> {
  const parsed = await parseSql(text);
  if ('because' in parsed) return [{ line: lineAt(text, parsed.at), because: parsed.because }];
  const [query, ...more] = parsed.statements;
  if (query === undefined || more.length > 0)
    return [{ line: 1, because: `expected one SELECT, found ${parsed.statements.length}` }];
  const found: Problem[] = [];
  let line = 1;
  const report = (node: Tree, because: string) => {
    line = placeOf(text, node) ?? line;
    found.push({ line, because });
  };
  const param: [string, readonly string[]][] = options.parameters.length === 0 ? [] : [['param', options.parameters]];
  const seen = new WeakSet<Tree>();
  lintQuery({ report, seen }, query, new Map([...options.relations, ...param]));
  reportUnseen(query, seen, report);
  const ordered = trees(query.modifiers).some((modifier) => word(modifier.type) === 'ORDER_MODIFIER');
  if (!ordered)
    found.push({
      line: lineAt(text, -1),
      because: 'the rows come in any order: end with ORDER BY, its last key unique',
    });
  return found.sort((a, b) => a.line - b.line);
}

/** Fails closed: an expression or table that no rule above came across is refused, wherever DuckDB may have put it. */
function reportUnseen(node: Tree, seen: WeakSet<Tree>, report: (node: Tree, because: string) => void): void {
  const isRead =
    typeof node.class === 'string' || ['BASE_TABLE', 'TABLE_FUNCTION', 'EXPRESSION_LIST'].includes(word(node.type));
  if (isRead && !seen.has(node)) report(node, 'this stands where the linter cannot look: write the query more plainly');
  for (const value of Object.values(node))
    if (typeof value === 'object' && value !== null) reportUnseen(value as Tree, seen, report);
}

/** Line of the first place at or below a node that DuckDB gives a position. */
function placeOf(text: string, node: Tree): number | null {
  const at = node.query_location;
  // Where the parser made up a node its position is the greatest 64-bit number.
  if (typeof at === 'number' && at <= Buffer.byteLength(text)) return lineAt(text, at);
  for (const value of Object.values(node)) {
    const inner = typeof value === 'object' && value !== null ? placeOf(text, value as Tree) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** DuckDB counts bytes; -1, or a place behind all text, is the last line that says something. */
function lineAt(text: string, byte: number): number {
  const bytes = Buffer.from(text.trimEnd());
  return bytes
    .subarray(0, byte < 0 ? bytes.length : byte)
    .toString('utf8')
    .split('\n').length;
}
