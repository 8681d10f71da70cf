import type { Paper } from './paper.ts';
import type { PaperTitle } from './paper-titles.ts';
import { placeThings } from './place-things.ts';
import { type Places, unworded } from './placed.ts';
import type { Thing } from './thing.ts';
import { textOf, type WrittenLine } from './written-line.ts';

/** «1. Ким Чер Су, бетонщик, 31.03.2024»: lines that name one person each. */
export function listedRows(
  lines: readonly WrittenLine[],
  title: PaperTitle,
  things: readonly Thing[],
): { line: number; from: number; to: number }[] {
  let from = 0;
  const found = lines.flatMap(({ text }, line) => {
    const begin = from;
    from += text.length + 1;
    const people = things.filter(({ kind, at }) => kind === 'person' && at >= begin && at < from);
    const first = people[0];
    const numbered =
      first !== undefined &&
      line > title.end &&
      /^(?:\d{1,3}\s*[.)|\t]?|[-–•*|])\s*$/u.test(text.slice(0, first.at - begin).trim() || '-');
    return numbered && (/^\s*\d/u.test(text) || /^[-–•*|]/u.test(text)) ? [{ line, from: begin, to: from }] : [];
  });
  return found.length < 2 ? [] : found;
}

/** What a line of a list says of its person: by its words, and where it has none by what it is. */
export function placeListed({ type, title, lines }: Paper, things: readonly Thing[], own: Places): void {
  const [person, ...rest] = things;
  const column = type.columns.find(({ name }) => name === 'person');
  if (person === undefined || column === undefined) return;
  own.set('person.full', unworded('person', 'full', person.text, 0.8, person.at));
  placeThings(type, title.kind, rest, own);
  const post = behindName.exec(lineFrom(lines, person))?.[1]?.trim();
  if (post !== undefined && type.columns.some(({ name }) => name === 'post') && !own.has('post'))
    own.set('post', unworded('post', null, post, 0.5, person.end));
}

/** «Хан Сон Иль — бетонщик, …»: a word behind the name, before any number. */
const behindName = /^\s*[,—–-]\s*(?:[^,;\n]*\d[^,;\n]*,\s*)?(\p{Ll}[\p{L}\s-]{2,50}?)(?=[,;(]|\s+\d|$)/u;
const lineFrom = (lines: readonly WrittenLine[], { end }: Thing): string =>
  textOf(lines).slice(end).split('\n')[0] ?? '';
