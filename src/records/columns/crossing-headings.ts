import type { Column, RecordType } from '../record-types/record-type.ts';
import { parseDay } from '../values/parse-date.ts';
import { lookupOf, valuesInTitle } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { isStretch } from '../words/term.ts';
import { yearsIn } from '../words/title-month.ts';
import { type ColumnProfile, looksLikeOrganisation, looksLikePerson } from './column-profile.ts';
import { dayColumns, monthColumns } from './day-columns.ts';
import type { UnitClues } from './unit-clues.ts';

/** What headings say of a column of the records below them: the text, by the place of the heading. */
export type SaidByHeadings = ReadonlyMap<number, string>;

/** What the headings of a sheet say of a column of the type, where two or more of them do: days, months, kinds, lessons, firms, people. */
export function saidByHeadings(
  type: RecordType,
  column: Column,
  clues: UnitClues,
  toldByCells: (index: number) => boolean,
): SaidByHeadings {
  if (column.type === 'date' || column.type === 'moment')
    return said(dayColumns(clues.headings, clues.month ?? clues.numberedMonth ?? null, clues.title, toldByCells));
  if (column.month) return said(monthColumns(clues.headings, clues.title));
  if (column.type === 'enum') return kinds(type, column, clues.headings);
  if (column.type === 'integer') return each(clues.headings, lessonIn);
  if (column.kinds.includes('org')) return each(clues.headings, (text) => (looksLikeOrganisation(text) ? text : null));
  if (column.kinds.includes('person')) return people(clues);
  return none;
}

const none: SaidByHeadings = new Map();
const fewest = 2;

const said = (columns: ReturnType<typeof dayColumns>): SaidByHeadings =>
  new Map(columns.map(({ index, day }) => [index, day]));

function each(headings: readonly string[], read: (text: string) => string | null): SaidByHeadings {
  const found = headings.flatMap((heading, index) => {
    const text = heading === '' ? null : read(heading);
    return text === null ? [] : [[index, text] as const];
  });
  return found.length < fewest ? none : new Map(found);
}

const lesson =
  /(?<![\p{L}\d])(?:(\d{1,2})[\s-]*(?:[яй]\s+)?(?:п\.?|пара|урок|занятие|교시|(?:st|nd|rd|th)\s+(?:period|class|lesson))|(?:пара|урок|занятие|lesson|period|class|slot)\s*№?\s*(\d{1,2}))(?![\p{L}\d])/iu;

/** «1 пара», "Period 2", «3교시». */
function lessonIn(heading: string): string | null {
  const [, before, behind] = lesson.exec(heading) ?? [];
  return before ?? behind ?? null;
}

/**
 * No heading of a form is written like a surname with its initials, nor like a name in hangul that no form knows; beside a column of days family names alone are
 * people too.
 */
function people({ headings, columns }: UnitClues): SaidByHeadings {
  // A name in hangul has syllables of many a heading.
  const known = (text: string) => headingLexicon().known(text) >= (/[가-힣]/u.test(text) ? 0.75 : 0.5);
  const named = each(headings, (text) =>
    withInitials.test(text) || (looksLikePerson(text) && /\s|[가-힣]/u.test(text) && !known(text)) ? text : null,
  );
  if (named.size > 0 || !columns.some(isOfDays)) return named;
  return each(headings, (text) => (/^\p{Lu}(?:\p{Ll}[\p{L}-]*)?$/u.test(text) && !known(text) ? text : null));
}

const withInitials = /^\p{Lu}\p{Ll}*(?:-\p{Lu}\p{Ll}+)?\s+(?:\p{Lu}\.\s?){1,2}$|^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$/u;

/** A day in each row, and no day twice. */
const isOfDays = (cells: ColumnProfile): boolean =>
  cells.distinct >= fewest && cells.distinct === cells.cells.length && cells.fits(isWholeDay, 0.9);
const isWholeDay = (text: string): boolean => /\d/.test(text) && parseDay(text) !== null;

/** «Дневник сдан», «Обед», «Каска, шт.»: values of an enumeration, of several kinds, or most of them such as head no other column of such records. */
function kinds(type: RecordType, column: Column, headings: readonly string[]): SaidByHeadings {
  const found = each(headings, (text) =>
    ofTotal.test(text) || headsOther(type, text, isWhoOrWhen) ? null : kindIn(column, text),
  );
  const isOther = (one: Column) => one !== column;
  const others = [...found.keys()].filter((index) => headsOther(type, headings[index] ?? '', isOther)).length;
  return new Set(found.values()).size >= fewest || others * 2 < found.size ? found : none;
}

const ofTotal = /^(?:итого|всего|total|sum|합계|계)(?!\p{L})/iu;

function kindIn(column: Column, heading: string): string | null {
  const [only = null, ...others] = valuesInTitle(column, heading);
  return others.length > 0 ? null : (only ?? lookupOf(column)(heading));
}

const headsOther = (type: RecordType, heading: string, is: (column: Column) => boolean): boolean =>
  headingLexicon()
    .candidates(type, heading)
    .some(({ slot, likeness }) => is(slot.column) && likeness >= 0.9);

const isWhoOrWhen = ({ type }: Column): boolean => type === 'mention' || type === 'date' || type === 'moment';

/** «1 семестр», «2022/23», «сентябрь», «II кв. 2023»: stretches of time for which something is due or paid. */
export function spansInHeadings({ headings, title }: UnitClues): SaidByHeadings {
  const spans = each(headings, (text) => (isStretch(text) ? text : null));
  return spans.size > 0 ? spans : said(monthColumns(headings, yearsIn(title) === null ? anyYear : title));
}

/** Months in turn are months of whatever year. */
const anyYear = '2000';
