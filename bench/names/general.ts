import { compareNames, compareOrganisations, MATCH } from '@tributary/names';
import { parse } from 'yaml';
import { round } from './chance.ts';
import { byDice, byJaroWinkler } from './rivals.ts';

type Entity = Record<string, string | string[] | undefined>;
interface Check {
  match: boolean;
  schema: string;
  query: Entity;
  candidate: Entity;
}
type Scored = { score: number; match: boolean; shown: string };

const ours = (a: string, b: string, person: boolean): number =>
  (person ? compareNames(a, b) : compareOrganisations(a, b)).score;

/** Names of everyone: F1 at our frozen threshold, and each method at the best threshold it could have had. */
export function general(yaml: string): unknown {
  const checks = (parse(yaml) as { checks: Check[] }).checks;
  const score = (by: (a: string, b: string, person: boolean) => number): Scored[] =>
    checks.map((check) => scoreOne(check, by));
  const [mine, jaroWinkler, dice] = [score(ours), score(byJaroWinkler), score(byDice)];
  return {
    n: checks.length,
    names: { atMatch: f1(mine, MATCH), best: bestF1(mine), auc: auc(mine) },
    jaroWinkler: { at090: f1(jaroWinkler, 0.9), best: bestF1(jaroWinkler), auc: auc(jaroWinkler) },
    dice: { at080: f1(dice, 0.8), best: bestF1(dice), auc: auc(dice) },
    wrong: mine
      .filter(({ score: s, match }) => s >= MATCH !== match)
      .map(({ shown, match }) => `${match ? 'missed' : 'false alarm'}: ${shown}`),
  };
}

function scoreOne(
  { match, schema, query, candidate }: Check,
  by: (a: string, b: string, person: boolean) => number,
): Scored {
  const [left, right] = [namesOf(query), namesOf(candidate)];
  const score = Math.max(...left.flatMap((a) => right.map((b) => by(a, b, schema === 'Person'))));
  return { score, match, shown: `${left.join(' | ')} ~ ${right.join(' | ')}` };
}

function namesOf(entity: Entity): string[] {
  const { name } = entity;
  if (name !== undefined) return [name].flat();
  return [['firstName', 'secondName', 'middleName', 'lastName'].map((part) => entity[part] ?? '').join(' ')];
}

function f1(scored: Scored[], threshold: number): number {
  const right = scored.filter(({ score, match }) => match && score >= threshold).length;
  const wrong = scored.filter(({ score, match }) => match !== score >= threshold).length;
  return round((2 * right) / Math.max(1, 2 * right + wrong), 3);
}

const bestF1 = (scored: Scored[]): number =>
  Math.max(...Array.from({ length: 99 }, (_, i) => f1(scored, (i + 1) / 100)));

/** The chance that a true pair scores above a false one. */
function auc(scored: Scored[]): number {
  const [yes, no] = [scored.filter(({ match }) => match), scored.filter(({ match }) => !match)];
  const wins = yes.flatMap((a) => no.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
  return round(wins.reduce<number>((sum, win) => sum + win, 0) / wins.length, 3);
}
