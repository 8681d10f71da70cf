import type { Field } from '../mapping/mapping.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { titleBonus, wholeTitle } from './choose-titled.ts';
import { type Chosen, surely } from './chosen.ts';
import { type ColumnProfile, speller } from './column-profile.ts';
import { namingParts } from './mention-parts.ts';
import { isSpreadUnder } from './spread-headings.ts';
import type { UnitClues } from './unit-clues.ts';

/** What headings must say of a type that the title does not name. */
const leastTelling = 0.45;

/** Whether anything speaks for the type rather than for any list: its title, what it says above its rows, passes, accounts, values and headings of its own. */
export const isTold = (
  type: RecordType,
  clues: UnitClues,
  fields: readonly Chosen[],
  used: ReadonlySet<number>,
): boolean =>
  titleBonus(type, clues.title, clues.ownTitle) > 0 ||
  fields.some((one) => isSaidOfPaper(type, one) || isBadge(type, one, clues) || isOwnAccount(type, one, clues)) ||
  areAtPlace(type, fields, clues, used) ||
  areHoursOfDays(fields, clues) ||
  (!isTitled(clues) && fields.some((one) => tellingValues(type, one, clues) >= leastTelling)) ||
  tellingOf(type, clues, used) >= leastTelling;

/** «…, объект Рыбокомбинат «Заря»» over people, and hardly a heading that says more of them: a list of who is there. */
function areAtPlace(
  { columns }: RecordType,
  fields: readonly Chosen[],
  { headings, ownTitle }: UnitClues,
  used: ReadonlySet<number>,
): boolean {
  const isAway = ofAbsence.test(ownTitle) || fields.some(({ field: { part } }) => part === 'phone');
  const isRead = (kind: MentionKind, from: Field['source']['kind']) =>
    columns.some(
      ({ name, required, kinds }) =>
        required &&
        kinds.includes(kind) &&
        fields.some(({ field }) => field.column === name && field.source.kind === from),
    );
  const left = headings.filter((heading, index) => heading !== '' && !used.has(index) && !isCounter.test(heading));
  return !isAway && left.length === 0 && isRead('person', 'column') && isRead('site', 'says');
}

/** Who is on leave, ill or gone is on a list of the site too, and not there; nor is everybody who can be called. */
const ofAbsence = /отпуск|больничн|уволен|выбы|отсутств|телефон|vacation|absen|on leave|phone|휴가|결근|전화/iu;

