import { cutLine, isWeekday, kindOf, type PartKind } from './cut-line.ts';
import type { TextList } from './listed-people.ts';
import { moulded } from './moulded-lines.ts';
import { isDeed } from './paper-lines.ts';
import { type ShapedColumn, shapedColumns } from './shaped-columns.ts';

/** A line as an entry of a list: its number, and its parts. */
interface Entry {
  readonly at: number;
  readonly number: string | null;
  readonly marked: boolean;
  readonly parts: readonly string[];
  readonly kinds: readonly PartKind[];
  /** What the line over its section says, by the heading that a column of it would have. */
  readonly section: readonly [heading: string, text: string] | null;
}

const fewest = 3;
const longest = 300;
const longestPart = 90;
const longestSection = 90;

/**
 * A list without numbers and without a line that announces it: at least three lines that are cut into as many parts, with the person, the day or the
 * hours in the same place of each. Lines of their own between its entries head the sections below them.
 */
export function alikeLists(lines: readonly string[]): TextList[] {
  const lists: TextList[] = [];
  for (let at = 0; at < lines.length; at++) {
    const entries = entriesFrom(lines, at);
    if (entries.length < (isDeed(lines[at - 1] ?? '') ? 1 : fewest) || !isList(entries, lines[at - 1] ?? '')) continue;
    const list = asTable(entries, lines);
    lists.push(list);
    at = list.from + list.count - 1;
  }
  return lists;
}

function entriesFrom(lines: readonly string[], from: number): Entry[] {
  const first = entryAt(lines, from);
  if (first === null) return [];
  const entries: Entry[] = [first];
  const over: number[] = [];
  for (let at = from + 1; at < lines.length; at++) {
    const entry = entryAt(lines, at);
    if (entry !== null && isAlike(first, entry)) entries.push(entry);
    else if (isSection(lines, at, first)) over.push(at);
    else if (lines[at]?.trim() !== '' || !isSection(lines, at + 1, first)) break;
  }
  return over.length === 0 ? entries : sectioned(entries, [from - 1, ...over], lines);
}

const written = /^\s*(?:(\d{1,4})\s*[.)]\s+|([-–—•▪*·])\s+)?(.+?)\s*$/su;
/** «[12.09.2021, 10:02] Деканат: …»: messages are no list. */
const message = /^\[?\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}:\d\d/u;

function entryAt(lines: readonly string[], at: number): Entry | null {
  const line = lines[at] ?? '';
  if (line.length > longest || message.test(line.trim())) return null;
  const [, number = null, mark, text = ''] = written.exec(line) ?? [];
  const parts = cutLine(text.replace(/(?<!(?:^|[^\p{L}])\p{Lu}|\p{Ll}{1,4})\.$/u, ''));
  if (parts.some((part) => part.length > longestPart)) return null;
  const kinds = kindsOf(parts);
  if (namesSeveral(kinds)) return null;
  return kinds.some(tells) || isFigures(parts, kinds)
    ? { at, number, marked: mark !== undefined, parts, kinds, section: null }
    : null;
}

/** «Тестов И. И. (2001), Пробный П. П. (2002), Образцов О. О. (1999)»: a line of people, each with as much behind him, is no entry about one of them. */
function namesSeveral(kinds: readonly PartKind[]): boolean {
  const at = kinds.flatMap((kind, i) => (kind === 'person' ? [i] : []));
  const gaps = at.slice(1).map((place, i) => place - (at[i] ?? 0));
  return at.length >= fewest && gaps.every((gap) => gap === gaps[0]);
}

/** «История России» behind a day of the week is taught, and nobody. */
function kindsOf(parts: readonly string[]): PartKind[] {
  const on = parts.findIndex(isWeekday);
  return parts.map((part, i) => {
    const kind = kindOf(part);
    return kind === 'person' && on >= 0 && i > on ? 'words' : kind;
  });
}

/** «2-й семестр: учебная, 3 нед.»: three short things, and figures in two of them. */
const isFigures = (parts: readonly string[], kinds: readonly PartKind[]): boolean =>
  parts.length >= 3 &&
  kinds.filter((kind) => kind === 'figure').length >= 2 &&
  parts.every(({ length }) => length <= 30);

const tells = (kind: PartKind | undefined): boolean => kind === 'person' || kind === 'day';

