import { type ReadCell, type RowCells, saysNothing } from '../values/cell.ts';
import { currencyCode, currencyIn, parseAmount, wholeDigits } from '../values/parse-number.ts';
import { problem } from '../values/row-problem.ts';
import { required, type WriteColumn, type Writing } from './one-cell.ts';

/** Of all decimal columns. */
const digits = 18;

/** More decimals than the column has are refused, not rounded; and so is what has more digits before them than it holds. */
export function withinScale(value: string | null, scale: number): string | null {
  if (value === null || wholeDigits(value) > digits - scale) return null;
  const point = value.indexOf('.');
  if (point < 0) return value;
  const bare = value.replace(/0+$/, '');
  return bare.length - point - 1 > scale ? null : value;
}

export function amountWriter({ column, sources, style, sink, state }: Writing): WriteColumn {
  const [amounts, currencies, bases, rates] = [
    sink.cells(column.name),
    sink.cells(`${column.name}_cur`),
    sink.cells(`${column.name}_base`),
    sink.cells(`${column.name}_rate`),
  ];
  const stated = sources.parts.get('cur') ?? null;
  const named = currencyIn(sources.heading) ?? style.currency;
  const readers = [sources.whole, sources.parts.get('debit'), sources.parts.get('credit')].filter(
    (read) => read !== null && read !== undefined,
  );
  const say = state.numbers.writer(column.name);
  return (row) => {
    const text = firstText(readers, row);
    const at = sink.rows;
    rates[at] = null;
    if (text === null) {
      amounts[at] = currencies[at] = bases[at] = null;
      return column.required ? required(column, sources) : null;
    }
    const amount = parseAmount(text, style.decimal);
    const value = withinScale(amount?.value ?? null, 2);
    if (amount === null || value === null)
      return problem(
        sources.heading,
        text,
        `expected an amount with at most two decimals in "${sources.heading}", found "${text}"`,
      );
    const code = stated?.(row) ?? null;
    const currency = amount.currency ?? (code === null ? named : currencyCode(code));
    amounts[at] = value;
    currencies[at] = currency;
    bases[at] = currency === style.baseCurrency ? value : null;
    say(Number(value));
    state.hash.number(Math.round(Number(value) * 100));
    return null;
  };
}

function firstText(readers: readonly ReadCell[], row: RowCells): string | null {
  for (const read of readers) {
    const text = read(row);
    if (text !== null && !saysNothing(text)) return text;
  }
  return null;
}
