import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Indicator } from './indicator.ts';
import { type FileProblem, IndicatorError } from './indicator-error.ts';
import { shippedIndicators } from './load-indicators.ts';
import { fillReason, placeholdersIn, type RuleLanguage, readReason } from './reason.ts';
import { YamlFields } from './yaml-fields.ts';

/** What a rule says to a reader: everything in it that is a sentence. */
export type RuleWords = Pick<Indicator, 'question' | 'story' | 'innocent' | 'hooks' | 'disproof' | 'wouldSettle'> & {
  /** The sentence of each outcome, by its code. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, { readonly unit: string; readonly why: string }>>;
};

/** A rule in a language: its own English, or the file beside it (`on-site-in-class.ru.yml`), or English where nobody has translated it. */
export function wordsOf(rule: Indicator, language: RuleLanguage, folder: string = shippedIndicators): RuleWords {
  const path = join(folder, rule.family.toLowerCase(), `${rule.id}.${language}.yml`);
  return language !== 'en' && existsSync(path) ? readWords(rule, readFileSync(path, 'utf8'), path) : ownWords(rule);
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

const ownWords = (rule: Indicator): RuleWords => ({
  ...rule,
  reasons: Object.fromEntries(rule.outcomes.map(({ code, reason }) => [code, reason])),
  parameters: Object.fromEntries(rule.parameters.map(({ name, unit, why }) => [name, { unit, why }])),
});

function readWords(rule: Indicator, yaml: string, file: string): RuleWords {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines });
  const problems: FileProblem[] = errors.map(({ linePos, message }) => ({
    line: linePos?.[0].line ?? 1,
    because: message.split('\n')[0] ?? 'cannot read',
  }));
  if (!isMap<Node, Node>(contents) || problems.length > 0)
    throw new IndicatorError(file, problems.length > 0 ? problems : [{ line: 1, because: 'expected fields' }]);
  const words = wordsIn(rule, new YamlFields(contents, lines, 0, problems));
  if (problems.length > 0) throw new IndicatorError(file, problems);
  return words;
}

const known = 'question parameters outcomes innocent disproof would_settle hooks story'.split(' ');

function wordsIn(rule: Indicator, fields: YamlFields): RuleWords {
  fields.only(known);
  const reasons = eachOf(
    fields,
    'outcomes',
    rule.outcomes.map(({ code }) => code),
    (one, code) => one.text(code),
  );
  for (const { code, reason } of rule.outcomes) sameMeasures(fields, code, reason, reasons[code] ?? '');
  const hooks = fields.texts('hooks');
  if (hooks.length !== rule.hooks.length)
    fields.note(fields.line('hooks'), `hooks: expected ${rule.hooks.length}, as in the rule; found ${hooks.length}`);
  const innocent = eachOf(
    fields,
    'innocent',
    rule.innocent.map(({ id }) => id),
    (one, id) => one.text(id),
  );
  return {
    ...{ question: fields.text('question'), story: fields.text('story'), hooks, reasons },
    ...{ disproof: fields.text('disproof'), wouldSettle: fields.text('would_settle') },
    innocent: Object.entries(innocent).map(([id, says]) => ({ id, says })),
    parameters: eachOf(
      fields,
      'parameters',
      rule.parameters.map(({ name }) => name),
      (one, name) => {
        const own = one.fields(name)?.only(['unit', 'why']);
        return { unit: own?.text('unit') ?? '', why: own?.text('why') ?? '' };
      },
    ),
  };
}

/** Every name that the rule has, and no other. */
function eachOf<T>(
  fields: YamlFields,
  key: string,
  names: readonly string[],
  read: (one: YamlFields, name: string) => T,
): Record<string, T> {
  if (names.length === 0) return {};
  const own = fields.fields(key)?.only(names);
  return own ? Object.fromEntries(names.map((name) => [name, read(own, name)])) : {};
}

/** A translation that lost a measure, or made one up, would say something else. */
function sameMeasures(fields: YamlFields, code: string, english: string, said: string): void {
  const [there, here] = [placeholdersIn(english), placeholdersIn(said)];
  const odd = here.find((name) => !there.includes(name));
  if (odd !== undefined) fields.note(fields.line('outcomes'), `${code}: the rule's own sentence has no {${odd}}`);
}
