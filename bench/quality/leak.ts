// Can guilt be told from what carries no meaning: ids, order of rows, names, sizes and dates of files? Prints JSON.
// `node bench/quality/leak.ts [worlds] [first seed]`: AUC of a logistic classifier, fitted on the odd worlds, tried on the even ones; 0.5 is none.
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
  readonly features: readonly number[];
}

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
  const value = (row: readonly (string | null)[]) =>
    mean(numbered.map((n) => Number((row[n] ?? '').match(/\d{2,6}/)?.[0] ?? Number.NaN)).filter(Number.isFinite));
  const ranked = rows.map(({ place, row }) => ({ place, value: value(row) })).sort((a, b) => a.value - b.value);
  return new Map(ranked.map(({ place }, rank) => [place, rank / Math.max(1, ranked.length - 1)]));
}

async function samplesOf(seed: number, room: string): Promise<Sample[]> {
  const out = join(room, String(seed));
  await makeWorld({ seed, size: 'small', plan: parsePlan(planOf(seed, { none: false, unknown: false }), 'plan'), out });
  const entities = csvRows(await readFile(join(out, 'truth', 'entities.csv'), 'utf8'));
  const cohorts = JSON.parse(await readFile(join(out, 'truth', 'cohorts.json'), 'utf8')) as TrueCohort[];
  const standing = Map.groupBy(
    entities.filter(([, , , slot]) => slot === 'person'),
    ([, , , , entity]) => entity ?? '',
  );
  const rowsIn = Map.groupBy(entities, ([path]) => path ?? '');
  const last = new Map(
    [...rowsIn].map(([path, rows]) => [path, rows.reduce((most, [, , row]) => Math.max(most, Number(row)), 1)]),
  );
  const cohortOf = new Map(cohorts.flatMap(({ id, members }) => members.map(({ entity }) => [entity, id] as const)));
  const cohortsIn = (path: string) =>
    new Set((rowsIn.get(path) ?? []).flatMap(([, , , , entity]) => cohortOf.get(entity ?? '') ?? [])).size;
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  const fullest = (folder: string) =>
    Math.max(...[...rowsIn.keys()].filter((path) => folderOf(path) === folder).map(cohortsIn));
  // Books in which every cohort of the house stands: to stand in a payroll, a gate log or a practice book at all is meaning.
  const ofAll = (path: string) =>
    path.startsWith('org') && cohortsIn(path) >= 5 && cohortsIn(path) >= 0.9 * fullest(folderOf(path));
  const ranks = new Map<string, Map<number, number>>();
  const sizes = new Map<string, { size: number; day: number; name: number }>();
  for (const path of rowsIn.keys())
    if (ofAll(path)) {
      ranks.set(path, await numberRanks(join(out, 'evidence', path), path));
      const found = await stat(join(out, 'evidence', path));
      sizes.set(path, { size: Math.log(found.size), day: Math.round(found.mtimeMs / 86_400_000), name: path.length });
    }
  await rm(out, { recursive: true, force: true });
  return cohorts.flatMap(({ arrangement, members }) => {
    const places = members
      .flatMap(({ entity }) =>
        (standing.get(entity) ?? []).map(([path = '', , row]): Standing => ({ path, row: Number(row) })),
      )
      .filter(({ path }) => ranks.has(path));
    const files = places.flatMap(({ path }) => sizes.get(path) ?? []);
    if (places.length === 0) return []; // came without a university: there is no innocent of that kind to compare with
    return {
      guilty: arrangement !== null,
      features: [
        mean(places.map(({ path, row }) => row / (last.get(path) ?? 1))),
        mean(places.flatMap(({ path, row }) => ranks.get(path)?.get(row) ?? [])),
        mean(files.map(({ size }) => size)),
        Math.round(mean(files.map(({ day }) => day))),
        mean(files.map(({ name }) => name)),
      ],
    };
  });
}

const count = Number(process.argv[2] ?? 24);
const room = await mkdtemp(join(tmpdir(), 'leak-'));
const samples: Sample[][] = [];
const first = Number(process.argv[3] ?? 101);
for (let seed = first; seed < first + count; seed++) samples.push(await samplesOf(seed, room));
await rm(room, { recursive: true, force: true });
const [fit, tried] = [samples.filter((_, n) => n % 2 === 0).flat(), samples.filter((_, n) => n % 2 === 1).flat()];
const score = fitted(fit.map(({ features, guilty }) => ({ features, real: guilty })));
const alone = ['row order', 'numbers', 'file size', 'file date', 'file name'].map(
  (name, n) =>
    [name, aucOf(samples.flat().map(({ features, guilty }) => ({ score: features[n] ?? 0, real: guilty })))] as const,
);
console.log(
  JSON.stringify(
    {
      note: 'development number',
      worlds: count,
      cohorts: tried.length,
      guilty: tried.filter(({ guilty }) => guilty).length,
      auc: aucOf(tried.map(({ features, guilty }) => ({ score: score(features), real: guilty }))),
      alone: Object.fromEntries(alone),
    },
    null,
    1,
  ),
);
