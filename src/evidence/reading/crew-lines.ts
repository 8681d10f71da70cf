import { kindOf } from './cut-line.ts';
import type { Line, Placed, PlacedList } from './document-units.ts';

/** A line that says of several people what it says of one. */
interface CrewLine {
  readonly place: number;
  /** The word before the names: «Звено». */
  readonly group: string;
  readonly people: readonly string[];
  readonly said: ReadonlyMap<string, string>;
}

const fewestLines = 3;
const fewestSaid = 2;
const mostly = 0.6;
const name = 'ФИО';
const site = 'Объект';

const word = String.raw`\p{Lu}[\p{L}’'-]*`;
const someone = String.raw`${word}\s+(?:\p{Lu}\.(?:\s?\p{Lu}\.)?|${word}(?:\s+${word}){0,3})`;
/** «Звено: Тестов И, Пробный О (всего 2).»: a word, and names one after the other. */
const crew = new RegExp(
  String.raw`(?:^|[.;]\s+)(\p{Lu}[\p{L} ]{2,30}):\s+(${someone}(?:,\s+${someone})+)(?:\.?\s*\([^()]*\))?\.?(?=\s|$)`,
  'u',
);

/**
 * «Наряд № 643 от 19.10.2022. Склад «Южный». Звено: Тестов И, Пробный О (всего 2). Наряд выдал Иной Ю.»: a journal in which every line names a crew. Each of its
 * people is a row under the number, the day, the place and who else the line names. Null where most lines are none.
 */
export function crewLines(lines: readonly Placed[]): { list: PlacedList; others: Placed[] } | null {
  const crews = lines.map(([place, [text]]) => crewOf(place, (text ?? '').trim()));
  const found = crews.filter((one) => one !== null);
  if (found.length < fewestLines || found.length < lines.length * mostly) return null;
  if (new Set(found.map(({ group }) => group)).size > 1) return null;
  const columns = [...new Set(found.flatMap(({ said }) => [...said.keys()])), name];
  const rowOf = (one: CrewLine, who: string): Line =>
    columns.map((column) => (column === name ? who : (one.said.get(column) ?? null)));
  const first = crews.findIndex((one) => one !== null);
  const isAbove = (at: number) => at < first;
  return {
    list: {
      columns,
      rows: found.flatMap((one) => one.people.map((who): Placed => [one.place, rowOf(one, who)])),
      around: { above: [...lines.slice(0, first).map(([, line]) => line), [found[0]?.group ?? '']], below: [] },
    },
    others: lines.filter((_, at) => crews[at] === null && !isAbove(at)),
  };
}

function crewOf(place: number, text: string): CrewLine | null {
  const [whole = '', group = '', names = ''] = crew.exec(text) ?? [];
  const people = names.split(/,\s+/u);
  if (people.filter((who) => kindOf(who) === 'person').length * 2 < people.length) return null;
  const said = new Map<string, string>();
  for (const sentence of sentencesOf(text.replace(whole, '. '))) {
    const [, label, number, day] = numbered.exec(sentence) ?? [];
    const [, word, who] = named.exec(sentence) ?? [];
    if (label !== undefined && number !== undefined) {
      said.set(label, number);
      if (day !== undefined) said.set('Дата', day);
    } else if (word !== undefined && who !== undefined && kindOf(who) === 'person') said.set(word, who);
    else if (!said.has(site)) said.set(site, sentence);
  }
  return said.size < fewestSaid ? null : { place, group, people, said };
}

const numbered = /^(\p{Lu}\p{L}+)\s+№\s*(\S+)(?:\s+от\s+(\d{1,2}\.\d{1,2}\.\d{2,4}))?$/u;
/** «Наряд выдал Иной Ю А»: small words, and a name. */
const named = /^((?:\p{Lu}\p{Ll}+\s+)?\p{Ll}+):?\s+(\p{Lu}.*)$/u;

/** Not at the stop of an initial or of a word cut short. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<!(?:^|[^\p{L}])\p{L}{1,3})\.\s+/u)
    .map((part) => part.replace(/^[\s.]+|[\s.]+$/gu, ''))
    .filter((part) => part !== '');
