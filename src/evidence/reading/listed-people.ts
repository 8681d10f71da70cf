import { cutLine, kindOf } from './cut-line.ts';
import { labelled, type Part, unsaid } from './labelled-part.ts';
import { isPaperTitle, isSignature } from './paper-lines.ts';
import { apart, shapedColumns } from './shaped-columns.ts';

type Line = (string | null)[];

/** A list that stands in running text, a line for each entry, as the table that it could have been. */
export interface TextList {
  /** From this line on, and how many lines. */
  readonly from: number;
  readonly count: number;
  /** On which line each entry begins. */
  readonly starts: readonly number[];
  readonly columns: string[];
  readonly rows: Line[];
  /** What its first line says before the first name, and its last lines behind the last. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

interface Entry {
  readonly start: number;
  readonly lines: number;
  readonly number: string | null;
  /** «– Фамилия И. О.»: a mark at the beginning of the line in place of a number. */
  readonly marked: boolean;
  readonly parts: readonly Part[];
}

const fewest = 2;
const mostWrapped = 3;
const longest = 400;
const name = 'ФИО';
const latinName = 'ФИО латиницей';

/**
 * «Зачислить следующих граждан: 1. Фамилия Имя Отчество, 05.02.1999 г.р., паспорт 00 7000001; 2. …»: lines that each begin with a name of two
 * to five capital words, below a line that ends in a colon or numbered on; or a roll, which is names and little else. What follows the name is parted at commas and headed
 * by the word before it.
 */
export function listsIn(lines: readonly string[]): TextList[] {
  const lists: TextList[] = [];
  const isRoll = holdsRoll(lines);
  let last: Entry | undefined;
  let over = '';
  for (let at = 0; at < lines.length; at++) {
    const isNext = last !== undefined && isNextSection(last, at, lines, over);
    const above = isNext ? over : (lines[at - 1] ?? '');
    const entries = withoutSignature(entriesFrom(lines, at, above, isRoll), lines);
    const isTold = isNext || isList(entries, above) || (isRoll && entries.length >= fewestOfRoll);
    if (entries.length < (isNext ? 1 : fewest) || !isTold) continue;
    over = above;
    const list = asTable(at, entries);
    lists.push(list);
    last = entries.at(-1);
    at += list.count - 1;
  }
  return lists;
}

const fewestOfRoll = 3;

/** Most lines are a name and nothing else: whatever stands over them says of what. Words of a title in capitals are as long as names, and hardly ever most of a text. */
function holdsRoll(lines: readonly string[]): boolean {
  const named = lines.filter((line) => {
    const { parts = [] } = entryOf(line) ?? {};
    return parts.length === 1 && kindOf(inOneScript(parts[0]?.text ?? '')) === 'person';
  });
  return named.length >= fewestOfRoll && 2 * named.length > lines.length;
}

/** «Singh Amandeep (Сингх Амандип)» without the name in other letters. */
const inOneScript = (text: string): string => text.replace(/\s*\([^()\d]*\)$/u, '');

/** «Образцов О. О.» below names that are written out, and without their number, signs for them. */
function withoutSignature(entries: readonly Entry[], lines: readonly string[]): readonly Entry[] {
  const signs = ({ start, number }: Entry) => number === null && isSignature(lines[start] ?? '');
  const [first] = entries;
  const end = first === undefined || signs(first) ? -1 : entries.findIndex(signs);
  return end < 0 ? entries : entries.slice(0, end);
}

/** The numbers of one section go on in the next, below a line of its own; `over` is the line over the first. */
function isNextSection(before: Entry, at: number, lines: readonly string[], over: string): boolean {
  const end = before.start + before.lines;
  return (
    before.number !== null &&
    at > end &&
    at - end <= mostWrapped &&
    isHead(lines[end] ?? '', over) &&
    goesOn(before.number, entryOf(lines[at] ?? '')?.number ?? null)
  );
}

