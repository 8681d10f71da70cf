import type { Check, RecordType } from '../record-types/record-type.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import type { RecordState } from './record-state.ts';

/** What is wrong with the values of a record as a whole, by the checks of its type; null where nothing is. */
export function rowChecks(type: RecordType): (state: RecordState) => RowProblem | null {
  const checks = type.checks.filter(
    (check) =>
      check.equals === null &&
      !check.columns.some((name) => type.columns.find((column) => column.name === name)?.feature),
  );
  return (state) => {
    for (const check of checks) {
      const found = broken(check, state);
      if (found !== null) return found;
    }
    return null;
  };
}

function broken(check: Check, { numbers }: RecordState): RowProblem | null {
  const [first = '', second = ''] = check.columns;
  const value = numbers.get(first);
  if (value === undefined) return null;
  const other = numbers.get(second);
  if (check.ordered && other !== undefined && value >= other)
    return problem(first, String(value), `"${first}" is not before "${second}"`);
  if (check.above !== null && value <= check.above)
    return problem(first, String(value), `"${first}" must be above ${check.above}, found ${value}`);
  if (check.between !== null && (value < check.between[0] || value > check.between[1]))
    return problem(first, String(value), `"${first}" must lie between ${check.between.join(' and ')}, found ${value}`);
  return null;
}

/** Checks that sums agree («к выдаче» = начислено − удержано): a difference is doubtful, not unreadable. */
export function sumDoubts(type: RecordType): (state: RecordState) => string | null {
  const sums = type.checks.flatMap((check) => (check.equals === null ? [] : [check]));
  return ({ numbers }) => {
    for (const { columns, equals, within } of sums) {
      const [whole = '', minuend = '', less = ''] = columns;
      const [a, b, c] = [numbers.get(whole), numbers.get(minuend), numbers.get(less)];
      if (a !== undefined && b !== undefined && c !== undefined && Math.abs(a - (b - c)) > within + 1e-9)
        return `"${whole}" is ${a}, but ${equals} is ${b - c}`;
    }
    return null;
  };
}
