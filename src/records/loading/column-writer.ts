import { parseDecimal } from '../values/parse-number.ts';
import { normalNumber } from '../values/register-numbers.ts';
import { singleSpaced } from '../values/single-spaced.ts';
import { amountWriter, withinScale } from './amount-writer.ts';
import { booleanWriter, enumWriter } from './choice-writer.ts';
import { integerWriter } from './integer-writer.ts';
import { momentWriter } from './moment-writer.ts';
import { oneCell, type Parse, type WriteColumn, type Writing } from './one-cell.ts';
import { dayWriter, periodWriter } from './period-writer.ts';

/** The writer of a column that is no mention, compiled for its sources and style. */
export function valueWriter(writing: Writing): WriteColumn {
  switch (writing.column.type) {
    case 'date':
      return dayWriter(writing);
    case 'period':
      return periodWriter(writing);
    case 'moment':
      return momentWriter(writing);
    case 'money':
      return amountWriter(writing);
    case 'integer':
      return integerWriter(writing);
    case 'decimal':
      return textWriter(writing, 'a number', (text) => {
        const { rounded } = writing.column;
        // A measure has no thousands: its one mark stands before the decimals.
        const value = parseDecimal(text, rounded ? (text.includes('.') ? '.' : ',') : writing.style.decimal);
        return withinScale(value !== null && rounded ? Number(value).toFixed(4) : value, 4);
      });
    case 'boolean':
      return booleanWriter(writing);
    case 'enum':
      return enumWriter(writing);
    case 'number':
    case 'reference':
      return textWriter(writing, 'a number', (text) => normalNumber(text) || null);
    default:
      return textWriter(writing, 'text', singleSpaced);
  }
}

function textWriter(writing: Writing, expected: string, parse: Parse<string>): WriteColumn {
  const { column, state } = writing;
  const say = state.values.writer(column.name);
  return oneCell(writing, expected, parse, (value) => {
    say(value);
    state.hash.text(value);
  });
}
