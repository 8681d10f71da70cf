const nations = ['KP', 'VN', 'UZ', 'BD', 'CN', 'KP', 'TJ'];
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

/** The plan of the n-th world: one plant at each turn of scheme, nation, care and missingness, so that none goes with another. */
export function planOf(seed: number, { none, unknown }: Wanted): string {
  const missing = [0, 0.1, 0.25][seed % 3];
  if (none) return `missing: ${missing}\nplants: []\n`;
  const scheme = unknown ? 'relay' : schemes[seed % schemes.length];
  const care = (Math.floor(seed / 2) % 4) + 1;
  const cohorts = 2 + (seed % 2);
  return `missing: ${missing}\nplants:\n  - {id: a1, scheme: ${scheme}, nation: ${nations[seed % nations.length]}, care: ${care}, cohorts: ${cohorts}, people: ${cohorts * 11 + (seed % 5)}}\n`;
}
