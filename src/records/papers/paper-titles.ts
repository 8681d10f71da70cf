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
/** A title goes on over so many lines. */
const mostLines = 4;
const numbers = new RegExp(
  String.raw`(?:№|No\.?\s|N\s|Ref\.?|제)\s*[^\s,;]*\d[^\s,;]*|\([^)]*\)|(?:от|dated|of)?\s*(?:${dayText})(?:\s*г(?:\.|ода))?|\d[\d./-]*`,
  'giu',
);
/** «Унифицированная форма № КС-2», «Форма по ОКУД»: the number of the form is no title of what it holds. */
const formNumber =
  /^\s*(?:унифицированная\s+форма|типовая\s+межотраслевая\s+форма|форма\s+(?:по|№)|утвержден|приложение)/iu;

/** Every kind of paper that the first lines may be the title of, the likeliest first. */
export function paperTitles(lines: readonly WrittenLine[]): PaperTitle[] {
  const filled = lines
    .flatMap(({ text }, line) => (text === '' ? [] : [{ text, line }]))
    .slice(0, within)
    .map(({ text, line }) => new TitleLine(text, line));
  const found = filled.flatMap((first, at) => {
    if (!first.begins) return [];
    const more = filled.slice(at + 1, at + mostLines);
    const end = more.findIndex((one) => !one.goesOn);
    const some = [first, ...(end < 0 ? more : more.slice(0, end))];
    return some.flatMap((_, i) => titleOf(some.slice(0, i + 1)));
  });
  const [first] = filled;
  // «Работа: бригады бетонщиков»: what stands before the colon of the first line may be its title.
  const opening = /^([^:]{3,40}):/u.exec(first?.text ?? '')?.[1];
  if (opening !== undefined) found.push(...titleOf([new TitleLine(opening, first?.line ?? 0)]));
  const best = new Map<PaperKind, PaperTitle>();
  for (const one of found) if (one.score > (best.get(one.kind)?.score ?? 0)) best.set(one.kind, one);
  return [...best.values()].sort((a, b) => b.score - a.score || a.line - b.line);
}

/** A text without a title that the words of one of its sentences make known: where and when a page was published, what is asked for or done. */
export function untitledPapers(lines: readonly WrittenLine[], text: string): PaperTitle[] {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.text !== ''),
  );
  const sentences = text
    .slice(0, 8000)
    .split(/(?<=\p{L}{3})[.!?]\s|\n\s*\n/u)
    .map((one) => [...new Set(headingTokens(one))]);
  const isSaid = (mark: readonly string[]) =>
    sentences.some((words) => mark.every((word) => words.some((one) => areForms(word, one))));
  return paperKinds()
    .filter(({ marks }) => marks.some(isSaid))
    .map((kind) => ({ kind, line: first, end: first, text: lines[first]?.text ?? '', score: 0 }));
}

/** «направить» and «направляем», «выписать» and «выписаны»: forms of one word begin alike. */
function areForms(one: string, other: string): boolean {
  const least = Math.max(5, Math.min(one.length, other.length) - 2);
  return (
    one === other || (other.length >= least && one.length >= least && one.slice(0, least) === other.slice(0, least))
  );
}

/** A line that may be of a title: each stands in several, and is looked at once. */
class TitleLine {
  readonly text: string;
  readonly line: number;
  #bare: string | null = null;
  #loud: boolean | null = null;

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }

  /** Its words without marks, numbers and days. */
  get bare(): string {
    this.#bare ??= closedUp(this.text.replace(/[*_#]+/g, ' '))
      .replace(numbers, ' ')
      .trim();
    return this.#bare;
  }

  /** «ПРИКАЗ»: in capitals, and no organisation. */
  get loud(): boolean {
    this.#loud ??=
      /\p{Lu}{3}/u.test(this.text) && this.text === this.text.toUpperCase() && organisationsIn(this.text).length === 0;
    return this.#loud;
  }

  /** True where a title may begin with it. */
  get begins(): boolean {
    return (
      !formNumber.test(this.text) && this.text.length <= longest && !/[:]\s*\S/u.test(this.text.replace(numbers, ''))
    );
  }

  /** «ПРИКАЗ», its number and day, «о приёме на работу»: true for a line that goes on with a title. */
  get goesOn(): boolean {
    return (
      this.text.length < longest &&
      !/:/u.test(this.text) &&
      (this.bare === '' ||
        /^(?:об?|на|с|по|в|и|of|on|for|to|with)\s/iu.test(this.bare) ||
        this.loud ||
        /^\p{Ll}/u.test(this.bare) ||
        isTown.test(this.text))
    );
  }
}

/** «г. Владивосток»: where the paper was written, below its title. */
const isTown = /^г\.\s/u;

function titleOf(some: readonly TitleLine[]): PaperTitle[] {
  const said = some.filter((one) => !isTown.test(one.text));
  const text = said.map(({ bare }) => bare).join(' ');
  const words = tellingTokens(text);
  if (words.length === 0) return [];
  const loud = said[0]?.loud ?? false;
  return paperKinds().flatMap((kind) => {
    const score = Math.max(0, ...kind.called.map((phrase) => likeness(phrase, words, loud)));
    return score === 0 ? [] : [{ kind, line: some[0]?.line ?? 0, end: some.at(-1)?.line ?? 0, text, score }];
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
