/** A repeatable source of choices. Each actor forks its own, so that adding one actor changes no other. */
export interface Chance {
  fork(word: string): Chance;
  /** 0 ≤ x < 1 */
  next(): number;
  below(n: number): number;
  between(low: number, high: number): number;
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

const hashOf = (word: string): number =>
  [...word].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0, 2166136261);

/** The same word gives the same choices on every machine: 32-bit integer arithmetic only (mulberry32). */
export function chanceOf(word: string): Chance {
  let state = hashOf(word);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    fork: (further) => chanceOf(`${word}/${further}`),
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (share) => next() < share,
    pick: (from) => chosen(from, below(from.length)),
    shuffled: (from) => shuffle([...from], below),
  };
}

function chosen<T>(from: readonly T[], at: number): T {
  const found = from[at];
  if (found === undefined) throw new Error('cannot pick from an empty list');
  return found;
}

function shuffle<T>(list: T[], below: (n: number) => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = below(at + 1);
    const kept = list[at] as T;
    list[at] = list[other] as T;
    list[other] = kept;
  }
  return list;
}
