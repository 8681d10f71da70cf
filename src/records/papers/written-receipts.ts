import { currencyIn } from '../values/parse-number.ts';
import { letterheadOf, numberAndDay } from './written-head.ts';
import { paperOf, titledText, type WrittenLine, type WrittenTable } from './written-line.ts';
import {
  anyPersonText,
  dayIn,
  dayText,
  moneyText,
  organisationsIn,
  personIn,
  saidBy,
  withoutOffice,
} from './written-parts.ts';

const title =
  /^\s*(?:р\s?а\s?с\s?п\s?и\s?с\s?к\s?а|(?:приходный|расходный)\s+кассовый\s+ордер|receipt|cash\s+(?:receipt|voucher)|acknowledgement\s+of\s+receipt|(?:현금\s*)?(?:령수증|영수증))(?![\p{Ll}가-힣])/iu;
const who = `(${anyPersonText}|[가-힣]{2,4}(?![가-힣]))`;
const office = String.raw`(?:\p{Ll}[\p{L}.-]*\s+|Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+){0,5}?`;
/** Who says in the paper that he took or gave, by the verb. */
const speaker = new RegExp(
  String.raw`(?:^|[\s,.])(?:Я|I|Мною|Мной|Мне),?\s+(?:[^,\n]{0,40}?,\s*)??(${anyPersonText})`,
  'u',
);
const gave = /(?<!\p{L})(?:передал\p{L}*|выдал\p{L}*|отдал\p{L}*|(?:have\s+)?(?:handed|paid|given))(?!\p{L})/iu;
const took =
  /(?<!\p{L})(?:получ(?:ил\p{L}*|ен\p{L}*)|принял\p{L}*|принят\p{L}*|взял\p{L}*|received|receipt\s+of)(?!\p{L})|[령영]수함/iu;
// Without the flag that forgets capitals: «от … наличными» is no name.
const taker = new RegExp(
  String.raw`(?:^|\n)\s*(?:[Пп]олучил\p{L}*|[Вв]ыдать|[Кк]ому|[Пп]ринял\p{L}*|[Rr]eceived\s+by|[Pp]ay\s+to|[령영]수인|받은\s*사람)\s*[:：]?\s*${office}${who}`,
  'u',
);
const giver = new RegExp(
  String.raw`(?:(?<!\p{L})(?:от|у)\s+|[Пп]ринято\s+от\s*:?\s*|[Rr]eceived\s+from\s+|from\s+|지불인\s*[:：]?\s*|지급인\s*[:：]?\s*)${office}${who}`,
  'u',
);
const toWhom = new RegExp(String.raw`(?<!\p{L})(?:to|гр\.|гражданин\p{L}*)\s+${office}${who}`, 'u');
const amountBefore = /(RUB|USD|EUR|\$|€|₽)\s?(\d[\d ,]{0,12}(?:[.,]\d\d(?!\d))?)/u;
const sum = new RegExp(moneyText, 'iu');

/** «Я, …, получил от … 150 000 рублей … числа», a cash order, 령수증: money from hand to hand, as a book of cash would hold it. */
export function receiptsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const titled = titledText(lines, title, 8);
  if (titled === null) return null;
  const { first, text } = titled;
  const amount = amountIn(text);
  const day = numberAndDay(lines, first).day ?? dayIn(bare(text));
  const sides = sidesOf(text, letterheadOf(lines, first) ?? organisationsIn(text)[0] ?? null);
  if (amount === null || day === null || sides === null) return null;
  return paperOf(lines, first, [
    ['Вид операции', sides.order ?? 'передача'],
    ['Дата', dayIn(bare(text).slice(speaker.exec(text)?.index ?? 0)) ?? day],
    ['От кого', sides.from],
    ['Кому выдано', sides.to],
    ['Сумма', amount[0]],
    ['Валюта', amount[1]],
    ['Место', saidBy(/(?<!\p{L})(г\.\s?\p{Lu}[\p{L}-]+)/u.exec(text))],
  ]);
}

/** The day of birth and of a passport is no day of a payment. */
const bare = (text: string): string =>
  text.replace(
    new RegExp(
      `(?:${dayText})\\s*(?:г\\.?\\s?р\\.?|года?\\s+рождения)|(?:паспорт|passport|выдан)[^\\n]{0,40}?(?:${dayText})`,
      'giu',
    ),
    (one) => ' '.repeat(one.length),
  );

interface Sides {
  readonly from: string | null;
  readonly to: string | null;
  /** What a cash order does with the money; null of a receipt between two. */
  readonly order: 'расход' | 'взнос' | null;
}

function sidesOf(text: string, till: string | null): Sides | null {
  const order = /^\s*расходный/iu.test(text) ? 'расход' : /^\s*приходный/iu.test(text) ? 'взнос' : null;
  const me = withoutOffice(speaker.exec(text)?.[1] ?? '') || null;
  const behind = text.slice(speaker.exec(text)?.index ?? 0).slice((me?.length ?? 0) + 2);
  const [mine, given] = [took.exec(behind)?.index, gave.exec(behind)?.index];
  const from = named(giver.exec(text)) ?? (order === 'расход' ? till : null);
  const to = named(taker.exec(text)) ?? (order === 'взнос' ? till : null);
  if (me !== null && (mine ?? Number.POSITIVE_INFINITY) < (given ?? Number.POSITIVE_INFINITY))
    return { from: from ?? organisationsIn(behind)[0] ?? personIn(behind.slice(mine)), to: me, order };
  if (me !== null && given !== undefined) {
    const partner = behind.slice(given).split(/\n\s*\n/)[0] ?? '';
    return {
      from: me,
      to: to ?? named(toWhom.exec(partner)) ?? organisationsIn(partner)[0] ?? personIn(partner),
      order,
    };
  }
  return from === null && to === null ? null : { from, to, order };
}

const named = (found: RegExpExecArray | null): string | null => {
  const said = saidBy(found);
  return said === null ? null : withoutOffice(said);
};

/** «75000 (семьдесят пять тысяч) руб.», "USD 1,500.00". */
function amountIn(text: string): readonly [string, string] | null {
  const [, code, before] = amountBefore.exec(text) ?? [];
  if (code !== undefined && before !== undefined) return [before.trim(), code];
  const [, amount, currency] = sum.exec(text) ?? [];
  if (amount !== undefined && currency !== undefined) return [amount.trim(), currency];
  // «Сумма, руб. коп.: 181000=00»: the currency stands with the word.
  const [, unit = '', labelled] =
    /(?:^|\n)[^\S\n]*сумма([^:\n]{0,20})[:\s]\s*(\d[\d ]*[=-]\d\d)(?!\d)/iu.exec(text) ?? [];
  return labelled === undefined ? null : [labelled, currencyIn(unit) ?? 'RUB'];
}
