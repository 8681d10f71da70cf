import { isoDay } from '../values/calendar-day.ts';
import { monthOfName } from '../values/parse-date.ts';

const monthPattern =
  /(январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}*[\s_-]+(20\d\d)|(20\d\d)[-_.](0[1-9]|1[0-2])(?!\d)|(20\d\d)년\s*(\d{1,2})월|(?<![\d.,/-])(0?[1-9]|1[0-2])[-_./](20\d\d)(?![\d])/iu;

/** The month that a title, sheet or file is named after: «за октябрь 2023», «2023-10», «за 10.2023», which is no day of a month. */
export function monthInTitle(title: string): string | null {
  const found = monthPattern.exec(title);
  if (!found) return null;
  if (found[3]) return `${found[3]}-${found[4]}`;
  if (found[5]) return `${found[5]}-${String(found[6]).padStart(2, '0')}`;
  if (found[7]) return `${found[8]}-${found[7].padStart(2, '0')}`;
  return found[0].replace(/[_-]+/g, ' ');
}

/** Where a paper that names its month may say the year: what it says of itself and then its folders, the nearest first; the days of its columns, and those around them. */
export interface SaysYear {
  readonly titles: readonly string[];
  /** Days are counted from 1970-01-01. */
  readonly columns: () => readonly (readonly number[])[];
  readonly around: () => readonly number[];
}

const months = 'январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр';
const bareMonth = new RegExp(String.raw`(?<!\p{L})(?:${months})\p{L}{0,2}(?!\p{L})(?!\s*\d)`, 'giu');
/** In names of files and sheets words are cut short, and no sentence says that somebody may. */
const wordInName = /(?<!\p{L})(\p{L}{3,9})(?!\p{L})\.?(?:[\s_'’-]*(\d\d)(?!\d))?|(?<!\d)(1[0-2]|[1-9])월/giu;
const dated = /(?<![\d.,])(0[1-9]|1[0-2])[-._](\d\d)(?![\d.])/gu;
/** «удержания_02»; not the second sheet, part or copy. */
const numberInName =
  /(?<![\d.,(]|(?:№|(?<!\p{L})(?:стр|лист|часть|копия|скан|page|part|sheet|scan|v|n))[\s._-]*)(?:0[1-9]|1[0-2])(?![\d.,)])/giu;

/**
 * «Зарплата май», sheet «Сентябрь», «удержания_сент23»: the one month that a title or a name names without its year, in the year that days in a column, the nearest title or
 * folder, or days around the table tell. Null where several are named, or nothing tells the year.
 */
export function monthNamed(title: string, names: readonly string[], year: SaysYear): string | null {
  const named = [...title.matchAll(bareMonth)].map(([word]) => ({ month: monthOfName(word.toLowerCase()), of: null }));
  return theOneMonth([...named, ...names.flatMap(monthsInName)], year);
}

/** «удержания_02» in a folder of 2023: a number is a month only of what must have one. */
export function monthNumbered(name: string, year: SaysYear): string | null {
  return theOneMonth(
    (name.match(numberInName) ?? []).map((number) => ({ month: Number(number), of: null })),
    year,
  );
}

interface Named {
  readonly month: number;
  /** The year, where the name says it. */
  readonly of: number | null;
}

function monthsInName(name: string): Named[] {
  const words = [...name.matchAll(wordInName)].map(([, word = '', of, number]) => ({
    month:
      number !== undefined
        ? Number(number)
        : of === undefined && isSyllable.test(word)
          ? 0
          : monthOfName(word.toLowerCase()),
    of: fullYear(of),
  }));
  const numbers = [...name.matchAll(dated)].map(([, month, of]) => ({ month: Number(month), of: fullYear(of) }));
  return [...words, ...numbers.filter(({ of }) => of !== null)].filter(({ month }) => month > 0);
}

/** «Ли Сен Чол», "Kim Jun Ho". */
const isSyllable = /^(?:сен|jun)$/iu;

/** «23» behind a month is no day of it where such papers are of this century. */
const fullYear = (digits: string | undefined): number | null =>
  digits !== undefined && Number(digits) > 12 && Number(digits) < 40 ? 2000 + Number(digits) : null;

function theOneMonth(named: readonly Named[], says: SaysYear): string | null {
  const [month, ...others] = new Set(named.map((one) => one.month));
  const [of, ...more] = new Set(named.flatMap((one) => one.of ?? []));
  if (month === undefined || others.length > 0 || more.length > 0) return null;
  const year = of ?? yearTold(month, says);
  return year === null ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** The year of a month that is named without one; null where what tells it first tells several. */
function yearTold(month: number, { titles, columns, around }: SaysYear): number | null {
  const [byDays, ...others] = new Set(columns().flatMap((days) => yearOf(month, days) ?? []));
  if (byDays !== undefined && others.length === 0) return byDays;
  const titled = titles.find((title) => /(?<!\d)20\d\d(?!\d)/.test(title));
  if (titled === undefined) return yearOf(month, around());
  const years = yearsIn(titled);
  return years === null ? null : month > 7 ? years.autumn : years.spring;
}

/** «осень 2023», «2023/24 уч. год»: the year of each half, where the title says no more than one. */
export function yearsIn(title: string): { readonly autumn: number; readonly spring: number } | null {
  const academic = /(?<!\d)(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)(?!\d)/.exec(title);
  if (academic !== null && Number(academic[2]) === (Number(academic[1]) + 1) % 100)
    return { autumn: Number(academic[1]), spring: Number(academic[1]) + 1 };
  const said = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = said;
  return said.size === 1 ? { autumn: Number(year), spring: Number(year) } : null;
}

/** How many months after the one it is for a payment or a list may be dated. */
const latest = 2;

/** The one year in which the month lies at most two months before every day. */
export function yearOf(month: number, days: readonly number[]): number | null {
  const years = new Set(
    days.map((day) => {
      const [year = 0, of = 0] = isoDay(day).split('-').map(Number);
      const after = (of - month + 12) % 12;
      return after > latest ? null : of >= month ? year : year - 1;
    }),
  );
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}
