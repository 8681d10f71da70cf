import { mergeFiller, type Unit } from '../../evidence/index.ts';
import { dayColumns, namesDay } from '../columns/day-columns.ts';
import { isoDay } from '../values/calendar-day.ts';
import { clockSpan } from '../values/clock-span.ts';
import { daysSaid } from '../values/days-in-title.ts';
import { parseDay } from '../values/parse-date.ts';
import { weekday } from '../values/weekday.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];
/** What stands along a side of a timetable. */
type Axis = 'day' | 'weekday' | 'time' | 'group';

/** A timetable drawn as a grid, with a class in each cell. */
interface Grid {
  /** The place of the line over the columns. */
  readonly at: number;
  readonly axis: Axis;
  /** What stands over each column of classes: the day, the day of the week, the time or the group. */
  readonly over: ReadonlyMap<number, string>;
  /** The columns before them that say the rest of a row. */
  readonly beside: ReadonlyMap<Axis, number>;
  /** What the lines above say of all classes. */
  readonly said: ReadonlyMap<Axis, string>;
}

const searched = 12;
const looked = 60;

/**
 * «Время | Понедельник | Вторник», «День | Время | С-31 | С-32», days down the rows and hours over the columns: each class becomes a row of its own, at the place of
 * the row that it stands in, under «Дата» or «День недели», «Время», «Группа», «Дисциплина», «Аудитория».
 */
export const timetableGrids = eachSheet(laidOut);

async function laidOut(unit: Unit): Promise<Unit> {
  const { rows, places } = await firstRows(unit);
  const grid = gridIn(rows, places);
  if (grid === null) return unit;
  const areas = (await unit.merged?.()) ?? [];
  return {
    ...unit,
    merged: async () => [],
    batches: async function* () {
      const fill = mergeFiller(areas, grid.at + 1);
      const classes = classesOf(grid);
      for await (const batch of unit.batches()) {
        const entries = batch.rows.flatMap((row, i) => {
          const place = batch.places[i] ?? 0;
          const made = place < grid.at ? [row] : place === grid.at ? [headingsOf(grid)] : classes(fill(row, place));
          return made.map((one) => ({ place, row: [...one] }));
        });
        yield { places: entries.map(({ place }) => place), rows: entries.map(({ row }) => row) };
      }
    },
  };
}

async function firstRows(unit: Unit): Promise<{ rows: Row[]; places: number[] }> {
  const rows: Row[] = [];
  const places: number[] = [];
  for await (const batch of unit.batches()) {
    rows.push(...batch.rows.slice(0, looked - rows.length));
    places.push(...batch.places.slice(0, looked - places.length));
    if (rows.length >= looked) break;
  }
  return { rows, places };
}

