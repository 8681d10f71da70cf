import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../records/index.ts';

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

/** A sentence with numbers, days and roles in it: `{n}` stands for each, in the order in which they stand. */
function counted(sentence: string, words: ReadonlyMap<string, string>): string | null {
  const found = sentence.match(open) ?? [];
  const said = words.get(sentence.replace(open, '{n}'));
  return said === undefined ? null : said.replaceAll('{n}', () => rolesIn(found.shift() ?? '', words));
}

const role = '(?:office|facilitator|dispatcher|overseer|host|payer)';
/** A day, a number, or roles in a row: "a dispatcher, a payer", "dispatcher or payer". */
const open = new RegExp(`\\d{4}-\\d\\d-\\d\\d|\\d+|\\b(?:a )?${role}(?:(?:, a | or )${role})*\\b`, 'g');

const rolesIn = (found: string, words: ReadonlyMap<string, string>): string =>
  found
    .replace(/^a /, '')
    .split(/, a | or /)
    .map((one) => words.get(one) ?? one)
    .join(', ');

const read = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    folders.flatMap((folder) => {
      const text = readFileSync(new URL(`../../../${folder}/words/${language}.yml`, import.meta.url), 'utf8');
      return Object.entries(parse(text) as Record<string, string>);
    }),
  );
