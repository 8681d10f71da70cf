export const nations = ['KP', 'VN', 'UZ', 'BD', 'CN', 'KP', 'TJ'];
const schemes = [
  'founding',
  'founding',
  'founding',
  'preparatory',
  'founding',
  'tourist',
  'business',
  'founding',
  'restaurant',
];

export interface Wanted {
  readonly none: boolean;
  readonly unknown: boolean;
}

/** In a small world one arrangement is one in twenty; in a medium one there is room for a hundred orders. */
const PLANTS: Readonly<Record<string, number>> = { small: 1, medium: 40 };

/** The plan of the n-th world: plants at each turn of scheme, nation, care and missingness, so that none goes with another. */
export function planOf(seed: number, size: string, { none, unknown }: Wanted): string {
  const missing = [0, 0.1, 0.25][seed % 3];
  const count = none ? 0 : (PLANTS[size] ?? 1);
  const plants = Array.from({ length: count }, (_, n) => planting(seed + n * 5, n, unknown));
  return `missing: ${missing}\nplants:${plants.length === 0 ? ' []' : `\n${plants.join('\n')}`}\n`;
}

/** The careful bring each group on two orders, so one group of theirs takes as many orders as two of others. */
function planting(turn: number, n: number, unknown: boolean): string {
  const scheme = unknown ? 'relay' : schemes[turn % schemes.length];
  const care = (Math.floor(turn / 2) % 4) + 1;
  const cohorts = care < 3 ? 2 + (turn % 2) : 1;
  const people = (care < 3 ? cohorts * 11 : 22) + (turn % 5);
  return `  - {id: a${n + 1}, scheme: ${scheme}, nation: ${nations[turn % nations.length]}, care: ${care}, cohorts: ${cohorts}, people: ${people}}`;
}
