import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExhibit } from '../../src/evidence/index.ts';
import { makeWorld, parsePlan } from '../../src/world/index.ts';
import { aucOf, fitted } from './logistic.ts';
import { planOf } from './plans.ts';
import { csvRows, type TrueCohort } from './read-results.ts';

/** One cohort, as somebody would see it who reads no words. */
interface Sample {
  readonly guilty: boolean;
  /** How they came: to stand in the books of a university, or in the border's alone, is meaning. */
  readonly studies: boolean;
  readonly features: readonly number[];
}

const FEATURES = ['row order', 'numbers', 'file size', 'file date', 'file name'];

interface Standing {
  readonly path: string;
  readonly row: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0.5 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where each number that an office gave stands among the numbers of its column, from 0 to 1. */
async function numberRanks(path: string, name: string): Promise<Map<number, number>> {
  const rows: { place: number; row: (string | null)[] }[] = [];
  for (const unit of (await readExhibit(path, name)).units)
    for await (const batch of unit.batches())
      batch.rows.forEach((row, n) => void rows.push({ place: batch.places[n] ?? 0, row }));
  const head = rows.find(({ row }) => row.filter((cell) => cell !== null).length > 4)?.row ?? [];
  const numbered = head.flatMap((cell, n) => (/№|номер|^ID/i.test(cell ?? '') ? [n] : []));
  const ranks = new Map<number, number[]>();
  for (const column of numbered) {
    const given = rows.flatMap(({ place, row }) => {
      const digits = (row[column] ?? '').match(/\d{2,6}/)?.[0];
      return digits === undefined ? [] : [{ place, value: Number(digits) }];
    });
    given
      .sort((a, b) => a.value - b.value)
      .forEach(({ place }, rank) => {
        ranks.set(place, [...(ranks.get(place) ?? []), rank / Math.max(1, given.length - 1)]);
      });
  }
  return new Map([...ranks].map(([place, some]) => [place, mean(some)]));
}

/** Every line of truth/entities.csv, and what stands in which book. */
class Books {
  readonly #rows: Map<string, string[][]>;
  readonly #cohortOf: Map<string, string>;

  constructor(entities: readonly string[][], cohorts: readonly TrueCohort[]) {
    this.#rows = Map.groupBy(entities, ([path]) => path ?? '') as Map<string, string[][]>;
    this.#cohortOf = new Map(cohorts.flatMap(({ id, members }) => members.map(({ entity }) => [entity, id] as const)));
  }

