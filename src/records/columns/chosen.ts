import { type Field, fieldName } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { isSerial, type SerialSystem, serialSystemOf } from '../values/excel-serial.ts';
import type { Candidate } from '../words/heading-lexicon.ts';
import { isDays, type Pair } from './pair-by-values.ts';
import type { UnitClues } from './unit-clues.ts';

/** A field of a record, where it comes from, how sure and why. */
export interface Chosen {
  readonly field: Field;
  readonly score: number;
  readonly because: string;
}

/** A record type tried on a unit: what was chosen so far, and which columns are taken. */
export interface Choosing {
  readonly type: RecordType;
  readonly clues: UnitClues;
  /** By the field's name. */
  readonly chosen: Map<string, Chosen>;
  readonly used: Set<number>;
  /** Where a header is chosen: the columns that the people of its list take. */
  readonly listed: ReadonlySet<number> | null;
  /** And how surely the list reads each column. */
  readonly line: ReadonlyMap<number, number>;
}

/** From here on a column is surely what it was taken for. */
export const surely = 0.75;

/** What fields are chosen so far, by name. */
export function hasAny(column: string, chosen: ReadonlyMap<string, Chosen>): boolean {
  if (chosen.size === 0) return false;
  for (const { field } of chosen.values()) if (field.column === column) return true;
  return false;
}

export function pick({ index, candidate, share, score }: Pair, clues: UnitClues): Chosen {
  const { column, part } = candidate.slot;
  const heading = clues.headings[index] ?? '';
  const isCounted = isDays(column, part) && (clues.columns[index]?.fits(isSerial, 0.9) ?? false);
  const serial = isCounted ? serialSystemOf(clues.columns[index]?.texts ?? [], clues.title) : null;
  const cut =
    serial ?? (column.type === 'money' && part !== 'cur' && areThousands(heading, clues) ? 'thousands' : null);
  const field: Field = { column: column.name, part, source: { kind: 'column', heading, index }, cut };
  const values = share === null ? 'the column is empty' : `${Math.round(share * 100)} % of its cells fit`;
  return {
    field,
    score,
    because: `"${heading}" is ${fieldName(field)}: it reads like "${inScriptOf(heading, candidate)}" (${Math.min(1, score).toFixed(2)}), ${serial === null ? values : counted(serial)}`,
  };
}

/** «Оклад, тыс. руб.» */
const ofThousands = /(?<!\p{L})тыс(?!\p{L}{5})|thousand|천\s?루블|'000(?!\d)/iu;

/** «Свод начислений, тыс. руб.»: what the title says of all sums that do not say it otherwise. */
const areThousands = (heading: string, { ownTitle }: UnitClues): boolean =>
  ofThousands.test(heading) || (!/руб|rub|루블|₽/iu.test(heading) && inThousands.test(ownTitle));
const inThousands = /(?<!\d\s?)(?<!\p{L})тыс\.?\s*руб|in\s+thousands|단위\s*:?\s*천/iu;

/** The wording as the reader's form prints it, where the same words are known in several scripts: «ФИО» for «ФИО», and not 성명. */
function inScriptOf(heading: string, { slot, phrase }: Candidate): string {
  const of = scriptsOf(heading);
  const isLike = (text: string) => scriptsOf(text) === of;
  if (isLike(phrase)) return phrase;
  const phrases = [...slot.phrases, ...(slot.joined?.heads ?? [])];
  const said = phrases.find(({ text }) => text === phrase)?.tokens.join(' ');
  return phrases.find(({ text, tokens }) => tokens.join(' ') === said && isLike(text))?.text ?? phrase;
}

const scripts = [/\p{Script=Hangul}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u];
const known = new Map<string, string>();

/** Which of them a text is written in. Told once: each type tries the same wordings on the same headings. */
function scriptsOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = scripts.map((script) => Number(script.test(text))).join('');
  if (known.size < 50_000) known.set(text, made);
  return made;
}

const counted = (cut: SerialSystem): string =>
  `its cells are days as a spreadsheet counts them from ${cut.slice(-4)}: doubtful, a sheet of another make is four years off`;