const textOf = (cell: string | null | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

function gridIn(rows: readonly Row[], places: readonly number[]): Grid | null {
  for (let at = 0; at < Math.min(searched, rows.length - 1); at++) {
    const line = (rows[at] ?? []).map(textOf);
    const axis = axisOf(line);
    const found = axis === null ? null : gridUnder(axis, line, rows.slice(at + 1), rows.slice(0, at));
    if (found !== null) return { ...found, at: places[at] ?? 0 };
  }
  return null;
}

const fewest = 2;
const isGroup = (text: string): boolean =>
  /^(?:группа\s+|гр\.\s*|group\s+)?\p{Lu}[\p{L}]{0,5}\s?-\s?\d{1,4}\p{L}{0,2}$/iu.test(text);
const isTime = (text: string): boolean => clockSpan(text) !== null;
const isWeekday = (text: string): boolean => weekday(text) !== null;
const tests: readonly (readonly [Axis, (text: string) => boolean])[] = [
  ['time', isTime],
  ['weekday', isWeekday],
  ['day', (text) => namesDay(text) && !isTime(text)],
  ['group', isGroup],
];

/** «Понедельник 1 (9.00-10.30)»: the day of the week and the hours in one cell. */
function dayAndHours(text: string): Partial<Record<Axis, string>> | null {
  const [, on = '', hours = ''] = /^(\p{L}+\.?),?\s+(\S.*)$/su.exec(text) ?? [];
  return isWeekday(on) && isTime(hours) ? { weekday: on, time: hours } : null;
}

const isBoth = (text: string): boolean => dayAndHours(text) !== null;

/** What two or more cells of a line are, and the others to their left are not. */
function axisOf(line: readonly string[]): readonly [Axis, number[]] | null {
  for (const [axis, is] of tests) {
    const over = line.flatMap((text, i) => (is(text) ? [i] : []));
    const [first = 0] = over;
    const isAlone = line.every((text, i) => i < first || text === '' || over.includes(i));
    if (over.length >= fewest && first > 0 && first <= mostBeside && isAlone) return [axis, over];
  }
  return null;
}

const mostBeside = 3;

function gridUnder(
  [axis, at]: readonly [Axis, number[]],
  line: readonly string[],
  below: readonly Row[],
  above: readonly Row[],
): Omit<Grid, 'at'> | null {
  const title = above.flat().map(textOf).join('\n');
  const beside = new Map<Axis, number>();
  for (let i = 0; i < (at[0] ?? 0); i++) {
    const cells = below.map((row) => textOf(row[i])).filter((text) => text !== '');
    const found = tests.find(([, is]) => cells.length > 0 && cells.filter(is).length >= mostly * cells.length)?.[0];
    if (found !== undefined && !beside.has(found)) beside.set(found, i);
    if (found === undefined && cells.length > 0 && cells.filter(isBoth).length >= mostly * cells.length)
      for (const axis of ['weekday', 'time'] as const) if (!beside.has(axis)) beside.set(axis, i);
  }
  const has = (one: Axis) => axis === one || beside.has(one);
  if (!has('time') || !areClasses(at, below)) return null;
  const said = new Map<Axis, string>();
  const [day, ...others] = new Set(daysSaid(title));
  if (!has('day') && !has('weekday')) {
    if (day === undefined || others.length > 0) return null;
    said.set('day', isoDay(day));
  }
  const alone = above.flat().map(textOf).find(isGroup);
  if (!has('group') && alone !== undefined) said.set('group', alone);
  const days = new Map(dayColumns(line, null, title).map(({ index, day: on }) => [index, on]));
  const over = new Map(at.map((index) => [index, (axis === 'day' && days.get(index)) || (line[index] ?? '')]));
  return { axis, over, beside, said };
}

const mostly = 0.7;

/** Words of disciplines, and no marks, figures or people. */
function areClasses(at: readonly number[], below: readonly Row[]): boolean {
  const cells = below.flatMap((row) => at.flatMap((i) => textOf(row[i]).replace(/^[—–-]$/u, '') || []));
  const classes = cells.filter((text) => /\p{L}{3}/u.test(text) && !isTime(text) && parseDay(text) === null);
  return classes.length >= fewest && classes.length >= mostly * cells.length;
}

const headings: Readonly<Record<Axis, string>> = {
  day: 'Дата',
  weekday: 'День недели',
  time: 'Время',
  group: 'Группа',
};

const axesOf = ({ axis, beside, said }: Grid): Axis[] =>
  tests.map(([one]) => one).filter((one) => one === axis || beside.has(one) || said.has(one));

const headingsOf = (grid: Grid): string[] => [...axesOf(grid).map((axis) => headings[axis]), 'Дисциплина', 'Аудитория'];

/** The classes of a row; a day that is written over the first of its hours holds for the others. */
function classesOf(grid: Grid): (row: Row) => Row[] {
  const axes = axesOf(grid);
  const last = new Map<Axis, string>();
  return (row) => {
    for (const [axis, at] of grid.beside) {
      const whole = textOf(row[at]);
      const text = dayAndHours(whole)?.[axis] ?? whole;
      if (text !== '') last.set(axis, text);
      else if (axis === 'time') last.delete(axis);
    }
    const made = [...grid.over].flatMap(([index, over]) => {
      const { discipline, room } = classIn(row[index] ?? '');
      const on = (axis: Axis) => (axis === grid.axis ? over : (last.get(axis) ?? grid.said.get(axis) ?? null));
      return discipline === '' || !/\p{L}/u.test(discipline) ? [] : [[...axes.map(on), discipline, room]];
    });
    return made.length === 0 ? [row.some((cell) => textOf(cell) !== '') ? axes.map(() => null) : row] : made;
  };
}

const roomBefore =
  /[\s,;(/]*(?:ауд(?:итория|\.)?|каб(?:инет|\.)?|room|rm\.?|강의실)\s*№?\s*(\d[\p{L}\d/-]*|\p{Lu}-?\d+)\)?/iu;
const roomBehind = /[\s,;(/]*(?<![\p{L}\d])(\d{1,4}\p{L}?)\s*(?:ауд|каб|호)(?!\p{L})\.?(?:실)?\)?/iu;

/** «Геодезия, ауд. 140», «История 445 каб.»: what is taught, and where. */
function classIn(cell: string): { readonly discipline: string; readonly room: string | null } {
  const found = roomBefore.exec(cell) ?? roomBehind.exec(cell);
  const bare = found === null ? cell : `${cell.slice(0, found.index)}\n${cell.slice(found.index + found[0].length)}`;
  const [first = ''] = bare
    .split(/[\n;]|,\s/)
    .map(textOf)
    .filter((part) => part !== '');
  return { discipline: first, room: found?.[1] ?? null };
}
