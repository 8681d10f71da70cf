import { type LintExpression, type LintTree, lintExpression } from './lint-expression.ts';
import { Scope } from './lint-scope.ts';
import { type Tree, tree, trees, word } from './sql-tree.ts';

/** Tables that may be read at one place: the listed views, and CTEs that stand before it. */
type Tables = ReadonlyMap<string, readonly string[]>;

/** Lints a query and all below it; returns the names of its columns. */
export function lintQuery(
  { report, seen }: LintTree,
  node: Tree,
  tables: Tables,
  outer: Scope | null = null,
): string[] {
  const visible = lintCtes({ report, seen }, node, tables, outer);
  const lint: LintExpression = {
    report,
    seen,
    query: (inner, scope) => lintQuery({ report, seen }, inner, visible, scope),
  };
  const type = word(node.type);
  if (type === 'SELECT_NODE') return lintSelect(lint, node, visible, outer);
  if (type === 'SET_OPERATION_NODE') return lintSetOperation(lint, node, visible, outer);
  report(
    node,
    type.includes('RECURSIVE') || type === 'CTE_NODE' ? recursion : `${type} is not in the subset: write a SELECT`,
  );
  return [];
}

const recursion = 'recursion is limited or absent elsewhere: take the steps in TypeScript';

function lintCtes({ report, seen }: LintTree, node: Tree, tables: Tables, outer: Scope | null): Tables {
  const visible = new Map(tables);
  for (const entry of trees(tree(node.cte_map).map)) {
    const name = word(entry.key);
    const value = tree(entry.value);
    const query = tree(tree(value.query).node);
    if (visible.has(name)) report(query, `"${name}" is the name of a table that may be read: call this step otherwise`);
    const columns = lintQuery({ report, seen }, query, visible, outer);
    visible.set(name, renamed(columns, value.aliases));
  }
  return visible;
}

function lintSelect(lint: LintExpression, node: Tree, tables: Tables, outer: Scope | null): string[] {
  const from = new Map<string, readonly string[]>();
  const shared = new Set<string>();
  lintFrom(lint, tree(node.from_table), tables, outer, { from, shared });
  const scope = new Scope(from, outer, shared);
  if (word(tree(node.qualify).class) !== '')
    lint.report(tree(node.qualify), 'QUALIFY is not on both engines: filter in a step after');
  if (word(node.aggregate_handling) === 'FORCE_AGGREGATES')
    lint.report(node, 'GROUP BY ALL is not on both engines: name the columns');
  if (word(tree(node.sample).method) !== '' || word(tree(node.sample).sample_size) !== '') lint.report(node, samples);
  for (const place of ['where_clause', 'having']) lintExpression(lint, tree(node[place]), scope);
  const groups = trees(node.group_expressions);
  for (const expression of groups) lintExpression(lint, expression, scope);
  const selected = trees(node.select_list);
  for (const expression of selected) lintExpression(lint, expression, scope);
  const columns = selected.flatMap((expression) => columnNames(expression, scope));
  lintModifiers(lint, node, new Scope(new Map([['', columns]]), scope));
  return columns;
}

const samples = 'a sample is another one each time, and on each engine';

function lintSetOperation(lint: LintExpression, node: Tree, tables: Tables, outer: Scope | null): string[] {
  if (word(node.setop_type) === 'UNION_BY_NAME')
    lint.report(node, 'UNION BY NAME is not on both engines: list the columns');
  const parts = [node.left, node.right, ...trees(node.children)].map(tree).filter((part) => word(part.type) !== '');
  const [columns = [], ...others] = parts.map((part) => lintQuery(lint, part, tables, outer));
  for (const other of others)
    if (other.length !== columns.length)
      lint.report(node, `the parts of a ${word(node.setop_type)} have ${columns.length} and ${other.length} columns`);
  lintModifiers(lint, node, new Scope(new Map([['', columns]]), null));
  return columns;
}

function lintModifiers(lint: LintExpression, node: Tree, scope: Scope): void {
  const modifiers = trees(node.modifiers);
  const orders = modifiers
    .filter((modifier) => word(modifier.type) === 'ORDER_MODIFIER')
    .flatMap((modifier) => trees(modifier.orders));
  for (const modifier of modifiers) {
    const type = word(modifier.type);
    if (trees(modifier.distinct_on_targets).length > 0)
      lint.report(node, 'DISTINCT ON is not on both engines: use row_number()');
    if (type === 'LIMIT_PERCENT_MODIFIER') lint.report(node, 'LIMIT in percent is not on both engines');
    for (const part of [tree(modifier.limit), tree(modifier.offset)])
      if (!['', 'CONSTANT'].includes(word(part.class))) lint.report(part, 'LIMIT takes a number');
      else lintExpression(lint, part, scope);
    if (type === 'LIMIT_MODIFIER' && orders.length === 0) lint.report(node, 'LIMIT without ORDER BY takes any rows');
  }
  for (const order of orders) {
    const expression = tree(order.expression);
    if (word(expression.class) === 'STAR')
      lint.report(expression, 'ORDER BY ALL is not on both engines: name the columns');
    else lintExpression(lint, expression, scope);
  }
}

