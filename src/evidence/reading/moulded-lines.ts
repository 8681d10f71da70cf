import { cutLine, kindOf } from './cut-line.ts';
import type { TextList } from './listed-people.ts';
import { shapedColumns } from './shaped-columns.ts';

const fewest = 3;
const longest = 300;

/** Words that all lines have in the same order, and what stands between them. */
interface Mould {
  readonly words: readonly string[];
}

/**
 * «ПКО 401 от 21.01.20 принято от Ким А. за обучение 14 500 руб.»: lines that nothing parts, but that say the same words in the same order. What stands
 * between the words are the cells, the words before them the headings.
 */
export function mouldedLists(lines: readonly string[]): TextList[] {
  const lists: TextList[] = [];
  for (let at = 0; at + fewest <= lines.length; at++) {
    const mould = mouldFrom(lines, at);
    if (mould === null) continue;
    const list = asTable(lines.slice(at, at + mould.count), mould.words, at);
    if (list === null) continue;
    lists.push(list);
    at += list.count - 1;
  }
  return lists;
}

/** The table of texts that are of one mould; null where they are not. */
export function moulded(texts: readonly string[]): Pick<TextList, 'columns' | 'rows'> | null {
  const mould = texts.length < fewest ? null : mouldFrom(texts, 0);
  return mould === null || mould.count < texts.length ? null : asTable(texts, mould.words, 0);
}

/** The words of the first lines, and how many lines go on with nearly all of them. */
function mouldFrom(lines: readonly string[], from: number): (Mould & { readonly count: number }) | null {
  let words = tokensOf(lines[from] ?? '')
    .filter(({ fixed }) => fixed)
    .map(({ word }) => word);
  if (words.length < fewestWords) return null;
  let count = 1;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.length > longest) break;
    const said = tokensOf(line)
      .filter(({ fixed }) => fixed)
      .map(({ word }) => word);
    const both = inBoth(words, said);
    if (both.length < fewestWords || (count >= fewest && both.length < 0.7 * words.length)) break;
    words = both;
    count++;
  }
  return count < fewest ? null : { words, count };
}

const fewestWords = 2;

interface Token {
  readonly text: string;
  /** As it is compared. */
  readonly word: string;
  /** True for a word that a mould may be made of: no figure, no name, no part of what is quoted. */
  readonly fixed: boolean;
}

/** «22 февраля 2018 г.»: words of a day. */
const month = /^(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;
const form = /^(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|АНО|LLC|Ltd|JSC)$/u;

function tokensOf(line: string): Token[] {
  let quoted = 0;
  let before = '';
  return line
    .trim()
    .split(/\s+/)
    .map((text) => {
      quoted += (text.match(/[«„]/gu) ?? []).length;
      const within = quoted > 0;
      quoted -= (text.match(/[»“]/gu) ?? []).length;
      const word = text.replace(/^[([]+|[\])}.,;:]+$/gu, '').toLowerCase();
      const isName = /^\p{Lu}\p{Ll}/u.test(text) && /\p{L}/u.test(before);
      const isInitial = /^(?:\p{Lu}\.)+,?$/u.test(text);
      const isOfDay =
        (month.test(word) && /\d$/u.test(before)) || (/^г(?:ода?)?$/u.test(word) && /\d{4}$/u.test(before));
      before += text;
      return {
        text,
        word,
        fixed: /^\p{L}[\p{L}/-]*$/u.test(word) && !within && !isName && !isInitial && !isOfDay && !form.test(text),
      };
    });
}

