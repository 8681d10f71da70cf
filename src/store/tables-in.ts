import { parseSql, type Tree, tree, trees, word } from './sql-tree.ts';

/**
 * The tables and views that a text of SELECTs reads, in lower case, with their schema where the text says it; its own steps are none. They
 * need not be there: DuckDB itself names none where one is missing that is joined with `using`. Fails where the text does not parse.
 */
export async function tablesIn(text: string): Promise<ReadonlySet<string>> {
  const parsed = await parseSql(text);
  if ('because' in parsed) throw new Error(parsed.because);
  const found = new Set<string>();
  for (const statement of parsed.statements) readBelow(statement, new Set(), found);
  return found;
}

function readBelow(node: Tree, outer: ReadonlySet<string>, found: Set<string>): void {
  const steps = stepsOf(node, outer, found);
  if (node.type === 'BASE_TABLE') readTable(node, steps, found);
  for (const [key, value] of Object.entries(node))
    if (typeof value === 'object' && value !== null && key !== 'cte_map') readBelow(value as Tree, steps, found);
}

/** What a step reads is looked for among the steps before it. */
function stepsOf({ cte_map }: Tree, outer: ReadonlySet<string>, found: Set<string>): ReadonlySet<string> {
  const steps = trees(tree(cte_map).map);
  if (steps.length === 0) return outer;
  const visible = new Set(outer);
  for (const { key, value } of steps) {
    readBelow(tree(value), visible, found);
    visible.add(word(key).toLowerCase());
  }
  return visible;
}

function readTable(
  { catalog_name, schema_name, table_name }: Tree,
  steps: ReadonlySet<string>,
  found: Set<string>,
): void {
  const parts = [catalog_name, schema_name, table_name].map(word).filter((part) => part !== '');
  const written = parts.join('.').toLowerCase();
  if (parts.length > 1 || !steps.has(written)) found.add(written);
}
