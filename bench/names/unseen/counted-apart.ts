import { foldName } from '@tributary/names';
import { PRIORS, UNITS } from '../../../names/korean/inventory.js';
import { seeded } from '../chance.ts';
import { CHAINS, type Chain } from './chains.ts';
import { southern } from './sounds.ts';

/** Two people one syllable apart, and how each name is written. */
export interface Pair {
  a: string;
  b: string;
  one: Chain;
  other: Chain;
  x: string;
  y: string;
}

export type Apart = 'namesakes' | 'homographs' | 'thirdName';

/** Why no reader can tell a pair apart; null if one could. */
export function countedApart(pair: Pair): Apart | null {
  if (inSouth(pair.a) === inSouth(pair.b)) return 'namesakes';
  if (isWriting(pair.x, pair.b) || isWriting(pair.y, pair.a)) return 'homographs';
  return isThirdName(pair) ? 'thirdName' : null;
}

// 림 and 임, 룡 and 용: by the orthography of the South one name.
const inSouth = (hangul: string): string =>
  southern(hangul.slice(0, 1)) + southern(hangul.slice(1, 2)) + hangul.slice(2);

// Of the standards, not of a clerk's ear: what a text says by one of them it may say.
const BY_EAR = /misread|clerk|press|Koryo|by hand/;
const STANDARDS = Object.values(CHAINS).flatMap((chains) =>
  Object.entries(chains).flatMap(([name, chain]) => (BY_EAR.test(name) ? [] : [chain])),
);
const bare = (text: string): string => foldName(text).replaceAll(' ', '');

/** The text written for one person is by some standard the other's name. */
const isWriting = (text: string, hangul: string): boolean =>
  STANDARDS.some((chain) => mayWrite(chain, hangul, text, 2));

// A writer who may choose among spellings is asked so often; and a syllable is of names from so many bearers on.
const ASKED = 60;
const BORNE = 1e-3;

/** Both texts are what their own writers write for some third name: even a reader who is told how each was written cannot tell. */
function isThirdName({ a, b, one, other, x, y }: Pair): boolean {
  const at = [0, 1, 2].find((i) => a[i] !== b[i]) ?? 0;
  return UNITS.some((unit, id) => {
    if (unit.length > 1 || (PRIORS[at]?.[id] ?? 0) < BORNE) return false;
    const third = a.slice(0, at) + unit + a.slice(at + 1);
    return mayWrite(one, third, x, ASKED) && mayWrite(other, third, y, ASKED);
  });
}

function mayWrite(chain: Chain, hangul: string, text: string, asked: number): boolean {
  const wanted = bare(text);
  return Array.from({ length: asked }, (_, i) => i * 97 + 1).some(
    (seed) => bare(chain(hangul, seeded(seed))) === wanted,
  );
}
