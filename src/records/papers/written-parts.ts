import { looksLikePerson } from '../columns/column-profile.ts';
import { nominativeSchool } from './nominative-school.ts';

/** How papers write what they are made of: sources of expressions, without flags. */
export const dayText = String.raw`(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.[12]\d(?!\d|\.\d)|[«"“]?\d{1,2}(?:st|nd|rd|th)?[»"”]?[\s.]+(?:\p{L}{3,9}|\d{1,2})[\s.,]+\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}-\p{L}{3}-\d{4}|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}|\d{4}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일|\p{Lu}\p{Ll}{2,8}\s+\d{1,2},\s+\d{4}`;
const nameWord = String.raw`\p{Lu}[\p{L}’'-]+`;
/** A surname with initials, or two to four words that each begin with a capital letter. */
const surnameFirst = String.raw`${nameWord}(?:[^\S\n]+(?:\p{Lu}\.[^\S\n]?){1,2}(?!\p{L})|(?:[^\S\n]+${nameWord}){1,3})`;
/** «О Гым Су», «О Г.С.», "U In Chol": surnames of one letter, where a word, a mark or a number stands before them: a sentence may begin with «О» and «У». */
const oneLetterFirst = String.raw`(?<=[\p{L}\d»”")][^\S\n]+|[:,;(][^\S\n]*|(?:^|\n)[^\S\n]*\d{1,3}[.)][^\S\n]*)(?:[ОИУЮ](?:[^\S\n]+\p{Lu}\p{Ll}{1,6}(?:-\p{L}{1,6})?(?!\p{L})){1,2}|[ОИУЮ][^\S\n]+(?:\p{Lu}\.[^\S\n]?){1,2}(?!\p{L})|[OU](?:[^\S\n]+\p{Lu}\p{L}{1,6}(?:-\p{L}{1,6})?(?!\p{L})){1,2})`;
const initialsFirst = String.raw`(?:\p{Lu}\.[^\S\n]?){1,2}${nameWord}`;
export const anyPersonText = `${initialsFirst}|${surnameFirst}|${oneLetterFirst}`;

const forms = String.raw`(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|АНО|ЧОУ|НОУ|ФГ[БА]ОУ|ГБОУ|ГОУ|ГБПОУ|(?:ФГ|ОГ|КГ|Г|М)[БАК]УЗ?|ФГБУН|ГУЗ|М[БАК]ОУ|КФХ|СПК|СХПК|ТСЖ)(?:\s+(?:ВО|ВПО|ДПО|СПО))?`;
const formsInFull = String.raw`(?:Общество\s+с\s+ограниченной|(?:Публичное\s+|Непубличное\s+|Закрытое\s+|Открытое\s+)?[Аа]кционерное\s+общество|Федеральное\s+государственное|Государственное|Муниципальное|Автономная\s+некоммерческая|Частное|Индивидуальный)[^«"“»\n;]{0,140}?`;
const quoted = String.raw`\s*[«"“《][^»"”》\n]{2,100}[»"”》]{1,2}`;
const trader = String.raw`(?:ИП|[Ии]ндивидуальн\p{L}+\s+предпринимател\p{L}+)\s+(?:${nameWord}[^\S\n]+(?:\p{Lu}\.[^\S\n]?){1,2}|${nameWord}(?:[^\S\n]+${nameWord}){1,3})`;
const school = String.raw`\p{Lu}[\p{L}-]*(?:ий|ый|ой|ого|ому|ом|им|ым|ая|ую)[^\S\n]+(?:\p{L}[\p{L}-]*(?:ий|ый|ой|ого|ому|ом|им|ым|ая|ую)[^\S\n]+){0,3}(?:университет|институт|академи|колледж|техникум|УНИВЕРСИТЕТ|ИНСТИТУТ|АКАДЕМИ|КОЛЛЕДЖ|ТЕХНИКУМ)\p{L}{0,2}(?!\p{L})`;
const latin = String.raw`\p{Lu}[\p{L}&.’'-]*(?:[^\S\n]+(?:of|and|for|&|\p{Lu}[\p{L}&.’'-]*)){0,6}[^\S\n]*,?[^\S\n]+(?:LLC|Co\.?,?[^\S\n]*Ltd\.?|Co\.|Ltd\.?|Trading|GmbH|PLC|LLP|Limited|JSC|Inc\.?|Corp\.?|Company|University|Institute|College|Academy)(?!\p{L})(?:[^\S\n]+of[^\S\n]+\p{Lu}\p{L}+(?:[^\S\n]+\p{Lu}\p{L}+){0,2})?|University\s+of\s+\p{Lu}\p{L}+`;
const hangul = String.raw`(?:유한책임회사|주식회사|유한회사)\s*《[^》\n]{2,60}》|(?:주식회사|유한책임회사|유한회사|\(주\)|㈜)\s*[가-힣A-Za-z]+?(?=[과와은는이가을를의]?(?:[\s(,.:]|$))|[가-힣]{2,}(?:주식회사|대학교|대학|회사|건설|무역|총국|은행|산업|수산|기업소)(?![가-힣]*의)`;
export const organisation = new RegExp(
  `(?<!\\p{L})(?:${trader}|${forms}${quoted}|${formsInFull}${quoted}|${school}|${latin}|${hangul})`,
  'gu',
);

