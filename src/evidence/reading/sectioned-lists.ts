import type { Placed, PlacedList } from './document-units.ts';
import { isPageMark } from './page-mark.ts';

/** A numbered entry, or the line over a section of them, and on which line it stands. */
interface Item {
  readonly place: number;
  readonly parts: readonly string[];
  /** The entry's section; null over a section. */
  readonly section: readonly string[] | null;
}

const entry = /^\s*(\d{1,4})\s*[.)]\s+(\S.*)$/su;
const section = /^(?!\s*\d{1,4}\s*[.)]\s)(\S.*):\s*$/su;
const fewestSections = 3;
const fewestCells = 3;
const mostTitles = 6;
/** «Ким Чер су»: a given name of two syllables may be written in two words, the second small. */
const person = /^(?:\p{Lu}[\p{L}’'-]*\.?(?:\s+|(?<=\.)|$)){2,5}$|^\p{Lu}\p{Ll}*\s\p{Lu}\p{Ll}*\s\p{Ll}{1,6}$/u;

/**
 * «группа Л-101; предмет Физика:» and below it «1) оценка 5, Тестов Иван, з.е. 3;»: a register that was written out in words, section by section. Null where
 * the text is not that and nothing else. Each entry is a row; what its section says of all of its entries stands in every one.
 */
export function sectionedList(lines: readonly Placed[]): PlacedList | null {
  const { texts, below } = withoutTail(
    lines.flatMap(([place, [text]]) =>
      isPageMark(text ?? '') || !text?.trim() ? [] : entriesOf(text.trim()).map((one) => ({ place, text: one })),
    ),
  );
  const first = texts.findIndex(({ text }, at) => section.test(text) && isFirst(texts[at + 1]?.text));
  if (first < 0 || first > mostTitles) return null;
  const items = itemsOf(texts.slice(first));
  const entries = items?.filter((item) => item.section !== null) ?? [];
  if (items === null || items.length - entries.length < fewestSections) return null;
  const told = labeller(entries.map(({ parts }) => parts));
  const over = labeller(items.filter((item) => item.section === null).map(({ parts }) => parts));
  const cells = entries.map((item) => new Map([...over(item.section ?? []), ...told(item.parts)]));
  const columns = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  // Points of a contract stand in sections too, and say no three things under the same words.
  if (cells.some((row) => row.size < fewestCells)) return null;
  return {
    columns,
    rows: entries.map(({ place }, at): Placed => [place, columns.map((column) => cells[at]?.get(column) ?? null)]),
    around: { above: texts.slice(0, first).map(({ text }) => [text]), below: below.map(({ text }) => [text]) },
  };
}

type Text = { readonly place: number; readonly text: string };

/** «Пр. №: 744/лс; от: 4.9.23; Напр.: 13.03.02 Энергетика»: what is said of all people beside it, under at least three words. */
const labels = /^(?!\s*\d{1,4}\s*[.)]\s)[^:;]{1,30}:\s[^;]+(?:;\s+[^:;]{1,30}:\s[^;]+){2,}$/su;

/** «Верно: специалист отдела»: what stands behind the last entry, or the last line that says what its people are of. */
function withoutTail(all: readonly Text[]): { texts: readonly Text[]; below: readonly Text[] } {
  let end = 1 + all.findLastIndex(({ text }) => entry.test(text) || labels.test(text));
  while (
    end > 0 &&
    end < all.length &&
    !/[:;.]\s*$/u.test(all[end - 1]?.text ?? '') &&
    !labels.test(all[end - 1]?.text ?? '')
  )
    end++;
  return { texts: headed(all.slice(0, end)), below: all.slice(end) };
}

/** Lines that say under words what their section is of stand over it and end in a colon, wherever the clerk put them: all over their people, or all below. */
function headed(texts: readonly Text[]): Text[] {
  const heads = texts.flatMap(({ text }, at) => (labels.test(text) && !section.test(text) ? [at] : []));
  const [first, last] = [heads[0] ?? -1, heads.at(-1) ?? -1];
  if (heads.length < fewestSections) return [...texts];
  const over = (at: number): Text => ({ place: texts[at]?.place ?? 0, text: `${texts[at]?.text}:` });
  const begun = texts.findIndex(({ text }) => isFirst(text));
  if (begun > first || begun < 0) return texts.map((text, at) => (heads.includes(at) ? over(at) : text));
  if (last !== texts.length - 1) return [...texts];
  return texts.flatMap((text, at) => {
    if (heads.includes(at)) return [];
    const below = isFirst(text.text) ? heads.find((head) => head > at) : undefined;
    return below === undefined ? [text] : [over(below), text];
  });
}

/** «1) Тестов Иван (05.02.1999); 2) Пробный Пётр (06.02.1999);»: as many entries. */
const entriesOf = (text: string): string[] =>
  entry.test(text) ? text.split(/(?<=;)\s+(?=\d{1,4}\s*[.)]\s)/u).map(opened) : [text];

