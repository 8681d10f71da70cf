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

/** A share of things counted in worlds. Where every world says the same (nothing in a thousand raised, all found), resampling them knows no doubt; Wilson's interval of the count does. */
export function resampledShare<T>(
  worlds: readonly T[],
  of: (world: T) => { readonly part: number; readonly whole: number },
  times = 1,
): Interval {
  const counted = (some: readonly T[]) =>
    some.map(of).reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), {
      ...{ part: 0, whole: 0 },
    });
  const share = (some: readonly T[]) => {
    const { part, whole } = counted(some);
    return whole === 0 ? null : (times * part) / whole;
  };
  const drawn = resampled(worlds, share);
  if (drawn.value === null || drawn.low !== drawn.high) return drawn;
  const { part, whole } = counted(worlds);
  const [low, high] = wilson(part, whole);
  return { value: drawn.value, low: times * low, high: times * high };
}

function wilson(part: number, whole: number): [number, number] {
  const [z, p] = [1.96, part / whole];
  const middle = p + (z * z) / (2 * whole);
  const half = z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  const over = 1 + (z * z) / whole;
  return [Math.max(0, (middle - half) / over), Math.min(1, (middle + half) / over)];
}
