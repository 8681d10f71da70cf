import type { RecordType } from '../record-types/record-type.ts';
import { withRussian } from '../words/latin-russian.ts';
import { saysSubject } from '../words/text-classes.ts';
import { type Chosen, surely } from './chosen.ts';
import { looksLikeOrganisation, looksLikeUniversity } from './column-profile.ts';
import type { UnitClues } from './unit-clues.ts';

/**
 * Whether a list is about what the type's are: a number of a contract beside a name is of a contract of study only where something says study. What a
 * list says of it may stand anywhere: over it, in its name, its folders, its headings and cells.
 */
export const isAbout = ({ about }: RecordType, clues: UnitClues, chosen: ReadonlyMap<string, Chosen>): boolean =>
  about === null ||
  (!about.never.some(subjectsOf(clues)) &&
    (about.subjects.length === 0 ||
      about.unless.some((column) => isColumn(column, chosen)) ||
      about.subjects.some(subjectsOf(clues))));

/** «Студент | Договор №»: the column that any such list has, beside a word of what the type's lists are about and none of anything else. */
export function isToldBySubject(type: RecordType, clues: UnitClues, chosen: ReadonlyMap<string, Chosen>): boolean {
  const { about } = type;
  const [subject] = about?.subjects ?? [];
  if (
    about === null ||
    subject === undefined ||
    !about.tells.some((column) => isColumn(column, chosen) || isSaidParty(column, type, chosen))
  )
    return false;
  const says = subjectsOf(clues);
  return says(subject) && !about.not.some(says);
}

/** «Отчёт агента ООО «Вымысел»»: whom the paper names once, for all of its list. */
const isSaidParty = (column: string, { columns }: RecordType, chosen: ReadonlyMap<string, Chosen>): boolean =>
  columns.some(({ name, type }) => name === column && type === 'mention') &&
  [...chosen.values()].some(
    ({ field, score }) => field.column === column && field.source.kind === 'says' && score >= surely,
  );

/** Read of a column that is surely headed so. */
const isColumn = (column: string, chosen: ReadonlyMap<string, Chosen>): boolean =>
  [...chosen.values()].some(
    ({ field, score }) => field.column === column && field.source.kind === 'column' && score >= surely,
  );

const known = new WeakMap<UnitClues, (subject: string) => boolean>();

/** Told once for all types. */
function subjectsOf(clues: UnitClues): (subject: string) => boolean {
  const asked = known.get(clues) ?? subjectsIn(clues);
  known.set(clues, asked);
  return asked;
}

function subjectsIn({ title, headings, said, columns }: UnitClues): (subject: string) => boolean {
  const texts = [withRussian([title, ...headings].join('\n')), ...said.map(({ text }) => text)];
  const found = new Map<string, boolean>();
  return (subject) => {
    const says = (text: string) => saysSubject(subject, text);
    const is =
      found.get(subject) ??
      (texts.some(says) || columns.some((cells) => [...cells.texts].some((text) => says(text) && !isNamed(text))));
    found.set(subject, is);
    return is;
  };
}

/** "Foreign Studies College" in a cell is one of whom the list is, and not what it is about. */
const isNamed = (text: string): boolean => looksLikeOrganisation(text) || looksLikeUniversity(text);
