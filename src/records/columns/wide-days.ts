import type { Field, RecordMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { isoDay } from '../values/calendar-day.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';

/** A column that stands for one day, or for one month. */
export interface DayColumn {
  readonly index: number;
  /** ISO: `2024-09-01`, or `2024-09` of a month. */
  readonly day: string;
}

const fewest = 5;
/** Columns that say the month as well («05.06») are told from numbers by fewer of them. */
const fewestDated = 3;
const fewestMonths = 2;

/** The columns of a form with one column per day, or per month where records of this type are of months. */
export function wideColumns(
  { wide, columns }: RecordType,
  said: { readonly headings: readonly string[]; readonly month: string | null; readonly title: string },
): DayColumn[] {
  if (wide === null) return [];
  return columns.some(({ name, month }) => name === wide.day && month)
    ? monthColumns(said.headings, said.title)
    : dayColumns(said.headings, said.month, said.title);
}

/** «сен.24», «10.2024», «ноябрь» of a year that the title says. */
function monthColumns(headings: readonly string[], title: string): DayColumn[] {
  const years = yearsIn(title);
  const found = headings.flatMap((heading, index) => {
    const month = monthOfHeading(heading, years);
    return month === null
      ? []
      : [{ index, day: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}` }];
  });
  return found.length >= fewestMonths && isAscending(found) ? found : [];
}

function monthOfHeading(heading: string, years: ReturnType<typeof yearsIn>): number | null {
  const text = heading.trim();
  const whole = parseMonth(
    text.replace(
      /^(\p{L}+|\d{1,2})[\s.'’/-]+(\d{2})$/u,
      (_, month, year) => `${month}${/\d/.test(month) ? '.' : ' '}20${year}`,
    ),
  );
  // «05.06» under a title of 2023 is a day of June, and no month of 2006.
  const isFarOff = whole !== null && years !== null && Math.abs(Math.floor(whole / 12) - years.autumn) > 1;
  if (isFarOff && /^\d{1,2}\D\d{2}$/.test(text)) return null;
  if (whole !== null || years === null || !/^(?:\p{L}+\.?|\d{1,2}월)$/u.test(text)) return whole;
  const month = parseMonth(`${text.replace(/\.$/, '')} ${years.autumn}`) ?? parseMonth(`${years.autumn}년 ${text}`);
  return month === null || month % 12 > 6 ? month : month + (years.spring - years.autumn) * 12;
}

const isAscending = (columns: readonly DayColumn[]): boolean =>
  columns.every((one, i) => i === 0 || one.day > (columns[i - 1]?.day ?? ''));

/** The columns of a form with one column per day: dates themselves, or days of the month that the paper names. */
export function dayColumns(headings: readonly string[], month: string | null, title = ''): DayColumn[] {
  const index = month === null ? null : parseMonth(month);
  const years = yearsIn(title);
  const found = headings.flatMap((heading, i) => {
    const day = dayOfHeading(heading, index, years);
    return day === null ? [] : [{ index: i, day }];
  });
  const isDated = found.every(({ index: at }) => /\d[./-]\d/.test(headings[at] ?? ''));
  return found.length >= (isDated ? fewestDated : fewest) && isAscending(found) ? found : [];
}

/** «осень 2023», «2023/24 уч. год»: the year of each half, where the title says no more than one. */
export function yearsIn(title: string): { readonly autumn: number; readonly spring: number } | null {
  const academic = /(?<!\d)(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)(?!\d)/.exec(title);
  if (academic !== null && Number(academic[2]) === (Number(academic[1]) + 1) % 100)
    return { autumn: Number(academic[1]), spring: Number(academic[1]) + 1 };
  const said = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = said;
  return said.size === 1 ? { autumn: Number(year), spring: Number(year) } : null;
}

function dayOfHeading(heading: string, said: number | null, years: ReturnType<typeof yearsIn>): string | null {
  const last = heading.split(' ').at(-1) ?? '';
  const whole = parseDay(last);
  if (whole !== null) return isoDay(whole);
  const found = /^(\d{1,2})(?:[./](\d{1,2}))?\.?$/.exec(last);
  const named = Number(found?.[2] ?? 0);
  const month =
    said ?? (named > 0 && years !== null ? (named > 7 ? years.autumn : years.spring) * 12 + named - 1 : null);
  if (!found || month === null) return null;
  if (found[2] !== undefined && Number(found[2]) !== (month % 12) + 1) return null;
  const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
  return parseDay(text) === null ? null : text;
}

/** True for a line of days such as heads a timesheet. */
export function looksLikeDays(cells: readonly string[]): boolean {
  const days = cells.filter(
    (cell) => /^(0?[1-9]|[12]\d|3[01])([./](0?[1-9]|1[0-2]))?\.?$/.test(cell) || parseDay(cell) !== null,
  );
  return days.length >= fewest && new Set(days).size === days.length && Number.parseInt(days[1] ?? '', 10) >= 1;
}

/** One record per day or month that the row says something of. */
export function recordsOfDays(
  type: RecordType,
  shared: readonly Field[],
  days: readonly DayColumn[],
  headings: readonly string[],
): RecordMapping[] {
  const { wide } = type;
  if (wide === null) return [];
  const marked = type.columns.some((column) => column.name === 'mark') && wide.value !== 'mark';
  return days.map(({ index, day }) => {
    const source = { kind: 'column', heading: headings[index] ?? '', index } as const;
    const fields: Field[] = [
      ...shared,
      { column: wide.day, part: null, source: { kind: 'says', text: day }, cut: null },
      { column: wide.value, part: null, source, cut: marked ? 'hours' : null },
      ...(marked ? [{ column: 'mark', part: null, source, cut: 'mark' } as const] : []),
    ];
    return { type: type.id, once: false, refers: false, when: wide.value, fields };
  });
}