/** What stands in the same place is of one kind, as far as both go; beside a day, «История России» and "Hanoi East School" may be words as well as names. */
function isAlike(one: Entry, other: Entry): boolean {
  const shorter = Math.min(one.kinds.length, other.kinds.length);
  const dated = one.kinds.some((kind, i) => kind === 'day' && other.kinds[i] === 'day');
  const mayBeWords = (kind: PartKind | undefined) => dated && (kind === 'person' || kind === 'words');
  if (
    Math.abs(one.kinds.length - other.kinds.length) > 1 ||
    (one.kinds.length === 1) !== (other.kinds.length === 1) ||
    (one.number === null) !== (other.number === null) ||
    one.marked !== other.marked
  )
    return false;
  return one.kinds
    .slice(0, shorter)
    .every(
      (kind, i) =>
        kind === other.kinds[i] ||
        (!tells(kind) && !tells(other.kinds[i])) ||
        (mayBeWords(kind) && mayBeWords(other.kinds[i])),
    );
}

/** A short line over at least two entries, a day over one. */
function isSection(lines: readonly string[], at: number, first: Entry): boolean {
  const line = (lines[at] ?? '').trim();
  const below = [entryAt(lines, at + 1), ...(isDayAlone(line) ? [] : [entryAt(lines, at + 2)])];
  return line.length <= longestSection && below.every((entry) => entry !== null && isAlike(first, entry));
}

export const isDayAlone = (line: string): boolean =>
  kindOf(line) === 'day' && cutLine(line).length === 1 && line.length <= 30;

/** Each entry with what the line above its section says. */
function sectioned(entries: readonly Entry[], over: readonly number[], lines: readonly string[]): Entry[] {
  const said = (lines[over.find((at) => at > 0) ?? -1] ?? '').match(/(?<!\d)20\d\d(?!\d)/)?.[0];
  const year =
    said ??
    lines
      .slice(0, entries[0]?.at ?? 0)
      .join(' ')
      .match(/(?<!\d)20\d\d(?!\d)/)?.[0] ??
    null;
  return entries.map((entry) => {
    const line = over.findLast((at) => at < entry.at) ?? -1;
    return { ...entry, section: sectionOf(lines[line] ?? '', year) };
  });
}

