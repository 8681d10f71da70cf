import type { Batch, Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { readPreamble, type Said } from '../columns/preamble.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { paperSaid } from '../papers/paper-text.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isoDay } from '../values/calendar-day.ts';
import { daysInTitle } from '../values/days-in-title.ts';
import { bareMonthOf, parseDay, parseMonth } from '../values/parse-date.ts';
import { valueInTitle } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { eachSheet } from './each-sheet.ts';
import { nonRowReader } from './row-kind.ts';

type Row = readonly (string | null)[];
type Words = ReadonlyMap<string, string>;

/**
 * Tables whose rows stand in sections, each under a line of its own («Приказ № 112-с от 01.09.2023», «Группа Л-101», «ООО «Вымысел»»): what
 * the line says is a column of every row below it, up to the next such line. The line itself counts as a line of headings.
 */
export const sectionedTables = eachSheet(withSections);

async function withSections(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || head.header === null) return unit;
  const lines = head.sample.flatMap((row, i) =>
    countFilled(row) === 1 && isFollowed(head.sample, i) ? (sectionOf(row, head) ?? []) : [],
  );
  if (lines.length === 0) return unit;
  // What heads the first section stands above the headings, from the line on that says what the later ones say: it is of no other.
  const at = head.above.findIndex((row) => lines.some((line) => saysSame(line, wordsOf([row]))));
  const first = at === -1 ? new Map<string, string>() : wordsOf(head.above.slice(at));
  const ends = endsIn(head);
  const keys = [...new Set([...lines, first, ...ends].flatMap((words) => [...words.keys()]))];
  return { ...unit, batches: () => inSections(unit, head, { first, keys, isEnded: ends.length >= fewestEnds }) };
}

/** One signature below a table is that of all of it. */
const fewestEnds = 2;
/** No more rows wait for the line that ends their section. */
const longestSection = 5000;

async function* inSections(
  unit: Unit,
  head: SheetHead,
  { first, keys, isEnded }: { first: Words; keys: readonly string[]; isEnded: boolean },
): AsyncIterable<Batch> {
  let now: Words = first;
  let end: Words = new Map();
  let isOpen = false;
  let held: { readonly row: Row; readonly place: number; readonly isSection: boolean }[] = [];
  const rows = filler(head, keys);
  const flushed = (): Batch => {
    const words = new Map([...end, ...now]);
    const all = held;
    [held, end] = [[], new Map()];
    return {
      places: all.map(({ place }) => place),
      rows: all.map(({ row, place, isSection }) => rows(row, place, isSection, words)),
    };
  };
  for await (const batch of unit.batches()) {
    for (const [i, row] of batch.rows.entries()) {
      const place = batch.places[i] ?? 0;
      const isBelow = place > (head.header ?? 0) + head.headerRows - 1;
      const ending: Words | null = isEnded && isBelow && !isOpen ? endOf(row, head) : null;
      const section: Words | null = isBelow && ending === null ? sectionOf(row, head, isOpen) : null;
      if (ending !== null) end = new Map([...ending, ...end]);
      // A section may be headed by several lines: what they say is said together, the first of two that say the same.
      if (section !== null && !isOpen && held.length > 0) yield flushed();
      if (section !== null) now = isOpen ? new Map([...section, ...now]) : section;
      const count = countFilled(row);
      const isSaid = section !== null || ending !== null || (isOpen && count === 1);
      if (count > 0 && ending === null) isOpen = section !== null || (isOpen && count === 1);
      held.push({ row, place, isSection: isSaid });
      if (held.length >= longestSection) yield flushed();
    }
    if (!isEnded && held.length > 0) yield flushed();
  }
  if (held.length > 0) yield flushed();
}

/** Lines below the rows of a section that say who signed for it, and on what it rests. */
const endsIn = ({ sample, headings }: SheetHead): Words[] =>
  sample.flatMap((row, i) => {
    const words = endOf(row, { headings });
    if (words === null || words.size === 0) return [];
    const above = sample.slice(0, i).findLast((one) => countFilled(one) > 0) ?? [];
    return countFilled(above) > 1 || endOf(above, { headings }) !== null ? [words] : [];
  });

