import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Indicator } from './indicator.ts';
import { describeProblems, type FileProblem } from './indicator-error.ts';
import { shippedIndicators } from './load-indicators.ts';
import { fillReason, placeholdersIn, type RuleLanguage, readReason } from './reason.ts';
import { YamlFields } from './yaml-fields.ts';

/** What a rule says to a reader: everything in it that is a sentence. */
export type RuleWords = Pick<Indicator, 'question' | 'story' | 'innocent' | 'hooks' | 'disproof' | 'wouldSettle'> & {
  /** The sentence of each outcome, by its code. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The title of each case, by how the rule writes it without its code marks. */
  readonly cases: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, { readonly unit: string; readonly why: string }>>;
};

/**
 * A rule in a language: its own English, or the file beside it (`on-site-in-class.ru.yml`). What nobody has translated stays English:
 * a rule that grew a sentence must not be lost to readers of another language.
 */
export function wordsOf(rule: Indicator, language: RuleLanguage, folder: string = shippedIndicators): RuleWords {
  return translated(rule, language, folder)?.words ?? ownWords(rule);
}

/** What the file of a language lacks, or has beside what the rule says: `net/x.ru.yml:3: parameters.days: is missing`. */
export function wordProblems(rule: Indicator, language: 'ru' | 'ko', folder: string = shippedIndicators): string[] {
  const file = `${rule.family.toLowerCase()}/${rule.id}.${language}.yml`;
  const problems = translated(rule, language, folder)?.problems ?? [{ line: 1, because: 'the file is missing' }];
  return describeProblems(file, problems);
}

/** A sentence that a rule said in English, in another language; as it stands where it is none of the rule's. */
export function reworded(rule: Indicator, { reasons }: RuleWords, sentence: string, language: RuleLanguage): string {
  for (const { code, reason } of rule.outcomes) {
    const said = readReason(reason, sentence);
    const own = Object.fromEntries(rule.parameters.map(({ name, value }) => [name, value]));
    if (said !== null) return fillReason(reasons[code] ?? reason, { ...own, ...said }, {}, language);
  }
  return sentence;
}

export const plainTitle = (title: string): string => title.replaceAll('`', '');

const ownWords = (rule: Indicator): RuleWords => ({
  ...rule,
  reasons: Object.fromEntries(rule.outcomes.map(({ code, reason }) => [code, reason])),
  cases: Object.fromEntries(rule.cases.map(({ title }) => [plainTitle(title), plainTitle(title)])),
  parameters: Object.fromEntries(rule.parameters.map(({ name, unit, why }) => [name, { unit, why }])),
});

function translated(rule: Indicator, language: RuleLanguage, folder: string) {
  const path = join(folder, rule.family.toLowerCase(), `${rule.id}.${language}.yml`);
  if (language === 'en' || !existsSync(path)) return null;
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const problems: FileProblem[] = errors.map(({ linePos, message }) => ({
    line: linePos?.[0].line ?? 1,
    because: message.split('\n')[0] ?? 'cannot read',
  }));
  if (isMap<Node, Node>(contents) && errors.length === 0)
    return { words: wordsIn(rule, new YamlFields(contents, lines, 0, problems)), problems };
  return { words: ownWords(rule), problems: [...problems, { line: 1, because: 'expected fields' }] };
}

const known = 'question parameters outcomes innocent disproof would_settle hooks story cases'.split(' ');

function wordsIn(rule: Indicator, fields: YamlFields): RuleWords {
  fields.only(known);
  const own = ownWords(rule);
  const text = (key: string, english: string) => fields.text(key) || english;
  const hooks = fields.texts('hooks');
  if (hooks.length !== rule.hooks.length)
    fields.note(fields.line('hooks'), `hooks: expected ${rule.hooks.length}, as in the rule; found ${hooks.length}`);
  const innocent = Object.fromEntries(rule.innocent.map(({ id, says }) => [id, says]));
  const reasons = eachOf(fields, 'outcomes', own.reasons, (one, code, english) => one.text(code) || english);
  for (const { code, reason } of rule.outcomes) sameMeasures(fields, code, reason, reasons[code] ?? '');
  return {
    ...{ question: text('question', rule.question), story: text('story', rule.story), reasons },
    ...{ disproof: text('disproof', rule.disproof), wouldSettle: text('would_settle', rule.wouldSettle) },
    cases: eachOf(fields, 'cases', own.cases, (one, title, english) => one.text(title) || english),
    hooks: hooks.length === rule.hooks.length ? hooks : rule.hooks,
    innocent: Object.entries(eachOf(fields, 'innocent', innocent, (one, id, english) => one.text(id) || english)).map(
      ([id, says]) => ({ id, says }),
    ),
    parameters: eachOf(fields, 'parameters', own.parameters, (one, name, english) => {
      const said = one.fields(name)?.only(['unit', 'why']);
      return { unit: said?.text('unit') || english.unit, why: said?.text('why') || english.why };
    }),
  };
}

/** Every name that the rule has, and no other; what is missing is noted and stays as the rule says it. */
function eachOf<T>(
  fields: YamlFields,
  key: string,
  own: Readonly<Record<string, T>>,
  read: (one: YamlFields, name: string, english: T) => T,
): Readonly<Record<string, T>> {
  const said = Object.keys(own).length === 0 ? null : fields.fields(key)?.only(Object.keys(own));
  if (!said) return own;
  return Object.fromEntries(Object.entries(own).map(([name, english]) => [name, read(said, name, english)]));
}

/** A translation that lost a measure, or made one up, would say something else. */
function sameMeasures(fields: YamlFields, code: string, english: string, said: string): void {
  const [there, here] = [placeholdersIn(english), placeholdersIn(said)];
  const odd = here.find((name) => !there.includes(name));
  if (odd !== undefined) fields.note(fields.line('outcomes'), `${code}: the rule's own sentence has no {${odd}}`);
}