const weekday =
  /,?\s*\(?(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\)?\.?$/iu;

/** «ул. Учебная, д. 5»: where those below are. */
const address = /(?:^|[\s,(])(?:ул|пр-т|просп|пер|наб|пл|ш)\.\s*\p{Lu}[^,]*,\s*(?:д\.?\s*)?\d/u;

/** «Ведомость за октябрь 2024»: which month those below are of. */
const ofMonth = /(?<!\p{L})за\s+(\p{Ll}{3,8}\s+20\d\d)(?!\d)/u;

/** «РАСПИСАНИЕ на период 10.10.2022 - 12.11.2022»: from when to when those below hold. */
const spanOfDays =
  /(?<![\d.])(\d{1,2}\.\d{1,2}\.(?:20)?\d\d)\s*(?:г\.?)?\s*(?:[-–—]|по|to)\s*(\d{1,2}\.\d{1,2}\.(?:20)?\d\d)(?!\d)/u;

function sectionOf(line: string, year: string | null): Entry['section'] {
  const text = line.replace(/^[\s=*–—-]+|[\s:=*–—-]+$/gu, '');
  if (text === '') return null;
  if (/^\d{2}\.\d{2}\.\d{2}(?!\d)\s+\p{L}/u.test(text)) return ['Направление подготовки', text];
  if (address.test(text)) return ['Адрес', text];
  const month = ofMonth.exec(text)?.[1];
  if (month !== undefined) return ['Месяц', month];
  const [, from, to] = spanOfDays.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return ['Период', `${from} - ${to}`];
  if (kindOf(text) === 'day') {
    const date = text.replace(weekday, '');
    return ['Дата', /\d{4}|[./]\d\d$/.test(date) || year === null ? date : `${date} ${year}`];
  }
  const [, of, what] = /^(\p{Lu}[\p{L} ]{3,40}):\s+(\p{Lu}.*)$/u.exec(text) ?? [];
  if (of !== undefined && what !== undefined) return [of, what];
  const [, label, rest] = /^(\p{L}[\p{L}.]{1,20})\s*№?\s*(\S.*)$/u.exec(text) ?? [];
  return label !== undefined && rest !== undefined && /\d/.test(rest) ? [label, rest] : ['Раздел', text];
}

/** A person or a day in every entry, and something beside it; names alone are announced by a colon. */
function isList(entries: readonly Entry[], above: string): boolean {
  const [{ kinds, at } = { kinds: [], at: 0 }] = entries;
  if (kinds.length > 1) return entries.every(({ parts }) => parts.length > 1);
  return (
    kinds[0] === 'person' &&
    /:\s*$/u.test(above) &&
    at > 0 &&
    entries.every(({ parts: [name = ''] }) => !isSigned(name))
  );
}

/** «Декан Образцов О. О.»: two words and initials are who signs, and as what. */
const isSigned = (name: string): boolean => /^\p{L}+\s+\p{L}+\s+\p{Lu}\./u.test(name);

function asTable(entries: readonly Entry[], lines: readonly string[]): TextList {
  const [first, last] = [entries[0]?.at ?? 0, entries.at(-1)?.at ?? 0];
  const width = Math.max(...entries.map(({ parts }) => parts.length));
  const told = headingsIn(lines.slice(Math.max(0, first - 3), first), width, entries[0]?.kinds ?? []);
  const columns = headedByWords(
    shapedColumns(
      entries.map(({ parts }) => parts),
      width,
      told,
    ).flatMap(cutByWords),
  );
  const sections = [...new Set(entries.flatMap(({ section }) => section?.[0] ?? []))];
  const numbered = entries[0]?.number !== null;
  // What the line over the first section says is said of that section alone.
  const from = entries[0]?.section ? first - 1 : first;
  return {
    from,
    count: last - from + 1,
    starts: entries.map(({ at }) => at),
    columns: [...(numbered ? ['№ п/п'] : []), ...columns.map(({ heading }) => heading), ...sections],
    rows: entries.map(({ number, section }, row) => [
      ...(numbered ? [number] : []),
      ...columns.map(({ cells }) => cells[row] ?? null),
      ...sections.map((heading) => (section?.[0] === heading ? section[1] : null)),
    ]),
  };
}

/** «старший | Иной О. О.»: the one small word that stands before somebody in every entry says who he is. */
function headedByWords(columns: readonly ShapedColumn[]): ShapedColumn[] {
  const wordOf = ({ cells }: ShapedColumn) => {
    const [word = '', ...others] = new Set(cells.map((cell) => cell ?? ''));
    return cells.length > 1 && others.length === 0 && /^\p{Ll}[\p{L} ]{3,29}$/u.test(word) ? word : null;
  };
  const isSomebody = ({ heading }: ShapedColumn) => /^(?:ФИО|Name)(?: \d+)?$/u.test(heading);
  return columns.flatMap((column, i) => {
    const [before, behind] = [columns[i - 1], columns[i + 1]];
    if (behind !== undefined && isSomebody(behind) && wordOf(column) !== null) return [];
    const word = before !== undefined && isSomebody(column) ? wordOf(before) : null;
    return [word === null ? column : { ...column, heading: word }];
  });
}

/** «12-с от 07.07.2023 на имя Ким А.»: what one part says of several things, with the same words between them. */
function cutByWords({ heading, cells }: ShapedColumn): ShapedColumn[] {
  const said = cells.flatMap((cell) => cell ?? []);
  const inner = said.length < cells.length ? null : moulded(said);
  if (inner === null) return [{ heading, cells }];
  return inner.columns.map((column, i) => ({
    heading: i === 0 && column === 'Прочее' ? heading : column,
    cells: inner.rows.map((row) => row[i] ?? null),
  }));
}

/** «карты (номер / кто / въехал / цель)»: a line above that names as many things as each entry has parts. */
function headingsIn(above: readonly string[], width: number, below: readonly PartKind[]): string[] | null {
  for (const line of above.toReversed()) {
    const inside = /\(([^()]+)\)\s*:?\s*$/u.exec(line)?.[1] ?? line;
    const parts = cutLine(inside.replace(/:\s*$/, ''));
    const kinds = parts.map(kindOf);
    // «이름 / 임금»: words of two syllables may be names, and name nobody where the entries have figures.
    const isHeading = (part: string, i: number) =>
      part.length <= 30 && (kinds[i] === 'words' || (kinds[i] === 'person' && /^[가-힣]{2,4}$/u.test(part)));
    const isAbove = kinds.includes('words') || kinds.some((kind, i) => kind !== below[i]);
    if (parts.length === width && width > 1 && isAbove && parts.every(isHeading)) return parts;
  }
  return null;
}