/** «Группа Л-102:» between two entries; or what begins with the word with which the line over the list does. */
function isHead(line: string, over: string): boolean {
  const [opening] = /^\s*\p{Lu}\p{L}+[^\p{L}]+/u.exec(over) ?? [];
  return /^\s*\p{Lu}.*:\s*$/u.test(line) || (opening !== undefined && line.startsWith(opening));
}

function entriesFrom(lines: readonly string[], from: number, over: string, isRoll: boolean): Entry[] {
  const entries: Entry[] = [];
  for (let at = from; at < lines.length; at += entries.at(-1)?.lines ?? 1) {
    const entry = entryAt(lines, at, entries.at(-1), over, isRoll);
    if (entry === null) break;
    entries.push(entry);
  }
  return entries;
}

/** The entry on a line, with the lines that it goes on over: up to the one that the next number begins, or while they begin small. */
function entryAt(
  lines: readonly string[],
  at: number,
  before: Entry | undefined,
  over: string,
  isRoll: boolean,
): Entry | null {
  const first = entryOf(lines[at] ?? '');
  if (first === null || (first.number === null && !first.marked && !isRoll && !saysMore(first))) return null;
  if (before !== undefined && (!goesOn(before.number, first.number) || first.marked !== before.marked)) return null;
  const count = first.number === null ? 1 : 1 + wrapped(lines, at + 1, first.number, over);
  const whole = count === 1 ? first : entryOf(lines.slice(at, at + count).join(' '));
  return { ...(whole ?? first), start: at, lines: whole === null ? 1 : count };
}

function wrapped(lines: readonly string[], from: number, number: string, over: string): number {
  const isNext = (line: string | undefined) => {
    const next = entryOf(line ?? '');
    return next !== null && goesOn(number, next.number);
  };
  for (let count = 0; count <= mostWrapped && !isOther(lines[from + count] ?? ''); count++)
    if (isNext(lines[from + count]) || isHead(lines[from + count] ?? '', over)) return count;
  let count = 0;
  while (count < mostWrapped && /^\s*[\p{Ll}\d(№](?!\d{0,3}[.)]\s)/u.test(lines[from + count] ?? '')) count++;
  return count;
}

/** The signature below the last entry, and the title of the next paper. */
const isOther = (line: string): boolean => isPaperTitle(line) || isSignature(line);

/** 1, 2, 3 …, «2.1», «2.2», «2.3» … or no numbers at all. */
function goesOn(before: string | null, next: string | null): boolean {
  if (before === null || next === null) return before === next;
  const [one, other] = [before, next].map((number) => number.split('.').map(Number).reverse());
  return other?.[0] === (one?.[0] ?? 0) + 1 && other[1] === one?.[1];
}

/** Numbered from 1, or announced by a colon; and it says more of people than their names, or it announced them. */
function isList(entries: readonly Entry[], above: string): boolean {
  const isAnnounced = /:\s*$/u.test(above);
  if (entries.every(({ marked }) => marked)) return true;
  const number = entries[0]?.number ?? null;
  if (number !== null) return /(?:^|\.)0?1$/.test(number) && (isAnnounced || entries.some(saysMore));
  return isAnnounced;
}

const saysMore = ({ parts }: Pick<Entry, 'parts'>): boolean => parts.length > 1;

