import type { Column } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { saysNothing } from '../values/cell.ts';
import { problem } from '../values/row-problem.ts';
import { lookupOf } from '../words/dictionary.ts';
import { foremostLookup } from '../words/foremost-value.ts';
import { required, type WriteColumn, type Writing } from './one-cell.ts';

export function booleanWriter({ column, sources, sink, state }: Writing): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const lookup = lookupOf({ dictionary: recordTypes().vocabulary.booleans });
  return (row) => {
    const text = read(row);
    const said = column.presence ? String(text !== null && !saysNothing(text)) : text === null ? null : lookup(text);
    if (said === null && text !== null)
      return problem(sources.heading, text, `expected yes or no in "${sources.heading}", found "${text}"`);
    cells[sink.rows] = said === null ? null : said === 'true';
    state.hash.text(said ?? '');
    return said === null && column.required ? required(column, sources) : null;
  };
}

/** What a word nobody listed is read as: what an empty cell would be, or "unknown" or "other"; else its row is kept aside. */
function unknownWord({ required, values, default: unsaid }: Column): string | null {
  if (required && typeof unsaid === 'string') return unsaid;
  return ['unknown', 'other'].find((word) => values.includes(word) && (required || word === 'other')) ?? null;
}

export function enumWriter({ column, sources, sink, state }: Writing): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const lookup = foremostLookup(column);
  const otherwise = column.otherwise ?? unknownWord(column);
  const say = state.values.writer(column.name);
  return (row) => {
    const text = read(row);
    if (text === null) {
      cells[sink.rows] = null;
      return column.required ? required(column, sources) : null;
    }
    const known = lookup(text) ?? (saysNothing(text) && !column.required ? '' : null);
    const value = known ?? otherwise;
    if (known === null && otherwise !== null) state.unmapped.push({ heading: sources.heading, value: text, otherwise });
    if (value === null)
      return problem(
        sources.heading,
        text,
        `expected one of ${column.values.join(', ')} in "${sources.heading}", found "${text}"`,
      );
    cells[sink.rows] = value === '' ? null : value;
    say(value);
    state.hash.text(value);
    return null;
  };
}
