import { MATCH, nameKeys, POSSIBLE, type Reading, readName, scoreReadings } from '@tributary/names';
import { intervalByPerson, round, seeded } from '../chance.ts';
import { inventedNames } from '../population.ts';
import { byJaroWinkler } from '../rivals.ts';
import { apartPairs, toldApart } from './apart.ts';
import { CHAINS, type Chain } from './chains.ts';

const ANCHORS = ['Hangul', 'DPRK', 'Kontsevich', 'Kontsevich → ICAO'];
const PEOPLE = 250;
const APART = 3000;

interface Cell {
  n: number;
  found: number;
  interval95: [number, number];
  possible: number;
  sharedKey: number;
  jaroWinkler: number;
  falseAlarms: number;
  of: number;
  misses: string[];
  alarms: string[];
}

/** Invented people whose names travel by every chain, against the same by four anchors; and people one syllable apart. */
export function unseen(): unknown {
  const people = inventedNames(PEOPLE, 41).filter((name) => name.length === 3);
  const pairs = apartPairs(APART, 77);
  const chains = Object.values(CHAINS).flatMap((group) => Object.entries(group));
  const told = new Map(chains.map(([, chain]) => [chain, pairs.map(([a, b]) => toldApart(a, b, chain))]));
  const anchors = chains.filter(([name]) => ANCHORS.includes(name));
  return Object.fromEntries(
    chains.map(([name, chain]) => [
      name,
      Object.fromEntries(
        anchors.map(([anchorName, anchor]) => [
          anchorName,
          cellOf(
            people,
            pairs.filter((_, i) => told.get(anchor)?.[i] && told.get(chain)?.[i]),
            anchor,
            chain,
          ),
        ]),
      ),
    ]),
  );
}

function cellOf(people: string[], apart: [string, string][], anchor: Chain, chain: Chain): Cell {
  const next = seeded(5);
  const tried = people.map((hangul) => {
    const [a, b] = [anchor(hangul, next), chain(hangul, next)];
    const score = scoreReadings(readName(a), readName(b));
    const keys = new Set(nameKeys(a));
    return {
      person: hangul,
      a,
      b,
      score,
      hit: score >= MATCH,
      shared: nameKeys(b).some((key) => keys.has(key)),
      rival: byJaroWinkler(a, b) >= 0.9,
    };
  });
  const share = (test: (one: (typeof tried)[number]) => boolean): number =>
    round(tried.filter(test).length / tried.length);
  const alarms = apart.flatMap(([a, b]) => alarmOf(anchor(a, next), chain(b, next)));
  return {
    n: tried.length,
    found: share(({ hit }) => hit),
    interval95: intervalByPerson(tried, 200),
    possible: share(({ score }) => score >= POSSIBLE),
    sharedKey: share(({ shared }) => shared),
    jaroWinkler: share(({ rival }) => rival),
    falseAlarms: alarms.length,
    of: apart.length,
    misses: tried
      .filter(({ hit }) => !hit)
      .map(({ a, b, score, person }) => `${person}: ${a} ~ ${b} ${round(score, 2)}`)
      .slice(0, 12),
    alarms: alarms.slice(0, 12),
  };
}

function alarmOf(a: string, b: string): string[] {
  const [left, right]: [Reading, Reading] = [readName(a), readName(b)];
  return scoreReadings(left, right) >= MATCH ? [`${a} ~ ${b}`] : [];
}
