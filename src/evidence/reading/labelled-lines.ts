import type { TextList } from './listed-people.ts';

const fewestLines = 3;
const fewestParts = 3;
/** So much of what one line labels, the next must label too. */
const mostly = 0.6;

const partings = [' // ', ' | ', '|', ';', '\t', ' · ', ', '];
const numbered = /^\s*(?:\[\d+\]|\(\d+\)|(?:№\s*)?\d+[.)]|[-–—•*])\s*/u;
const label = /^\s*([\p{L}№][^=:]{0,40}?)\s*(?:=|:(?!\/\/|\d\d)|(?<=\s)[—–-](?=\s))\s*(\S.*)?$/u;

type Said = ReadonlyMap<string, string>;

/**
 * «[1] Дата=18.04.25 // ФИО=Образцов О. О. // Профессия=уборщик»: lines that say before each of their parts what it is. The labels are the headings, in
 * whatever order a line has them.
 */
export function labelledLists(lines: readonly string[]): TextList[] {
  const lists: TextList[] = [];
  for (let at = 0; at < lines.length; at++) {
    const entries = entriesFrom(lines, at);
    if (entries.length < fewestLines) continue;
    const columns = [...new Set(entries.flatMap((said) => [...said.keys()]))];
    lists.push({
      ...{ from: at, count: entries.length, starts: entries.map((_, i) => at + i), columns },
      rows: entries.map((said) => columns.map((column) => said.get(column) ?? null)),
    });
    at += entries.length - 1;
  }
  return lists;
}

function entriesFrom(lines: readonly string[], from: number): Said[] {
  const first = saidIn(lines[from] ?? '');
  if (first === null) return [];
  const entries = [first];
  for (let at = from + 1; at < lines.length; at++) {
    const said = saidIn(lines[at] ?? '');
    if (said === null || !isAlike(first, said)) break;
    entries.push(said);
  }
  return entries;
}

const isAlike = (one: Said, other: Said): boolean =>
  [...other.keys()].filter((name) => one.has(name)).length >= mostly * Math.max(one.size, other.size);

/** The parts of a line by their labels, parted where that gives most of them; null where too few have one, or two the same. */
function saidIn(line: string): Said | null {
  const text = line.replace(numbered, '');
  const [best = null] = partings
    .flatMap((parting) => (text.includes(parting) ? (partsOf(text.split(parting), parting) ?? []) : []))
    .sort((a, b) => b.size - a.size);
  return best;
}

/** What has no label goes on with the part before it: a name may hold what parts the others. */
function partsOf(texts: readonly string[], parting: string): Said | null {
  const said = new Map<string, string>();
  let last: string | undefined;
  for (const text of texts.filter((one) => one.trim() !== '')) {
    const [, name, value = ''] = label.exec(text) ?? [];
    if (name === undefined && last === undefined) return null;
    if (name !== undefined && said.has(name)) return null;
    if (name === undefined) said.set(last ?? '', `${said.get(last ?? '')}${parting}${text}`);
    else said.set(name, value.trim());
    last = name ?? last;
  }
  return said.size < fewestParts ? null : said;
}
