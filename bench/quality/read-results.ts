import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a row stands, as truth and results both say it. */
export const placeKey = (
  path: string,
  sheet: string | null | undefined,
  row: string | number | null | undefined,
): string => `${path}\u0000${sheet ?? ''}\u0000${row ?? ''}`;

/** Rows of a CSV that a program wrote: quoted where needed. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((found) => found[1] ?? '');
    rows.push(
      cells.slice(0, -1).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
  }
  return rows.slice(1);
}

/** `row`: a physical row, in JSON the pointer to the object, or a place such as `x17` or `p2r5` where a file has no rows. */
export interface At {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number | string | null;
}

export interface PredictedRole extends Record<string, unknown> {
  readonly entity: string;
}

export interface Predicted {
  readonly id: string;
  readonly level: 'none' | 'observe' | 'review' | 'investigate' | 'refer';
  readonly p: number;
  readonly roles: Readonly<Record<string, readonly PredictedRole[]>>;
  readonly cohorts: readonly { readonly members: readonly (At & { readonly entity: string })[] }[];
  readonly for: readonly PredictedBar[];
  readonly against: readonly PredictedBar[];
}

export interface PredictedBar {
  readonly indicator: string;
  readonly outcome: string;
  readonly strength: string;
  readonly ratio: { readonly value: number; readonly low: number };
  readonly records: readonly At[];
}

export interface TrueCohort {
  readonly id: string;
  readonly kind: string;
  readonly arrangement: string | null;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** `places`: where the order or invitation on which they came names them. */
  readonly members: readonly { readonly entity: string; readonly places: readonly At[] }[];
}

export interface TrueArrangement {
  readonly id: string;
  readonly scheme: string;
  readonly nation: string;
  readonly care: number;
  readonly cohorts: readonly string[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

export interface WorldRead {
  readonly seed: number;
  readonly size: string;
  readonly missing: number;
  readonly records: number;
  readonly cohorts: readonly TrueCohort[];
  readonly arrangements: readonly TrueArrangement[];
  readonly findings: readonly Predicted[];
  /** place and slot → who truly stands there */
  readonly truly: ReadonlyMap<string, string>;
  /** place and slot → who the engine says stands there */
  readonly said: ReadonlyMap<string, string>;
  /** place → plant */
  readonly plantAt: ReadonlyMap<string, string>;
}

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

async function slots(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [file = '', sheet, row, slot = '', entity = ''] of csvRows(await readFile(path, 'utf8'))) {
    const key = `${placeKey(file, sheet, row)}\u0000${slot}`;
    // Of several who are named at one place the first is compared: a world names one.
    if (!found.has(key)) found.set(key, entity);
  }
  return found;
}

/** Reads a world's truth beside what `assess` wrote about its evidence. */
export async function readWorld(world: string, out: string): Promise<WorldRead> {
  const truth = (name: string) => join(world, 'truth', name);
  const about = await json<{ seed: number; size: string; records: number; plan: { missing: number } }>(
    truth('world.json'),
  );
  const plants = csvRows(await readFile(truth('plants.csv'), 'utf8'));
  return {
    ...{ seed: about.seed, size: about.size, records: about.records, missing: about.plan.missing },
    cohorts: await json<TrueCohort[]>(truth('cohorts.json')),
    arrangements: await json<TrueArrangement[]>(truth('arrangements.json')),
    findings: await json<Predicted[]>(join(out, 'findings.json')),
    truly: await slots(truth('entities.csv')),
    said: await slots(join(out, 'clusters.csv')),
    plantAt: new Map(plants.map(([file = '', sheet, row, plant = '']) => [placeKey(file, sheet, row), plant])),
  };
}
