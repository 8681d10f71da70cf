import { foldText } from '../words/fold-text.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { labelsIn } from './line-labels.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import { peopleAt } from './written-parts.ts';

/** What a line says: the words that other blocks have too, and what stands behind them. */
interface Said {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface Line {
  readonly line: number;
  readonly text: string;
  /** Empty where it says nothing that another line says too. */
  readonly said: readonly Said[];
}

/** The first block begins among so many lines. */
const within = 20;
const fewestShared = 3;
/** A longer line is a sentence. */
const longest = 400;
/** So much of the blocks have what is shared, so much of their lines say it, and so much of it heads columns of forms. */
const mostly = 0.6;
const headed = 0.4;
const ruled = /^\s*[-=_*–—]{3,}\s*$/u;
const name = 'ФИО';
const rest = 'Текст';

/**
 * «Дата …», «Плательщик …», «Сумма …», and again: a register whose entries go over several lines, each of which says the same things under the same words, behind
 * a colon, a dash, dots or nothing, or on the line below them. Words are labels because the next entry has them too. The row of an entry stands at its first line.
 */
export function blocksIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const said = saidIn(lines);
  const tried = new Set<string>();
  for (const [at, { said: found }] of said.entries()) {
    if (at >= within) return null;
    const key = found[0]?.key;
    if (key === undefined || tried.has(key)) continue;
    tried.add(key);
    const blocks = blocksFrom(said, key);
    const shared = sharedBy(blocks);
    if (blocks.length > 1 && isRegister(blocks, shared, said.slice(0, at))) return asTable(lines, blocks, shared);
  }
  return null;
}

type Way = (text: string) => Said | null;

const way =
  (kind: string, pattern: RegExp, fits: (label: string) => boolean = () => true): Way =>
  (text) => {
    const [, label = '', value = ''] = pattern.exec(text) ?? [];
    return label === '' || !fits(label)
      ? null
      : { key: `${kind} ${foldText(label)}`, label: label.trim(), text: value.trim() };
  };

/** How a line may say what it is of, the surest first. All but the first hold only where another line begins alike. */
const ways: readonly Way[] = [
  way('dash', /^([\p{L}№][^:—–\d]{1,40}?)\s+[—–=-]\s+(\S.*)$/u, (label) => !isPerson(label)),
  way('dots', /^([\p{L}№][^:…]{1,50}?)\s*(?:\.{3,}|…+|\s{3,}|\t|\s=\s)\s*(\S.*)$/u),
  way('title', /^([\p{L}№][\p{L}\s]{1,40}?)\s*(?:№\s*)?(\d{1,4})\.?$/u),
  way('above', /^([\p{L}№][^\d:]{1,60})$/u),
  way('word', /^(\p{Lu}\p{L}{2,}|[가-힣]{2,})\s+(\S.*)$/u),
];

const isPerson = (text: string): boolean => peopleAt(text)[0]?.name === text.trim();

const numbered = /^(?:\[?\d{1,3}[.)\]]\s*|[-–•*]\s+)/u;