/** «1) Тестов Иван (Примерия, 05.02.1999);»: what stands in brackets behind a name says more of the person; a day of decades ago is that of birth. */
function opened(text: string): string {
  const [, before, inside] = /^(\s*\d{1,4}\s*[.)]\s[^();]*\p{L}\.?)\s*\(([^()]*)\)[;.]?$/su.exec(text) ?? [];
  if (before === undefined || inside === undefined) return text;
  const parts = inside.split(/[,;]\s+/u).map((part) => {
    const year = /^\d{1,2}[./]\d{1,2}[./](\d{4})$/.exec(part)?.[1] ?? /^(\d{4})-\d\d-\d\d$/.exec(part)?.[1];
    if (year !== undefined) return Number(year) < latestBirth ? `Дата рождения: ${part}` : `Дата: ${part}`;
    return /^\p{Lu}[\p{L}\s.-]+$/u.test(part) ? `Прочее: ${part}` : part;
  });
  return `${[before, ...parts].join('; ')};`;
}

/** Nobody born later studies or works. */
const latestBirth = 2013;

/** An entry, or the line over the next section. */
const begins = (texts: readonly Text[], at: number): boolean =>
  entry.test(texts[at]?.text ?? '') || (section.test(texts[at]?.text ?? '') && isFirst(texts[at + 1]?.text));

const isFirst = (text: string | undefined): boolean => entry.exec(text ?? '')?.[1] === '1';

/** Sections and their entries, each with the lines that it goes on over; null where a section holds no entries, or they are not numbered on. */
function itemsOf(texts: readonly Text[]): Item[] | null {
  const items: Item[] = [];
  let said: readonly string[] = [];
  let number = 0;
  for (let at = 0; at < texts.length; at++) {
    const { place, text: begun = '' } = texts[at] ?? { place: 0 };
    const [, own] = entry.exec(begun) ?? [];
    let text = begun;
    while (at + 1 < texts.length && !/[:;.]\s*$/u.test(text) && !begins(texts, at + 1))
      text = `${text} ${texts[++at]?.text}`;
    if (own === undefined) {
      const [, over] = section.exec(text) ?? [];
      if (over === undefined || !isFirst(texts[at + 1]?.text)) return null;
      said = partsOf(over, pairs(over) > 1 && !/;\s/.test(over) ? /,\s+(?=[^,:]{1,40}:\s)/u : /;\s+/u);
      items.push({ place, parts: said, section: null });
      number = 0;
    } else {
      if (Number(own) !== ++number) return null;
      const rest = entry.exec(text)?.[2] ?? '';
      items.push({ place, parts: partsOf(rest, /;\s+\S/.test(rest) ? /;\s+/u : /,\s+(?![^(]*\))/u), section: said });
    }
  }
  return items;
}

/** «№ приказа: 654-с, от: 19.09.2024»: how many words say something behind a colon. */
const pairs = (text: string): number => text.match(/:\s/g)?.length ?? 0;

const partsOf = (text: string, at: RegExp): string[] =>
  text
    .replace(/(?<!(?:^|[^\p{L}])\p{Lu})[.;,]\s*$|(?<=\p{Lu}\.)\.\s*$/u, '')
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Parts entries into a word and what it says: words are what the same parts of all entries begin with. A name without a word is a person's; what else has
 * none goes on what stands before it.
 */
function labeller(all: readonly (readonly string[])[]): (parts: readonly string[]) => Map<string, string> {
  const begun = new Map<string, string[][]>();
  for (const part of all.flat()) {
    const words = part.split(/\s+/u);
    const key = words[0] ?? '';
    begun.set(key, [...(begun.get(key) ?? []), words]);
  }
  const labels = new Map<string, string>();
  for (const [key, parts] of begun) {
    const isWord = /^[\p{Ll}№]/u.test(key) ? parts.length >= Math.min(3, all.length) : parts.length >= all.length * 0.8;
    if (isWord && parts.every(({ length }) => length > 1)) labels.set(key, common(parts));
  }
  return (parts) => {
    const cells = new Map<string, string>();
    let last: string | null = null;
    for (const part of parts) {
      const [, word, value] = /^(?:.*:\s+)?([^:]{1,40}):\s+(\S.*)$/su.exec(part) ?? [];
      if (word !== undefined && value !== undefined) {
        cells.set(word.trim(), value);
        last = word.trim();
        continue;
      }
      const label = labels.get(part.split(/\s+/u)[0] ?? '');
      const isName = label === undefined && person.test(part) && !cells.has(name);
      const column: string | null = label ?? (isName ? name : last);
      if (column === null) continue;
      const text = label === undefined ? part : part.slice(label.length).trim();
      cells.set(column, cells.has(column) ? `${cells.get(column)}, ${text}` : text);
      last = column;
    }
    return cells;
  };
}

const name = 'ФИО';

/** The words with which all begin, up to a number or a name, and never all of one. */
function common(parts: readonly string[][]): string {
  const [first = []] = parts;
  let count = 1;
  while (
    count < first.length &&
    /^[\p{Ll}(№]/u.test(first[count] ?? '') &&
    !/\d/.test(first[count] ?? '') &&
    parts.every((words) => words.length > count + 1 && words[count] === first[count])
  )
    count++;
  return first.slice(0, count).join(' ');
}
