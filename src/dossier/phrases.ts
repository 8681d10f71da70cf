import { evidencePhrases } from './phrases/evidence-phrases.ts';
import { framePhrases } from './phrases/frame-phrases.ts';
import { lawPhrases } from './phrases/law-phrases.ts';
import { levelPhrases } from './phrases/level-phrases.ts';
import { moneyPhrases } from './phrases/money-phrases.ts';
import { partiesPhrases } from './phrases/parties-phrases.ts';
import { reasonsPhrases } from './phrases/reasons-phrases.ts';
import { settlePhrases } from './phrases/settle-phrases.ts';
import { storyPhrases } from './phrases/story-phrases.ts';
import { testimonyPhrases } from './phrases/testimony-phrases.ts';
import type { Said } from './said.ts';

/** The fixed text of a dossier. Sentences of indicators and instruments stay as their files write them. */
export const languages = ['en', 'ru', 'ko'] as const;
export type Language = (typeof languages)[number];

const table = {
  ...framePhrases,
  ...storyPhrases,
  ...testimonyPhrases,
  ...levelPhrases,
  ...partiesPhrases,
  ...reasonsPhrases,
  ...moneyPhrases,
  ...lawPhrases,
  ...evidencePhrases,
  ...settlePhrases,
} as const satisfies Record<string, Said>;

export type Phrase = keyof typeof table;
/** Fixed text by key, with `{name}` filled in. */
export type Say = (key: Phrase, values?: Readonly<Record<string, string | number>>) => string;

export const phrases = (language: Language): Say => sayFrom(table, language);

/** Fixed text of any such table, in one language. */
export function sayFrom<Key extends string>(said: Readonly<Record<Key, Said>>, language: Language) {
  const column = languages.indexOf(language);
  return (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
    (said[key][column] ?? said[key][0]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export const phraseTable: Readonly<Record<string, Said>> = table;
