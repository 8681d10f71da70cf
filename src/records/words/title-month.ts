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

const bareMonth =
  /(?<!\p{L})(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}{0,2}(?!\p{L})(?!\s*\d)/giu;

/**
 * «Зарплата май» over days that all lie in that month or the two after it: the month of that year. Null where no day tells the year, where
 * another column's days tell another, or where the title names several months. Days are counted from 1970-01-01.
 */
export function bareMonthInTitle(title: string, columns: readonly (readonly number[])[]): string | null {
  const named = new Set([...title.matchAll(bareMonth)].flatMap(([word]) => monthOfName(word.toLowerCase()) || []));
  const [month] = named;
  if (named.size !== 1 || month === undefined) return null;
  const years = new Set(columns.flatMap((days) => yearOf(month, days) ?? []));
  const [year] = years;
  return years.size === 1 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** «Зарплата 2023.xlsx», sheet «Сентябрь»: the one month and the one year that the title and its folders name apart; null where they name several. */
export function monthNamedApart(ownTitle: string, title: string): string | null {
  const named = new Set([...ownTitle.matchAll(bareMonth)].map(([word]) => monthOfName(word.toLowerCase())));
  const years = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g));
  const [[month, ...months], [year, ...more]] = [[...named], [...years]];
  if (!month || year === undefined || months.length > 0 || more.length > 0) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** How many months after the one it is for a payment or a list may be dated. */
const latest = 2;

/** The one year in which the month lies at most two months before every day. */
function yearOf(month: number, days: readonly number[]): number | null {
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
