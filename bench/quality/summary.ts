import { calibrationOf } from './calibration.ts';
import { type Interval, ratio, resampled } from './interval.ts';
import { deciders, type PlantSeen, type WorldMeasured } from './measure-world.ts';

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

/** Every measure of ARRANGEMENTS 5 over some worlds, with intervals from resampling the worlds. */
export function summary(worlds: readonly WorldMeasured[]) {
  const candidates = worlds.flatMap((world) => world.candidates);
  const recall = (name: string) => (some: readonly WorldMeasured[]) =>
    ratio(
      sum(some, ({ recall }) => recall[name]?.part ?? 0),
      sum(some, ({ recall }) => recall[name]?.whole ?? 0),
    );
  const falseRate = (name: string) => (some: readonly WorldMeasured[]) =>
    ratio(
      1000 * sum(some, ({ falseCohorts }) => falseCohorts[name]?.part ?? 0),
      sum(some, ({ falseCohorts }) => falseCohorts[name]?.whole ?? 0),
    );
  return {
    note: 'development number: measured on the project’s own worlds, whose makers know the engine',
    worlds: worlds.length,
    records: sum(worlds, ({ records }) => records),
    arrangements: sum(worlds, ({ plants }) => plants.length),
    innocentCohorts: sum(worlds, ({ falseCohorts }) => falseCohorts['review or above']?.whole ?? 0),
    deciders: Object.fromEntries(
      Object.keys(deciders).map((name) => [
        name,
        {
          recall: resampled(worlds, recall(name)),
          falsePerThousand: resampled(worlds, falseRate(name)),
          precisionAt: precisionAt(recall(name)(worlds), falseRate(name)(worlds)),
        },
      ]),
    ),
    falseKinds: tally(worlds.flatMap(({ falseKinds }) => falseKinds)),
    byScheme: byPart(worlds, ({ scheme }) => scheme),
    byCare: byPart(worlds, ({ care }) => `care ${care}`),
    byMissing: byPart(worlds, ({ missing }) => `${Math.round(missing * 100)} % of months missing`),
    roles: rolesOf(worlds),
    pieces: {
      splitsPerPlant: ratio(
        sum(
          worlds.flatMap(({ plants }) => plants),
          ({ pieces }) => Math.max(0, pieces - 1),
        ),
        sum(worlds, ({ plants }) => plants.length),
      ),
      merges: sum(worlds, ({ merges }) => merges),
    },
    whoIsWho: {
      precision: resampled(worlds, (some) =>
        ratio(
          sum(some, ({ pairs }) => pairs.both),
          sum(some, ({ pairs }) => pairs.said),
        ),
      ),
      recall: resampled(worlds, (some) =>
        ratio(
          sum(some, ({ pairs }) => pairs.both),
          sum(some, ({ pairs }) => pairs.true),
        ),
      ),
    },
    calibration: {
      all: calibrationOf(candidates),
      surfaced: calibrationOf(candidates.filter(({ surfaced }) => surfaced)),
    },
    evidence: {
      precision: ratio(
        sum(worlds, ({ cited }) => cited.part),
        sum(worlds, ({ cited }) => cited.whole),
      ),
      recall: ratio(
        sum(worlds, ({ telling }) => telling.part),
        sum(worlds, ({ telling }) => telling.whole),
      ),
    },
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

function byPart(
  worlds: readonly WorldMeasured[],
  part: (plant: PlantSeen) => string,
): Record<string, { plants: number; recall: Interval; byPeople: number | null; levels: Record<string, number> }> {
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
          recall: resampled(worlds, (some) => ratio(of(some).filter(({ found }) => found).length, of(some).length)),
          byPeople: ratio(mine.filter(({ byPeople }) => byPeople).length, mine.length),
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
      const [right, said, real] = [
        sum(worlds, ({ roles }) => roles[role]?.right ?? 0),
        sum(worlds, ({ roles }) => roles[role]?.said ?? 0),
        sum(worlds, ({ roles }) => roles[role]?.true ?? 0),
      ];
      return [role, { precision: ratio(right, said), recall: ratio(right, real), f1: ratio(2 * right, said + real) }];
    }),
  );
}