  #cohortsIn(path: string): number {
    return new Set((this.#rows.get(path) ?? []).flatMap(([, , , , entity]) => this.#cohortOf.get(entity ?? '') ?? []))
      .size;
  }

  last(path: string): number {
    return (this.#rows.get(path) ?? []).reduce((most, [, , row]) => Math.max(most, Number(row)), 1);
  }

  /** Books in which every cohort of the house stands: to stand in a payroll, a gate log or a practice book at all is meaning. */
  ofAll(): string[] {
    const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
    const counts = [...this.#rows.keys()].map((path) => ({ path, cohorts: this.#cohortsIn(path) }));
    const fullest = new Map<string, number>();
    for (const { path, cohorts } of counts)
      fullest.set(folderOf(path), Math.max(fullest.get(folderOf(path)) ?? 0, cohorts));
    return counts
      .filter(({ path, cohorts }) => cohorts >= 5 && cohorts >= 0.9 * (fullest.get(folderOf(path)) ?? 0))
      .map(({ path }) => path);
  }
}

interface Look {
  readonly ranks: Map<number, number>;
  readonly size: number;
  readonly day: number;
  readonly name: number;
}

async function lookAt(evidence: string, path: string): Promise<Look> {
  const found = await stat(join(evidence, path));
  return {
    ranks: await numberRanks(join(evidence, path), path),
    size: Math.log(found.size),
    day: Math.round(found.mtimeMs / 86_400_000),
    name: path.length,
  };
}

async function samplesOf(seed: number, room: string): Promise<Sample[]> {
  const out = join(room, String(seed));
  const plan = parsePlan(planOf(seed, 'small', { none: false, unknown: false }), 'plan');
  await makeWorld({ seed, size: 'small', plan, out });
  const entities = csvRows(await readFile(join(out, 'truth', 'entities.csv'), 'utf8'));
  const cohorts = JSON.parse(await readFile(join(out, 'truth', 'cohorts.json'), 'utf8')) as TrueCohort[];
  const books = new Books(entities, cohorts);
  const looks = new Map<string, Look>();
  for (const path of books.ofAll()) looks.set(path, await lookAt(join(out, 'evidence'), path));
  await rm(out, { recursive: true, force: true });
  const standing = Map.groupBy(
    entities.filter(([, , , slot]) => slot === 'person'),
    ([, , , , entity]) => entity ?? '',
  );
  return cohorts.flatMap(({ arrangement, members }) => {
    const places = members
      .flatMap(({ entity }) => firstInEach(standing.get(entity) ?? []))
      .map(([path = '', , row]): Standing => ({ path, row: Number(row) }))
      .filter(({ path }) => looks.has(path));
    const studies = new Set(places.map(({ path }) => path)).size > 2;
    const features = featuresOf(places, looks, books);
    return places.length === 0 ? [] : [{ guilty: arrangement !== null, studies, features }];
  });
}

/** Once in each book: how often somebody stands in one is meaning. */
const firstInEach = (rows: readonly string[][]): string[][] => [
  ...new Map(rows.toReversed().map((row) => [row[0] ?? '', row] as const)).values(),
];

function featuresOf(places: readonly Standing[], looks: ReadonlyMap<string, Look>, books: Books): number[] {
  const files = places.flatMap(({ path }) => looks.get(path) ?? []);
  return [
    mean(places.map(({ path, row }) => row / books.last(path))),
    mean(places.flatMap(({ path, row }) => looks.get(path)?.ranks.get(row) ?? [])),
    mean(files.map(({ size }) => size)),
    Math.round(mean(files.map(({ day }) => day))),
    mean(files.map(({ name }) => name)),
  ];
}

/** Each beside the innocent who came as it did. */
function besideTheirLike(all: readonly Sample[]): Sample[] {
  const usual = [true, false].map((way) => {
    const some = all.filter(({ guilty, studies }) => !guilty && studies === way);
    return FEATURES.map((_, n) => mean(some.map(({ features }) => features[n] ?? 0)));
  });
  return all.map((one) => ({
    ...one,
    features: one.features.map((value, n) => value - (usual[one.studies ? 0 : 1]?.[n] ?? 0)),
  }));
}

export interface Leak {
  readonly cohorts: number;
  readonly guilty: number;
  /** Of a logistic classifier on all features, fitted on every other world and tried on the rest; 0.5 is none. */
  readonly auc: number | null;
  readonly alone: Readonly<Record<string, number | null>>;
}

/** Can guilt be told from what carries no meaning: ids, order of rows, names, sizes and dates of files? */
export async function leakOf(worlds: number, first: number): Promise<Leak> {
  const room = await mkdtemp(join(tmpdir(), 'leak-'));
  const samples: Sample[][] = [];
  try {
    for (let seed = first; seed < first + worlds; seed++) samples.push(await samplesOf(seed, room));
  } finally {
    await rm(room, { recursive: true, force: true });
  }
  const every = (odd: number) => besideTheirLike(samples.filter((_, n) => n % 2 === odd).flat());
  const [fit, tried] = [every(0), every(1)];
  const score = fitted(fit.map(({ features, guilty }) => ({ features, real: guilty })));
  const auc = (all: readonly Sample[], of: (features: readonly number[]) => number) =>
    aucOf(all.map(({ features, guilty }) => ({ score: of(features), real: guilty })));
  return {
    cohorts: tried.length,
    guilty: tried.filter(({ guilty }) => guilty).length,
    auc: auc(tried, score),
    alone: Object.fromEntries(
      FEATURES.map((name, n) => [name, auc([...fit, ...tried], (features) => features[n] ?? 0)] as const),
    ),
  };
}
