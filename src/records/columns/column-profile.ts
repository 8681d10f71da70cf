import type { Column } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { saysNothing } from '../values/cell.ts';
import { isEndless } from '../values/endless.ts';
import { parseDay, parseMonth, parseSpan } from '../values/parse-date.ts';
import { parseClock, parseMoment } from '../values/parse-moment.ts';
import { currencyIn, parseAmount, parseDecimal } from '../values/parse-number.ts';
import { type Lookup, lookupOf } from '../words/dictionary.ts';
import { nobodyElse } from '../words/text-classes.ts';
import { isSchoolAcronym } from './school-name.ts';

const nameWord = "[\\p{Lu}\\p{Lo}][\\p{L}'’.-]*";
const fullName = new RegExp(`^${nameWord}(?: +[\\p{L}'’.-]+){1,5}$|^(?:\\p{Lu}\\.){1,2}\\p{Lu}\\p{Ll}[\\p{L}-]*$`, 'u');
const organisation =
  /(^|[^\p{L}])(ооо|оао|зао|пао|ао|ип|фгбоу|фгаоу|гбоу|гоу|фгуп|мбоу|мку|нко|ано|чоу|коо|гуп|университет|институт|академия|колледж|компания|фирма|трест|строй\p{L}*|банк|department|university|institute|college|company|llc|ltd|inc|corp|jsc|bank|trust|group|министерство|управление|посольство|консульство|генконсульство|правительство|департамент|комитет|агентство|служба|администрация|дирекция|представительство|филиал|фонд|центр|союз|ассоциация|общество|объединение|предприятие|корпорация|холдинг|концерн|сервис\p{L}*|трейд|трейдинг|лимитед|констракшн|энтерпрайз\p{L}*|инжиниринг|манпауэр|оверсиз|завод|комбинат|школа|лицей|гимназия|училище|техникум|уфк|мвд|отделение|foundation|fund|ministry|embassy|consulate|government|agency|association|society|corporation|holding|academy|school|centre|center|office|bureau|committee|services|trading|limited|contractors?|enterprises?|manpower|overseas|회사|대학교|은행|주식회사|총회사)(?=$|[^\p{L}])|[가-힣](회사|대학교|대학|은행|건설|무역|상사|기업|공사|총국|재단|대사관|령사관|영사관|위원회|협회|센터|학원)(?=$|[^\p{L}])/iu;

/** «СК Бухта», «СМУ-5»: letters that stand before the names of builders and traders, and in nobody's name. */
export const shortForm = String.raw`(?:[СГТ]К|ТД|[ПДСТ]СК|СМК|СМУ|РСУ|ПМК|ПКФ|НПО)(?=[\s-]+[«"“\p{Lu}\d])`;
const shortlyNamed = new RegExp(String.raw`(?:^|[^\p{L}])${shortForm}`, 'u');

