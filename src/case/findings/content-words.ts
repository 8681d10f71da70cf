import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fillReason } from '../../findings/index.ts';
import type { Language } from '../../records/index.ts';

/** Content whose sentences have a file of translations: the English sentence, then how it is said. */
const folders = ['instruments', 'typologies'];
const known = new Map<Language, ReadonlyMap<string, string>>();

/** A sentence of an instrument or a typology in the reader's language; what nobody has translated stays English. */
export function contentWords(language: Language): (sentence: string) => string {
  if (language === 'en') return (sentence) => sentence;
  const words = known.get(language) ?? read(language);
  known.set(language, words);
  return (sentence) => words.get(sentence.trim()) ?? counted(sentence, words, language) ?? sentence;
}

/**
 * A sentence with numbers, days and roles in it: `{n}` stands for each, in the order in which they stand, and `{n|человека|человек|человек}` for
 * the word that fits the one before. One person is said as more are.
 */
function counted(sentence: string, words: ReadonlyMap<string, string>, language: Language): string | null {
  const found = sentence.match(open) ?? [];
  const said = words.get(sentence.replace(open, '{n}').replaceAll('{n} person', '{n} people'));
  if (said === undefined) return null;
  let at = 0;
  const placed = said.replace(/\{n(\|[^{}]*)?\}/g, (_, forms: string | undefined) =>
    forms === undefined ? `{n${++at}}` : `{n${at}${forms}}`,
  );
  const values = found.map((one, index) => [`n${index + 1}`, rolesIn(one, words)]);
  return fillReason(placed, Object.fromEntries(values), {}, language);
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
