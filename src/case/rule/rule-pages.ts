import { type Indicator, listIndicators, plainTitle, type Spread } from '../../findings/index.ts';
import type { Language } from '../../records/index.ts';
import { ruleWords } from '../findings/rule-words.ts';
import { catalogue } from '../opening/catalogue.ts';
import { type Context, withStore } from '../opening/context.ts';
import { remember } from '../opening/remember.ts';
import { everDone } from '../opening/steps.ts';
import { cutDesk } from './recut.ts';

/** A rule in the list: what it asks, and how often it speaks in this case. */
export interface ListedRule {
  readonly code: string;
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly question: string;
  readonly subject: string;
  readonly strength: string | null;
  readonly cases: number;
  /** Subjects by effect in this case; all zero where the case has not been run. */
  readonly said: Readonly<Record<'fires' | 'explained' | 'cannot_tell' | 'quiet', number>>;
}

/** A rule as a page: the file itself, part by part, its sentences in the reader's language. */
export interface RulePage extends ListedRule {
  readonly version: string;
  readonly file: string;
  readonly titles: Indicator['title'];
  readonly about: readonly string[];
  readonly reads: readonly string[];
  readonly story: string;
  readonly measure: string;
  readonly evidence: string | null;
  readonly parameters: readonly (Indicator['parameters'][number] & { readonly spread: Spread | null })[];
  readonly outcomes: readonly (Pick<Indicator['outcomes'][number], 'code' | 'effect' | 'when' | 'reason' | 'ratio'> & {
    readonly subjects: number;
  })[];
  readonly innocent: Indicator['innocent'];
  readonly counter: readonly string[];
  readonly explains: readonly string[];
  readonly disproof: string;
  readonly wouldSettle: string;
  readonly hooks: readonly string[];
  readonly references: readonly string[];
  readonly cases: number;
  readonly shown: readonly Pick<Indicator['cases'][number], 'kind' | 'title' | 'innocent' | 'given' | 'expected'>[];
}

/** The catalogue by code, with what each rule says in this case. */
export async function listedRules(context: Context, language: Language): Promise<ListedRule[]> {
  const counts = await outcomeCounts(context);
  const strength = new Map(listIndicators().map((one) => [one.code, one.strength]));
  return catalogue().map((rule) => listed(rule, language, strength.get(rule.code) ?? null, counts));
}

/** One rule by id or code. */
export async function rulePage(context: Context, said: string, language: Language): Promise<RulePage> {
  const rule = catalogue().find(({ id, code }) => id === said || code === said);
  const list = (await listedRules(context, language)).find(({ id }) => id === rule?.id);
  if (rule === undefined || list === undefined)
    throw new Error(
      `there is no rule "${said}": the catalogue has ${catalogue()
        .map(({ code }) => code)
        .join(', ')}`,
    );
  const words = ruleWords(rule, language);
  const counts = await outcomeCounts(context);
  const desk = counts.size === 0 ? null : await cutDesk(context, rule.code);
  const { version, file, title: titles, about, reads, measure, evidence, parameters, outcomes } = rule;
  const { counter, explains, references, cases } = rule;
  const { story, innocent, disproof, wouldSettle, hooks } = words;
  return {
    ...list,
    ...{ version, file, titles, about, reads, story, measure: measure.text, evidence: evidence?.text ?? null },
    parameters: parameters.map((one) => ({
      ...{ ...one, ...words.parameters[one.name] },
      spread: one.kind === 'cut' ? (desk?.spread(one.name) ?? null) : null,
    })),
    outcomes: outcomes.map(({ code, effect, when, reason, ratio }) => ({
      ...{ code, effect, when, reason: words.reasons[code] ?? reason, ratio },
      subjects: counts.get(`${rule.id} ${code}`) ?? 0,
    })),
    ...{ innocent, counter, explains, disproof, wouldSettle, hooks, references },
    shown: cases.map(({ kind, title, innocent: shows, given, expected }) => ({
      kind,
      title: words.cases[plainTitle(title)] ?? plainTitle(title),
      innocent: shows,
      given,
      expected,
    })),
  };
}

function listed(
  rule: Indicator,
  language: Language,
  strength: string | null,
  counts: ReadonlyMap<string, number>,
): ListedRule {
  const said = { fires: 0, explained: 0, cannot_tell: 0, quiet: 0 };
  for (const { code, effect } of rule.outcomes) said[effect] += counts.get(`${rule.id} ${code}`) ?? 0;
  const { code, id, family, title, subject, cases } = rule;
  const { question } = ruleWords(rule, language);
  return { ...{ code, id, family, title: title[language], question, subject, strength }, cases: cases.length, said };
}

/** Subjects by indicator and outcome, under the strict clustering. */
async function outcomeCounts(context: Context): Promise<ReadonlyMap<string, number>> {
  return remember(context, 'outcomes by rule', () =>
    withStore(context, async (store) => {
      if (!(await everDone(store, 'detect'))) return new Map();
      const rows = await store.rows<{ indicator: string; outcome: string; n: number }>(
        "select indicator, outcome, count(*) as n from custody.measure where clustering = 'strict' group by 1, 2 order by 1, 2",
      );
      return new Map(rows.map(({ indicator, outcome, n }) => [`${indicator} ${outcome}`, Number(n)]));
    }),
  );
}
