import { reworded } from '../../findings/index.ts';
import type { Language } from '../../records/index.ts';
import { catalogue } from '../opening/catalogue.ts';
import { contentWords } from './content-words.ts';
import { ruleWords } from './rule-words.ts';

/**
 * What was written into a finding in English, in the reader's language: by a rule an outcome with its measures, or what would settle it; by an
 * instrument or a typology, a sentence of theirs.
 */
export function ruleSentences(language: Language): (code: string, sentence: string) => string {
  const content = contentWords(language);
  return (code, sentence) => {
    const rule = catalogue().find((one) => one.code === code);
    if (rule === undefined) return content(sentence);
    if (language === 'en') return sentence;
    const words = ruleWords(rule, language);
    return sentence === rule.wouldSettle ? words.wouldSettle : reworded(rule, words, sentence, language);
  };
}
