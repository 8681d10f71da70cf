import { looksLikePerson } from './column-profile.ts';

/** How papers write what they are made of: sources of expressions, without flags. */
export const dayText = String.raw`[«"“]?\d{1,2}[»"”]?[\s.]+(?:\p{L}{3,9}|\d{1,2})[\s.,]+\d{4}|\d{4}-\d\d-\d\d|\d{4}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일|\p{Lu}\p{Ll}{2,8}\s+\d{1,2},\s+\d{4}`;
const nameWord = String.raw`\p{Lu}[\p{L}’'-]+`;
/** A surname with initials, or two to four words that each begin with a capital letter. */
export const personText = String.raw`${nameWord}(?:[^\S\n]+(?:\p{Lu}\.[^\S\n]?){1,2}|(?:[^\S\n]+${nameWord}){1,3})`;
const initialsFirst = String.raw`(?:\p{Lu}\.\s?){1,2}${nameWord}`;
export const signatureText = String.raw`${initialsFirst}|${nameWord}\s+(?:\p{Lu}\.\s?){1,2}`;

const forms = String.raw`(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|АНО|ЧОУ|ФГ[БА]ОУ|ГБОУ|ГОУ)(?:\s+(?:ВО|ВПО|ДПО))?`;
const formsInFull = String.raw`(?:Общество\s+с\s+ограниченной|(?:Публичное\s+|Непубличное\s+|Закрытое\s+|Открытое\s+)?[Аа]кционерное\s+общество|Федеральное\s+государственное|Государственное|Муниципальное|Автономная\s+некоммерческая|Частное|Индивидуальный)[^«"“»\n;]{0,140}?`;
const quoted = String.raw`\s*[«"“][^»"”\n]{2,100}[»"”]{1,2}`;
const latin = String.raw`\p{Lu}[\p{L}&.’'-]*(?:[^\S\n]+(?:of|and|for|&|\p{Lu}[\p{L}&.’'-]*)){0,6}[^\S\n]+(?:LLC|Ltd\.?|Limited|JSC|Inc\.?|Corp\.?|Company|University|Institute|College)|University\s+of\s+\p{Lu}\p{L}+`;
const hangul = String.raw`(?:주식회사|\(주\)|㈜)\s*[가-힣A-Za-z]+|[가-힣]+(?:주식회사|대학교|대학|회사|건설|무역|총국|은행)(?![가-힣]*의)`;
const organisation = new RegExp(`(?<!\\p{L})(?:${forms}${quoted}|${formsInFull}${quoted}|${latin}|${hangul})`, 'gu');

/** Organisations by their registered form, as the text writes them. */
export const organisationsIn = (text: string): string[] => [...text.matchAll(organisation)].map(([one]) => one.trim());

export const innOf = (text: string): string | null => /ИНН\s*:?\s*(\d{12}|\d{10})(?!\d)/u.exec(text)?.[1] ?? null;

/** What the first group that said anything says. */
export const saidBy = (found: RegExpExecArray | null): string | null =>
  found
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim() ?? null;

/** An amount and its currency: «150 000 (сто пятьдесят тысяч) рублей», "USD 500", «150,000루블». */
export const moneyText = String.raw`(\d[\d\s]*(?:[.,]\d{3})*(?:[.,]\d\d)?)\s*(?:\([^)]*\)\s*)?(руб\p{L}*\.?|₽|RUB|USD|EUR|долл\p{L}*|\$|€|루블|원)`;

const placeWord =
  /Республик|Федераци|Republic|Federation|Russian|Корейск|Владивосток|Москва|Университет|Institute|University|Академи|Доверенност|Расписк|Сумма|Банк|Bank/u;

/** The first that looks like a person's name and is no state, town or firm. */
export const personIn = (text: string): string | null =>
  [...text.matchAll(new RegExp(personText, 'gu'))]
    .map(([one]) => withoutState(one))
    .find((one) => looksLikePerson(one) && !placeWord.test(one)) ?? null;

/** «граждане КНДР Ким Чхоль Су»: letters that stand for a state are no word of a name. */
export const withoutState = (name: string): string => name.trim().replace(/^\p{Lu}{2,5}\s+(?=\p{Lu}\p{Ll})/u, '');
