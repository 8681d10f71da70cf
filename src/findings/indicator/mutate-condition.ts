import type { Comparison, Expression } from './expression.ts';

/** A condition with one comparison changed, and what was changed. */
export interface Mutant {
  readonly change: string;
  readonly condition: Expression;
}

/** Each comparison turned round and, where it has an edge, moved off it: `>=` becomes `<` and `>`. */
const others: Record<Comparison, readonly Comparison[]> = {
  '>=': ['<', '>'],
  '<=': ['>', '<'],
  '>': ['<=', '>='],
  '<': ['>=', '<='],
  '=': ['!='],
  '!=': ['='],
};

/** All conditions that differ from this one in one comparison, one null test, or one `and` and `or`. */
export function mutants(condition: Expression): Mutant[] {
  switch (condition.kind) {
    case 'compare':
      return others[condition.sign].map((sign) => ({
        change: `"${condition.sign}" to "${sign}"`,
        condition: { ...condition, sign },
      }));
    case 'null':
      return [{ change: '"is null" turned round', condition: { ...condition, negated: !condition.negated } }];
    case 'not':
      return [
        { change: '"not" dropped', condition: condition.of },
        ...mutants(condition.of).map((one) => ({ ...one, condition: { ...condition, of: one.condition } })),
      ];
    case 'and':
    case 'or':
      return joined(condition, condition.kind === 'and' ? 'or' : 'and');
    default:
      return [];
  }
}

function joined(condition: Expression & { kind: 'and' | 'or' }, other: 'and' | 'or'): Mutant[] {
  return [
    { change: `"${condition.kind}" to "${other}"`, condition: { ...condition, kind: other } },
    ...mutants(condition.left).map((one) => ({ ...one, condition: { ...condition, left: one.condition } })),
    ...mutants(condition.right).map((one) => ({ ...one, condition: { ...condition, right: one.condition } })),
  ];
}
