/** No count of people below this leaves a case: a cell of three is a list of three. */
export const smallestCell = 10;

/** People to the nearest ten, above a hundred to the nearest fifty, above a thousand to the nearest five hundred. */
export function coarsePeople(n: number): number {
  const step = Math.max(smallestCell, 5 * 10 ** (String(n).length - 2));
  return Math.max(smallestCell, Math.round(n / step) * step);
}

export type Share = 'all' | 'most' | 'some' | 'none';

/** Words instead of `33 of 34`, which would single out one. */
export function coarseShare(k: number, n: number): Share {
  if (k === 0) return 'none';
  return k / n >= 0.9 ? 'all' : k / n >= 0.5 ? 'most' : 'some';
}

/** Bounds rounded outwards to so many digits, never to what stood in the paper: `60000`, `60000` → `[60000, 70000]`. */
export function coarseBounds(low: string, high: string, digits: number): readonly [number, number] {
  const [least, most] = [low, high].map((text) => Math.trunc(Number(text))) as [number, number];
  const step = (n: number) => 10 ** Math.max(0, String(n).length - digits);
  return [Math.floor(least / step(least)) * step(least), (Math.floor(most / step(most)) + 1) * step(most)];
}

/** `2022-09-01`, `2023-06-30` → `['2022', '2023']`. */
export function coarseYears(days: readonly (string | null)[]): readonly string[] {
  const years = days.flatMap((day) => (day === null ? [] : [day.slice(0, 4)])).sort();
  return [...new Set([...years.slice(0, 1), ...years.slice(-1)])];
}
