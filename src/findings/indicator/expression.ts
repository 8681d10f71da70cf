/** A condition over measures and cuts: `share >= :min_share and (months - 1) * 2 > gap or payer is null`. No calls, no strings, no SQL. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'measure'; readonly name: string }
  | { readonly kind: 'cut'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'null'; readonly of: Expression; readonly negated: boolean }
  | {
      readonly kind: 'arithmetic';
      readonly sign: '+' | '-' | '*';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'compare'; readonly sign: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

export const comparisons = ['>=', '<=', '!=', '=', '>', '<'] as const;
export type Comparison = (typeof comparisons)[number];

/** Measures by name; a missing or null one makes every comparison with it false. */
export type Measures = Readonly<Record<string, number | string | boolean | null>>;

/** Where in the text it broke, 0-based, and why. */
export class ExpressionError extends Error {
  readonly at: number;
  constructor(at: number, because: string) {
    super(because);
    this.at = at;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const shapes = /\s*(>=|<=|!=|=|>|<|\+|-|\*|\(|\)|:[a-z_][a-z0-9_]*|[a-z_][a-z0-9_]*|\d+(?:\.\d+)?)/y;
const words = new Set(['and', 'or', 'not', 'is', 'null']);

/** Reads a condition; throws `ExpressionError` with the place. */
export function parseExpression(text: string): Expression {
  const reader = new Reader(tokens(text), text.length);
  const whole = reader.either();
  reader.end();
  return whole;
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    shapes.lastIndex = at;
    const match = shapes.exec(text);
    if (match === null) throw new ExpressionError(at, `cannot read "${text.slice(at).trim()}"`);
    at = shapes.lastIndex;
    const token = match[1] ?? '';
    found.push({ text: token, at: at - token.length });
  }
  return found;
}

/** Recursive descent, loosest binding first: or, and, not, compare, + -, *. */
class Reader {
  private readonly list: readonly Token[];
  private readonly length: number;
  private next = 0;

  constructor(list: readonly Token[], length: number) {
    this.list = list;
    this.length = length;
  }

  either(): Expression {
    let left = this.both();
    while (this.take('or')) left = { kind: 'or', left, right: this.both() };
    return left;
  }

  private both(): Expression {
    let left = this.negation();
    while (this.take('and')) left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Expression {
    return this.take('not') ? { kind: 'not', of: this.truth(this.at(), this.negation()) } : this.comparison();
  }

  private comparison(): Expression {
    const left = this.sum();
    for (const sign of comparisons) {
      if (this.take(sign)) return { kind: 'compare', sign, left, right: this.sum() };
    }
    if (!this.take('is')) return left;
    const negated = this.take('not');
    this.need('null');
    return { kind: 'null', of: left, negated };
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = { kind: 'arithmetic', sign: '+', left, right: this.product() };
      else if (this.take('-')) left = { kind: 'arithmetic', sign: '-', left, right: this.product() };
      else return left;
    }
  }

  private product(): Expression {
    let left = this.single();
    while (this.take('*')) left = { kind: 'arithmetic', sign: '*', left, right: this.single() };
    return left;
  }

  private single(): Expression {
    if (this.take('-')) return { kind: 'minus', of: this.single() };
    if (this.take('(')) {
      const inner = this.either();
      this.need(')');
      return inner;
    }
    return this.atom();
  }

  private atom(): Expression {
    const token = this.list[this.next];
    if (token === undefined) throw new ExpressionError(this.length, 'the condition ends too early');
    this.next += 1;
    if (/^\d/.test(token.text)) return { kind: 'number', value: Number(token.text) };
    if (token.text.startsWith(':')) return { kind: 'cut', name: token.text.slice(1) };
    if (/^[a-z_]/.test(token.text) && !words.has(token.text)) return { kind: 'measure', name: token.text };
    throw new ExpressionError(token.at, `expected a measure, a number or a :cut, found "${token.text}"`);
  }

