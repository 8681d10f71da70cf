import type { Scope } from './lint-scope.ts';
import { aggregates, clockWords, expressionTypes, functions, insteadOf, ordered, whyRefused } from './sql-subset.ts';
import { type Tree, tree, trees, word } from './sql-tree.ts';

export interface LintTree {
  readonly report: (node: Tree, because: string) => void;
  /** Every expression and table that was looked at: what is missing in the end was in a place we do not know. */
  readonly seen: WeakSet<Tree>;
}

export interface LintExpression extends LintTree {
  /** Lints a query inside an expression, seeing the columns around it. */
  readonly query: (node: Tree, outer: Scope) => unknown;
}

/** Lints an expression and all below it. `parent` is what it stands in: a cast makes some functions lawful. */
export function lintExpression(lint: LintExpression, node: Tree, scope: Scope, parent: Tree = {}): void {
  const kind = word(node.class);
  if (kind === '') return;
  lint.seen.add(node);
  if (kind === 'COLUMN_REF') lintColumn(lint, node, scope);
  else if (kind === 'STAR') lintStar(lint, node);
  else if (kind === 'FUNCTION') lintFunction(lint, node, parent);
  else if (kind === 'WINDOW') lintWindow(lint, node, parent);
  else if (kind === 'CAST') lintCast(lint, node);
  else if (!expressionTypes.has(word(node.type))) lint.report(node, unknownExpression(word(node.type)));
  if (kind === 'SUBQUERY') lint.query(tree(tree(node.subquery).node), scope);
  for (const child of childrenOf(node)) lintExpression(lint, child, scope, node);
}

/** Every expression directly below one, whatever DuckDB calls the place. */
function childrenOf(node: Tree): Tree[] {
  const single = [
    'child',
    'left',
    'right',
    'input',
    'lower',
    'upper',
    'else_expr',
    'filter',
    'start_expr',
    'end_expr',
    'offset_expr',
    'default_expr',
  ];
  const many = ['children', 'partitions'];
  const checks = trees(node.case_checks).flatMap((check) => [tree(check.when_expr), tree(check.then_expr)]);
  const orders = [...trees(node.orders), ...trees(tree(node.order_bys).orders), ...trees(node.arg_orders)];
  return [
    ...single.map((place) => tree(node[place])),
    ...many.flatMap((place) => trees(node[place])),
    ...checks,
    ...orders.map((order) => tree(order.expression)),
  ];
}

function lintColumn(lint: LintExpression, node: Tree, scope: Scope): void {
  const names = Array.isArray(node.column_names) ? node.column_names.map(String) : [];
  const [column = '', table] = [...names].reverse();
  const because =
    names.length === 1 && clockWords.has(column)
      ? `${column} ${whyRefused(column)}`
      : whyUnknown(names, scope, column, table);
  if (because !== null) lint.report(node, because);
}

function whyUnknown(names: string[], scope: Scope, column: string, table: string | undefined): string | null {
  const written = names.join('.');
  if (names.length > 2) return `${written}: write a column as name or table.name`;
  const found = scope.find(column, table);
  if (found === 'ambiguous') return `${written} stands in more than one table: name the table`;
  return found === 'one' ? null : `no column ${written} is known here${scope.suggest(table)}`;
}

function lintStar(lint: LintExpression, node: Tree): void {
  const lists = [node.exclude_list, node.replace_list, node.rename_list, node.qualified_exclude_list];
  if (
    lists.some((list) => Array.isArray(list) && list.length > 0) ||
    node.columns === true ||
    word(tree(node.expr).class) !== ''
  )
    lint.report(node, 'EXCLUDE, REPLACE and COLUMNS are not on both engines: list the columns');
}

function lintFunction(lint: LintExpression, node: Tree, parent: Tree): void {
  const name = word(node.function_name).toLowerCase();
  if (ordered.has(name)) lint.report(node, `${name} needs over (... order by ...)`);
  else if (!functions.has(name) && !aggregates.has(name)) lint.report(node, `${name} ${whyRefused(name)}`);
  if (name === 'array_agg' && trees(tree(node.order_bys).orders).length === 0)
    lint.report(node, 'array_agg without "order by" inside gives its elements in any order');
  if (name === 'greatest' || name === 'least') lintExtreme(lint, node, name);
  lintSum(lint, node, name, parent);
  lintDivision(lint, node, name);
  lintDateArithmetic(lint, node, name);
}

