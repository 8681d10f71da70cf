import { type RowCells, saysNothing } from '../values/cell.ts';
import { isEndless } from '../values/endless.ts';
import { parseDay, parseSpan, type Span } from '../values/parse-date.ts';
import { parseMoment } from '../values/parse-moment.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import type { LoadStyle } from './load-style.ts';
import { type ColumnSources, oneCell, type Parse, required, type WriteColumn, type Writing } from './one-cell.ts';

export function dayWriter(writing: Writing): WriteColumn {
  const { column, style, state } = writing;
  const say = state.days.writer(column.name);
  const parse = (text: string) => parseDay(text, style.order) ?? parseMoment(text, style.order)?.day ?? null;
  return oneCell(writing, 'a date', parse, (day) => {
    say(day);
    state.hash.number(day);
  });
}

export function periodWriter({ column, sources, style, sink, state }: Writing): WriteColumn {
  const [froms, tos] = [sink.cells(`${column.name}_from`), sink.cells(`${column.name}_to`)];
  const read = (text: string) => parseSpan(text, style.order) ?? momentSpan(text, style);
  const [sayFrom, sayTo] = [state.days.writer(`${column.name}_from`), state.days.writer(`${column.name}_to`)];
  return (row) => {
    const span = readSpan(row, sources, read);
    if ('reason' in span) return span;
    if (span.from === null && span.to === null && column.required) return required(column, sources);
    if (span.from !== null && span.to !== null && span.from > span.to)
      return problem(sources.heading, spanText(row, sources), `"${column.name}" ends before it begins`);
    froms[sink.rows] = span.from;
    tos[sink.rows] = span.to;
    sayFrom(span.from);
    sayTo(span.to);
    state.hash.number(span.from ?? -1);
    state.hash.number(span.to ?? -1);
    return null;
  };
}

const momentSpan = (text: string, style: LoadStyle): Span | null => {
  const moment = parseMoment(text, style.order);
  return moment === null ? null : { from: moment.day, to: moment.day };
};

const spanText = (row: RowCells, { whole, parts }: ColumnSources): string =>
  [whole?.(row), parts.get('from')?.(row), parts.get('to')?.(row)].filter((text) => text).join(' – ');

function readSpan(row: RowCells, sources: ColumnSources, read: Parse<Span>): Span | RowProblem {
  const sides = { from: null as number | null, to: null as number | null };
  const whole = sources.whole?.(row) ?? null;
  if (whole !== null && !saysNothing(whole)) {
    const span = read(whole);
    if (span === null)
      return problem(sources.heading, whole, `expected a date or period in "${sources.heading}", found "${whole}"`);
    sides.from = span.from;
    // A whole beside its end says where the period begins, not where it ends.
    sides.to = sources.parts.has('to') ? null : span.to;
  }
  for (const side of ['from', 'to'] as const) {
    const text = sources.parts.get(side)?.(row) ?? null;
    if (text === null || saysNothing(text)) continue;
    const span = read(text);
    if (span === null && side === 'to' && isEndless(text)) continue;
    if (span === null)
      return problem(sources.heading, text, `expected a date in "${sources.heading}", found "${text}"`);
    sides[side] = span[side];
  }
  return sides;
}