const isCounter = /^(?:№(?:\s*п[./]?\s?п\.?)?|n|no\.?|#|순번|번호)$/iu;

/** Hours of somebody on a day, of which most are those of a day's work, under a heading of hours alone. */
const areHoursOfDays = (fields: readonly Chosen[], { columns }: UnitClues): boolean =>
  fields.some(({ field: { column, source } }) => column === 'day' && source.kind === 'column') &&
  fields.some(
    ({ field: { column, source }, score }) =>
      column === 'hours' &&
      source.kind === 'column' &&
      score >= surely &&
      (columns[source.index]?.fits(isDaysWork, 0.6) ?? false),
  );

/** Of lessons, meals and marks hardly as many stand in a cell. */
export const isDaysWork = (text: string): boolean =>
  /^\d/.test(text) && Number.parseInt(text, 10) >= 6 && Number.parseInt(text, 10) <= 24;

/** How much the headings that a type reads speak for it rather than for any list of people, firms and days. */
const tellingOf = (type: RecordType, clues: UnitClues, used: ReadonlySet<number>): number =>
  clues.headings.reduce(
    (sum, heading, index) =>
      sum + (used.has(index) && !isEmpty(clues, index) ? headingLexicon().telling(type, heading) : 0),
    0,
  );

/** A column in which nothing stands is no reason to take a table for anything. */
const isEmpty = ({ columns }: UnitClues, index: number): boolean => columns[index]?.distinct === 0;

/** «Приказ № 847-ин», «О зачислении»: what a paper of the type must say and this one says above its rows. */
const isSaidOfPaper = (type: RecordType, { field, score }: Chosen): boolean =>
  field.source.kind === 'says' &&
  score >= 0.7 &&
  type.columns.some(
    ({ name, required, type: kind, month, default: supplied }) =>
      name === field.column && required && kind !== 'mention' && !month && supplied !== 'unknown',
  );

/** Headings explained, needed ones more; a title that names the form; less for headings that the type leaves over. */
export function scoreOf(
  type: RecordType,
  clues: UnitClues,
  fields: readonly Chosen[],
  used: ReadonlySet<number>,
): number {
  const required = new Set(type.columns.filter((column) => column.required).map((column) => column.name));
  let score = 0;
  for (const { field, score: one } of fields)
    if (field.source.kind === 'column')
      score += isEmpty(clues, field.source.index) ? 0 : one * (required.has(field.column) && isWhole(field) ? 1.3 : 1);
    else if (one >= 0.5) score += 0.4 * one;
  const left = clues.headings.filter((heading, index) => heading !== '' && !used.has(index));
  const spread = left.filter((heading) => isSpreadUnder(type, heading)).length;
  return (
    score +
    0.7 * (tellingOf(type, clues, used) + fields.reduce((sum, one) => sum + tellingValues(type, one, clues), 0)) +
    titleBonus(type, clues.title, clues.ownTitle) +
    (areHoursOfDays(fields, clues) ? 2 : 0) +
    (areAtPlace(type, fields, clues, used) ? 1.5 : 0) -
    leftOver * (left.length - spread) +
    leftOver * spread
  );
}

/** What a heading counts against a type that leaves it over. */
export const leftOver = 0.6;

/** Only who guards a place numbers people by passes: a column of such numbers says what the list is of. */
function isBadge({ columns }: RecordType, { field: { column, source }, score }: Chosen, clues: UnitClues): boolean {
  const isOfKind = columns.some(({ name, kinds }) => name === column && kinds.includes('badge'));
  if (!isOfKind || score < surely || source.kind !== 'column' || !guarded.test(source.heading)) return false;
  return (clues.columns[source.index]?.share((text) => /\d{3}/.test(text)) ?? 0) >= 0.9;
}

/** Accounts that each row needs are what the list is of. */
const isOwnAccount = (
  { columns, oneOf }: RecordType,
  { field: { column, part, source } }: Chosen,
  clues: UnitClues,
): boolean =>
  source.kind === 'column' &&
  part === 'account' &&
  columns.some(
    ({ name, required, kinds }) => name === column && (required || oneOf.includes(name)) && kinds.includes('account'),
  ) &&
  (clues.columns[source.index]?.fits(isWholeAccount, 0.9) ?? false);

const isWholeAccount = (text: string): boolean => /^\d{20}$/.test(text.replace(/[\s.-]/g, ''));

/** «РВПО», «штраф», «ночная»: how much words of an enumeration speak for this type and no other, 1 where only its own has them. */
function tellingValues({ columns }: RecordType, { field: { column, source } }: Chosen, clues: UnitClues): number {
  const values = source.kind === 'column' ? clues.columns[source.index] : undefined;
  const own = columns.find(({ name, type, feature }) => name === column && type === 'enum' && !feature);
  if (
    own === undefined ||
    values === undefined ||
    !values.fits(values.distinct >= 3 ? hasLetters : isWord, 0.9) ||
    !values.fits(speller(own), 0.9)
  )
    return 0;
  return 1 / typesOfWords(values);
}

const ofWords = new WeakMap<ColumnProfile, number>();

/** Of how many types an enumeration has the words of a column. Told once, whatever type asks. */
function typesOfWords(values: ColumnProfile): number {
  const known =
    ofWords.get(values) ??
    recordTypes().all.filter((type) =>
      type.columns.some((one) => one.type === 'enum' && !one.feature && values.fits(speller(one), 0.9)),
    ).length;
  ofWords.set(values, known);
  return known;
}

const titled = new WeakMap<UnitClues, boolean>();

/** Whatever the title names in full, words of another type below it do not make it that. Told once for all types. */
export function isTitled(clues: UnitClues): boolean {
  const known = titled.get(clues) ?? recordTypes().all.some((type) => titleBonus(type, clues.ownTitle) >= wholeTitle);
  titled.set(clues, known);
  return known;
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
/** A letter or two alone may be of any list. */
const isWord = (text: string): boolean => /\p{L}{3}/u.test(text);

const guarded = /пропуск|propusk|badge|\bpass\b|출입증|통행증/iu;

/** What a type needs of a party is who it is; more about it («Дата рождения») is no more than any column. */
const isWhole = ({ part }: Field): boolean => part === null || part === 'date' || namingParts.has(part);