export const looksLikeOrganisation = (text: string): boolean =>
  organisation.test(text) || /["«»“”]/.test(text) || shortlyNamed.test(text);
export const looksLikeUniversity = (text: string): boolean =>
  /университет|институт|академи|колледж|техникум|училищ|university|institute|대학/iu.test(text) ||
  isSchoolAcronym(text);
export const looksLikePerson = (text: string): boolean =>
  (fullName.test(text.trim()) || /^[가-힣]{2,5}$/.test(text.trim())) && !looksLikeOrganisation(text);

type Fits = (text: string) => boolean;
const digits = (text: string): string => text.replace(/[\s№-]/g, '');
const anyText: Fits = (text) => !/^[\d\s.,:-]+$/.test(text) || text.length < 12;

// Which number of 03/14/2023 is the day is settled later, for the whole unit.
const isDay: Fits = (text) => /\d/.test(text) && (parseDay(text) ?? parseDay(text, 'mdy')) !== null;
export const isMoment: Fits = (text) => /\d/.test(text) && (parseMoment(text) ?? parseMoment(text, 'mdy')) !== null;
const isSpan: Fits = (text) => /\d/.test(text) && parseSpan(text) !== null;
const isDayOrEndless: Fits = (text) => isDay(text) || isEndless(text);
const isDayOrMoment: Fits = (text) => isDay(text) || isMoment(text);
const isDayOrSpan: Fits = (text) => isDay(text) || isSpan(text) || isMoment(text);
// 2013-01-01: nobody born later studies or works, so such a column holds other dates.
const latestBirth = 15_706;
const isBirth: Fits = (text) => {
  const from = (/\d/.test(text) && (parseSpan(text) ?? parseSpan(text, 'mdy'))?.from) || null;
  return from !== null && from < latestBirth;
};
const isClock: Fits = (text) => parseClock(text) !== null;
/** «08-02-001-01», «45.03.02»: the number of a norm or a programme is text, an account is none. */
const isCode: Fits = (text) => anyText(text) || /^\d{1,4}(?:[.-]\d{1,4}){1,5}$/.test(text.trim());
const isDecimal: Fits = (text) => parseDecimal(text) !== null;
export const isAmount: Fits = (text) => parseAmount(text) !== null;
/** Kopecks, or so much that it is no code and no count. */
export const isSum: Fits = (text) => /[.,]\d{2}(?!\d)/.test(text) || Number(parseDecimal(text) ?? 0) >= 1000;
const isCurrency: Fits = (text) => /^[A-Za-z]{3}$|^\d{3}$/.test(text.trim()) || currencyIn(text) !== null;
const isWords: Fits = (text) => /\p{L}{2}/u.test(text) && !/\d{3}/.test(text);
const isNumber: Fits = (text) => /\d/.test(text) && text.length <= 60 && parseDay(text) === null;
/** The number or the name of another paper, and no reason in words. */
const isReference: Fits = (text) =>
  /\d/.test(text) ||
  /соглашени|меморандум|agreement|협정/iu.test(text) ||
  // «договор об обмене», but not «договор»: on what ground somebody studies.
  /(договор|contract|계약)\p{L}*\s+\S/iu.test(text);
/** «заявления, договоры об образовании, протокол № 5»: on what paper of the applicant or the house an order rests, and no agreement with anybody. */
const ofHouse =
  /заявлени|протокол|решени[ея]|приказ|служебн|докладн|представлени[ея]|договор\p{L}*\s+(?:об?\s+)?(?:образовани|обучени|оказани|платн)|application|minutes|신청|회의록/iu;
const isAgreement: Fits = (text) =>
  isReference(text) &&
  (!ofHouse.test(text) || /соглашени|меморандум|квот|agreement|memorandum|quota|협정/iu.test(text));
const isWhole: Fits = (text) => /^-?\d+(?:[.,]0+|-?(?:[йяе]|ый|ой))?$/u.test(text.replace(/[\s\u00a0]/g, ''));
const isYear: Fits = (text) => isWhole(text) || /^\d{4}\s*[/–-]\s*(\d{4}|\d{2})/.test(text);
const isMonth: Fits = (text) => parseMonth(text) !== null || isDay(text) || /^(?:0?[1-9]|1[0-2])$/.test(text);

/** «О М.С.», «М. С. Ю»: surnames of one letter, with initials. */
const shortestName = /^(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}\.?$|^\p{Lu}\s(?:\p{Lu}\.\s?){1,2}$/u;
const isNameWord: Fits = (text) => /\p{L}/u.test(text) && !/\d/.test(text);
/** Twenty digits, an IBAN, a card; all but the last four of it may be starred. */
const isAccount: Fits = (text) =>
  /^[\dA-Z*•XХ.]{9,34}$/i.test(digits(text)) ? /\d{4}/.test(digits(text)) : /^[*•.XХ]+\d{4}$/i.test(digits(text));
const isContact: Fits = (text) => /@|\w\.\w/.test(text) || (text.match(/\d/g) ?? []).length >= 5;

/** «Платёжное поручение 0000-000012», «по ведомости за 09.2024»: papers of money, and nobody's own. */
const ofPayment = / за \d|поручени|(?:^|\s)ордер|списани|поступлени|^(?:РКО|ПКО|пр|рс)(?!\p{L})|^\d{1,3}(?: 000)+$/iu;

/** «№ 19 от 09.12.2017»: a paper of an office; documents of people have longer numbers. */
const ofOffice = /^№\s*\S{1,5}\s+от\s+\d{1,2}\.\d{1,2}\./u;

const parts: Readonly<Record<string, Fits>> = {
  full: (text) => (/\p{L}{2}/u.test(text) && !/\d/.test(text)) || shortestName.test(text.trim()),
  latin: (text) => /^[A-Za-z '.,-]+$/.test(text),
  latin_surname: (text) => /^[A-Za-z '.-]+$/.test(text),
  latin_given: (text) => /^[A-Za-z '.-]+$/.test(text),
  surname: isNameWord,
  given: isNameWord,
  // «-»: many people have none.
  patronymic: (text) => (isNameWord(text) && text.trim().split(/\s+/).length <= 2) || saysNothing(text),
  birth: isBirth,
  citizenship: (text) => !/\d/.test(text),
  sex: (text) => text.length <= 8,
  staff_no: (text) => /\d/.test(text) && text.length <= 20,
  student_no: (text) => /\d/.test(text) && text.length <= 30,
  birth_place: (text) => /\p{L}{2}/u.test(text) && !/\d{4}/.test(text),
  phone: (text) =>
    (text.match(/\d/g) ?? []).length >= 5 && /^[\d\s()+,;/*xх.-]+$/i.test(text) && parseDay(text) === null,
  contact: (text) => isContact(text) || /^@?\w+$/.test(text),
  document: (text) => /\d/.test(text) && parseDay(text) === null && !ofPayment.test(text) && !ofOffice.test(text),
  document_series: (text) => /^(\p{Lu}{1,4}|\d{2}( ?\d{2})?)$/u.test(text),
  bank: (text) => /\p{L}{2}/u.test(text),
  region: (text) => /\p{L}{2}/u.test(text),
  inn: (text) => /^\d{10}(\d\d)?$/.test(digits(text)),
  ogrn: (text) => /^\d{13}(\d\d)?$/.test(digits(text)),
  kpp: (text) => /^\d{4}[\dA-Z]{2}\d{3}$/i.test(digits(text)),
  bic: (text) => /^\d{9}$/.test(digits(text)) || /^[A-Z]{6}[A-Z0-9]{2,5}$/.test(text),
  account: isAccount,
  badge: (text) => text.length <= 40,
  snils: (text) => /^\d{11}$/.test(digits(text)),
  // «с/о»: who pays is each for himself.
  org_name: (text) => /\p{L}{2}/u.test(text) || nobodyElse.includes(text),
  place_name: (text) => /\p{L}/u.test(text),
  address: (text) => /\p{L}{2}/u.test(text),
};

/** Ten digits are an organisation's. */
const isPersonsInn: Fits = (text) => /^\d{12}$/.test(digits(text));

const firm = /(^|[^\p{L}])(ооо|оао|зао|пао|ао|ип|llc|ltd|jsc|inc|gmbh)(?=$|[^\p{L}])|회사|건설|무역/iu;
/** A firm by its legal form is no university unless it says so. */
const isSchool: Fits = (text) => /\p{L}{2}/u.test(text) && (looksLikeUniversity(text) || !firm.test(text));

const fitters = new WeakMap<Column, Map<string | null, Fits>>();

/** Whether a cell can be what a slot takes. The same function for the same question, so that a column answers it once. */
export function fitter(column: Column, part: string | null): Fits {
  const known = fitters.get(column) ?? new Map<string | null, Fits>();
  fitters.set(column, known);
  const found = known.get(part) ?? makeFitter(column, part);
  known.set(part, found);
  return found;
}

function makeFitter(column: Column, part: string | null): Fits {
  if (part?.startsWith('=')) return isAmount;
  if (part === 'inn' && column.kinds.every((kind) => kind === 'person')) return isPersonsInn;
  if (column.name === 'university' && part === 'org_name') return isSchool;
  if (column.type === 'mention') return parts[part ?? ''] ?? anyText;
  if (part === 'cur') return isCurrency;
  if (part === 'date') return isDay;
  if (part === 'time') return isClock;
  switch (column.type) {
    case 'date':
      return isDayOrMoment;
    case 'period':
      return part === null ? isDayOrSpan : part === 'to' ? isDayOrEndless : isDay;
    case 'moment':
      return isMoment;
    case 'integer':
      return column.month ? isMonth : column.clock ? isClock : column.name === 'year' ? isYear : isWhole;
    case 'decimal':
      return isDecimal;
    case 'money':
      return isAmount;
    case 'boolean':
      return column.presence ? anyText : speller({ dictionary: recordTypes().vocabulary.booleans });
    case 'enum':
      return column.otherwise === null ? shortSpeller(column) : isWords;
    case 'number':
      return isNumber;
    case 'reference':
      return column.target === 'agreement_quota' ? isAgreement : isReference;
    default:
      return /_code$/.test(column.name) ? isCode : anyText;
  }
}

type Spelling = Pick<Column, 'dictionary'>;

/** Whether a cell is a value as the dictionary of the column spells it. */
export const speller = (column: Spelling): Fits => inDictionary(column, 'written');

/** The same, cut short as well: «очн.», «К». */
export const shortSpeller = (column: Spelling): Fits => inDictionary(column, 'shortened');

const spellers = new WeakMap<Lookup, Fits>();

/** The same function for the same dictionary: a column answers once for all types that share it. */
function inDictionary(column: Spelling, mode: 'written' | 'shortened'): Fits {
  const lookup = lookupOf(column, mode);
  const known = spellers.get(lookup) ?? ((text) => lookup(text) !== null);
  spellers.set(lookup, known);
  return known;
}

/** The sampled cells of one column, as distinct texts: each question about them is answered once. */
export class ColumnProfile {
  readonly cells: readonly (string | null)[];
  readonly #texts = new Map<string, number>();
  readonly #shares = new Map<Fits, number>();
  /** What fewer of the cells could be than this share. */
  readonly #lacking = new Map<Fits, number>();
  #said = 0;

  constructor(cells: readonly (string | null)[]) {
    this.cells = cells;
    for (const cell of cells) {
      const text = cell?.trim() ?? '';
      if (text === '') continue;
      this.#said++;
      this.#texts.set(text, (this.#texts.get(text) ?? 0) + 1);
    }
  }

  /** How many different texts the sample holds. */
  get distinct(): number {
    return this.#texts.size;
  }

  /** Share of the rows that say anything. */
  get filled(): number {
    return this.cells.length === 0 ? 0 : this.#said / this.cells.length;
  }

  get texts(): Iterable<string> {
    return this.#texts.keys();
  }

  /** Share of the cells that a slot could take; null where no cell says anything. */
  share(fits: Fits): number | null {
    if (this.#said === 0) return null;
    const known = this.#shares.get(fits);
    if (known !== undefined) return known;
    let fitting = 0;
    for (const [text, count] of this.#texts) if (fits(text)) fitting += count;
    this.#shares.set(fits, fitting / this.#said);
    return fitting / this.#said;
  }

  /** Whether so many of the cells could be what a slot takes: a column that could not is told by the first few. */
  fits(fits: Fits, least: number): boolean {
    if (this.#said === 0) return false;
    const known = this.#shares.get(fits);
    if (known !== undefined) return known >= least;
    if (least >= (this.#lacking.get(fits) ?? Number.POSITIVE_INFINITY)) return false;
    let left = this.#said;
    for (const [text, count] of this.#texts) {
      if (fits(text)) continue;
      left -= count;
      if (left / this.#said >= least) continue;
      this.#lacking.set(fits, least);
      return false;
    }
    this.#shares.set(fits, left / this.#said);
    return true;
  }
}