/** Organisations by their registered form or by the word for what they are, as the text writes them. */
export const organisationsIn = (text: string): string[] =>
  [...text.matchAll(organisation)].map(([one]) => nominativeSchool(one.trim()));

export const innOf = (text: string): string | null => /ИНН\s*:?\s*(\d{12}|\d{10})(?!\d)/u.exec(text)?.[1] ?? null;

/** What the first group that said anything says. */
export const saidBy = (found: RegExpExecArray | null): string | null =>
  found
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim() ?? null;

const day = new RegExp(`(${dayText})`, 'iu');

/** The first day that a text names. */
export const dayIn = (text: string): string | null => saidBy(day.exec(text));

const passport = /(?:паспорт\p{L}*|passport)\s*(?:№|No\.?|number|серии)?\s*:?\s*([\p{Lu}\d][\p{Lu}\d\s№]{4,14}\d)/iu;

/** The number alone, where the word for the paper stands before it. */
export const passportNumber =
  /(?<=(?:паспорт\p{L}*|passport|여권(?:\s*번호)?|려권(?:\s*번호)?|серия)\s*(?:№|No\.?|number|серии|серия)?\s*:?\s*)[\p{Lu}\d](?:[\p{Lu}\d№]|[^\S\n]){4,16}\d/giu;

export const passportIn = (text: string): string | null => saidBy(passport.exec(text));

/** An amount and its currency: «150 000 (сто пятьдесят тысяч) рублей», «150,000루블». */
export const moneyText = String.raw`(\d[\d\s]{0,12}(?:[.,]\d{3}(?!\d)){0,3}(?:[.,]\d\d(?!\d))?)\s*(?:\([^)\n]{0,120}\)\s*)?(руб\p{L}*\.?|р\.|₽|RUB|RUR|USD|EUR|CNY|roubles?|rubles?|US dollars?|dollars?|долл\p{L}*|\$|€|루블|딸라|달러|원)`;

const office =
  /^(?:гр(?:аждан\p{L}*)?\.?|студент\p{L}*|обучающ\p{L}*|слушател\p{L}*|работник\p{L}*|директор\p{L}*|ректор\p{L}*|проректор\p{L}*|декан\p{L}*|доцент\p{L}*|профессор\p{L}*|начальник\p{L}*|руководител\p{L}*|кассир\p{L}*|инспектор\p{L}*|бухгалтер\p{L}*|председател\p{L}*|секретар\p{L}*|представител\p{L}*|прораб\p{L}*|бригадир\p{L}*|консул\p{L}*|инженер\p{L}*|мастер\p{L}*|inspector|accountant|cashier|foreman|(?:за|от|на|от)числить|принять|направить|выдать|выдана|дана|mr|mrs|ms|miss|dr|prof|professor|citizen|student|director|rector|(?:vice|pro)-?rector|dean|head|manager|president|employee|worker|i|the)\.?\s+(?=\p{Lu})/iu;
const noPerson =
  /Республик|Федераци|Republic|Federation|Russian|МВД|УФМС|УВМ|ФНС|Росс[ии]|Кра[йяею]|Област|Район|Инспекци|Прокуратур|Лиценз|Патент|Фамили|Отчеств|Корейск|Владивосток|Москва|Университет|Институт|Institute|University|College|Company|Академи|Колледж|Доверенност|Расписк|Справк|Приказ|Договор|Основани|Сумма|Банк|Bank|Order|Contract|Agreement|Certificate|Receipt|Period|Salary|Date|Отдел|Управлени|Предприяти|Организаци|Работодател|Работник|Строительств|Министерств|Januar|Februar|March|April|June|July|August|September|October|November|December/iu;

