import type { Column, RecordType } from '../record-types/record-type.ts';
import { isSerial } from '../values/excel-serial.ts';
import { countsMinutes, isMinuteOfDay } from '../values/minute-of-day.ts';
import { parseDay } from '../values/parse-date.ts';
import { parseClock } from '../values/parse-moment.ts';
import { isInn } from '../values/register-numbers.ts';
import type { Candidate } from '../words/heading-lexicon.ts';
import { type ColumnProfile, fitter, looksLikeOrganisation, looksLikePerson, speller } from './column-profile.ts';

/** Of the cells of a column, so many must be what a field takes. */
export const leastFitting = 0.5;

/** From here on a heading surely asks for an enumeration. */
const asksSurely = 0.9;

/** What a column in which nothing stands must be headed by to be taken for an amount. */
const surely = 0.95;

/** «Дата» alone is not the birth date of whoever stands on its left. */
export const leastBare = 0.7;

/** A column and what it may be: how much of it fits, and how sure heading and values together are. */
export interface Pair {
  readonly index: number;
  readonly candidate: Candidate;
  readonly share: number | null;
  readonly score: number;
}

/** A heading with a slot that reads like it, unless what stands in the column is something else. */
export function pairOf(
  type: RecordType,
  heading: string,
  index: number,
  candidate: Candidate,
  values: ColumnProfile | undefined,
): Pair | null {
  const { likeness, slot } = candidate;
  const { column } = slot;
  if (cannotBe(candidate, heading, values)) return null;
  const share = shareOf(candidate, heading, values);
  const isRefused =
    share === null
      ? isRefusedEmpty(column, heading, likeness)
      : share < leastFitting && (isOtherThan(column, share) || !isUnknownValue(column, likeness, values));
  if (isRefused || isRefusedByValues(type, candidate, values)) return null;
  const coded = column.name === 'programme_code' && (values?.share(isCode) ?? 0) >= 0.5 ? 0.2 : 0;
  const score = likeness * (share === null ? 0.8 : 0.5 + share / 2) * known(column, values) + coded;
  return { index, candidate, share, score };
}

/** Where a column holds nothing that could be looked at. */
const isRefusedEmpty = (column: Column, heading: string, likeness: number): boolean =>
  column.default !== null ||
  (column.type === 'money' && likeness < surely) ||
  (isSignature.test(heading) && (column.type === 'mention' || column.required));

/** What the column holds is something else, whatever stands above it. */
function isRefusedByValues(
  type: RecordType,
  { likeness, slot: { column, part } }: Candidate,
  values: ColumnProfile | undefined,
): boolean {
  if (isMostlyEmpty(column, part, values) || isOfKinds(type, column, part, values)) return true;
  if (part === 'citizenship' && isOfPeople(values)) return true;
  if (column.type === 'free' && likeness < surely && isOfPeople(values)) return true;
  if (part === 'document' && column.kinds.includes('org') && (values?.share(isInn) ?? 0) >= 0.9) return true;
  if (ofFirms.has(part) && (values?.fits(isGroupCode, 0.9) ?? false)) return true;
  if (isCodeOfNames(column, values) || isKindOfDays(column, values) || isNameOfFirms(part, values)) return true;
  if (part !== 'full') return false;
  // Who is surely headed as a representative may be a firm.
  const mayBeFirm = column.kinds.includes('org') || (column.name === 'representative' && likeness >= surely);
  if (!mayBeFirm && (values?.share(looksLikeOrganisation) ?? 0) >= 0.5) return true;
  return likeness < leastBare && (values?.share(looksLikePerson) ?? 1) < 0.3;
}

const givenParts: ReadonlySet<string | null> = new Set(['surname', 'given', 'patronymic']);

/** «Наименование» over firms is nobody's given name. */
const isNameOfFirms = (part: string | null, cells: ColumnProfile | undefined): boolean =>
  givenParts.has(part) && (cells?.fits(looksLikeOrganisation, 0.9) ?? false);

/** What every record needs stands in no column that most rows leave empty: a chat's media is no kind of event. */
const isMostlyEmpty = (column: Column, part: string | null, cells: ColumnProfile | undefined): boolean =>
  column.type === 'enum' &&
  column.required &&
  part === null &&
  (cells?.cells.length ?? 0) >= 4 &&
  (cells?.filled ?? 0) < 0.5;

/** «Подпись получ.», «Расписка»: where people sign, and nothing stands in the file. */
const isSignature = /^(подпись|подп\.|подп(?=$|\s)|роспись|расписка|signature|sign\.?(?=$|\s)|서명|수표)/iu;

/** «Foreign national» over names, hardly one of them twice: who, and not of what country. */
const isOfPeople = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined && cells.distinct >= 4 && cells.distinct > cells.cells.length / 2 && cells.fits(isWholeName, 0.9);

