import type { Actor } from './actors.ts';
import type { Block, Section, Sentence, Standing } from './dossier.ts';
import { type Language, languages, type Phrase, phraseTable, type Say } from './phrases.ts';
import { vocabulary } from './vocabulary.ts';

/** What every section is written with. */
export interface Pen {
  readonly say: Say;
  readonly language: Language;
  readonly who: Actor;
  cite(records: readonly string[]): readonly number[];
}

export const plain = (text: string): Sentence => ({ text, cites: [], standing: null });
export const cited = (text: string, cites: readonly number[], standing: Standing | null = 'documented'): Sentence => ({
  text,
  cites,
  standing,
});
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

/** `'1234567.50'` → `'1 234 567.50'`, with the decimal mark of the language. */
export function money(text: string, language: Language): string {
  const [whole = '', part = '00'] = text.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')}${language === 'ru' ? ',' : '.'}${part}`;
}

/** `24278` → `'2023-03'`: months are counted as year × 12 + month − 1. */
export const monthText = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export function periodText(from: string | null, to: string | null): string {
  if (!from && !to) return '—';
  return from === to ? (from ?? '—') : `${from ?? '…'} – ${to ?? '…'}`;
}

/** A reason as a sentence's tail: without the full stop that the sentence brings itself. */
export const tail = (reason: string): string => reason.trim().replace(/[.。]$/, '');