  private truth(at: number, of: Expression): Expression {
    if (isTruth(of)) return of;
    throw new ExpressionError(at, '"not" needs a comparison after it');
  }

  end(): void {
    const rest = this.list[this.next];
    if (rest !== undefined) throw new ExpressionError(rest.at, `did not expect "${rest.text}" here`);
  }

  private at(): number {
    return this.list[this.next]?.at ?? this.length;
  }

  private take(text: string): boolean {
    if (this.list[this.next]?.text !== text) return false;
    this.next += 1;
    return true;
  }

  private need(text: string): void {
    if (!this.take(text)) throw new ExpressionError(this.at(), `expected "${text}"`);
  }
}

/** True when the expression yields true or false, false when it yields a number. */
function isTruth(expression: Expression): boolean {
  return ['compare', 'and', 'or', 'not', 'null'].includes(expression.kind);
}

/** Why the expression mixes truths and numbers, or null when it is a sound condition. */
export function unsound(expression: Expression): string | null {
  if (!isTruth(expression)) return 'the condition is a number; compare it with something';
  return mixed(expression);
}

function mixed(expression: Expression): string | null {
  switch (expression.kind) {
    case 'and':
    case 'or':
      if (!isTruth(expression.left) || !isTruth(expression.right))
        return `"${expression.kind}" joins comparisons, not numbers`;
      return mixed(expression.left) ?? mixed(expression.right);
    case 'not':
      return mixed(expression.of);
    case 'null':
    case 'minus':
      return isTruth(expression.of) ? 'a comparison stands where a number is needed' : mixed(expression.of);
    case 'compare':
    case 'arithmetic':
      if (isTruth(expression.left) || isTruth(expression.right))
        return `"${expression.sign}" needs numbers on both sides`;
      return mixed(expression.left) ?? mixed(expression.right);
    default:
      return null;
  }
}

/** Names the expression reads: measures bare, cuts with their colon. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'measure':
      return [expression.name];
    case 'cut':
      return [`:${expression.name}`];
    case 'minus':
    case 'not':
    case 'null':
      return namesIn(expression.of);
    default:
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}

/** Whether the condition holds; null measures make comparisons false, so "not" of one is true. */
export function holds(expression: Expression, measures: Measures, cuts: Measures): boolean {
  switch (expression.kind) {
    case 'and':
      return holds(expression.left, measures, cuts) && holds(expression.right, measures, cuts);
    case 'or':
      return holds(expression.left, measures, cuts) || holds(expression.right, measures, cuts);
    case 'not':
      return !holds(expression.of, measures, cuts);
    case 'null':
      return (numberOf(expression.of, measures, cuts) === null) !== expression.negated;
    case 'compare':
      return compared(
        expression.sign,
        numberOf(expression.left, measures, cuts),
        numberOf(expression.right, measures, cuts),
      );
    default:
      return false;
  }
}

function compared(sign: Comparison, left: number | null, right: number | null): boolean {
  if (left === null || right === null) return false;
  if (sign === '>=') return left >= right;
  if (sign === '<=') return left <= right;
  if (sign === '>') return left > right;
  if (sign === '<') return left < right;
  return sign === '=' ? left === right : left !== right;
}

function numberOf(expression: Expression, measures: Measures, cuts: Measures): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'measure':
      return asNumber(measures[expression.name]);
    case 'cut':
      return asNumber(cuts[expression.name]);
    case 'minus':
      return combined('*', -1, numberOf(expression.of, measures, cuts));
    case 'arithmetic':
      return combined(
        expression.sign,
        numberOf(expression.left, measures, cuts),
        numberOf(expression.right, measures, cuts),
      );
    default:
      return null;
  }
}

function combined(sign: '+' | '-' | '*', left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  if (sign === '+') return left + right;
  return sign === '-' ? left - right : left * right;
}

/** DECIMAL arrives as text and compares as a number; an entity id compares with nothing but null, for which any number will do. */
function asNumber(value: number | string | boolean | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  const number = Number(value);
  return Number.isNaN(number) ? 0 : number;
}