const ofFirms: ReadonlySet<string | null> = new Set(['org_name', 'org_short', 'address']);

/** «ИС-2371», «Л-101»: a group of students or a number, and no firm. */
const isGroupCode = (text: string): boolean => /^\p{L}{1,5}-\d{1,5}\p{Ll}?$/u.test(text.trim());

const isWholeName = (text: string): boolean => /\s/.test(text.trim()) && looksLikePerson(text);

/** Told by its first cells of nearly every column that could not be it; how many words an enumeration knows that a heading surely asks for must be counted. */
const cannotBe = (
  { likeness, slot: { column, part } }: Candidate,
  heading: string,
  cells: ColumnProfile | undefined,
): boolean =>
  (column.type !== 'enum' || likeness < asksSurely) &&
  cells !== undefined &&
  cells.distinct > 0 &&
  !isDays(column, part) &&
  !cells.fits(fitterUnder(heading, column, part), leastFitting);

/** Clock times may be counted in minutes, where the heading says so. */
const fitterUnder = (heading: string, column: Column, part: string | null) =>
  column.clock && countsMinutes(heading) ? isMinuteOrClock : fitter(column, part);

const isMinuteOrClock = (text: string): boolean => isMinuteOfDay(text) || parseClock(text) !== null;

/** Several sums, each in whole hundreds. */
const areRound = (cells: ColumnProfile): boolean =>
  cells.distinct >= 2 && [...cells.texts].every((text) => /00$/.test(text.trim()));

/** How much of a column a field takes: a column of days may hold the numbers that Excel counts them by, of which not all end in hundreds, as those of «Оклад» do. */
function shareOf(
  { slot: { column, part } }: Candidate,
  heading: string,
  cells: ColumnProfile | undefined,
): number | null {
  const share = cells?.share(fitterUnder(heading, column, part)) ?? null;
  return share !== null &&
    share < leastFitting &&
    isDays(column, part) &&
    cells?.fits(isSerial, 0.9) &&
    !areRound(cells)
    ? 0.9
    : share;
}

/** Trades are no posts of a register: an enumeration that takes any word for «other» is the surer, the more it knows. */
const known = (column: Column, cells: ColumnProfile | undefined): number =>
  column.type === 'enum' && column.otherwise !== null ? 0.6 + 0.4 * (cells?.share(speller(column)) ?? 0) : 1;

export const isDays = ({ type, clock }: Column, part: string | null): boolean =>
  part === 'birth' || (['date', 'period', 'moment'].includes(type) && part !== 'time' && !clock);

/** A heading that surely asks for an enumeration is that, whatever few words its cells use: those that no dictionary has are kept aside. */
const isUnknownValue = (column: Column, likeness: number, cells: ColumnProfile | undefined): boolean =>
  column.type === 'enum' && (column.required || isFew(cells)) && likeness >= asksSurely && cells?.share(isFigure) !== 1;

/** «Attended» over 12, 14, 9 counts, and is no mark. */
const isFigure = (text: string): boolean => /^\d{1,3}$/.test(text);

/** «Направление» over cities is where to, and not in or out: of what may be left open one value at least must be known. */
const isOtherThan = (column: Column, share: number): boolean =>
  column.type === 'enum' && column.default === 'unknown' && share === 0;

/** A few words again and again, none of them long. */
const isFew = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined && cells.distinct <= Math.max(2, cells.cells.length / 3) && cells.share(isShort) === 1;

const isShort = (text: string): boolean => text.length <= 30 && /\p{L}/u.test(text);

/** «Вид практики» over «учебная», «производственная»: what an enumeration of the type spells is no firm and no person. */
const isOfKinds = (type: RecordType, column: Column, part: string | null, cells: ColumnProfile | undefined): boolean =>
  column.type === 'mention' &&
  (part === 'org_name' || part === 'full') &&
  cells !== undefined &&
  type.columns.some((one) => one.type === 'enum' && !one.feature && cells.fits(speller(one), 0.9)) &&
  (cells.share(part === 'full' ? looksLikePerson : looksLikeOrganisation) ?? 0) < 0.5;

/** «Направление подписал» over names is no code of a programme and no number of a paper. */
const isCodeOfNames = ({ type, name }: Column, cells: ColumnProfile | undefined): boolean =>
  (type === 'number' || name === 'programme_code') && (cells?.fits(looksLikePerson, 0.9) ?? false);

/** «Действует по» over days is no kind of order. */
const isKindOfDays = ({ type }: Column, cells: ColumnProfile | undefined): boolean =>
  type === 'enum' && (cells?.fits(isDay, 0.9) ?? false);

const isDay = (text: string): boolean => parseDay(text) !== null;

/** «Код направления» beats «Направление подготовки», whichever is headed the better. */
const isCode = (text: string): boolean => /(?<!\d)\d{2}\.\d{2}(\.\d{2})?(?!\d)/.test(text);
