import { lookupOf } from './dictionary.ts';
import { parseDay, parseMonth, parseSpan } from './parse-date.ts';
import { parseClock, parseMoment } from './parse-moment.ts';
import { currencyIn, parseAmount, parseDecimal } from './parse-number.ts';
import type { Column } from './record-type.ts';
import { recordTypes } from './record-types.ts';

const nameWord = "[\\p{Lu}\\p{Lo}][\\p{L}'’.-]*";
const fullName = new RegExp(`^${nameWord}(?: +[\\p{L}'’.-]+){1,5}$`, 'u');
const organisation =
  /(^|[^\p{L}])(ооо|оао|зао|пао|ао|ип|фгбоу|фгаоу|гбоу|гоу|фгуп|мбоу|мку|нко|ано|чоу|коо|гуп|университет|институт|академия|колледж|компания|фирма|трест|строй\p{L}*|банк|department|university|institute|college|company|llc|ltd|inc|corp|jsc|bank|trust|group|министерство|управление|посольство|уфк|мвд|отделение|회사|대학교|은행|주식회사|총회사)(?=$|[^\p{L}])/iu;

export const looksLikeOrganisation = (text: string): boolean => organisation.test(text) || /["«»“”]/.test(text);
export const looksLikePerson = (text: string): boolean =>
  (fullName.test(text.trim()) || /^[가-힣]{2,5}$/.test(text.trim())) && !looksLikeOrganisation(text);

type Fits = (text: string) => boolean;
const digits = (text: string): string => text.replace(/[\s№-]/g, '');
const anyText: Fits = (text) => !/^[\d\s.,:-]+$/.test(text) || text.length < 12;

// Which number of 03/14/2023 is the day is settled later, for the whole unit.
const isDay: Fits = (text) => (parseDay(text) ?? parseDay(text, 'mdy')) !== null;
const isMoment: Fits = (text) => (parseMoment(text) ?? parseMoment(text, 'mdy')) !== null;

const parts: Readonly<Record<string, Fits>> = {
  full: (text) => /\p{L}{2}/u.test(text) && !/\d/.test(text),
  latin: (text) => /^[A-Za-z '.,-]+$/.test(text),
  latin_surname: (text) => /^[A-Za-z '.-]+$/.test(text),
  latin_given: (text) => /^[A-Za-z '.-]+$/.test(text),
  surname: (text) => !/\d/.test(text),
  given: (text) => !/\d/.test(text),
  patronymic: (text) => !/\d/.test(text),
  birth: (text) => parseSpan(text) !== null || isDay(text),
  citizenship: (text) => !/\d{3}/.test(text),
  sex: (text) => text.length <= 8,
  document: (text) => /\d/.test(text) && parseDay(text) === null,
  inn: (text) => /^\d{10}(\d\d)?$/.test(digits(text)),
  ogrn: (text) => /^\d{13}(\d\d)?$/.test(digits(text)),
  kpp: (text) => /^\d{4}[\dA-Z]{2}\d{3}$/i.test(digits(text)),
  bic: (text) => /^\d{9}$/.test(digits(text)) || /^[A-Z]{6}[A-Z0-9]{2,5}$/.test(text),
  account: (text) => /^[\dA-Z*XХ]{4,34}$/i.test(digits(text)) && /\d{4}/.test(digits(text)),
  badge: (text) => text.length <= 40,
  snils: (text) => /^\d{11}$/.test(digits(text)),
  org_name: (text) => /\p{L}{2}/u.test(text),
  place_name: (text) => /\p{L}/u.test(text),
  address: (text) => /\p{L}{2}/u.test(text),
};

const booleanLookup = () => lookupOf({ dictionary: recordTypes().vocabulary.booleans });

/** Whether a cell can be what a slot takes. */
export function fitter(column: Column, part: string | null): Fits {
  if (part?.startsWith('=')) return (text) => parseAmount(text) !== null;
  if (column.type === 'mention') return parts[part ?? ''] ?? anyText;
  if (part === 'cur') return (text) => /^[A-Za-z]{3}$|^\d{3}$/.test(text.trim()) || currencyIn(text) !== null;
  if (part === 'date') return isDay;
  if (part === 'time') return (text) => parseClock(text) !== null;
  switch (column.type) {
    case 'date':
      return (text) => isDay(text) || isMoment(text);
    case 'period':
      return part === null ? (text) => parseSpan(text) !== null || isDay(text) : isDay;
    case 'moment':
      return isMoment;
    case 'integer':
      return integerFits(column);
    case 'decimal':
      return (text) => parseDecimal(text) !== null;
    case 'money':
      return (text) => parseAmount(text) !== null;
    case 'boolean': {
      const lookup = booleanLookup();
      return column.presence ? anyText : (text) => lookup(text) !== null;
    }
    case 'enum': {
      const lookup = lookupOf(column);
      return (text) => lookup(text) !== null;
    }
    case 'number':
      return (text) => /\d/.test(text) && text.length <= 60;
    default:
      return anyText;
  }
}

function integerFits(column: Column): Fits {
  if (column.month) return (text) => parseMonth(text) !== null || parseDay(text) !== null || /^\d{1,2}$/.test(text);
  if (column.clock) return (text) => parseClock(text) !== null;
  return (text) =>
    /^-?\d+([.,]0+)?$/.test(text.replace(/[\s\u00a0]/g, '')) ||
    (column.name === 'year' && /^\d{4}\s*[/–-]\s*(\d{4}|\d{2})/.test(text));
}

/** Share of the cells that a slot could take; null where no cell says anything. */
export function shareFitting(cells: readonly (string | null)[], fits: Fits): number | null {
  let said = 0;
  let fitting = 0;
  for (const cell of cells) {
    if (cell === null || cell.trim() === '') continue;
    said++;
    if (fits(cell)) fitting++;
  }
  return said === 0 ? null : fitting / said;
}
