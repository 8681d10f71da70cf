import { type Field, fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';
import { lookupOf, valueInTitle } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { type Choosing, type Chosen, hasAny } from './chosen.ts';
import {
  type ColumnProfile,
  fitter,
  isMoment,
  looksLikeOrganisation,
  looksLikePerson,
  looksLikeUniversity,
  speller,
} from './column-profile.ts';
import { isOrdinal } from './heading-pairs.ts';
import type { UnitClues } from './unit-clues.ts';

/** «Подписал», «Утвердил», «Кто ведёт группу»: whose paper it is or who looks after them, and nobody of whom it speaks. */
const signs =
  /^(?:кто\s+)?(?:подпис(?:ал|ан|ант|ь)|вед[её]т(?!\p{L})|курирует)|^куратор|^утверд|^signed\s+by|^signator|^signer|^approved\s+by|서명자|결재자/iu;

/** A required column that no heading names, an enumeration, or whose paper it is, where exactly one column left over holds nothing else. */
export function chooseByValues({ type, clues, chosen, used }: Choosing): void {
  for (const column of type.columns) {
    const given = isGiven(column, chosen) && !isUnnamed(type, column, chosen);
    if (column.feature || (given && !isSaidOnce(column, chosen.get(column.name)))) continue;
    const isTold = column.required || column.type === 'enum' || column.letterhead || column.name === 'carrier';
    const tells = isTold ? telling(column) : null;
    if (tells === null) continue;
    const least = column.required || column.letterhead ? 1 : 2;
    const named =
      (column.required || type.oneOf.includes(column.name)) && column.type === 'enum'
        ? alsoNames(column, tells.fits, { type, clues, chosen })
        : null;
    if (given && (named === null || !mayReplace(column, named.index, chosen, clues))) continue;
    const fitting = clues.headings.flatMap((heading, index) => {
      const profile = used.has(index) ? undefined : clues.columns[index];
      return profile !== undefined &&
        profile.distinct >= least &&
        profile.filled >= 0.5 &&
        profile.fits(tells.fits, 0.9) &&
        !isTitleAround(heading, profile, clues) &&
        (column.type !== 'enum' || !isOrdinal(type, clues, index)) &&
        (column.type !== 'mention' || (isOverNames(type, heading) && !signs.test(heading)))
        ? [{ heading, index }]
        : [];
    });
    const [only = named, ...others] =
      fitting.length > 1 && isListed(column, type) ? whoChanges(fitting, clues) : fitting;
    if (others.length > 0 || only === null) continue;
    const field: Field = {
      column: column.name,
      part: tells.part,
      source: { kind: 'column', heading: only.heading, index: only.index },
      cut: null,
    };
    chosen.set(fieldName(field), {
      field,
      score: 0.4,
      because: `"${only.heading}" is ${fieldName(field)}: doubtful, by its values alone`,
    });
    used.add(only.index);
  }
}

/** `{"title": "Направления на практику, ФГБОУ …", "items": […]}`: what the title of an object says is of none of its items. */
const isTitleAround = (heading: string, { distinct, texts }: ColumnProfile, { title }: UnitClues): boolean =>
  distinct === 1 && heading.startsWith('parent.') && [...texts].every((text) => title.includes(text));

/** A heading that may stand over names; «за обучение» says of what kind the row is, and no other column could be what its cells are. */
const isOverNames = ({ columns }: RecordType, heading: string): boolean =>
  headingLexicon().mayName(heading) ||
  columns.some((one) => one.type === 'enum' && !one.feature && valueInTitle(one, heading) !== null);

/** The person of a line is somebody else in almost every row; who brought them or signed for them comes back. */
const isListed = ({ type: kind, name }: Column, { header }: RecordType): boolean =>
  header !== null && kind === 'mention' && name === 'person';

function whoChanges<Found extends { readonly index: number }>(
  fitting: readonly Found[],
  { columns }: UnitClues,
): Found[] {
  const changing = fitting.filter(({ index }) => {
    const profile = columns[index];
    const said = profile?.cells.filter((cell) => cell !== null && cell.trim() !== '').length ?? 0;
    return profile !== undefined && said >= 3 && profile.distinct >= 0.75 * said;
  });
  return changing.length === 1 ? changing : [...fitting];
}

/** «Показатель: пересечения границы»: the column that names a thing may also say of which kind it is, where no other does. */
function alsoNames(
  column: Column,
  fits: (text: string) => boolean,
  { type, clues, chosen }: Pick<Choosing, 'type' | 'clues' | 'chosen'>,
): { heading: string; index: number } | null {
  for (const { field } of chosen.values()) {
    const of = type.columns.find(({ name }) => name === field.column);
    if (of === column || (of?.type !== 'text' && of?.type !== 'integer') || field.source.kind !== 'column') continue;
    const { heading, index } = field.source;
    if (clues.columns[index]?.fits(fits, 0.9)) return { heading, index };
  }
  return null;
}

/** What is said once of all rows: by the heading of another column, or by the title. */
const isSaidOnce = ({ type }: Column, found: Chosen | undefined): boolean =>
  type === 'enum' && found?.field.source.kind === 'says';

/** A value that the heading of another column says gives way to what cells say; one that the title says only where the cells say several. */
function mayReplace(column: Column, index: number, chosen: Choosing['chosen'], { columns }: UnitClues): boolean {
  if ((chosen.get(column.name)?.score ?? 0) < 0.7) return true;
  const value = lookupOf(column);
  return new Set([...(columns[index]?.texts ?? [])].map(value)).size > 1;
}

/** What stands unless a column says otherwise gives way to one that does. */
function isGiven(column: Column, chosen: ReadonlyMap<string, Chosen>): boolean {
  const found = chosen.get(column.name);
  return found === undefined ? hasAny(column.name, chosen) : found.field.source.kind === 'column' || found.score > 0.3;
}

/** A passport alone says who somebody is, an ИНН which firm, and neither how they are called. */
function isUnnamed({ columns }: RecordType, { type, kinds, name }: Column, chosen: Choosing['chosen']): boolean {
  const nameless = type === 'mention' ? namelessParts[kinds[0] ?? ''] : undefined;
  if (nameless === undefined || (kinds[0] === 'org' && columns.filter(needsFirm).length !== 1)) return false;
  const parts = [...chosen.values()].flatMap(({ field }) => (field.column === name ? (field.part ?? []) : []));
  return parts.length > 0 && parts.every((part) => nameless.has(part));
}

/** Where a record needs several firms, whose number it is may be doubted. */
const needsFirm = ({ required, kinds }: Column): boolean => required && kinds.includes('org');

const namelessParts: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['document', 'birth', 'phone', 'contact']),
  org: new Set(['inn', 'ogrn', 'kpp']),
};

