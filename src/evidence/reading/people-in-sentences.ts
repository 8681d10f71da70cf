import { labelled } from './labelled-part.ts';
import type { TextList } from './listed-people.ts';

/** A stop behind more than an initial ends the sentence; the line below it may begin with who signs. */
const signs = String.raw`(?:[Рр]ектор|[Пп]роректор|[Дд]екан|[Дд]иректор|[Нн]ачальник|[Зз]аведующ|[Зз]аместител|Основани|И\.\s?о\.|[Rr]ector|[Vv]ice-|[Dd]ean|[Dd]irector|[Hh]ead\s)`;
const name = String.raw`\p{Lu}[\p{L}’'-]*\.?(?:(?:\s+|(?<=\.))(?!${signs})(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]*)){1,4}`;
const fewest = 3;
/** «Тестов Иван (гр. Л-101, Примерия)»: what stands in brackets is said of that one. */
const bracket = String.raw`(?:\s*\([^()]*\))?`;
const inTurn = new RegExp(`:\\s+(${name}(?:,\\s+${name}){${fewest - 1},})(?=\\s*[.;(]|\\s*$|\\s*\\n\\s*${signs})`, 'u');
/** Behind what is done to them one is enough. */
const done = new RegExp(
  `(?<!\\p{L})(?:[Зз]ачисл|[Оо]тчисл|[Вв]осстан|[Пп]еревед|[Пп]еревест|[Нн]аправ|[Ee]nrol|[Ee]xpel)\\p{L}*(?:[^.:\\n]|\\d\\.(?=\\d)){0,80}?(?::|\\s[—–])[^\\S\\n]+(${name}${bracket}(?:[,;]\\s+${name}${bracket})*)(?=\\s*[.;]|\\s*$|\\s*\\n\\s*${signs})`,
  'u',
);
/** The stop of the sentence, not that of an initial. */
const lastStop = /(?<=\p{L}\p{L})\.\s*$/u;
const eachOf = new RegExp(`(${name})(?:\\s*\\(([^()]*)\\))?(?:[,;]|$)`, 'gu');

/**
 * «Зачислить на …, гр. Л-101: ТЕСТОВ Иван, ПРОБНЫЙ Пётр, ОБРАЗЦОВ Олег (гр-во — Примерия). Основание: …»: people who stand in a sentence one after
 * the other, from line `from` up to `to`. Every one is an entry at the line where his name begins; what stands before and behind them stays text.
 */
export function peopleInSentence(lines: readonly string[], from: number, to: number): TextList | null {
  const text = lines.slice(from, to).join('\n');
  const found = inTurn.exec(text) ?? done.exec(text);
  const [whole = '', people = ''] = found ?? [];
  if (found === null) return null;
  const begin = found.index + whole.lastIndexOf(people);
  const alone = people.match(/\(/g)?.length === 1 && /,.*\)$/su.test(people) ? people.indexOf('(') : people.length;
  const names = [...people.slice(0, alone).trim().matchAll(eachOf)].map(({ index, 1: written = '', 2: more = '' }) => ({
    at: begin + index,
    parts: [
      written.replace(/\s+/g, ' ').replace(lastStop, '').trim(),
      ...more.split(/[,;]\s+/u).filter((part) => part !== ''),
    ],
  }));
  const lineAt = (at: number) => from + text.slice(0, at).split('\n').length - 1;
  const first = lineAt(found.index);
  const said = names.map(
    ({ parts: [, ...more] }) => new Map(more.map(labelled).map(({ label, text: told }) => [label, told])),
  );
  const labels = [...new Set(said.flatMap((one) => [...one.keys()]))];
  return {
    ...{ from: first, count: to - first, starts: names.map(({ at }) => lineAt(at)) },
    columns: ['№ п/п', 'ФИО', ...labels],
    rows: names.map(({ parts: [written = ''] }, i) => [
      String(i + 1),
      written,
      ...labels.map((label) => said[i]?.get(label) ?? null),
    ]),
    before: [text.slice(text.lastIndexOf('\n', found.index) + 1, begin).trim()],
    behind: sentencesOf(text.slice(begin + alone)),
  };
}

/** A line for each thing that is said under a word of its own; what was broken to fit the page is joined. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n(?=\p{L}{1,4}\/\p{L}{1,4}|\p{Lu}[^.:\n]{1,60}[:_])/u)
    .flatMap((part) => part.replace(/\s+/g, ' ').split(/(?<=[.;)])\s+(?=(?:§\s*\d+\.?\s*)?\p{Lu}[^.:]{1,60}:)/u))
    .map((part) => part.replace(/^\s*§\s*\d+\.?\s*|(?<=[»"\p{Ll}])\.\s*$/gu, '').trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
