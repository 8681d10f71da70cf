import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import { type Role, roles } from '../finding.ts';
import { ExpressionError, namesIn, parseExpression, unsound } from './expression.ts';
import { type Effect, effects, type Indicator, type Innocent, type Outcome, type Parameter } from './indicator.ts';
import type { FileProblem } from './indicator-error.ts';
import { placeholdersIn } from './reason.ts';
import { YamlFields } from './yaml-fields.ts';

export type FrontMatter = Omit<Indicator, 'story' | 'measure' | 'evidence' | 'cases' | 'file'>;

const known = (
  'id code family version title question subject about reads parameters outcomes hooks references innocent counter ' +
  'explains disproof would_settle'
).split(' ');

/** Reads the YAML head of an indicator file. `firstLine` is the file line of its first row; null when it is no map at all. */
export function readFrontMatter(yaml: string, firstLine: number, problems: FileProblem[]): FrontMatter | null {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push({
      line: (error.linePos?.[0].line ?? 1) + firstLine - 1,
      because: error.message.split('\n')[0] ?? 'cannot read',
    });
  }
  if (document.errors.length > 0) return null;
  if (!isMap<Node, Node>(document.contents)) {
    problems.push({
      line: firstLine,
      because: 'expected fields such as "id: on-site-in-class" between the two --- lines',
    });
    return null;
  }
  return frontMatter(new YamlFields(document.contents, lines, firstLine - 1, problems).only(known));
}

function frontMatter(fields: YamlFields): FrontMatter {
  const parameters = readParameters(fields);
  const title = fields.fields('title')?.only(['en', 'ru', 'ko']);
  return {
    id: fields.text('id'),
    code: fields.text('code'),
    family: fields.text('family'),
    version: fields.text('version'),
    title: { en: title?.text('en') ?? '', ru: title?.text('ru') ?? '', ko: title?.text('ko') ?? '' },
    question: fields.text('question'),
    subject: fields.choice('subject', ['person', 'cohort', ...roles] as const),
    about: readRoles(fields),
    reads: fields.texts('reads'),
    parameters,
    outcomes: readOutcomes(fields, parameters),
    hooks: fields.texts('hooks'),
    references: fields.texts('references'),
    innocent: readInnocent(fields),
    counter: fields.texts('counter'),
    explains: fields.texts('explains'),
    disproof: fields.text('disproof'),
    wouldSettle: fields.text('would_settle'),
  };
}

function readRoles(fields: YamlFields): Role[] {
  return fields.texts('about').flatMap((text) => {
    const role = roles.find((one) => one === text);
    if (role === undefined)
      fields.note(fields.line('about'), `about: expected one of ${roles.join(', ')}, found "${text}"`);
    return role === undefined ? [] : [role];
  });
}

function readParameters(fields: YamlFields): Parameter[] {
  const all = fields.has('parameters') ? fields.fields('parameters') : null;
  if (all === null) return [];
  return all.keys().flatMap((name) => {
    const one = all.fields(name)?.only(['kind', 'value', 'unit', 'range', 'why']);
    if (one === undefined) return [];
    const [low = 0, high = 0] = one.numbers('range', 2);
    const value = one.number('value');
    if (value < low || value > high)
      one.note(one.line('value'), `${name}: ${value} is outside its range ${low} to ${high}`);
    return [
      {
        name,
        kind: one.choice('kind', ['cut', 'shape'] as const),
        value,
        unit: one.text('unit'),
        range: [low, high] as const,
        why: one.text('why'),
      },
    ];
  });
}

function readInnocent(fields: YamlFields): Innocent[] {
  const all = fields.has('innocent') ? fields.fields('innocent') : null;
  return all === null ? [] : all.keys().map((id) => ({ id, says: all.text(id) }));
}

function readOutcomes(fields: YamlFields, parameters: readonly Parameter[]): Outcome[] {
  const outcomes = fields.each('outcomes').map((one) => readOutcome(one, parameters));
  outcomes.forEach(({ when, code, line }, n) => {
    const last = n === outcomes.length - 1;
    if (last !== (when === 'else'))
      fields.note(line, last ? 'the last outcome must be "when: else"' : 'only the last outcome may say "else"');
    if (outcomes.findIndex((other) => other.code === code) < n) fields.note(line, `two outcomes are called "${code}"`);
  });
  return outcomes;
}

function readOutcome(one: YamlFields, parameters: readonly Parameter[]): Outcome {
  one.only(['code', 'effect', 'when', 'reason', 'ratio', 'basis']);
  const code = one.text('code');
  const effect = one.has('effect') ? one.choice('effect', effects) : effects.find((known) => known === code);
  if (effect === undefined) one.note(one.line('code'), `"${code}" needs "effect:" (${effects.join(', ')})`);
  const when = one.text('when');
  const reason = one.text('reason');
  return {
    code,
    effect: effect ?? 'cannot_tell',
    when,
    condition: when === 'else' ? null : readCondition(one, when, parameters),
    reason,
    ratio: readRatio(one, effect ?? 'cannot_tell'),
    basis: one.has('basis') ? one.choice('basis', ['elicited'] as const) : 'elicited',
    line: one.line('code'),
  };
}

function readCondition(one: YamlFields, when: string, parameters: readonly Parameter[]): Outcome['condition'] {
  const line = one.line('when');
  try {
    const condition = parseExpression(when);
    const wrong = unsound(condition);
    if (wrong !== null) one.note(line, `when "${when}": ${wrong}`);
    const cuts = parameters.filter(({ kind }) => kind === 'cut').map(({ name }) => `:${name}`);
    for (const name of namesIn(condition).filter((name) => name.startsWith(':') && !cuts.includes(name))) {
      one.note(line, `when "${when}": there is no cut ${name}; known are ${cuts.join(', ') || 'none'}`);
    }
    return condition;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    one.note(line, `when "${when}", character ${error.at + 1}: ${error.message}`);
    return null;
  }
}

/** Explained and cannot tell weigh nothing: an explanation removes, it does not acquit. Nor does quiet without a ratio, as in counter-checks. */
function readRatio(one: YamlFields, effect: Effect): Outcome['ratio'] {
  if (effect === 'explained' || effect === 'cannot_tell') {
    if (one.has('ratio'))
      one.note(one.line('ratio'), `ratio: an outcome that is "${effect}" weighs nothing; leave the ratio out`);
    return { value: 1, low: 1, high: 1 };
  }
  if (!one.has('ratio') && effect === 'quiet') return { value: 1, low: 1, high: 1 };
  const [value = 1, low = 1, high = 1] = one.numbers('ratio', 3);
  if (!(0 < low && low <= value && value <= high))
    one.note(one.line('ratio'), 'ratio: expected [value, low, high] with 0 < low <= value <= high');
  if (effect === 'fires' && value <= 1) one.note(one.line('ratio'), 'ratio: what fires must be above 1');
  if (effect === 'quiet' && value > 1) one.note(one.line('ratio'), 'ratio: what is quiet must not be above 1');
  return { value, low, high };
}

/** Placeholders of the reasons that no measure and no parameter fills. */
export function unfilled(outcome: Outcome, available: readonly string[]): string[] {
  return placeholdersIn(outcome.reason).filter((name) => !available.includes(name));
}
