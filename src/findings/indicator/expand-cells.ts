const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const day = '\\d{4}-\\d\\d-\\d\\d';
const dayRange = new RegExp(`^(${day})\\.\\.(${day})((?: [a-z]{3}(?:[-,][a-z]{3})*)?)((?: .+)?)$`);
const monthRange = /^(\d{4}-\d\d)\.\.(\d{4}-\d\d)$/;
const idRange = /^(.*?)(\d+)\.\.(.*?)(\d+)$/;

/**
 * One written row as the rows it stands for. `p1..p8` and `p1, p3` advance together (lists of one row are equally long);
 * `2024-03-04..2024-04-05 mon-thu 08:30` and `2024-03..2024-05` repeat the row for every day or month; `{person}` and `{day}`
 * take the value of another cell. Columns in `whole` (periods) keep their `a..b`.
 */
export function expandCells(
  row: ReadonlyMap<string, string | null>,
  whole: (column: string) => boolean,
): Map<string, string | null>[] {
  for (const cell of row.values()) refuseImpossibleDays(cell ?? '');
  let rows: Map<string, string | null>[] = zipped(row, whole);
  for (const [column, cell] of row) {
    const repeated = cell === null || whole(column) ? null : repetitions(cell);
    if (repeated !== null) rows = rows.flatMap((one) => repeated.map((value) => new Map(one).set(column, value)));
  }
  return rows.map(filled);
}

function refuseImpossibleDays(cell: string): void {
  for (const part of cell.split(/\.\.|[ ,]+/)) {
    const time = new RegExp(`^${day}$`).test(part) ? new Date(`${part}T00:00:00Z`) : null;
    const isDay = time === null || (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(part));
    if (!isDay) throw new RangeError(`there is no day "${part}"`);
  }
}

function zipped(
  row: ReadonlyMap<string, string | null>,
  whole: (column: string) => boolean,
): Map<string, string | null>[] {
  const lists = new Map<string, string[]>();
  for (const [column, cell] of row) {
    const list = cell === null || whole(column) || repetitions(cell) !== null ? null : idList(cell);
    if (list !== null) lists.set(column, list);
  }
  const lengths = new Set([...lists.values()].map((list) => list.length));
  if (lengths.size > 1)
    throw new RangeError(`lists of one row must be equally long, found ${[...lengths].join(' and ')}`);
  const [length = 1] = lengths;
  return Array.from(
    { length },
    (_, n) => new Map([...row].map(([column, cell]) => [column, lists.get(column)?.[n] ?? cell])),
  );
}

/** `p1..p3, x` as p1, p2, p3, x; null for a single value. */
export function idList(cell: string): string[] | null {
  const parts = cell.split(/,\s+/);
  const list = parts.flatMap((part) => idsBetween(part) ?? [part]);
  return list.length > 1 ? list : null;
}

function idsBetween(part: string): string[] | null {
  const match = idRange.exec(part);
  if (match === null || match[1] !== match[3] || repetitions(part) !== null) return null;
  const [from, to] = [Number(match[2]), Number(match[4])];
  return Array.from({ length: to - from + 1 }, (_, n) => `${match[1]}${from + n}`);
}

function repetitions(cell: string): string[] | null {
  const days = dayRange.exec(cell);
  if (days !== null)
    return daysBetween(days[1] ?? '', days[2] ?? '', days[3]?.trim() ?? '').map((one) => `${one}${days[4] ?? ''}`);
  const months = monthRange.exec(cell);
  return months === null ? null : monthsBetween(months[1] ?? '', months[2] ?? '');
}

function daysBetween(from: string, to: string, only: string): string[] {
  const allowed = weekdaysOf(only);
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    if (allowed.includes((new Date(time).getUTCDay() + 6) % 7)) days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/** `mon-thu` or `mon,wed` as numbers from Monday 0; all seven where nothing is said. */
function weekdaysOf(only: string): number[] {
  if (only === '') return [0, 1, 2, 3, 4, 5, 6];
  return only.split(',').flatMap((part) => {
    const [from = -1, to = from] = part.split('-').map((name) => weekdays.indexOf(name));
    if (from < 0 || to < from) throw new RangeError(`expected weekdays such as mon-thu or mon,wed, found "${only}"`);
    return Array.from({ length: to - from + 1 }, (_, n) => from + n);
  });
}

function monthsBetween(from: string, to: string): string[] {
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: index(to) - index(from) + 1 }, (_, n) => {
    const month = index(from) + n;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function filled(row: Map<string, string | null>): Map<string, string | null> {
  const put = (cell: string) => cell.replace(/\{([a-z_]+)\}/g, (written, column: string) => row.get(column) ?? written);
  return new Map([...row].map(([column, cell]) => [column, cell === null ? null : put(cell)]));
}