/** The longest words in the same order in both. */
function inBoth(one: readonly string[], other: readonly string[]): string[] {
  const most: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number): number => most[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      most[i]![j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const both: string[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      both.push(one[i] ?? '');
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return both;
}

/** What stands before the first word, between the words and behind the last; null where a word is missing. */
function cellsOf(line: string, words: readonly string[]): string[] | null {
  const tokens = tokensOf(line);
  const cells: string[] = [];
  let from = 0;
  for (const word of words) {
    const at = tokens.findIndex((token, i) => i >= from && token.fixed && token.word === word);
    if (at < 0) return null;
    cells.push(textOf(tokens.slice(from, at)));
    from = at + 1;
  }
  return [...cells, textOf(tokens.slice(from))];
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/(?<!(?:^|[^\p{L}])\p{Lu})\.$/u, '');

function asTable(lines: readonly string[], words: readonly string[], from: number): TextList | null {
  const parted = lines.map((line) => cellsOf(line, words));
  const rows = parted.flatMap((cells) => (cells === null ? [] : [cells]));
  if (rows.length < parted.length) return null;
  const columns = columnsOf(rows, words);
  const kinds = columns.map(({ cells }) => cells.map((cell) => (cell === null ? 'words' : kindOf(cell))));
  const isTold = kinds.some((column) => column.every((kind) => kind === 'person' || kind === 'day'));
  if (columns.length < fewestColumns || !isTold) return null;
  return {
    ...{ from, count: lines.length, starts: lines.map((_, i) => from + i) },
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  };
}

const fewestColumns = 3;

function columnsOf(rows: readonly (readonly string[])[], words: readonly string[]) {
  const told: string[] = [];
  const columns: (string | null)[][] = [];
  let label: string[] = [];
  for (let at = 0; at <= words.length; at++) {
    const cells = rows.map((row) => row[at] || null);
    const behind = words[at] ?? '';
    if (cells.filter((cell) => cell !== null).length >= 0.5 * rows.length && !/^коп/u.test(behind)) {
      for (const [heading, part] of partsOf(cells, label, behind)) {
        told.push(heading);
        columns.push(part);
      }
      label = [];
    }
    label.push(behind);
  }
  const shaped = shapedColumns(
    rows.map((_, row) => columns.map((column) => column[row] ?? null)),
    columns.length,
    told,
  );
  return shaped;
}

const money = /^(?:руб\p{L}*|р|rub|₽|коп\p{L}*)$/u;
const amount = /^(.*?\p{L}.*?)?\s*(\d[\d\s]*(?:[.,]\d\d)?)\s*(?:р\.?|руб\.?)?$/u;

/** A slot as its columns: the sum behind what it is for has one of its own. */
function partsOf(cells: (string | null)[], label: readonly string[], behind: string): [string, (string | null)[]][] {
  const isSum = money.test(behind) || cells.every((cell) => cell === null || /\d\s*(?:р\.?|руб\.?|₽)$/u.test(cell));
  if (!isSum) return numberAndName(cells, label) ?? setApart(cells, label) ?? [[headingOf(cells, label), cells]];
  const found = cells.map((cell) => (cell === null ? null : amount.exec(cell)));
  if (found.some((one) => one === null)) return [[headingOf(cells, label), cells]];
  const before = found.map((one) => one?.[1]?.replace(/[\s,;:–—-]+$/u, '') ?? null);
  const sums: [string, (string | null)[]] = ['Сумма', found.map((one) => one?.[2]?.trim() ?? null)];
  return before.every((one) => one === null) ? [sums] : [[headingOf(before, label), before], sums];
}

/** «17 Ким А.» behind «пропуск»: a number, and whose it is. */
function numberAndName(cells: readonly (string | null)[], label: readonly string[]) {
  const found = cells.map((cell) => /^(\S*\d\S*)\s+(\p{L}.*)$/u.exec(cell ?? ''));
  if (!found.every((one) => one !== null && kindOf(one[2] ?? '') === 'person')) return null;
  const part = (at: number) => found.map((one) => one?.[at] ?? null);
  return [
    [headingOf(part(1), label), part(1)],
    ['ФИО', part(2)],
  ] satisfies [string, (string | null)[]][];
}

/** «ТБ-31: БЖД»: two things that a mark sets apart in every line. */
function setApart(cells: readonly (string | null)[], label: readonly string[]) {
  const parts = cells.map((cell) => (cell === null ? null : cutLine(cell)));
  const [count = 1, ...others] = new Set(parts.map((one) => one?.length));
  if (others.length > 0 || count < 2) return null;
  return Array.from({ length: count }, (_, at): [string, (string | null)[]] => {
    const column = parts.map((one) => one?.[at] ?? null);
    return [headingOf(column, at === 0 ? label : []), column];
  });
}

/** Shapes that a word before them tells more of. */
const untelling = new Set(['Прочее', 'Номер', '№ п/п']);

const most = (cells: readonly (string | null)[], is: (cell: string) => boolean): boolean =>
  cells.filter((cell) => cell !== null && is(cell)).length >= 0.8 * cells.length;

/** «с 14.04.2020 по 14.10.2020»: which end of a period a day is. */
const side = /^(?:с|со|по|до|from|to|until|till)$/u;

/** The words before it; a little word alone («от») says no more than what stands behind it. */
function headingOf(cells: readonly (string | null)[], label: readonly string[]): string {
  const said = label.slice(-3).join(' ');
  if (said.length > 3) return said;
  const shape = shapedColumns(
    cells.map((cell) => [cell]),
    1,
  )[0]?.heading;
  if (shape === 'ФИО' && said === 'от') return 'От кого';
  if (shape === 'Дата' && side.test(said)) return said[0]?.toUpperCase() + said.slice(1);
  if (shape !== undefined && !untelling.has(shape)) return shape;
  if (most(cells, (cell) => /^\d{1,2}\.\d{2}(?:\s+\d{1,2}:\d\d)?$/u.test(cell))) return 'Дата';
  if (said === '') return 'Прочее';
  // «гр.», not «пко»: no word is without a vowel, and offices cut it short.
  return /^[бвгджзклмнпрстфхцчшщ]{1,3}$/u.test(said) ? `${said}.` : said;
}
