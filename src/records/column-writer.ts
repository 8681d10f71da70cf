import { monthOf, weekOf } from './calendar-day.ts';
import { type ReadCell, type RowCells, saysNothing } from './cell.ts';
import { type Lookup, lookupOf } from './dictionary.ts';
import type { LoadStyle } from './load-style.ts';
import { parseDay, parseMonth, parseSpan, type Span } from './parse-date.ts';
import { type LocalMoment, parseClock, parseMoment } from './parse-moment.ts';
import { currencyCode, currencyIn, parseAmount, parseDecimal } from './parse-number.ts';
import { recColumns } from './physical-column.ts';
import type { RecordState } from './record-state.ts';
import type { Column } from './record-type.ts';
import { recordTypes } from './record-types.ts';
import { normalNumber } from './register-numbers.ts';
import { problem, type RowProblem } from './row-problem.ts';
import type { TableSink } from './table-sink.ts';
import { offsetMinutes, offsetName } from './zone-offset.ts';

/** Writes one column of a record into the row that the sink is at; says why where it cannot. */
export type WriteColumn = (row: RowCells) => RowProblem | null;

/** The sources of a column: the whole and its parts, with the heading for messages. */
export interface ColumnSources {
  readonly heading: string;
  readonly whole: ReadCell | null;
  readonly parts: ReadonlyMap<string, ReadCell>;
}

type Parse<T> = (text: string) => T | null;

/** The writer of a column that is no mention, compiled for its sources and style. */
export function valueWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
  switch (column.type) {
    case 'date':
      return dayWriter(column, sources, style, sink, state);
    case 'period':
      return periodWriter(column, sources, style, sink, state);
    case 'moment':
      return momentWriter(column, sources, style, sink, state);
    case 'money':
      return moneyWriter(column, sources, style, sink, state);
    case 'integer':
      return integerWriter(column, sources, style, sink, state);
    case 'decimal':
      return single(column, sources, sink, state, 'a number', (text) =>
        withinScale(parseDecimal(text, style.decimal), 4),
      );
    case 'boolean':
      return booleanWriter(column, sources, sink, state);
    case 'enum':
      return enumWriter(column, sources, sink, state);
    case 'number':
    case 'reference':
      return single(column, sources, sink, state, 'a number', (text) => normalNumber(text) || null);
    default:
      return single(column, sources, sink, state, 'text', (text) => text.replace(/\s+/g, ' '));
  }
}

const required = (column: Column, { heading }: ColumnSources): RowProblem =>
  problem(heading, null, `"${column.name}" is needed and empty`);

function single(
  column: Column,
  sources: ColumnSources,
  sink: TableSink,
  state: RecordState,
  expected: string,
  parse: Parse<string>,
): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const say = state.values.writer(column.name);
  return (row) => {
    const text = read(row);
    if (text === null || saysNothing(text)) {
      cells[sink.rows] = null;
      return column.required ? required(column, sources) : null;
    }
    const value = parse(text);
    if (value === null)
      return problem(sources.heading, text, `expected ${expected} in "${sources.heading}", found "${text}"`);
    cells[sink.rows] = value;
    say(value);
    state.hash.text(value);
    return null;
  };
}

/** More decimals than the column has are refused, not rounded. */
function withinScale(value: string | null, scale: number): string | null {
  if (value === null) return null;
  const point = value.indexOf('.');
  if (point < 0) return value;
  const bare = value.replace(/0+$/, '');
  return bare.length - point - 1 > scale ? null : value;
}

function dayWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const say = state.days.writer(column.name);
  return (row) => {
    const text = read(row);
    if (text === null || saysNothing(text)) {
      cells[sink.rows] = null;
      return column.required ? required(column, sources) : null;
    }
    const day = parseDay(text, style.order) ?? parseMoment(text, style.order)?.day ?? null;
    if (day === null) return problem(sources.heading, text, `expected a date in "${sources.heading}", found "${text}"`);
    cells[sink.rows] = day;
    say(day);
    state.hash.number(day);
    return null;
  };
}

function periodWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
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
    if (span === null)
      return problem(sources.heading, text, `expected a date in "${sources.heading}", found "${text}"`);
    sides[side] = span[side];
  }
  return sides;
}

function momentWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
  const cells = (part: string) => sink.cells(`${column.name}_${part}`);
  const [utc, local] = [sink.doubles(`${column.name}_utc`), sink.doubles(`${column.name}_local`)];
  const [day, minute, week, month, zone] = [
    cells('day'),
    cells('minute'),
    cells('week'),
    cells('month'),
    cells('zone'),
  ];
  const empty = sink.emptier(recColumns(column).map(({ name }) => name));
  const say = state.days.writer(`${column.name}_day`);
  return (row) => {
    const moment = readMoment(row, column, sources, style);
    const at = sink.rows;
    if (moment === null) {
      empty();
      return column.required ? required(column, sources) : null;
    }
    if ('reason' in moment) return moment;
    const micros = (moment.day * 86_400 + moment.second) * 1_000_000;
    const offset = moment.offset ?? (style.zone === null ? null : offsetMinutes(style.zone, moment.day, moment.second));
    utc[at] = offset === null || !moment.timed ? Number.NaN : micros - offset * 60_000_000;
    local[at] = micros;
    day[at] = moment.day;
    minute[at] = moment.timed ? Math.floor(moment.second / 60) : null;
    week[at] = weekOf(moment.day);
    month[at] = monthOf(moment.day);
    zone[at] = moment.offset !== null ? offsetName(moment.offset) : style.zone;
    state.moment = moment;
    say(moment.day);
    state.hash.number(moment.day);
    state.hash.number(moment.second);
    return null;
  };
}

function readMoment(
  row: RowCells,
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
): LocalMoment | RowProblem | null {
  const text = sources.whole?.(row) ?? sources.parts.get('date')?.(row) ?? null;
  if (text === null || saysNothing(text)) return null;
  const moment = parseMoment(text, style.order);
  if (moment === null)
    return problem(sources.heading, text, `expected a date and time in "${sources.heading}", found "${text}"`);
  const clock = sources.parts.get('time')?.(row) ?? null;
  if (clock === null || moment.timed) return moment;
  const second = parseClock(clock) ?? parseMoment(clock, style.order)?.second ?? null;
  if (second === null) return problem(`${column.name}.time`, clock, `expected a clock time, found "${clock}"`);
  return { ...moment, second, timed: true };
}

function moneyWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
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

function integerWriter(
  column: Column,
  sources: ColumnSources,
  style: LoadStyle,
  sink: TableSink,
  state: RecordState,
): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const parse = column.month ? monthNumber(style) : column.clock ? minuteNumber : wholeNumber;
  const expected = column.month ? 'a month' : column.clock ? 'a clock time' : 'a whole number';
  const say = state.numbers.writer(column.name);
  return (row) => {
    const text = read(row);
    if (text === null || saysNothing(text)) {
      cells[sink.rows] = null;
      return column.required ? required(column, sources) : null;
    }
    const value = parse(text);
    if (value === null)
      return problem(sources.heading, text, `expected ${expected} in "${sources.heading}", found "${text}"`);
    cells[sink.rows] = value;
    say(value);
    state.hash.number(value);
    return null;
  };
}

const monthNumber =
  (style: LoadStyle): Parse<number> =>
  (text) => {
    const day = parseDay(text, style.order);
    return day === null ? parseMonth(text) : monthOf(day);
  };

const minuteNumber: Parse<number> = (text) => {
  const second = parseClock(text) ?? parseMoment(text)?.second ?? null;
  return second === null ? null : Math.floor(second / 60);
};

const wholeNumber: Parse<number> = (text) => {
  // A school year such as 2023/2024 is named by its first.
  const plain =
    /^(-?\d+)([.,]0+)?$/.exec(text.replace(/[\s\u00a0]/g, '')) ??
    /^(20\d\d)[/–-](20\d\d|\d\d)$/.exec(text.replace(/\s/g, ''));
  const value = plain ? Number(plain[1]) : Number.NaN;
  return Number.isInteger(value) && Math.abs(value) < 2_147_483_648 ? value : null;
};

function booleanWriter(column: Column, sources: ColumnSources, sink: TableSink, state: RecordState): WriteColumn {
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

/** What a word nobody listed is read as: what an empty cell would be, or "other"; else its row is kept aside. */
function unknownWord({ required, values, default: unsaid }: Column): string | null {
  if (required) return typeof unsaid === 'string' ? unsaid : null;
  return values.includes('other') ? 'other' : null;
}

function enumWriter(column: Column, sources: ColumnSources, sink: TableSink, state: RecordState): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  const lookup: Lookup = lookupOf(column);
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