/** «рейс XX-104», «поезд 0651», "flight XX 12": what carries people over a border, with its number. */
const isVehicle = (text: string): boolean =>
  /^(?:рейс|авиарейс|поезд|судно|теплоход|паром|автобус|flight|train|vessel|ferry|coach|bus)(?!\p{L}).*\d/iu.test(
    text.trim(),
  );

/** «ул. Лесная, д. 8, кв. 7», "12 Forest Street". */
const isAddress = (text: string): boolean =>
  /(?<!\p{L})(?:ул|пр-т|просп|пр|пер|наб|пл|ш|б-р|мкр)\.?\s*\p{Lu}[^,]*,?\s*(?:д(?:ом)?\.?\s*)?\d|(?<!\p{L})\d+\s+\p{L}+\s+(?:street|st\.|avenue|road)(?!\p{L})/iu.test(
    text,
  );

// The same function for the same question, so that a column answers it once.
const isStudyYear = (text: string): boolean => /^20\d\d\s*[/–-]\s*(?:20)?\d\d$/.test(text.trim());
const isMonth = (text: string): boolean => parseDay(text) === null && parseMonth(text) !== null;
// A day alone is when something was handed out as well as when somebody came: an hour tells a moment.
const isTimed = (text: string): boolean => /\d:\d\d/.test(text) && isMoment(text);

/** Values that hardly anything else looks like. */
function telling(column: Column): { part: string | null; fits: (text: string) => boolean } | null {
  if (column.type === 'mention' && column.kinds[0] === 'person') return { part: 'full', fits: looksLikePerson };
  if (column.type === 'mention' && column.kinds[0] === 'place') return { part: 'address', fits: isAddress };
  if (column.name === 'university') return { part: 'org_name', fits: looksLikeUniversity };
  if (column.keeper) return null;
  if (column.name === 'carrier') return { part: null, fits: isVehicle };
  if (column.type === 'mention' && column.kinds[0] === 'org') return { part: 'org_name', fits: looksLikeOrganisation };
  if (column.name === 'year') return { part: null, fits: isStudyYear };
  if (column.month) return { part: null, fits: isMonth };
  if (column.type === 'moment') return { part: null, fits: isTimed };
  if (column.type === 'date' || column.type === 'period') return { part: null, fits: fitter(column, null) };
  if (column.type === 'enum' && column.dictionary.size <= 8) return { part: null, fits: speller(column) };
  return null;
}