function endOf(row: Row, { headings }: Pick<SheetHead, 'headings'>): Words | null {
  if (countFilled(row) !== 1) return null;
  const [text = ''] = cellsOf(row);
  if (nonRowReader(headings)(row) !== 'signature' && !endsSection.test(text)) return null;
  const said = [...paperSaid([], [[text]]), ...paperSaid([[text]], [])];
  return new Map(
    said.filter(({ of, key }) => of === undefined && isHeading(key)).map(({ key, text: one }) => [key, one]),
  );
}

const endsSection = /^(?:основани|представител|подпис|basis|represent|signed)/iu;

const saysSame = (line: Words, other: Words): boolean => [...other.keys()].some((key) => line.has(key));

/** A row with what its section says behind its own cells; headings with their keys; the line of a section as headings again. */
function filler({ header, headerRows, headings }: SheetHead, keys: readonly string[]) {
  const width = headings.length;
  const padded = (row: Row) => Array.from({ length: Math.max(width, row.length) }, (_, i) => row[i] ?? null);
  const kindOf = nonRowReader(headings);
  return (row: Row, place: number, isSection: boolean, now: Words): (string | null)[] => {
    if (place === header) return [...padded(row).slice(0, width), ...keys];
    const kind = kindOf(row);
    if (isSection || kind === 'heading')
      return [...headings.map((heading) => (heading === '' ? null : heading)), ...keys];
    if (place < (header ?? 0) + headerRows || kind !== null) return [...row];
    return [...padded(row).slice(0, width), ...keys.map((key) => now.get(key) ?? null)];
  };
}

const cellsOf = (row: Row): string[] =>
  row.flatMap((cell) => (cell !== null && cell.trim() !== '' ? [cell.replace(/\s+/g, ' ').trim()] : []));

const countFilled = (row: Row): number => row.reduce((count, cell) => count + (cell?.trim() ? 1 : 0), 0);

/** Of a heading that goes over several lines. */
const mostLines = 4;

/** Rows of data stand below the line: what stands at the end of a table is no section. */
function isFollowed(rows: readonly Row[], at: number): boolean {
  const below = rows
    .slice(at + 1, at + 1 + 2 * mostLines)
    .map(countFilled)
    .filter((count) => count > 0);
  return (below.slice(0, mostLines).find((count) => count > 1) ?? 0) >= 3;
}

/** The heading of an order may name its programme, who represents the people by which power, and who signed: longer is a paragraph. */
const longestLine = 500;

/** What a line says of the rows below it, by the heading that a column of it would have; null for a row, a total and a signature. */
function sectionOf(row: Row, { headings }: SheetHead, isOpen = false): Words | null {
  if (countFilled(row) !== 1) return null;
  const [text = ''] = cellsOf(row);
  if (headings.filter((heading) => heading !== '').length < 3 || text.length > longestLine) return null;
  const kind = nonRowReader(headings)(row);
  // «Руководитель … Подписал …» below the line that begins a section signs for what comes, and ends nothing.
  if (kind !== null && !(isOpen && kind === 'signature')) return null;
  const words = wordsOf([row]);
  return words.size === 0 ? null : words;
}

const parts =
  /^(группа|гр\.|комната|ком\.|общежитие|вагончик|бригада|звено|участок|объект|отдел|факультет|group|room|site|project|crew|dormitory|현장|숙소|학급|호실)\s*[№:]*\s*(\S.{0,60})$/iu;
const full: Readonly<Record<string, string>> = { 'гр.': 'Группа', 'ком.': 'Комната' };

