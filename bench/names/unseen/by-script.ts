import { MATCH, POSSIBLE, readName, scoreReadings } from '@tributary/names';
import { intervalByPerson, round, seeded } from '../chance.ts';
import { inventedNames } from '../population.ts';
import { apartPairs, toldApart } from './apart.ts';
import { CHAINS, type Chain } from './chains.ts';
import { countedApart } from './counted-apart.ts';

const PEOPLE = 1200;
const APART = 12_000;
// Slips of eye and machine are measured way by way: here a writer writes as the writer's rules have it.
const SLIPS = /misread/;

/** By pair of scripts, of draws that no rule was made with: invented people, each written in a way drawn for either side; and pairs of people one syllable apart. */
export function byScript(seeds = [20270, 20280, 20290]): unknown {
  const scripts = Object.entries(CHAINS).map(
    ([script, chains]) => [script, Object.entries(chains).filter(([name]) => !SLIPS.test(name))] as const,
  );
  const pairs = scripts.flatMap(([left, ways], i) =>
    scripts.slice(i).map(
      ([right, others]) =>
        [
          `${left} – ${right}`,
          cellOf(
            ways,
            others,
            seeds.map((seed) => seed + i),
          ),
        ] as const,
    ),
  );
  return Object.fromEntries(pairs);
}

type Ways = [string, Chain][];

const drawn = (ways: Ways, next: () => number): [string, Chain] =>
  ways[Math.floor(next() * ways.length)] as [string, Chain];

function cellOf(left: Ways, right: Ways, seeds: number[]) {
  const tried = seeds.flatMap((seed) => peopleOf(left, right, seed));
  return {
    n: tried.length,
    found: round(tried.filter(({ hit }) => hit).length / tried.length),
    interval95: intervalByPerson(tried, 200),
    possible: round(tried.filter(({ score }) => score >= POSSIBLE).length / tried.length),
    ...tallied(seeds.map((seed) => alarmsBetween(left, right, seed))),
    misses: tried
      .filter(({ hit }) => !hit)
      .map(({ person, a, b, way, score }) => `${person}: ${a} ~ ${b} (${way}) ${round(score, 2)}`)
      .slice(0, 12),
  };
}

function peopleOf(left: Ways, right: Ways, seed: number) {
  const next = seeded(seed);
  return threeSyllables(inventedNames(PEOPLE, seed)).map((hangul) => {
    const [[, one], [way, other]] = [drawn(left, next), drawn(right, next)];
    const [a, b] = [one(hangul, next), other(hangul, next)];
    const score = scoreReadings(readName(a), readName(b));
    return { person: hangul, a, b, way, score, hit: score >= MATCH };
  });
}

/** Pairs of people one syllable apart that are called one name; those that nobody can tell apart are counted apart. */
function alarmsBetween(left: Ways, right: Ways, seed: number) {
  const next = seeded(seed + 1);
  const tally = { of: 0, alarms: [] as string[], namesakes: 0, homographs: 0, thirdName: 0 };
  for (const [a, b] of apartPairs(APART, seed + 77)) {
    const [[, one], [, other]] = [drawn(left, next), drawn(right, next)];
    if (!toldApart(a, b, one) || !toldApart(a, b, other)) continue;
    tally.of++;
    const [x, y] = [one(a, next), other(b, next)];
    if (scoreReadings(readName(x), readName(y)) < MATCH) continue;
    const why = countedApart({ a, b, one, other, x, y });
    if (why === null) tally.alarms.push(`${a} ${x} ~ ${b} ${y}`);
    else tally[why]++;
  }
  return tally;
}

/** All draws together, the share of each beside it, and the share with third names counted as alarms too. */
function tallied(tallies: ReturnType<typeof alarmsBetween>[]) {
  const sum = (of: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((so, tally) => so + of(tally), 0);
  const [of, alarms, thirdName] = [
    sum((tally) => tally.of),
    sum((tally) => tally.alarms.length),
    sum((tally) => tally.thirdName),
  ];
  return {
    of,
    alarms,
    share: round(alarms / of, 5),
    byDraw: tallies.map((tally) => round(tally.alarms.length / tally.of, 5)),
    thirdName,
    shareWithThirdName: round((alarms + thirdName) / of, 5),
    homographs: sum((tally) => tally.homographs),
    namesakes: sum((tally) => tally.namesakes),
    shown: tallies.flatMap((tally) => tally.alarms).slice(0, 12),
  };
}

const threeSyllables = (names: string[]): string[] => names.filter((name) => name.length === 3);
