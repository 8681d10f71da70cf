import { foldName, MATCH, POSSIBLE, readName, scoreReadings } from '@tributary/names';
import { intervalByPerson, round, seeded } from '../chance.ts';
import { inventedNames } from '../population.ts';
import { apartPairs, toldApart } from './apart.ts';
import { CHAINS, type Chain } from './chains.ts';

const PEOPLE = 1200;
const APART = 12_000;
// Slips of eye and machine are measured way by way: here a writer writes as the writer's rules have it.
const SLIPS = /misread/;

/** By pair of scripts, of a draw that no rule was made with: invented people, each written in a way drawn for either side; and pairs of people one syllable apart. */
export function byScript(seed = 9700): unknown {
  const scripts = Object.entries(CHAINS).map(
    ([script, chains]) => [script, Object.entries(chains).filter(([name]) => !SLIPS.test(name))] as const,
  );
  const pairs = scripts.flatMap(([left, ways], i) =>
    scripts.slice(i).map(([right, others]) => [`${left} – ${right}`, cellOf(ways, others, seed + i)] as const),
  );
  return Object.fromEntries(pairs);
}

type Ways = [string, Chain][];

const drawn = (ways: Ways, next: () => number): [string, Chain] =>
  ways[Math.floor(next() * ways.length)] as [string, Chain];

function cellOf(left: Ways, right: Ways, seed: number) {
  const next = seeded(seed);
  const tried = threeSyllables(inventedNames(PEOPLE, seed)).map((hangul) => {
    const [[, one], [way, other]] = [drawn(left, next), drawn(right, next)];
    const [a, b] = [one(hangul, next), other(hangul, next)];
    const score = scoreReadings(readName(a), readName(b));
    return { person: hangul, a, b, way, score, hit: score >= MATCH };
  });
  return {
    n: tried.length,
    found: round(tried.filter(({ hit }) => hit).length / tried.length),
    interval95: intervalByPerson(tried, 200),
    possible: round(tried.filter(({ score }) => score >= POSSIBLE).length / tried.length),
    ...alarmsBetween(left, right, seed),
    misses: tried
      .filter(({ hit }) => !hit)
      .map(({ person, a, b, way, score }) => `${person}: ${a} ~ ${b} (${way}) ${round(score, 2)}`)
      .slice(0, 12),
  };
}

/** Pairs of people one syllable apart that are called one name; those that some standard writes alike are counted apart. */
function alarmsBetween(left: Ways, right: Ways, seed: number) {
  const next = seeded(seed + 1);
  const alarms: string[] = [];
  let [of, homographs] = [0, 0];
  for (const [a, b] of apartPairs(APART, seed + 77)) {
    const [[, one], [, other]] = [drawn(left, next), drawn(right, next)];
    if (!toldApart(a, b, one) || !toldApart(a, b, other)) continue;
    of++;
    const [x, y] = [one(a, next), other(b, next)];
    if (scoreReadings(readName(x), readName(y)) < MATCH) continue;
    if (isWriting(x, b) || isWriting(y, a)) homographs++;
    else alarms.push(`${a} ${x} ~ ${b} ${y}`);
  }
  const shown = alarms.slice(0, 12);
  return { alarms: alarms.length, homographs, of, share: round(alarms.length / of, 5), shown };
}

// Of the standards, not of a clerk's ear: what a text says by one of them it may say.
const BY_EAR = /misread|clerk|press|Koryo|by hand/;
const STANDARDS = Object.values(CHAINS).flatMap((chains) =>
  Object.entries(chains).flatMap(([name, chain]) => (BY_EAR.test(name) ? [] : [chain])),
);
const bare = (text: string): string => foldName(text).replaceAll(' ', '');

/** The text written for one person is by some standard the other's name: no reader can tell, so such pairs are counted apart. */
const isWriting = (text: string, hangul: string): boolean =>
  STANDARDS.some((chain) => [1, 2].some((seed) => bare(chain(hangul, seeded(seed))) === bare(text)));

const threeSyllables = (names: string[]): string[] => names.filter((name) => name.length === 3);
