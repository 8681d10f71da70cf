import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { keptContent } from '../record-types/kept-content.ts';
import { recordsFolder } from '../record-types/record-types.ts';

type Stems = Readonly<Record<string, readonly string[]>>;

interface Classes {
  readonly version: number;
  readonly purpose_class: Stems;
  readonly subject_class: Stems;
  readonly address_class: Stems;
  readonly card_operation: Stems;
  readonly programme_names: Stems;
  readonly programme_levels: Stems;
  readonly post_class: Stems;
  readonly list_subject: Stems;
  readonly nobody_else: readonly string[];
  readonly letter_asks: Stems;
}

interface Trades {
  readonly version: number;
  readonly rows: readonly { readonly trade: string; readonly title: string; readonly stems: readonly string[] }[];
}

function read<T>(path: string): T {
  const text = readFileSync(join(recordsFolder, path), 'utf8');
  return keptContent(path.replaceAll(/\W/g, '-'), [text], () => parse(text) as T);
}

const classes = read<Classes>('vocabulary/classes.yml');
const trades = read<Trades>('reference/trade-map.yml');

/** Goes into every exhibit: a feature of another version is computed again. */
export const featureVersion = `classes-${classes.version}.trades-${trades.version}`;

type Classify = (text: string) => string | null;

/**
 * A text holds a stem where a word begins with it, and is of the first class that it holds one of; where words may be cut short, also where a
 * word of four letters and more that ends in a full stop begins the stem («обуч.»). No patterns: each would have to be compiled.
 */
function classifier(pairs: readonly (readonly [string, readonly string[]])[], cutShort = false): Classify {
  const beginnings = new Map<string, { readonly stem: string; readonly rank: number }[]>();
  pairs.forEach(([, stems], rank) => {
    for (const stem of stems.map(folded)) {
      const alike = beginnings.get(stem.charAt(0)) ?? [];
      beginnings.set(stem.charAt(0), [...alike, { stem, rank }]);
    }
  });
  const seen = new Map<string, string | null>();
  return (text) => {
    let found = seen.get(text);
    if (found === undefined) {
      const words = folded(text);
      found = pairs[firstRank(words, beginnings, cutShort && words.includes('.'))]?.[0] ?? null;
      if (seen.size < 50_000) seen.set(text, found);
    }
    return found;
  };
}

function firstRank(
  text: string,
  beginnings: ReadonlyMap<string, readonly { readonly stem: string; readonly rank: number }[]>,
  cutShort: boolean,
): number {
  let first = Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; at++) {
    const alike = beginnings.get(text.charAt(at));
    if (alike === undefined) continue;
    const begun = cutShort && !isWithinWord(text, at) ? cutWordAt(text, at) : null;
    for (const { stem, rank } of alike) {
      const holds = text.startsWith(stem, at) || (begun !== null && stem.startsWith(begun) && !stem.includes(' '));
      if (rank < first && holds && !isWithinWord(text, at)) first = rank;
    }
  }
  return first;
}

/** Fewer letters begin too many words. */
const leastOfCutWord = 4;

/** The word that begins here, where it is cut short by a full stop and long enough to tell which it was. */
function cutWordAt(text: string, at: number): string | null {
  const end = text.indexOf('.', at);
  const word = text.slice(at, Math.max(at, end));
  return word.length >= leastOfCutWord && /^\p{L}+$/u.test(word) ? word : null;
}

/** Behind a letter, which may be of two units. */
const isWithinWord = (text: string, at: number): boolean => /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at));

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

const purpose = classifier(Object.entries(classes.purpose_class), true);
const address = classifier(Object.entries(classes.address_class));
const programme = classifier(Object.entries(classes.programme_names));
const levelByName = classifier(Object.entries(classes.programme_levels));
const post = classifier(Object.entries(classes.post_class));
const trade = classifier(trades.rows.map((row) => [row.trade, row.stems] as const));

/** The class of a payment's purpose; nothing written is `unstated`, nothing recognised `other`. */
export const purposeClass = (text: string | null): string => (text === null ? 'unstated' : (purpose(text) ?? 'other'));
export const subjectClass = classifier(Object.entries(classes.subject_class));
/** What an operation with a card is: with cash, money that came in, money that went out. */
export const cardOperation = classifier(Object.entries(classes.card_operation));
export const addressClass = (text: string): string | null => address(text);

/** «лично», «сайт»: in a column of others, nobody else. */
export const nobodyElse: readonly string[] = classes.nobody_else;

const asks = classifier(Object.entries(classes.letter_asks));
const subjects = new Map(
  Object.entries(classes.list_subject).map(([subject, stems]) => [subject, classifier([[subject, stems]], true)]),
);

/** Whether a text has a word of what a list may be about: `study` in «Группа | Обучающийся». Refuses an unknown subject. */
export function saysSubject(subject: string, text: string): boolean {
  const says = subjects.get(subject);
  if (says === undefined)
    throw new Error(`unknown subject "${subject}": expected one of ${[...subjects.keys()].join(', ')}`);
  return says(text) !== null;
}

/** The record type of those for whom a sentence asks something; null where it asks for none of them. */
export function askedFor(text: string): string | null {
  const type = asks(text);
  return type === 'none' ? null : type;
}

/** The four-digit trade of a post, or the code itself where the form prints one. */
export const tradeOf = (text: string): string | null => (/^\d{4}$/.test(text.trim()) ? text.trim() : trade(text));

/** Whether a post says that somebody is there to learn: «студент-практикант», "intern". A «стажёр» is hired on trial, and one who works. */
export const isTrainee = (text: string): boolean => post(text) === 'trainee';

/** `45.03` of `45.03.02 Лингвистика`; by its name where no code is written. */
export function programmeGroup(text: string): string | null {
  const code = /(^|\D)(\d{2}\.\d{2})(\.\d{2})?(?!\d)/.exec(text);
  return code ? (code[2] ?? null) : programme(text);
}

const levels: Readonly<Record<string, string>> = {
  '01': 'secondary',
  '02': 'secondary',
  '03': 'bachelor',
  '04': 'master',
  '05': 'specialist',
  '06': 'doctoral',
};

/** The level that the middle pair of a programme code stands for; where no code is written, the one that a course before or beside the main programmes is named for. */
export function programmeLevel(text: string): string | null {
  const code = /(^|\D)\d{2}\.(\d{2})\.\d{2}(?!\d)/.exec(text);
  return code ? (levels[code[2] ?? ''] ?? null) : levelByName(text);
}

const main = new Set(['secondary', 'bachelor', 'specialist', 'master', 'doctoral']);
export const isMainProgramme = (level: string): boolean => main.has(level);
