import type { Column } from '../record-types/record-type.ts';
import { recColumns } from '../tables/physical-column.ts';
import { monthOf, weekOf } from '../values/calendar-day.ts';
import { type RowCells, saysNothing } from '../values/cell.ts';
import { type LocalMoment, parseClock, parseMoment } from '../values/parse-moment.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import { offsetMinutes, offsetName } from '../values/zone-offset.ts';
import type { LoadStyle } from './load-style.ts';
import { type ColumnSources, required, type WriteColumn, type Writing } from './one-cell.ts';

export function momentWriter({ column, sources, style, sink, state }: Writing): WriteColumn {
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
  const since = parseClock(sources.parts.get('since')?.(row) ?? '');
  const day = since !== null && second < since ? moment.day + 1 : moment.day;
  return { ...moment, day, second, timed: true };
}
