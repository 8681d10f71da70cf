import { looksLikePerson } from '../columns/column-profile.ts';
import type { SaidRecord, WrittenLine, WrittenTable } from './written-line.ts';
import { anyPersonText, dayIn, isNoPerson, organisation, saidBy, withoutOffice } from './written-parts.ts';

const title =
  /^\s*(?:доверенность|(?:general\s+|joint\s+)?power\s+of\s+attorney|letter\s+of\s+authori[sz]ation|위임장)(?![\p{Ll}가-힣]|\s+(?:выдан|действ|состав|удостовер|подпис|is|was|shall|valid)\p{L}*)/iu;
const numbered = /(?:№|No\.?|제)\s*([\p{L}\d/-]*\d[\p{L}\d/-]*)/u;
/** Several give it: «доверяем», «уполномочиваем», "we … hereby authorise". */
const give =
  /(?<!\p{L})(?:доверяем|уполномочиваем|поручаем)(?!\p{L})|(?<!\p{L})we(?=[\s,])[^.]{0,600}?(?<!\p{L})(?:authori[sz]e|appoint|empower)(?!\p{L})/iu;
const before = String.raw`^\s*(?:(?:гр(?:аждан\p{L}*|\.)?|(?:нашему\s+)?представителю|(?:нашего\s+)?представителя|[Mm](?:r|rs|s)\.?)\s+)?`;
const holderOf = new RegExp(`${before}(?:(${organisation.source})|(${anyPersonText}))`, 'u');
/** Whose list stands at the end. */
const grantors =
  /(?:^|[.\n])\s*(?:доверител[ьи]|подписи(?:\s+доверителей)?|(?:the\s+)?(?:grantors?|principals?|undersigned)|signatures|위임인)\s*[:：]/iu;
/** «Мы, нижеподписавшиеся: …, доверяем»: whose list stands before what they do. */
const opening =
  /(?:^|[.\n])\s*(?:мы|we)\s*,?\s*(?:нижеподписавшиеся|the\s+undersigned)?,?(?:\s+(?:граждане|студенты|citizens|students)[^:,]{0,60})?\s*[:,]/iu;

const type = 'accreditation';
const slotOf = (column: string, part: string | null, by: string): SaidRecord['slots'][number] => ({
  ...{ type, column, part, by, score: 0.8 },
});
const slots = [
  slotOf('kind', null, 'доверенность'),
  slotOf('number', null, '№'),
  slotOf('valid', 'from', 'от'),
  slotOf('holder', 'org_name', 'доверяем'),
  slotOf('grantor', 'org_name', 'доверители'),
];
const columns = ['Вид документа', '№ доверенности', 'Дата выдачи', 'Кому выдана', 'Доверитель'];

/** «Доверенность № 4 … Мы, нижеподписавшиеся, доверяем … представлять наши интересы … Доверители: …»: who represents whom, a row for each who signs, of every such paper in a text; null where none is of several people. */
export function mandatesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const begins = lines.flatMap(({ text }, at) => (title.test(text) ? [at] : []));
  const found = new Map(
    begins.flatMap((from, i) =>
      rowsOf(lines.slice(from, begins[i + 1]).map(({ text }) => text)).map(
        ({ line, rows }) => [from + line, rows] as const,
      ),
    ),
  );
  if (found.size === 0) return null;
  const empty = columns.map(() => null);
  return {
    columns,
    rows: lines.flatMap((_, line) => (found.get(line) ?? [empty]).map((cells) => ({ line, cells }))),
    said: { type, header: null, title: 'доверенность', slots },
  };
}

interface LineRows {
  readonly line: number;
  readonly rows: (string | null)[][];
}

/** What one such paper says: of each line that names who gives it, a row for each of them. */
function rowsOf(paper: readonly string[]): LineRows[] {
  const text = paper.join('\n');
  const gives = give.exec(text);
  if (gives === null) return [];
  const doing = gives.index + gives[0].length;
  const holder = saidBy(holderOf.exec(text.slice(doing, doing + longestName)));
  if (holder === null) return [];
  const who = [...listedIn(text, opening, gives.index), ...listedIn(text, grantors, text.length)];
  const people = who.filter(({ name }, i) => who.findIndex((one) => one.name === name) === i);
  if (people.length < fewest) return [];
  const head = text.slice(0, gives.index);
  const cells = ['доверенность', saidBy(numbered.exec(head.slice(0, longestTitle))), dayIn(head) ?? dayIn(text)];
  const rows = people.map(({ at, name }) => ({
    line: text.slice(0, at).split('\n').length - 1,
    cells: [...cells, withoutOffice(holder), name],
  }));
  return [...Map.groupBy(rows, ({ line }) => line)].map(([line, here]) => ({
    line,
    rows: here.map((one) => one.cells),
  }));
}

const longestName = 200;
const longestTitle = 120;
const fewest = 2;

/** Who stands in the list that `label` opens, up to `end` or to what is no list any more. */
function listedIn(text: string, label: RegExp, end: number): { at: number; name: string }[] {
  const opened = label.exec(text.slice(0, end));
  if (opened === null) return [];
  const people: { at: number; name: string }[] = [];
  let at = opened.index + opened[0].length;
  for (const piece of text.slice(at, end).split(/([,;\n]|(?<=\p{Ll})\.(?=\s|$))/u)) {
    const name = withoutOffice(
      piece
        .trim()
        .replace(/^\d{1,3}\s*[.)]\s*/u, '')
        .replace(/\s*(?:\(.*|_{2,}.*|паспорт.*|passport.*)$/iu, ''),
    );
    if (looksLikePerson(name) && !isNoPerson(name) && /[\s.]/u.test(name))
      people.push({ at: at + piece.indexOf(name), name });
    at += piece.length;
  }
  return people;
}
