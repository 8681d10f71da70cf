import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field } from '../mapping/mapping.ts';
import { parseClock, parseMoment } from '../values/parse-moment.ts';

/**
 * Whoever crosses a border shows a paper, goes one way, or comes by a flight: rows that say nothing of it («Пассажиры автобуса» by staff numbers) are no
 * crossings, whatever stands over them. Passports, days and one way are crossings without any word for it.
 */
export function overBorder(fit: Fit, clues: UnitClues): Fit {
  const fields = fit.records.flatMap(({ fields }) => fields);
  const ways = fields.some(
    ({ column, source }) => column === 'direction' && (source.kind === 'column' || source.text !== 'unknown'),
  );
  const [shows, isDated] = [fields.some(isOfTravel), fields.some(isOf('at'))];
  if (!shows && !ways && !isDated) return { ...fit, told: false };
  return ways && isDated && showsPassport(fields) && !hasClock(fit, clues)
    ? { ...fit, told: true, score: fit.score + 1.5 }
    : fit;
}

/** Who goes through a gate does so at an hour, or one way. Passports or plates beside days are of another journey, and of what is due for a car. */
export function throughGate(fit: Fit, clues: UnitClues): Fit {
  const fields = fit.records.flatMap(({ fields }) => fields);
  const isOfGate = ['gate', 'zone_kind', 'escort', 'direction'].some((name) => fields.some(isOf(name)));
  const isOfOther = showsPassport(fields) || fields.some(isPlate);
  return isOfGate || !isOfOther || hasClock(fit, clues) ? fit : { ...fit, told: false };
}

const isPlate = ({ column, source }: Field): boolean =>
  column === 'badge' && source.kind === 'column' && ofCar.test(source.heading);
const ofCar = /(?:гос|рег)\p{L}*\.?\s*(?:рег\p{L}*\.?\s*)?(?:номер|знак)|грз|авто|машин|а\/м|\bтс\b|plate|vehicle|차/iu;

const isOf =
  (name: string) =>
  ({ column, source }: Field): boolean =>
    column === name && source.kind === 'column';

const ofTravel: ReadonlySet<string> = new Set([
  'document',
  'document_class',
  'visa',
  'carrier',
  'checkpoint',
  'purpose',
  'group_id',
]);
const isOfTravel = ({ column, source }: Field): boolean => ofTravel.has(column) && source.kind === 'column';

const showsPassport = (fields: readonly Field[]): boolean =>
  fields.some(({ part, source }) => part === 'document' && source.kind === 'column' && passport.test(source.heading));
const passport = /паспорт|passport|pasport|загран|여권|려권/iu;

const hasClock = ({ records }: Fit, { columns }: UnitClues): boolean =>
  records
    .flatMap(({ fields }) => fields)
    .some(
      ({ column, source }) =>
        column === 'at' && source.kind === 'column' && (columns[source.index]?.fits(isTimed, 0.5) ?? false),
    );
const isTimed = (text: string): boolean =>
  /\d:\d/.test(text) && (parseClock(text) ?? parseMoment(text) ?? parseMoment(text, 'mdy')) !== null;
