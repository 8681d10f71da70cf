import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExhibit } from '../../src/evidence/index.ts';
import { makeWorld, parsePlan, schemes } from '../../src/world/index.ts';
import { aucOf, fitted } from './logistic.ts';
import { nations } from './plans.ts';
import { csvRows, type TrueCohort } from './read-results.ts';

/** One cohort, as somebody would see it who reads no words. */
interface Sample {
  readonly guilty: boolean;
  /** How they came: to visit, to learn the language, to study. Papers say so openly, and whoever looks compares like with like. */
  readonly way: Way;
  readonly features: readonly number[];
}

const ways = ['visit', 'course', 'study'] as const;
type Way = (typeof ways)[number];

const FEATURES = ['row order', 'numbers', 'file size', 'file date', 'file name'];

interface Standing {
  readonly path: string;
  readonly row: number;
}

/** Physical rows, elements (`x17`), objects (`/items/16`) and lines of pages (`p2r5`), as the reader counts them. */
function ordinalOf(row: string | undefined): number {
  const [, page, line] = row?.match(/^p(\d+)r(\d+)$/) ?? [];
  const [, object] = row?.match(/^\/.*?(\d+)$/) ?? [];
  if (object !== undefined) return Number(object) + 1;
  return page === undefined ? Number(row?.replace('x', '')) : Number(page) * 100_000 + Number(line);
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

/** A house that admitted fewer cohorts says nothing of all. */
const MANY = 5;

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
    return (this.#rows.get(path) ?? []).reduce((most, [, , row]) => Math.max(most, ordinalOf(row)), 1);
  }

  /**
   * Books of those who came, whatever they did then: the papers on which they came, those that the same house keeps of all of them, and
   * those that hold everybody. To stand in a payroll, a gate log or a practice book at all is meaning.
   */
  ofAll(coming: ReadonlySet<string>): string[] {
    const came = new Map([...coming].map((path) => [folderOf(path), this.#cohortsIn(path)] as const));
    const everybody = new Set(this.#cohortOf.values()).size;
    return [...this.#rows.keys()].filter((path) => {
      const here = came.get(folderOf(path)) ?? 0;
      return coming.has(path) || this.#cohortsIn(path) >= 0.9 * (here >= MANY ? here : everybody);
    });
  }
}

/** Copies and translations lie apart, under the name of the house whose they are. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')).replace(/^(kopii|perevody)\//, '');

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

/** More plants than an honest world would have, each at a university of its own: guilt is to be told by layout alone, so the share of the guilty says nothing. */
const crowded = { universities: 8, builders: 6, cohorts: 200, guests: 40, crews: 2, interviews: 2 };
const planted = [...schemes, 'founding', 'founding', 'founding', 'founding', 'preparatory'];

function crowdedPlan(seed: number): string {
  const plants = planted.map((scheme, n) => {
    const care = ((seed + n) % 4) + 1;
    return `  - {id: a${n + 1}, scheme: ${scheme}, nation: ${nations[(seed + n) % nations.length]}, care: ${care}, cohorts: ${care < 3 ? 2 : 1}, people: 14}`;
  });
  return `missing: ${[0, 0.1, 0.25][seed % 3]}\ninnocent: 0.7\nplants:\n${plants.join('\n')}\n`;
}

async function samplesOf(seed: number, room: string): Promise<Sample[]> {
  const out = join(room, String(seed));
  await makeWorld({ seed, size: crowded, plan: parsePlan(crowdedPlan(seed), 'plan'), out });
  const entities = csvRows(await readFile(join(out, 'truth', 'entities.csv'), 'utf8'));
  const cohorts = JSON.parse(await readFile(join(out, 'truth', 'cohorts.json'), 'utf8')) as TrueCohort[];
  const books = new Books(entities, cohorts);
  const looks = new Map<string, Look>();
  const coming = new Set(
    cohorts.flatMap(({ members }) => members.flatMap(({ places }) => places.map(({ path }) => path))),
  );
  for (const path of books.ofAll(coming)) looks.set(path, await lookAt(join(out, 'evidence'), path));
  await rm(out, { recursive: true, force: true });
  const standing = Map.groupBy(
    entities.filter(([, , , slot]) => slot === 'person'),
    ([, , , , entity]) => entity ?? '',
  );
  return cohorts.flatMap(({ arrangement, kind, members }) => {
    const places = members
      .flatMap(({ entity }) => firstInEach(standing.get(entity) ?? []))
      .map(([path = '', , row]): Standing => ({ path, row: ordinalOf(row) }))
      .filter(({ path }) => looks.has(path));
    const comes = new Set(places.map(({ path }) => path)).size > 2;
    const way: Way = !comes ? 'visit' : kind === 'language_course' || kind === 'preparatory' ? 'course' : 'study';
    const features = featuresOf(places, looks, books);
    return places.length === 0 ? [] : [{ guilty: arrangement !== null, way, features }];
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
  const usual = new Map(
    ways.map((way) => {
      const some = all.filter((one) => !one.guilty && one.way === way);
      return [way, FEATURES.map((_, n) => mean(some.map(({ features }) => features[n] ?? 0)))] as const;
    }),
  );
  return all.map((one) => ({
    ...one,
    features: one.features.map((value, n) => value - (usual.get(one.way)?.[n] ?? 0)),
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
  const half = (odd: number) => besideTheirLike(samples.filter((_, n) => n % 2 === odd).flat());
  const halves = [half(0), half(1)] as const;
  const tried = [...judged(halves[0], halves[1]), ...judged(halves[1], halves[0])];
  const alone = (n: number) =>
    aucOf(halves.flat().map(({ features, guilty }) => ({ score: features[n] ?? 0, real: guilty })));
  return {
    cohorts: tried.length,
    guilty: tried.filter(({ real }) => real).length,
    auc: aucOf(tried),
    alone: Object.fromEntries(FEATURES.map((name, n) => [name, alone(n)] as const)),
  };
}

/** What a classifier that learned on some worlds says of the others. */
function judged(fit: readonly Sample[], tried: readonly Sample[]) {
  const score = fitted(fit.map(({ features, guilty }) => ({ features, real: guilty })));
  return tried.map(({ features, guilty }) => ({ score: score(features), real: guilty }));
}
