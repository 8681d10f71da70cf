import { civilOf, dayOf, lengthOf } from '../values/calendar-day.ts';
import { monthOfName, parseSpan, type Span } from '../values/parse-date.ts';
import { purposeClass } from './text-classes.ts';

/** A month that a text names; the year is open where the text leaves it out. */
interface NamedMonth {
  readonly month: number;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  /** «10 января»: a day, unless it ends a span of days. */
  readonly day: boolean;
}

const named = /(?<day>\d{1,2}[ .])?(?<!\p{L})(?<word>\p{L}{3,9})\.?(?:[ ,]*(?<year>20\d\d)(?!\d))?/giu;
const numbered =
  /(?<![\d.,/-])(?:(?<first>0?[1-9]|1[0-2]) ?[-–] ?)?(?<month>0?[1-9]|1[0-2])[./-](?<year>20\d\d)(?!\d)|(?<![\d.,/-])(?<y>20\d\d)[.-](?<m>0[1-9]|1[0-2])(?![.-]?\d)/gu;
const korean = /(?:(?<year>20\d\d)년 ?)?(?<!\d)(?<month>[1-9]|1[0-2])월(?! ?\d{1,2}일)/gu;
const dotted = /(?:(\d{1,2}\.\d{1,2}(?:\.20\d\d)?) ?(?:[-–—]|по|to) ?)(\d{1,2}\.\d{1,2}\.20\d\d)/u;

/** Behind these stands the day of a contract, a list or an order. */
const ofPaper =
  /(?:№|(?<!\p{L})(?:от|n|no\.?|dated|of|дог\.?|договор\p{L}*|контракт\p{L}*|contract|реестр\p{L}*)) ?$/iu;
const isFor = /(?<!\p{L})(?:за|for|период:?|расчетный) (?:(?:месяц|month of|the month of|\d{1,2} ?[-–] ?\d{1,2}) )?$/iu;
const joins = /^(?:[ ,.]|г\.?|год\p{L}{0,2}|и|по|and|to|[-–—~])*$/iu;

/**
 * The time that a payment of wages is for, as its purpose says it: «Заработная плата за декабрь 2019 г.», «аванс за ноябрь-декабрь», «з/п с 01.12.2019 по 15.12.2019»,
 * "Salary Dec 2019", «12월 급여». A year that is left out is the one in which the month lies nearest before the day of payment, or follows it at once, since some pay ahead.
 * Null for other payments, and where no time is named; days of contracts, lists and orders name none.
 *
 * @param paid The day of payment, as days since 1970-01-01.
 */
export function timeOfPay(purpose: string | null, paid: number): Span | null {
  if (purpose === null || purposeClass(purpose) !== 'wage') return null;
  const text = purpose.normalize('NFKC').replace(/[\s_]+/g, ' ');
  return daysNamed(text) ?? monthsNamed(text, paid) ?? yearNamed(text);
}

function daysNamed(text: string): Span | null {
  const [, from = '', to = ''] = dotted.exec(text) ?? [];
  return to === '' ? null : parseSpan(`с ${/20\d\d$/.test(from) ? from : `${from}${to.slice(-5)}`} по ${to}`);
}

function monthsNamed(text: string, paid: number): Span | null {
  const all = [...namedMonths(text)].sort((a, b) => a.start - b.start).filter((one) => isOfPay(one, text));
  const first = all.findIndex(({ start }) => isFor.test(text.slice(0, start)));
  const chain = chainFrom(all, Math.max(first, 0), text);
  const last = chain.at(-1);
  if (last === undefined) return null;
  const year = last.year ?? nearestYear(last.month, paid);
  const start = chain.reduceRight((next, one) => earlier(one, next), { month: last.month, year });
  return { from: dayOf(start.year, start.month, 1), to: dayOf(year, last.month, lengthOf(year, last.month)) };
}

function* namedMonths(text: string): Generator<NamedMonth> {
  for (const found of text.matchAll(named)) {
    const { day, word = '', year } = found.groups ?? {};
    const month = monthOfName(word.toLowerCase());
    if (month > 0) yield place(found, month, year, day !== undefined);
  }
  for (const found of text.matchAll(numbered)) {
    const { first, month, year, m, y } = found.groups ?? {};
    if (first !== undefined) yield place(found, Number(first), year ?? y);
    yield place(found, Number(month ?? m), year ?? y);
  }
  for (const found of text.matchAll(korean)) yield place(found, Number(found.groups?.month), found.groups?.year);
}

const place = (found: RegExpExecArray, month: number, year: string | undefined, day = false): NamedMonth => {
  return {
    month,
    year: year === undefined ? null : Number(year),
    start: found.index,
    end: found.index + found[0].length,
    day,
  };
};

/** «с 1 по 15 декабря» is of December; «10 января», and what a paper is dated with, is of no month. */
const isOfPay = ({ start, day }: NamedMonth, text: string): boolean => {
  const before = text.slice(0, start);
  return day ? /\d ?(?:по|[-–—]|to) ?$/iu.test(before) : !ofPaper.test(before);
};

function chainFrom(all: readonly NamedMonth[], first: number, text: string): readonly NamedMonth[] {
  const rest = all.slice(first);
  const end = rest.findIndex((one, at) => at > 0 && !joins.test(text.slice(rest[at - 1]?.end, one.start)));
  return end < 0 ? rest : rest.slice(0, end);
}

/** «ноябрь, декабрь 2019», «декабрь – январь 2020»: a month before the next one, in its year or the year before. */
const earlier = ({ month, year }: NamedMonth, next: { readonly month: number; readonly year: number }) => {
  return { month, year: year ?? (month > next.month ? next.year - 1 : next.year) };
};

function nearestYear(month: number, paid: number): number {
  const day = civilOf(paid);
  const after = (month - day.month + 12) % 12;
  if (after === 1) return month === 1 ? day.year + 1 : day.year;
  return month > day.month ? day.year - 1 : day.year;
}

/** «за 4 квартал 2019 г.», «премия и зарплата за 2019 год». */
function yearNamed(text: string): Span | null {
  const found = /(?<!\p{L})(?:за|for) ((?:[^ ]{1,8} ){0,2}20\d\d(?: ?(?:года?|г))?)(?![\p{L}\d])/iu.exec(text)?.[1];
  return found === undefined ? null : parseSpan(found);
}
