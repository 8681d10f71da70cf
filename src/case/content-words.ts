import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../records/index.ts';

/** Content whose sentences have a file of translations: the English sentence, then how it is said. */
const folders = ['instruments', 'typologies'];
const known = new Map<Language, ReadonlyMap<string, string>>();

/** A sentence of an instrument or a typology in the reader's language; what nobody has translated stays English. */
export function contentWords(language: Language): (sentence: string) => string {
  if (language === 'en') return (sentence) => sentence;
  const words = known.get(language) ?? read(language);
  known.set(language, words);
  return (sentence) => words.get(sentence.trim()) ?? counted(sentence, words) ?? sentence;
}

/** A sentence with numbers and days in it: `{n}` stands for each, in the order in which they stand. */
function counted(sentence: string, words: ReadonlyMap<string, string>): string | null {
  const numbers = sentence.match(number) ?? [];
  const said = words.get(sentence.replace(number, '{n}'));
  return said === undefined ? null : said.replaceAll('{n}', () => numbers.shift() ?? '');
}

const number = /\d{4}-\d\d-\d\d|\d+/g;

const read = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    folders.flatMap((folder) => {
      const text = readFileSync(new URL(`../../${folder}/words/${language}.yml`, import.meta.url), 'utf8');
      return Object.entries(parse(text) as Record<string, string>);
    }),
  );
