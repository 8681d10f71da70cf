/** A seeded stream of numbers in [0, 1): the same bench twice gives the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 95 % interval of a share, people drawn with replacement: the pairs of one person are not independent. */
export function intervalByPerson(outcomes: { person: string; hit: boolean }[], rounds = 1000): [number, number] {
  const people = new Map<string, boolean[]>();
  for (const { person, hit } of outcomes) people.set(person, [...(people.get(person) ?? []), hit]);
  const groups = [...people.values()];
  const next = seeded(20);
  const shares = Array.from({ length: rounds }, () =>
    shareOf(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])),
  );
  shares.sort((a, b) => a - b);
  return [round(shares[Math.floor(rounds * 0.025)] ?? 0), round(shares[Math.floor(rounds * 0.975)] ?? 1)];
}

const shareOf = (hits: boolean[]): number => hits.filter(Boolean).length / Math.max(1, hits.length);

export const round = (value: number, digits = 4): number => Number(value.toFixed(digits));