/** «1.», «1)», and what an order numbers below its points: «1.1.», «2.1 ». */
const written = /^\s*(?:(\d{1,4})\s*[.)]\s*(?!\d)|(\d{1,2}\.\d{1,3})[.)]?\s+|([-–—•▪*·])\s+)?(.+?)[\s;,]*$/su;
/** The stop of the list, not that of an initial. */
const lastStop = /(?<!(?:^|[^\p{L}])\p{Lu})\.$/u;
const person = /^(?:\p{Lu}[\p{L}’'-]*\.?(?:\s+|(?<=\.)|$)){2,5}(?:\([^)]*\))?$|^[가-힣]{2,5}(?:\s*\([^)]*\))?$/u;

function entryOf(line: string): Pick<Entry, 'number' | 'marked' | 'parts'> | null {
  if (line.length > longest) return null;
  const [, own, below, mark, said = ''] = written.exec(line) ?? [];
  const number = own ?? below ?? null;
  const text = said.replace(lastStop, '');
  const [first = '', ...others] = cutLine(text);
  if (!person.test(first)) return null;
  return { number, marked: mark !== undefined, parts: named(first, withLabels(others, text)) };
}

/** «агент: Вымыслова Т. К.», «агент Вымыслова Т. К.»: a word that stands right before what it says of whom or what that is. */
function withLabels(parts: readonly string[], line: string): string[] {
  const [first, second, ...rest] = parts;
  if (first === undefined || second === undefined) return [...parts];
  const isLabel = isWord.test(first) && saysOf(first, second, line);
  return isLabel ? [`${first}: ${second}`, ...withLabels(rest, line)] : [first, ...withLabels([second, ...rest], line)];
}

const isWord = /^\p{L}[\p{L}. /()-]{2,38}$/u;

const saysOf = (word: string, said: string, line: string): boolean =>
  line.includes(`${word}: ${said}`) ||
  (kindOf(said) === 'person' && /^\p{Ll}/u.test(word) && line.includes(`${word} ${said}`));

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s'.-]+$/u.test(text);

/** A name, the same in other letters where it stands beside it or, written out, behind the day and the paper, and what more is said. */
function named(first: string, others: readonly string[]): Part[] {
  const at = others.findIndex(
    (text, i) => kindOf(text) === 'person' && isLatin(text) !== isLatin(first) && (i === 0 || isWrittenOut(text)),
  );
  const second = others[at];
  if (second === undefined) return [{ label: name, text: first }, ...others.map(labelled)];
  const [own, latin] = isLatin(first) ? [second, first] : [first, second];
  return [{ label: name, text: own }, { label: latinName, text: latin }, ...others.toSpliced(at, 1).map(labelled)];
}

const isWrittenOut = (text: string): boolean => !text.includes('.');

/** «Фамилия И. О., Фамилия И. О.,» on each line: as many people. */
function eachNamed(entries: readonly Entry[]): readonly Entry[] {
  const isNames = entries.every(({ parts }) => parts.every(({ text }) => kindOf(text) === 'person'));
  if (!isNames || entries.every(({ parts }) => parts.length === 1 || parts[1]?.label === latinName)) return entries;
  return entries.flatMap((entry) =>
    entry.parts.map(({ text }, at) => ({
      ...entry,
      lines: at === 0 ? entry.lines : 0,
      parts: [{ label: name, text }],
    })),
  );
}

/** A label that one entry has twice has as many columns. */
function asTable(from: number, found: readonly Entry[]): TextList {
  const entries = eachNamed(found);
  const named = entries.map(({ parts }) => numbered(parts));
  const said = [...new Set(named.flatMap((parts) => [...parts.keys()]))];
  const cells = said.map((column) => named.map((parts) => parts.get(column) ?? null));
  const shaped = said.map((column, i) =>
    column.startsWith(unsaid) || column === 'Дата'
      ? (shapedColumns(
          (cells[i] ?? []).map((cell) => [cell]),
          1,
        )[0] ?? null)
      : null,
  );
  const columns = ['№ п/п', ...apart(said.map((column, i) => shaped[i]?.heading ?? column))];
  const rows = entries.map(({ number }, at) => [
    number,
    ...cells.map((column, i) => (shaped[i]?.cells ?? column)[at] ?? null),
  ]);
  const count = entries.reduce((sum, { lines }) => sum + lines, 0);
  return { from, count, starts: entries.map(({ start }) => start), columns, rows };
}

function numbered(parts: readonly Part[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { label, text } of parts) {
    let column = label;
    for (let n = 2; cells.has(column); n++) column = `${label} ${n}`;
    cells.set(column, text);
  }
  return cells;
}
