import { noCurrency, type Total } from '../flows/index.ts';
import type { Actor } from './actors.ts';
import type { Block, Head, Section, Sentence, Standing } from './dossier.ts';
import { type Language, languages, type Phrase, phraseTable, type Say } from './phrases.ts';
import { standingOf } from './standing-of.ts';
import type { Unit } from './unit.ts';
import { vocabulary } from './vocabulary.ts';

/** What every section is written with. */
export interface Pen {
  readonly say: Say;
  readonly language: Language;
  readonly who: Actor;
  isPerson(entity: string): boolean;
  /** The title of an indicator or a record type in the reader's language; its id where it has none. */
  titleOf(id: string): string;
  unitOf(indicator: string): Unit;
  /** A sentence that an indicator wrote in English, in the reader's language; as it stands where nobody has translated it. */
  inWords(indicator: string, sentence: string): string;
  /** What an origin is called: the reason it was made one, else its id. */
  originOf(origin: string): string;
  cite(records: readonly string[]): readonly number[];
}

export const plain = (text: string, head: Head | null = null): Sentence => ({ text, cites: [], standing: null, head });
export const cited = (text: string, cites: readonly number[], standing: Standing | null = 'documented'): Sentence => ({
  text,
  cites,
  standing,
  head: null,
});
/** A sentence with the records behind it, and how sure they make it. */
export const resting = (pen: Pick<Pen, 'cite'>, text: string, records: readonly string[]): Sentence =>
  cited(text, pen.cite(records), standingOf(records));
export const prose = (...sentences: readonly Sentence[]): Block => ({ kind: 'prose', sentences });
export const list = (items: readonly Sentence[], ordered = false): Block => ({ kind: 'list', ordered, items });

export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
  mark: string | null = null,
): Section {
  return { id, title, mark, blocks, sections };
}

/** A word in the reader's language, from the fixed text or the vocabulary of records; one that is in neither stays as it is. */
export function word({ say, language }: Pick<Pen, 'say' | 'language'>, key: string): string {
  if (key in phraseTable) return say(key as Phrase);
  return vocabulary[key]?.[languages.indexOf(language)] ?? key;
}

/** `'1234567.50'` → `'1 234 567.50'`, with the decimal mark of the language; kopecks stand only where there are any. */
export function money(text: string, language: Language): string {
  const [whole = '', part = '00'] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return /^0*$/.test(part) ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${part}`;
}

const monthNames: Readonly<Record<'en' | 'ru', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
};

/** `24278` → `March 2023`: months are counted as year × 12 + month − 1. */
function monthText(month: number, language: Language): string {
  const [year, place] = [Math.floor(month / 12), month % 12];
  if (language === 'ko') return `${year}년 ${place + 1}월`;
  return `${monthNames[language][place]} ${year}`;
}

/** `October 2023 – January 2024`; a dash alone where no month is known. */
export function monthsText(from: number | null, to: number | null, language: Language): string {
  if (from === null || to === null) return '—';
  return [...new Set([monthText(from, language), monthText(to, language)])].join(' – ');
}

/** A currency by its code; amounts of a paper that names none have none. */
export const coin = (currency: string, say: Say): string => (currency === noCurrency ? say('noCurrency') : currency);

/** A sum over worker-months, per worker and month in whole units: rounded outwards, so that the bounds stay bounds. */
export function perMonth({ low, high, currency, workerMonths }: Total, language: Language, say: Say): string {
  if (low === high)
    return `${money(Math.round(Number(low) / workerMonths).toString(), language)} ${coin(currency, say)}`;
  const least = money(Math.floor(Number(low) / workerMonths).toString(), language);
  const most = money(Math.ceil(Number(high) / workerMonths).toString(), language);
  return say('between', { low: least, high: most, currency: coin(currency, say) });
}

/** A period as it is known: a day, a month, a year, or from one to another. */
export function periodText(from: string | null, to: string | null): string {
  if (!from && !to) return '—';
  if (!from || !to || from === to) return from === to ? (from ?? '—') : `${from ?? '…'} – ${to ?? '…'}`;
  const [first, last] =
    from.endsWith('-01-01') && to.endsWith('-12-31') ? [4, 4] : wholeMonths(from, to) ? [7, 7] : [10, 10];
  return [...new Set([from.slice(0, first), to.slice(0, last)])].join(' – ');
}

const wholeMonths = (from: string, to: string): boolean => from.endsWith('-01') && dayAfter(to).endsWith('-01');
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A reason as a sentence's tail: without the full stop that the sentence brings itself. */
export const tail = (reason: string): string => reason.trim().replace(/[.。]$/, '');
