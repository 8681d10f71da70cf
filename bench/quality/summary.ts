import { calibrated } from './calibrated.ts';
import { type Interval, ratio, resampled, resampledShare } from './interval.ts';
import { type Counted, deciders, type PlantSeen, type StageSeen, type WorldMeasured } from './measure-world.ts';

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

type Some = readonly WorldMeasured[];

const nothing: Counted = { part: 0, whole: 0 };
const recall = (some: Some, name: string): Interval => resampledShare(some, (world) => world.recall[name] ?? nothing);
const falseRate = (some: Some, name: string): Interval =>
  resampledShare(some, ({ falseCohorts }) => falseCohorts[name] ?? nothing, 1000);

/** Every measure of quality over some worlds, with intervals from resampling the worlds. */
export function summary(worlds: Some) {
  return {
    note: 'development number: measured on the project’s own worlds, whose makers know the engine',
    worlds: worlds.length,
    records: sum(worlds, ({ records }) => records),
    arrangements: sum(worlds, ({ plants }) => plants.length),
    innocentCohorts: sum(worlds, ({ falseCohorts }) => falseCohorts['review or above']?.whole ?? 0),
    deciders: decidersOf(worlds),
    falseKinds: tally(worlds.flatMap(({ falseKinds }) => falseKinds)),
    byScheme: byPart(worlds, ({ scheme }) => scheme),
    byCare: byPart(worlds, ({ care }) => `care ${care}`),
    bySize: byWorld(worlds, ({ size }) => size),
    byMissing: byWorld(worlds, ({ missing }) => `${Math.round(missing * 100)} % of months missing`),
    stages: stagesOf(worlds),
    deletion: deletionOf(worlds),
    roles: rolesOf(worlds),
    pieces: piecesOf(worlds),
    whoIsWho: whoIsWho(worlds),
    calibration: {
      all: calibrated(worlds, () => true),
      surfaced: calibrated(worlds, ({ surfaced }) => surfaced),
    },
    evidence: {
      precision: resampledShare(worlds, ({ cited }) => cited),
      recall: resampledShare(worlds, ({ telling }) => telling),
    },
  };
}

const decidersOf = (worlds: Some) =>
  Object.fromEntries(
    Object.keys(deciders).map((name) => [
      name,
      {
        recall: recall(worlds, name),
        falsePerThousand: falseRate(worlds, name),
        precisionAt: precisionAt(recall(worlds, name).value, falseRate(worlds, name).value),
      },
    ]),
  );

/** The worlds of one size, or of which as much is missing. */
const byWorld = (worlds: Some, word: (world: WorldMeasured) => string) =>
  Object.fromEntries(
    [...Map.groupBy(worlds, word)].sort().map(([name, some]) => [
      name,
      {
        worlds: some.length,
        recall: recall(some, 'review or above'),
        falsePerThousand: falseRate(some, 'review or above'),
      },
    ]),
  );

function piecesOf(worlds: Some) {
  const further = (some: Some) => {
    const plants = some.flatMap((world) => world.plants);
    return ratio(
      sum(plants, ({ pieces }) => Math.max(0, pieces - 1)),
      plants.length,
    );
  };
  const swallowed = (some: Some) =>
    ratio(
      100 * sum(some, ({ merges }) => merges),
      sum(some, ({ plants }) => plants.length),
    );
  return { splitsPerPlant: resampled(worlds, further), mergesPerHundred: resampled(worlds, swallowed) };
}

const whoIsWho = (worlds: Some) => ({
  precision: resampledShare(worlds, ({ pairs }) => ({ part: pairs.both, whole: pairs.said })),
  recall: resampledShare(worlds, ({ pairs }) => ({ part: pairs.both, whole: pairs.true })),
});

/** The same worlds with a stage given from truth: what each stage loses by itself. */
function stagesOf(worlds: readonly WorldMeasured[]) {
  const names = [...new Set(worlds.flatMap(({ stages }) => Object.keys(stages ?? {})))];
  return Object.fromEntries(
    names.map((name) => {
      const some = worlds.flatMap(({ stages }) => stages?.[name] ?? []);
      const of = (pick: (stage: StageSeen) => Counted, times = 1) => resampledShare(some, pick, times);
      return [
        name,
        {
          recall: of(({ recall }) => recall),
          byPeople: of(({ byPeople }) => byPeople),
          falsePerThousand: of(({ falseCohorts }) => falseCohorts, 1000),
        },
      ];
    }),
  );
}

function deletionOf(worlds: readonly WorldMeasured[]) {
  const tried = worlds.flatMap(({ deletion }) => deletion ?? []);
  return {
    tried: tried.length,
    lowered: resampledShare(tried, ({ lowered }) => ({ part: Number(lowered), whole: 1 })),
  };
}

/** What share of raised cohorts would be guilty, were 5, 1 or 0.1 % of cohorts so: by Bayes from recall and the false rate. */
function precisionAt(recall: number | null, falsePerThousand: number | null) {
  const at = (prevalence: number) =>
    recall === null || falsePerThousand === null
      ? null
      : ratio(recall * prevalence, recall * prevalence + (falsePerThousand / 1000) * (1 - prevalence));
  return { '5 %': at(0.05), '1 %': at(0.01), '0.1 %': at(0.001) };
}

const tally = (words: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, some]) => [word, some.length]).sort());

const counted = (plants: readonly PlantSeen[], is: (plant: PlantSeen) => boolean): Counted => ({
  part: plants.filter(is).length,
  whole: plants.length,
});

function byPart(
  worlds: readonly WorldMeasured[],
  part: (plant: PlantSeen) => string,
): Record<string, { plants: number; recall: Interval; byPeople: Interval; levels: Record<string, number> }> {
  const names = [...new Set(worlds.flatMap(({ plants }) => plants.map(part)))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const of = (some: readonly WorldMeasured[]) =>
        some.flatMap(({ plants }) => plants.filter((plant) => part(plant) === name));
      const mine = of(worlds);
      return [
        name,
        {
          plants: mine.length,
          recall: resampledShare(worlds, (world) => counted(of([world]), ({ found }) => found)),
          byPeople: resampledShare(worlds, (world) => counted(of([world]), ({ byPeople }) => byPeople)),
          levels: tally(mine.map(({ level }) => level)) as Record<string, number>,
        },
      ];
    }),
  );
}

function rolesOf(worlds: readonly WorldMeasured[]) {
  const names = Object.keys(worlds[0]?.roles ?? {});
  return Object.fromEntries(
    names.map((role) => {
      const of = (some: Some, pick: 'right' | 'said' | 'true') => sum(some, ({ roles }) => roles[role]?.[pick] ?? 0);
      return [
        role,
        {
          precision: resampledShare(worlds, (world) => ({ part: of([world], 'right'), whole: of([world], 'said') })),
          recall: resampledShare(worlds, (world) => ({ part: of([world], 'right'), whole: of([world], 'true') })),
          f1: resampled(worlds, (some) => ratio(2 * of(some, 'right'), of(some, 'said') + of(some, 'true'))),
        },
      ];
    }),
  );
}