/** «Ким Чер Су (таб. № 101)»: a line that is somebody, and what is said of him in brackets. */
function personIn(text: string): Said[] {
  const [, who = '', behind = ''] = /^([^(,;]*)(.*)$/u.exec(text.replace(numbered, '')) ?? [];
  if (text.length > longest || !isPerson(who)) return [];
  const person = { key: 'person', label: name, text: who.trim() };
  if (behind === '') return [person];
  const [, label, more = ''] = /^[,;]?\s*\(?(\p{L}[\p{L}. ]*№?)\s*(\S+)$/u.exec(behind.replace(/\)$/u, '')) ?? [];
  if (label === undefined || !/\d/u.test(more)) return [];
  return [person, { key: `of ${foldText(label)}`, label: label.trim(), text: more }];
}

function saidIn(lines: readonly WrittenLine[]): Line[] {
  const filled = lines.flatMap(({ text }, line) => (text === '' || ruled.test(text) ? [] : [{ line, text }]));
  const titles = titlesAmong(filled);
  const all = filled.map(({ text }) => {
    if (text.length > longest) return [];
    const labels = labelsIn(text);
    if (labels.length > 0)
      return [labels.map(({ label, value }) => ({ key: `colon ${foldText(label)}`, label, text: value }))];
    const person = titles.has(text) ? [] : personIn(text);
    if (person.length > 0) return [person];
    return ways.flatMap((read) => {
      const one = read(text.replace(numbered, ''));
      return one === null ? [] : [[one]];
    });
  });
  const times = new Map<string, number>();
  for (const key of all.flat(2).map((one) => one.key)) times.set(key, (times.get(key) ?? 0) + 1);
  return filled.map((one, i) => ({
    ...one,
    said: surest((all[i] ?? []).filter(([first]) => first !== undefined && (times.get(first.key) ?? 0) > 1)),
  }));
}

/** «АНКЕТА ПОСТУПАЮЩЕГО» over each: where all lines that could be somebody are the same, it is a title. */
function titlesAmong(lines: readonly { readonly text: string }[]): ReadonlySet<string> {
  const named = lines.filter(({ text }) => personIn(text).length > 0).map(({ text }) => text);
  const titles = new Set(named);
  return named.length > 1 && titles.size === 1 ? titles : new Set();
}

/** «Получатель Вымышленный университет» in every block is a known word and what stands behind it, and no label over the next line. */
const surest = (found: readonly (readonly Said[])[]): readonly Said[] =>
  found.find(([first]) => headingLexicon().known(first?.label ?? '') >= 0.9) ?? found[0] ?? [];

function blocksFrom(said: readonly Line[], key: string): Line[][] {
  const begins = said.flatMap((one, at) => (one.said[0]?.key === key ? [at] : []));
  return begins.map((from, i) => said.slice(from, begins[i + 1] ?? said.length));
}

function sharedBy(blocks: readonly (readonly Line[])[]): Map<string, string> {
  const times = new Map<string, { label: string; count: number }>();
  for (const block of blocks)
    for (const [key, label] of new Map(block.flatMap(({ said }) => said.map((one) => [one.key, one.label]))))
      times.set(key, { label: times.get(key)?.label ?? label, count: (times.get(key)?.count ?? 0) + 1 });
  return new Map(
    [...times].flatMap(([key, { label, count }]) =>
      count >= Math.max(2, blocks.length * mostly) ? [[key, label]] : [],
    ),
  );
}

/** Two blocks may be the two parties of one paper: they say more alike, and hardly anything stands under words above them. */
function isRegister(
  blocks: readonly (readonly Line[])[],
  shared: ReadonlyMap<string, string>,
  above: readonly Line[],
): boolean {
  const few = blocks.length === 2;
  if (shared.size < fewestShared + (few ? 1 : 0)) return false;
  if (above.filter(({ text }) => labelsIn(text).length > 0).length > (few ? 1 : 4)) return false;
  const whole = blocks.slice(0, -1).flat();
  const telling = blocks
    .slice(0, -1)
    .flatMap((block) =>
      [...new Set(block.flatMap(({ said }) => said.map(({ key }) => key)))].filter((key) => shared.has(key)),
    );
  const values = whole.filter(
    ({ said }, i) => said.length === 0 && whole[i - 1]?.said[0]?.key.startsWith('above'),
  ).length;
  const known = [...shared.values()].filter((label) => headingLexicon().known(label) >= 0.75).length;
  return telling.length + values >= whole.length * mostly && known >= 2 && known >= shared.size * headed;
}

/** What a block says, by what it says it under; what has no such words stands below the label above it, goes on, or is text. */
function cellsOf(block: readonly Line[], shared: ReadonlyMap<string, string>): Map<string, string> {
  const cells = new Map<string, string>();
  let waiting: string | null = null;
  for (const { text, said } of block) {
    const told = said.filter(({ key }) => shared.has(key) && !cells.has(shared.get(key) ?? ''));
    const isLabel = told.some(
      ({ key, label }) => !/^(?:person|above)/u.test(key) || (key !== 'person' && headingLexicon().known(label) >= 0.9),
    );
    if (waiting !== null && !isLabel) {
      cells.set(waiting, text);
      waiting = null;
      continue;
    }
    waiting = null;
    for (const one of told) {
      const label = shared.get(one.key) ?? one.label;
      if (one.key.startsWith('above')) waiting = label;
      else cells.set(label, one.text);
    }
    if (told.length > 0 || text === block[0]?.text) continue;
    cells.set(rest, cells.has(rest) ? `${cells.get(rest)}\n${text}` : text);
  }
  return cells;
}

function asTable(
  lines: readonly WrittenLine[],
  blocks: readonly (readonly Line[])[],
  shared: ReadonlyMap<string, string>,
): WrittenTable {
  const behind = (block: readonly Line[]) =>
    1 + block.findLastIndex(({ said }) => said.some(({ key }) => shared.has(key)));
  const most = Math.max(...blocks.slice(0, -1).map((block) => block.length - behind(block)));
  const last = blocks.at(-1) ?? [];
  const ended = [...blocks.slice(0, -1), last.slice(0, behind(last) + most)];
  const cells = new Map(ended.map((block) => [block[0]?.line ?? 0, cellsOf(block, shared)]));
  const columns = [...new Set([...cells.values()].flatMap((one) => [...one.keys()]))];
  const [first, end] = [ended[0]?.[0]?.line ?? 0, ended.at(-1)?.at(-1)?.line ?? 0];
  const around = (from: number, to: number) => lines.slice(Math.max(0, from), to).map(({ text }) => [text]);
  return {
    columns,
    rows: lines.map((_, line) => ({ line, cells: columns.map((column) => cells.get(line)?.get(column) ?? null) })),
    around: { above: around(first - 10, first), below: around(end + 1, end + 11) },
  };
}
