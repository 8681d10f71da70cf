import { type Comparison, compareNames } from '@tributary/names';
import { counted } from '../case/index.ts';
import { type Command, type Io, type Options, type Outcome, text, WrongUsage } from './command.ts';
import { scorePairs } from './score-pairs.ts';

export const names: Command = {
  usage: 'names <VERB> [WORDS...]',
  summary: 'compare A B: are these one name, and why · score --pairs FILE.csv --out OUT.csv: a whole list of pairs',
  options: [
    ['--pairs <file>', 'score: a CSV with columns name1 and name2'],
    ['--out <file>', 'score: the same CSV with score and verdict added'],
  ],
  run(io, [verb = '', ...words], options) {
    if (verb === 'compare') return compare(words);
    if (verb === 'score') return score(io, options);
    throw new WrongUsage(`unknown verb: "${verb}"; names compare A B, or names score --pairs FILE.csv --out OUT.csv`);
  },
};

async function compare([left, right, ...rest]: readonly string[]): Promise<Outcome> {
  if (left === undefined || right === undefined || rest.length > 0)
    throw new WrongUsage('names compare takes two names; put each in quotation marks');
  const comparison = compareNames(left, right);
  return { result: { name1: left, name2: right, ...comparison }, text: describeComparison(left, right, comparison) };
}

async function score(io: Io, options: Options): Promise<Outcome> {
  const pairs = text(options, 'pairs');
  const out = text(options, 'out');
  if (!pairs || !out) throw new WrongUsage('names score needs --pairs FILE.csv and --out OUT.csv');
  const scored = await scorePairs(pairs, out, io);
  return {
    result: scored,
    text: `${counted(scored.pairs, 'pair')}: ${scored.match} match, ${scored.possible} possible, ${scored.different} different → ${out}`,
  };
}

/** A comparison as an investigator would say it, part by part. */
function describeComparison(left: string, right: string, comparison: Comparison): string {
  const { verdict, score, relation, because, parts, namesakes } = comparison;
  const aligned = parts.map((part) => `  ${part.a} = ${part.b}  ${part.because}`);
  const bearers = namesakes
    ? [
        `Expected by chance: ${namesakes.expected.toPrecision(2)} others of ${namesakes.population.toLocaleString('en')} (${namesakes.because})`,
      ]
    : [];
  return [`${left} · ${right}: ${verdict} (${relation}, ${score.toFixed(3)})`, because, ...aligned, ...bearers].join(
    '\n',
  );
}
