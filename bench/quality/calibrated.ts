import { calibrationOf } from './calibration.ts';
import { resampled } from './interval.ts';
import type { WorldMeasured } from './measure-world.ts';

type Candidate = WorldMeasured['candidates'][number];

/** Calibration of some candidates over all worlds, each figure with its interval from resampling the worlds. */
export function calibrated(worlds: readonly WorldMeasured[], which: (candidate: Candidate) => boolean) {
  const over = (some: readonly WorldMeasured[]) =>
    calibrationOf(some.flatMap(({ candidates }) => candidates.filter(which)));
  const all = over(worlds);
  if (all === null) return null;
  const of = (pick: (found: NonNullable<typeof all>) => number | null, times = 200) =>
    resampled(
      worlds,
      (some) => {
        const found = over(some);
        return found && pick(found);
      },
      times,
    );
  return {
    candidates: all.candidates,
    baseRate: of(({ baseRate }) => baseRate),
    brierSkill: of(({ brierSkill }) => brierSkill),
    logLoss: of(({ logLoss }) => logLoss),
    logLossOfBaseRate: of(({ logLossOfBaseRate }) => logLossOfBaseRate),
    slope: of(({ slope }) => slope),
    ece: of(({ ece }) => ece),
    atNinety: all.atNinety && {
      ...{ candidates: all.atNinety.candidates, claimed: all.atNinety.claimed },
      actual: of(({ atNinety }) => atNinety?.actual ?? null),
    },
  };
}
