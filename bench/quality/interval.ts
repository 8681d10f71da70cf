/** A measure with its 95 % interval, from resampling worlds: rows of one world fail together. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function resampled<T>(
  worlds: readonly T[],
  measure: (some: readonly T[]) => number | null,
  times = 1000,
): Interval {
  const random = randomOf(7);
  const draws = Array.from({ length: times }, () =>
    measure(worlds.map(() => worlds[Math.floor(random() * worlds.length)] as T)),
  );
  const sorted = draws.filter((draw) => draw !== null).sort((a, b) => a - b);
  return {
    value: measure(worlds),
    low: sorted[Math.floor(sorted.length * 0.025)] ?? null,
    high: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.975))] ?? null,
  };
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