function lintWindow(lint: LintExpression, node: Tree, parent: Tree): void {
  const name = word(node.function_name).toLowerCase();
  if (!ordered.has(name) && !aggregates.has(name)) lint.report(node, `${name} ${whyRefused(name)}`);
  if ((ordered.has(name) || name === 'array_agg') && trees(node.orders).length === 0)
    lint.report(node, `${name} without "order by" in its window takes the rows in any order`);
  lintSum(lint, node, name, parent);
}

function lintSum(lint: LintExpression, node: Tree, name: string, parent: Tree): void {
  if (name !== 'sum') return;
  const type = typeName(parent);
  if (word(parent.class) !== 'CAST' || !/^(BIGINT|DECIMAL\(38,\d+\))$/.test(type))
    lint.report(node, 'sum is wider here than there: write cast(sum(x) as bigint) or cast(sum(x) as decimal(38,2))');
  if (trees(node.children).some(isDouble))
    lint.report(node, 'a sum of DOUBLE differs between runs: sum integers or DECIMAL, and divide once');
}

function lintDivision(lint: LintExpression, node: Tree, name: string): void {
  if (name !== '/' && name !== '%' && name !== 'mod') return;
  const [over = {}, under = {}] = trees(node.children);
  if (name === '/' && !isDouble(over) && !isDouble(under))
    lint.report(node, '5/2 is 2.5 here and 2 there: write cast(x as double) / y');
  if (!neverZero(under)) lint.report(node, `a zero divides here and fails there: write nullif(y, 0) after "${name}"`);
}

function lintExtreme(lint: LintExpression, node: Tree, name: string): void {
  const sure = (child: Tree) =>
    ['OPERATOR_COALESCE', 'VALUE_CONSTANT'].includes(word(child.type)) || isCastOfConstant(child);
  if (!trees(node.children).every(sure))
    lint.report(node, `${name} skips NULL here and is NULL there: put coalesce around each part`);
}

function lintDateArithmetic(lint: LintExpression, node: Tree, name: string): void {
  const isDate = (child: Tree) =>
    word(child.class) === 'CAST' && /^(DATE|TIMESTAMP.*|TIME|INTERVAL)$/.test(typeName(child));
  if ((name === '+' || name === '-') && trees(node.children).some(isDate))
    lint.report(node, `date ${whyRefused('date_add')}`);
}

const castable = /^(BIGINT|INTEGER|SMALLINT|VARCHAR|DOUBLE|BOOLEAN|DATE|TIMESTAMP|DECIMAL\(\d+,\d+\)|LIST)$/;

function lintCast(lint: LintExpression, node: Tree): void {
  if (!castable.test(typeName(node))) lint.report(node, `a cast to ${typeName(node)} is not the same on both engines`);
}

function typeName(node: Tree): string {
  const type = tree(node.cast_type);
  const info = tree(type.type_info);
  return word(type.id) === 'DECIMAL' ? `DECIMAL(${info.width},${info.scale})` : word(type.id);
}

/** Whether a value is DOUBLE by what is written: a cast, a literal such as 1e0, or something made of one. */
function isDouble(node: Tree): boolean {
  if (word(node.class) === 'CAST') return typeName(node) === 'DOUBLE';
  if (word(node.class) === 'CONSTANT') return word(tree(tree(node.value).type).id) === 'DOUBLE';
  return ['FUNCTION', 'OPERATOR', 'CASE'].includes(word(node.class)) && childrenOf(node).some(isDouble);
}

function neverZero(node: Tree): boolean {
  if (word(node.class) === 'CAST') return neverZero(tree(node.child));
  if (word(node.class) === 'CONSTANT') return Number(tree(node.value).value) !== 0;
  return word(node.function_name) === 'nullif';
}

function isCastOfConstant(node: Tree): boolean {
  return word(node.class) === 'CAST' && ['VALUE_CONSTANT', 'OPERATOR_COALESCE'].includes(word(tree(node.child).type));
}

function unknownExpression(type: string): string {
  return (
    insteadOf.get(type) ?? `${type.toLowerCase().replaceAll('_', ' ')} is not among what both engines answer alike`
  );
}
