import type { TextList } from './listed-people.ts';

const name = String.raw`\p{Lu}[\p{L}’'-]*\.?(?:(?:\s+|(?<=\.))\p{Lu}[\p{L}’'-]*\.?){1,4}`;
const fewest = 3;
const sentence = new RegExp(`:\\s+(${name}(?:,\\s+${name}){${fewest - 1},})(?=\\s*[.;(]|\\s*$)`, 'u');

/**
 * «Зачислить на …, гр. Л-101: ТЕСТОВ Иван, ПРОБНЫЙ Пётр, ОБРАЗЦОВ Олег (гр-во — Примерия). Основание: …»: people who stand in a sentence one after
 * the other, from line `from` up to `to`. Every one is an entry at the line where his name begins; what stands before and behind them stays text.
 */
export function peopleInSentence(lines: readonly string[], from: number, to: number): TextList | null {
  const text = lines.slice(from, to).join('\n');
  const found = sentence.exec(text);
  const [whole = '', people = ''] = found ?? [];
  if (found === null) return null;
  const begin = found.index + whole.indexOf(people);
  const names = [...people.matchAll(/[^,]+/g)].map(({ index, 0: written }) => ({
    at: begin + index + (written.length - written.trimStart().length),
    name: written.replace(/\s+/g, ' ').trim(),
  }));
  const lineAt = (at: number) => from + text.slice(0, at).split('\n').length - 1;
  const first = lineAt(found.index);
  return {
    ...{ from: first, count: to - first, starts: names.map(({ at }) => lineAt(at)) },
    columns: ['№ п/п', 'ФИО'],
    rows: names.map(({ name: written }, i) => [String(i + 1), written]),
    before: [text.slice(text.lastIndexOf('\n', found.index) + 1, found.index + 1)],
    behind: sentencesOf(text.slice(begin + people.length)),
  };
}

/** A line for each thing that is said under a word of its own; what was broken to fit the page is joined. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n(?=\p{L}{1,4}\/\p{L}{1,4}|\p{Lu}[^.:\n]{1,60}[:_])/u)
    .flatMap((part) => part.replace(/\s+/g, ' ').split(/(?<=[.;)])\s+(?=(?:§\s*\d+\.?\s*)?\p{Lu}[^.:]{1,60}:)/u))
    .map((part) => part.replace(/^\s*§\s*\d+\.?\s*|(?<=[»"\p{Ll}])\.\s*$/gu, '').trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
