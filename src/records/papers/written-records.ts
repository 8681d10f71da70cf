import { isToldByNumber, unnumbered } from '../columns/choose-unnumbered.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { lacks } from './lacking.ts';
import { listedRows, placeListed } from './listed-rows.ts';
import type { Paper } from './paper.ts';
import type { PaperKind } from './paper-kinds.ts';
import { type PaperTitle, paperTitles, untitledPapers } from './paper-titles.ts';
import { peopleInTurn } from './people-in-turn.ts';
import { placeByPlace } from './place-by-place.ts';
import { placeLetterhead, placeParties, placeWriter } from './place-parties.ts';
import { placeThings } from './place-things.ts';
import { placeValues } from './place-values.ts';
import { type Placed, type Places, unworded } from './placed.ts';
import { thingsIn } from './said-things.ts';
import type { Thing } from './thing.ts';
import { type PaperRecord, toldTable } from './told-table.ts';
import { textOf, type WrittenLine, type WrittenTable } from './written-line.ts';

/** A paper by its title, and what it says by the words before each thing: the kind of which the text says most of what it needs. */
export function recordsIn(
  given: readonly WrittenLine[],
  asked: (kind: PaperKind) => boolean = () => true,
): WrittenTable | null {
  const lines = beginningOf(given);
  const text = textOf(lines);
  const titled = paperTitles(lines);
  const titles = [...titled, ...untitledPapers(lines, text)].filter(({ kind }) => asked(kind));
  if (titles.length === 0) return null;
  const things = thingsIn(text);
  for (const title of titles) {
    const record = recordOf(
      lines,
      title,
      things.filter((thing) => !isOfTitle(lines, title, thing)),
    );
    if (record !== null) return toldTable(given, record);
  }
  return null;
}

/** Those whom the paper is of, where it is of several: a line for each, or named in turn in its sentences. */
function rowsOf(lines: readonly WrittenLine[], title: PaperTitle, type: RecordType, things: readonly Thing[]) {
  const listed = listedRows(lines, title, things);
  if (listed.length > 0 || !type.columns.some(({ name, required }) => name === 'person' && required)) return listed;
  const text = textOf(lines);
  const people = things.filter(({ kind, acts }) => kind === 'person' && !acts);
  return peopleInTurn(text, people).map(({ at, to }) => ({
    line: text.slice(0, at).split('\n').length - 1,
    from: at,
    to,
  }));
}

/** A paper says what it is in so many letters, and no line of it is longer: what goes on is a book, and would take long to search. */
const longestText = 40_000;
const longestLine = 2000;

function beginningOf(given: readonly WrittenLine[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let letters = 0;
  for (const { place, text } of given) {
    if (letters > longestText) break;
    lines.push({ place, text: text.slice(0, longestLine) });
    letters += Math.min(text.length, longestLine) + 1;
  }
  return lines;
}

/** The words of a title are nobody's name, and its number and day the paper's own. */
function isOfTitle(lines: readonly WrittenLine[], { line, end, score }: PaperTitle, { kind, at }: Thing): boolean {
  if (score === 0 || !['person', 'number', 'day', 'document'].includes(kind)) return false;
  const begin = textOf(lines.slice(0, line)).length;
  return at >= begin && at <= textOf(lines.slice(0, end + 1)).length;
}

function recordOf(lines: readonly WrittenLine[], title: PaperTitle, things: readonly Thing[]): PaperRecord | null {
  const type = recordTypes().of(title.kind.type);
  const header = type.header === null ? null : recordTypes().of(type.header.type);
  const lists = rowsOf(lines, title, type, things);
  const common = things.filter((thing) => !lists.some(({ from, to }) => thing.at >= from && thing.at < to));
  const paper: Paper = { lines, title, type, header, things: common };
  const rows = (lists.length === 0 ? [null] : lists).map((list) => {
    const own: Places = new Map();
    if (list !== null)
      placeListed(
        paper,
        announced(lines, lists, things).filter(({ at }) => at >= list.from && at < list.to),
        own,
      );
    const ofHeader: Places = new Map();
    placeAll(paper, own, ofHeader);
    placeUnnumbered(paper, own);
    return { line: list?.line ?? title.line, own, ofHeader };
  });
  const whole = rows.filter(
    ({ own, ofHeader }) =>
      lacks(type, own, ofHeader, title).length === 0 && (lists.length > 0 || isOfSomebody(title, own)),
  );
  return whole.length === 0 ? null : { title, type, header, rows: whole };
}

/** «Направление на практику» without a number is one all the same, where those whom it is of tell such papers apart. */
function placeUnnumbered({ type, title }: Paper, own: Places): void {
  const number = type.columns.find(({ name, type: is, required }) => is === 'number' && required && !own.has(name));
  if (number !== undefined && title.score > 0 && !isToldByNumber(type, number.name))
    own.set(number.name, unworded(number.name, null, unnumbered, 0.3));
}

/** What bears no title and lists nobody is of the person of whom its words say so, and of nobody whom it only names. */
const isOfSomebody = ({ score }: PaperTitle, own: Places): boolean => {
  const person = own.get('person.full') ?? own.get('person.org_name');
  return score > 0 || person === undefined || person.score > 0.5;
};

/** «на руки выдано: Киму — 12 000 руб., Паку — 11 500 руб.»: what stands behind each name without words of its own is what the words before the first say. */
function announced(
  lines: readonly WrittenLine[],
  lists: readonly { from: number }[],
  things: readonly Thing[],
): readonly Thing[] {
  const before =
    textOf(lines)
      .slice(0, lists[0]?.from)
      .split(/[.\n](?=\s|$)/u)
      .at(-1) ?? '';
  const label = before
    .replace(/[\s:：]+$/u, '')
    .split(/\s+/u)
    .slice(-2)
    .join(' ');
  return things.map((thing) =>
    thing.cue === '' && thing.label.endsWith(thing.label === '' ? '' : label) ? { ...thing, label } : thing,
  );
}

function placeAll(paper: Paper, own: Places, ofHeader: Places): void {
  const { type, header, things, title } = paper;
  for (const [column, value] of title.kind.means) own.set(column, byTitle(column, value, title));
  placeLetterhead(paper, own);
  placeThings(type, title.kind, things, own);
  placeWriter(paper, own);
  placeByPlace(paper, own);
  placeValues(paper, type, own);
  if (header !== null) {
    const used = new Set([...own.values()].map(({ at }) => at));
    placeThings(
      header,
      title.kind,
      things.filter(({ kind, at }) => kind !== 'sum' || !used.has(at)),
      ofHeader,
    );
    placeParties(paper, header, ofHeader);
    placeValues(paper, header, ofHeader);
  }
}

const byTitle = (column: string, text: string, { text: by }: PaperTitle): Placed => ({
  column,
  part: null,
  text,
  at: -1,
  score: 0.8,
  by,
});
