import { headingTokens } from '../words/heading-words.ts';
import { closedUp } from '../words/letter-spaced.ts';
import { type PaperKind, paperKinds, tellingTokens } from './paper-kinds.ts';
import type { WrittenLine } from './written-line.ts';
import { dayText, organisationsIn } from './written-parts.ts';

/** A title that some line bears, and how much of it. */
export interface PaperTitle {
  readonly kind: PaperKind;
  readonly line: number;
  /** The last line of the title. */
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

/** A title stands among so many lines that say something. */
const within = 30;
/** A longer line is a sentence. */
const longest = 160;
const numbers = new RegExp(
  String.raw`(?:№|No\.?\s|N\s|Ref\.?|제)\s*[^\s,;]*\d[^\s,;]*|\([^)]*\)|(?:от|dated|of)?\s*(?:${dayText})(?:\s*г(?:\.|ода))?|\d[\d./-]*`,
  'giu',
);
/** «Унифицированная форма № КС-2», «Форма по ОКУД»: the number of the form is no title of what it holds. */
const formNumber =
  /^\s*(?:унифицированная\s+форма|типовая\s+межотраслевая\s+форма|форма\s+(?:по|№)|утвержден|приложение)/iu;

/** Every kind of paper that the first lines may be the title of, the likeliest first. */
export function paperTitles(lines: readonly WrittenLine[]): PaperTitle[] {
  const filled = lines.flatMap(({ text }, line) => (text === '' ? [] : [line])).slice(0, within);
  const found = filled.flatMap((_, at) =>
    [1, 2, 3, 4].flatMap((count) => {
      const some = filled.slice(at, at + count);
      return some.length < count || !isOne(some.map((line) => lines[line]?.text ?? '')) ? [] : titleOf(lines, some);
    }),
  );
  const [first = 0] = filled;
  // «Работа: бригады бетонщиков»: what stands before the colon of the first line may be its title.
  const opening = /^([^:]{3,40}):/u.exec(lines[first]?.text ?? '')?.[1];
  if (opening !== undefined)
    found.push(...titleOf([{ place: 0, text: opening }], [0]).map((one) => ({ ...one, line: first, end: first })));
  const best = new Map<PaperKind, PaperTitle>();
  for (const one of found) if (one.score > (best.get(one.kind)?.score ?? 0)) best.set(one.kind, one);
  return [...best.values()].sort((a, b) => b.score - a.score || a.line - b.line);
}

/** A text without a title that some word makes known: where and when a page was published. */
export function untitledPapers(lines: readonly WrittenLine[], text: string): PaperTitle[] {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.text !== ''),
  );
  const words = new Set(headingTokens(text.slice(0, 8000)));
  return paperKinds()
    .filter(({ marks }) => marks.some((mark) => mark.every((word) => words.has(word))))
    .map((kind) => ({ kind, line: first, end: first, text: lines[first]?.text ?? '', score: 0 }));
}

const bare = (text: string): string =>
  closedUp(text.replace(/[*_#]+/g, ' '))
    .replace(numbers, ' ')
    .trim();

/** «ПРИКАЗ», its number and day, «о приёме на работу»: lines that go on with a title. */
function isOne([first = '', ...more]: readonly string[]): boolean {
  if (formNumber.test(first) || first.length > longest || /[:]\s*\S/u.test(first.replace(numbers, ''))) return false;
  return more.every(
    (text) =>
      text.length < longest &&
      !/:/u.test(text) &&
      (bare(text) === '' ||
        /^(?:об?|на|с|по|в|и|of|on|for|to|with)\s/iu.test(bare(text)) ||
        isLoud(text) ||
        /^\p{Ll}/u.test(bare(text)) ||
        /^г\.\s/u.test(text)),
  );
}

const isLoud = (text: string): boolean =>
  /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && organisationsIn(text).length === 0;

function titleOf(lines: readonly WrittenLine[], some: readonly number[]): PaperTitle[] {
  const [line = 0] = some;
  const texts = some.map((one) => lines[one]?.text ?? '').filter((text) => !/^г\.\s/u.test(text));
  const text = texts.map(bare).join(' ');
  const words = tellingTokens(text);
  if (words.length === 0) return [];
  return paperKinds().flatMap((kind) => {
    const score = Math.max(0, ...kind.called.map((phrase) => likeness(phrase, words, isLoud(texts[0] ?? ''))));
    return score === 0 ? [] : [{ kind, line, end: some.at(-1) ?? line, text, score }];
  });
}

/** The words of a title stand in a line in their order, from its beginning on, and are about all that it says. */
function likeness(phrase: readonly string[], words: readonly string[], loud: boolean): number {
  const begin = words.indexOf(phrase[0] ?? '');
  if (begin < 0 || begin > (loud ? 2 : 0)) return 0;
  let at = begin;
  for (const token of phrase.slice(1)) {
    at = words.indexOf(token, at + 1);
    if (at < 0) return 0;
  }
  const over = words.length - phrase.length;
  const most = phrase.length === 1 ? (loud ? 3 : 1) : phrase.length + 2;
  return over > most ? 0 : phrase.length - 0.3 * over + (over === 0 ? 0.5 : 0);
}
