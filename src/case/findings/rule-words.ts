import { type RuleWords, wordsOf } from '../../findings/index.ts';
import type { Language } from '../../records/index.ts';
import type { catalogue } from '../opening/catalogue.ts';

const read = new Map<string, RuleWords>();

/** What a rule of the catalogue says in a language, read once in a process. */
export function ruleWords(rule: ReturnType<typeof catalogue>[number], language: Language): RuleWords {
  const key = `${rule.id} ${language}`;
  const words = read.get(key) ?? wordsOf(rule, language);
  read.set(key, words);
  return words;
}
