import { titleBonus, wholeTitle } from '../columns/choose-titled.ts';
import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { isOfOnePaper } from './outdone.ts';

/** A type that reads a table hardly worse than another by so much or less. */
const hardlyWorse = 1;
/** Of a type's name so little stands in many titles. */
const hardlyNamed = 1;

/**
 * «НАПРАВЛЕНИЯ НА ПРАКТИКУ» over «Талон № | Выдан | Кому»: of two types that read a table about as well, the one that its own title names, where it names the other hardly at all.
 * «объявление» over days and hours of classes reads half of them or less.
 */
export const asTitled = (best: Fit, fits: readonly Fit[], { ownTitle }: UnitClues): Fit =>
  titleBonus(best.type, ownTitle) >= hardlyNamed
    ? best
    : (fits.find(
        (fit) =>
          fit.told &&
          fit.missing.length === 0 &&
          fit.score >= best.score - hardlyWorse &&
          2 * fit.used.size > best.used.size &&
          titleBonus(fit.type, ownTitle) >= wholeTitle &&
          !isOfOnePaper(fit.type, best.type),
      ) ?? best);
