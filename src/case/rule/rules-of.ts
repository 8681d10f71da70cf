import type { Language } from '../../records/index.ts';
import type { Context } from '../opening/context.ts';
import { recut, reshape, type WhatIf, weighed } from './recut.ts';
import { type ListedRule, listedRules, type RulePage, rulePage } from './rule-pages.ts';

/** The rules of one open case. What other parameters would change is shown, never kept. */
export interface Rules {
  /** Reads what a moved cut is weighed with, ahead of the first question. */
  warm(): Promise<void>;
  list(language: Language): Promise<ListedRule[]>;
  page(rule: string, language: Language): Promise<RulePage>;
  recut(rule: string, values: Readonly<Record<string, number>>): Promise<WhatIf>;
  reshape(rule: string, parameter: string, value: number): Promise<WhatIf>;
}

export const rulesOf = (context: Context): Rules => ({
  warm: async () => {
    await listedRules(context, 'en');
    await weighed(context);
  },
  list: (language) => listedRules(context, language),
  page: (rule, language) => rulePage(context, rule, language),
  recut: (rule, values) => recut(context, rule, values),
  reshape: (rule, parameter, value) => reshape(context, rule, parameter, value),
});