/** A state, a town, an office, a paper or a month: capital letters that name nobody. */
export const isNoPerson = (name: string): boolean => noPerson.test(name);

/** «Студент Цой Виктор», «граждане КНДР Ким Чхоль Су», "Mr. PAK Yong Ho": what a person is, before the name, is no word of it. */
export function withoutOffice(name: string): string {
  let bare = name.trim();
  for (let words = 0; words < 4; words++) bare = bare.replace(office, '');
  return withoutState(bare);
}

/** Names of persons in the order of the text; no state, town or firm. */
export const peopleIn = (text: string): string[] => peopleAt(text).map(({ name }) => name);

/** The same, each with its place. */
export function peopleAt(text: string): { readonly index: number; readonly name: string }[] {
  return [...text.matchAll(anyPerson)]
    .map((found) => {
      const name = withoutOffice(found[0]);
      return { index: found.index + found[0].lastIndexOf(name), name };
    })
    .filter(({ name }) => /[\s.]/u.test(name) && looksLikePerson(name) && !isNoPerson(name));
}

const anyPerson = new RegExp(`(?<!\\p{L})(?:${anyPersonText})`, 'gu');

export const personIn = (text: string): string | null => peopleIn(text)[0] ?? null;

/** «граждане КНДР Ким Чхоль Су»: letters that stand for a state are no word of a name. */
const withoutState = (name: string): string =>
  name.trim().replace(/^(?:КНДР|КНР|СРВ|США|ОАЭ|РФ|РК|РУ|РТ|РБ|DPRK|PRC|USA|RF)\s+(?=\p{Lu})/u, '');

const general = String.raw`(?:Социалистическ|Исламск|Народн|Федеративн|Демократическ|Арабск|Объедин[её]нн|Кооперативн|Боливарианск)\p{L}+`;
const state = new RegExp(
  String.raw`(?<!\p{L})(?:Российск\p{L}+\s+Федерац\p{L}+|(?:${general}\s+){0,3}Республик\p{L}*\s+(?:${nameWord})|(?!${general})${nameWord}(?:ой|ая|ую)(?:\s+${nameWord}(?:ой|ая|ую)){0,2}\s+Республик\p{L}*)(?!\p{L})`,
  'gu',
);

/** «граждан Социалистической Республики Вьетнам Нгуен Ван Тханя»: a state called a republic in full, as blanks; one that no other word names is named behind it. */
export const withoutStates = (text: string): string => text.replace(state, (one) => ' '.repeat(one.length));

const span = new RegExp(
  String.raw`(?:(?<!\p{L})с|from|между)\s+(${dayText})(?:\s*г\.?(?:ода)?)?,?\s+(?:по|до|to|until|till|through)\s+(${dayText})|(${dayText})(?:\s*г\.?(?:ода)?)?\s*(?:부터|~|–|—|-)\s*(${dayText})`,
  'iu',
);
/** «с 8 апреля по 5 мая 2024 г.»: the year stands once, at the end. */
const spanOfYear =
  /(?<!\p{L})(?:с|from)\s+([«"]?\d{1,2}[»"]?\s+\p{L}{3,9})\s+(?:по|до|to|until|till)\s+([«"]?\d{1,2}[»"]?\s+\p{L}{3,9}\s+(\d{4}))/iu;

/** The first stretch of days that a text names. */
export function spanIn(text: string): readonly [from: string | null, to: string | null] {
  const found = span.exec(text);
  if (found !== null) return [found[1] ?? found[3] ?? null, found[2] ?? found[4] ?? null];
  const [, from, to, year] = spanOfYear.exec(text) ?? [];
  return from === undefined || to === undefined ? [null, null] : [`${from} ${year}`, to];
}

export const bornIn = (text: string): string | null => saidBy(born.exec(text));
const born = new RegExp(
  String.raw`(${dayText})\s*(?:г\.?\s?р\.?|года?\s+рождения|년?생)|(?:born(?:\s+on)?|родил\p{L}+|date\s+of\s+birth|дата\s+рождения|생년월일)\s*:?\s*(${dayText})|(\d{4})\s*(?:г\.?\s?р\.|года?\s+рождения)`,
  'iu',
);