interface Sources {
  readonly from: Map<string, readonly string[]>;
  readonly shared: Set<string>;
}

function lintFrom(lint: LintExpression, node: Tree, tables: Tables, outer: Scope | null, into: Sources): void {
  if (word(tree(node.sample).method) !== '') lint.report(node, samples);
  const type = word(node.type);
  if (type === 'JOIN') lintJoin(lint, node, tables, outer, into);
  else if (type !== 'EMPTY' && type !== '') lintSource(lint, node, tables, outer, into);
}

function lintSource(lint: LintExpression, node: Tree, tables: Tables, outer: Scope | null, into: Sources): void {
  lint.seen.add(node);
  const columns = sourceColumns(lint, node, tables, outer, into);
  const name = word(node.alias) || word(node.table_name);
  if (into.from.has(name)) lint.report(node, `two tables are called "${name}" here: give one another name`);
  into.from.set(name, renamed(columns, node.column_name_alias));
}

function sourceColumns(
  lint: LintExpression,
  node: Tree,
  tables: Tables,
  outer: Scope | null,
  into: Sources,
): readonly string[] {
  switch (word(node.type)) {
    case 'BASE_TABLE':
      return tableColumns(lint, node, tables);
    case 'SUBQUERY':
      return lintQuery(lint, tree(tree(node.subquery).node), tables, outer);
    case 'TABLE_FUNCTION':
      return unnested(lint, node, new Scope(into.from, outer, into.shared));
    case 'EXPRESSION_LIST':
      for (const expression of (node.values as unknown[]).flatMap(trees))
        lintExpression(lint, expression, new Scope(new Map(), outer));
      return trees((node.values as unknown[])[0]).map((_, index) => `col${index}`);
    default:
      lint.report(node, `${word(node.type).toLowerCase().replaceAll('_', ' ')} is not on both engines`);
      return [];
  }
}

function tableColumns(lint: LintExpression, node: Tree, tables: Tables): readonly string[] {
  const name = word(node.table_name);
  const qualifier = [word(node.catalog_name), word(node.schema_name)].filter((part) => part !== '');
  if (qualifier.length > 0) lint.report(node, `${[...qualifier, name].join('.')}: name a view alone, without a schema`);
  const columns = tables.get(name);
  if (columns === undefined && qualifier.length === 0)
    lint.report(
      node,
      `"${name}" may not be read: it is no step of this query and not among ${[...tables.keys()].join(', ')}`,
    );
  return columns ?? [];
}

function unnested(lint: LintExpression, node: Tree, scope: Scope): string[] {
  const call = tree(node.function);
  const given = trees(call.children);
  if (word(call.function_name) !== 'unnest')
    lint.report(node, `${word(call.function_name)} is a table function: only unnest(array) is allowed`);
  else if (given.length !== 1) lint.report(node, 'unnest takes one array: DuckDB refuses two');
  else if (!Array.isArray(node.column_name_alias) || node.column_name_alias.length === 0)
    lint.report(node, 'name what is unnested: unnest(array) as t(element)');
  lint.seen.add(tree(node.function));
  for (const child of given) lintExpression(lint, child, scope);
  return ['unnest', 'ordinality'];
}

function lintJoin(lint: LintExpression, node: Tree, tables: Tables, outer: Scope | null, into: Sources): void {
  const [kind, way] = [word(node.join_type), word(node.ref_type)];
  if (!['REGULAR', 'CROSS'].includes(way))
    lint.report(node, `${way} JOIN is not the same on both engines: write "join ... on"`);
  if (!['INNER', 'LEFT', 'RIGHT', 'OUTER'].includes(kind))
    lint.report(node, `${kind} JOIN becomes another join elsewhere: write "exists" or "not exists"`);
  lintFrom(lint, tree(node.left), tables, outer, into);
  lintFrom(lint, tree(node.right), tables, outer, into);
  for (const column of Array.isArray(node.using_columns) ? node.using_columns.map(String) : []) into.shared.add(column);
  lintExpression(lint, tree(node.condition), new Scope(into.from, outer, into.shared));
}

function renamed(columns: readonly string[], aliases: unknown): string[] {
  const given = Array.isArray(aliases) ? aliases.map(String) : [];
  return columns.map((column, index) => given[index] ?? column);
}

function columnNames(expression: Tree, scope: Scope): string[] {
  if (word(expression.alias) !== '') return [word(expression.alias)];
  if (word(expression.class) === 'STAR') return scope.columns(word(expression.relation_name) || undefined);
  const names = expression.column_names;
  return [Array.isArray(names) ? String(names.at(-1)) : word(expression.function_name)];
}
