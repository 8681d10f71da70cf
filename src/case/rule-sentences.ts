import { reworded } from '../findings/index.ts';
import type { Language } from '../records/index.ts';
import { catalogue } from './catalogue.ts';
import { ruleWords } from './rule-words.ts';

/** What a rule wrote into a finding in English, in the reader's language: an outcome with its measures, or what would settle it. */
export const ruleSentences =
  (language: Language) =>
  (code: string, sentence: string): string => {
    const rule = catalogue().find((one) => one.code === code);
    if (language === 'en' || rule === undefined) return sentence;
    const words = ruleWords(rule, language);
    return sentence === rule.wouldSettle ? words.wouldSettle : reworded(rule, words, sentence, language);
  };