function wordsOf(written: readonly Row[]): Words {
  const leaders = written.flatMap(cellsOf).flatMap((cell) => leaderIn(cell) ?? []);
  const rows =
    leaders.length === 0 ? written : written.map((row) => cellsOf(row).map((cell) => leaderIn(cell)?.rest ?? cell));
  const inSentences = paperSaid(rows, []);
  // «оплата: ООО «…» (ИНН 0012345678)»: the number is that firm's, and nothing beside it.
  const isSaidAgain = ({ key, text }: Said) => inSentences.some((one) => one.text === text && one.key !== key);
  const said: Said[] = [
    ...readPreamble(rows).said.filter((one) => !isSaidAgain(one)),
    ...inSentences,
    ...rows.flatMap(cellsOf).flatMap(subjectOf),
  ];
  const words = new Map<string, string>();
  const put = (key: string, text: string) => void (words.has(key) || words.set(key, text));
  for (const { role, name } of leaders) put(role, name);
  for (const { key, text, of } of said)
    if (of === undefined && (key === '' || isHeading(key))) put(key === '' ? 'Организация' : key, text);
  for (const cell of rows.flatMap(cellsOf)) {
    const [, word = '', text = ''] = parts.exec(cell) ?? [];
    if (word !== '') put(full[word.toLowerCase()] ?? word, text);
  }
  for (const cell of rows.flatMap(cellsOf))
    if (isDayAlone(cell)) put('Дата', cell);
    else if (isMonthAlone(cell)) put('Месяц', cell);
    else if (holdingDays(cell) !== null) put('Период', holdingDays(cell) ?? '');
  if ([...words.keys()].some((key) => /^Дата\s/u.test(key)))
    for (const [key, text] of studyOf(rows.flatMap(cellsOf).join(' '))) put(key, text);
  return words;
}

/** «Бригада № 2 (бригадир Ким Нам Сон)», «Вагончик 3, старший: Пак Чхоль»: who leads the part that the line names, and the line without them. */
function leaderIn(cell: string): { role: string; name: string; rest: string } | null {
  const found = ledBy.exec(cell);
  const [, role = '', name = ''] = found ?? [];
  const rest = cell.slice(0, found?.index ?? 0);
  return parts.test(rest) && isHeading(role) && looksLikePerson(name) ? { role, name, rest } : null;
}

const ledBy = /\s*[(,;–—-]\s*(\p{L}{2,}(?:\s\p{Ll}+)?)[\s:–—-]+(\p{Lu}[^(),;:]{1,50}|[가-힣]{2,4})\)?$/u;

/** «14.09.2023», «14 сентября 2023 г.», "Thursday, 14 September 2023" over all who came on that day. */
const isDayAlone = (cell: string): boolean => cell.length <= 40 && /\d/.test(cell) && parseDay(cell) !== null;

/** «МАРТ», «за март 2023 г.», «3월» over what people were paid for it. */
const isMonthAlone = (cell: string): boolean =>
  cell.length <= 30 && (parseMonth(cell) !== null || bareMonthOf(cell) > 0);

/** «Сетка с 10.04.2023 по 13.05.2023»: from when to when the rows below hold. */
function holdingDays(cell: string): string | null {
  const days = cell.length <= 100 && /\d.*\d/.test(cell) ? daysInTitle(cell) : null;
  return days === null || days.to === days.from ? null : `${isoDay(days.from)} – ${isoDay(days.to)}`;
}

/** «…; контракт; очная»: how people of an order study and who pays it, as the words of the line say it. */
function studyOf(text: string): [heading: string, value: string][] {
  const unquoted = text.replace(/[«"“][^»"”]*[»"”]/gu, ' ');
  return recordTypes()
    .of('enrolment_line')
    .columns.filter(({ name, titleValues }) => titleValues || name === 'form')
    .flatMap((column): [string, string][] => {
      const value = valueInTitle(column, unquoted);
      const [heading] = column.headings.ru ?? [];
      return value === null || heading === undefined ? [] : [[heading, value]];
    });
}

const isHeading = (key: string): boolean => headingLexicon().known(key) >= 0.5;

/** «Приказ № 5 от 01.09.2023 «О зачислении»», or without quotation marks behind its day: what the paper is about. */
const subject = /[«"]\s*(Об?о?\s[^»"]{4,60})[»"]|\d{4}\s*(?:г(?:\.|ода?)?)?,?\s+(об?о?\s\p{L}{4,}(?:\s\p{L}+){0,2})/iu;
const subjectOf = (cell: string): Said[] => {
  const [, quoted, about = quoted] = subject.exec(cell) ?? [];
  return about === undefined ? [] : [{ key: 'Содержание приказа', text: about }];
};
