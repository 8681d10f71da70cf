import { parse } from 'yaml';
import { nameStocks } from './name-stock.ts';

export const schemes = ['founding', 'preparatory', 'tourist', 'business', 'restaurant', 'relay'] as const;
export type Scheme = (typeof schemes)[number];

/** One arrangement to plant. Care: 1 careless · 2 separate payers and signers · 3 rotated facilitators, real timetables, split cohorts · 4 cash only, papers in order. */
export interface Planting {
  readonly id: string;
  readonly scheme: Scheme;
  readonly nation: string;
  readonly care: 1 | 2 | 3 | 4;
  readonly cohorts: number;
  readonly people: number;
}

export interface Plan {
  /** Share of what there was that nobody obtained: months of streams, and now and then a whole book. */
  readonly missing: number;
  /** Least share of cohorts that are innocent. */
  readonly innocent: number;
  readonly plants: readonly Planting[];
}

/** Those for whom there are names. */
export const nations = Object.keys(nameStocks).filter((one) => one !== 'RU');

type Raw = Record<string, unknown>;
const USUALLY_INNOCENT = 0.95;
const facts = ['id', 'scheme', 'nation', 'care', 'cohorts', 'people'];

/** Reads a list of plants; a plan that cannot be carried out is refused in a sentence. */
export function parsePlan(text: string, file: string): Plan {
  const raw = (parsed(text, file) ?? {}) as Raw;
  const refuse = (because: string): never => {
    throw new Error(`${file}: ${because}`);
  };
  if (typeof raw !== 'object' || Array.isArray(raw))
    return refuse('expected a mapping with "plants" and perhaps "missing"');
  const missing = Number(raw.missing ?? 0.1);
  if (!(missing >= 0 && missing < 1))
    refuse(`"missing" is ${String(raw.missing)}: a share of months from 0 to below 1 is needed`);
  const innocent = Number(raw.innocent ?? USUALLY_INNOCENT);
  if (!(innocent >= 0 && innocent <= 1))
    refuse(`"innocent" is ${String(raw.innocent)}: a share of cohorts from 0 to 1 is needed`);
  const stranger = Object.keys(raw).find((key) => !['missing', 'innocent', 'plants'].includes(key));
  if (stranger) refuse(`"${stranger}" is not known; a plan has "missing", "innocent" and "plants"`);
  if (raw.plants !== undefined && !Array.isArray(raw.plants))
    refuse('"plants" is not a list; write "plants: []" for a world with none');
  const plants = ((raw.plants as Raw[] | undefined) ?? []).map((one, n) => planting(one, n, refuse));
  const twice = plants.find(({ id }, n) => plants.findIndex((other) => other.id === id) !== n);
  if (twice) refuse(`two plants are called "${twice.id}"`);
  return { missing, innocent, plants };
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${file}: is not YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

function planting(raw: Raw, n: number, refuse: (because: string) => never): Planting {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return refuse(`plant ${n + 1} is ${JSON.stringify(raw)}: a mapping with ${facts.join(', ')} is needed`);
  const id = String(raw.id ?? `a${n + 1}`);
  const stranger = Object.keys(raw).find((key) => !facts.includes(key));
  if (stranger) refuse(`plant ${id}: "${stranger}" is not known; a plant has ${facts.join(', ')}`);
  const scheme =
    schemes.find((one) => one === raw.scheme) ??
    refuse(
      `plant ${id}: scheme "${String(raw.scheme)}" is unknown; known: ${schemes.join(', ')}. A new one needs its behaviour written in src/world`,
    );
  const nation = String(raw.nation ?? 'KP');
  if (!nations.includes(nation))
    refuse(`plant ${id}: nation "${nation}" has no names in stock; known: ${nations.join(', ')}`);
  const care = Number(raw.care ?? 1);
  if (care !== 1 && care !== 2 && care !== 3 && care !== 4)
    return refuse(`plant ${id}: care ${String(raw.care)} is not one of 1, 2, 3, 4`);
  const cohorts = whole(raw.cohorts ?? 3, `plant ${id}: cohorts`, refuse);
  const people = whole(raw.people ?? cohorts * 11, `plant ${id}: people`, refuse);
  const plant: Planting = { id, scheme, nation, care, cohorts, people };
  const orders = ordersOf(plant);
  if (people < orders * 4)
    refuse(
      `plant ${id}: ${people} people cannot come on ${orders} orders of at least four${orders > cohorts ? ` (care ${care} splits each cohort over two)` : ''}; raise people or lower cohorts`,
    );
  return plant;
}

function whole(value: unknown, what: string, refuse: (because: string) => never): number {
  const n = Number(value);
  return Number.isInteger(n) && n > 0 && n <= 400
    ? n
    : refuse(`${what} is ${String(value)}: a whole number from 1 to 400 is needed`);
}

/** On how many orders (or batches of visas) the people of a plant come: the careful split each group. */
export const ordersOf = ({ care, cohorts }: Planting): number => (care < 3 ? cohorts : cohorts * 2);

/** Refuses a plan that leaves fewer innocent cohorts than it promises, where so many come beside its plants. */
export function checkShare({ plants, innocent }: Plan, beside: number): void {
  const guilty = plants.reduce((sum, plant) => sum + ordersOf(plant), 0);
  const cohorts = beside + guilty;
  const share = beside / Math.max(1, cohorts);
  if (share < innocent)
    throw new Error(
      `the plan sends labourers on ${guilty} of ${cohorts} orders, which leaves ${Math.floor(share * 100)} % innocent where ${innocent * 100} % are asked for; take a larger size, fewer cohorts, or write "innocent: ${Math.floor(share * 100) / 100}" in the plan`,
    );
}

/** What is planted where no plan is given: in a small world the founding case, in a larger one every scheme at every level of care. */
export function plainPlan(size: string): Plan {
  const founding: Planting = { id: 'a1', scheme: 'founding', nation: 'KP', care: 1, cohorts: 3, people: 34 };
  if (size === 'small') return { missing: 0.1, innocent: USUALLY_INNOCENT, plants: [founding] };
  const nations = ['KP', 'VN', 'UZ', 'BD', 'CN', 'TJ'];
  const plants = schemes.flatMap((scheme, at) =>
    ([1, 2, 3, 4] as const).map((care): Planting => {
      const nation = nations[(at + care) % nations.length] ?? 'KP';
      return { id: `a${at * 4 + care}`, scheme, nation, care, cohorts: 2, people: 22 };
    }),
  );
  return { missing: 0.1, innocent: USUALLY_INNOCENT, plants };
}
