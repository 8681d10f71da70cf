import { parseDay, parseMonth } from '../values/parse-date.ts';
import { isInn, isOgrn } from '../values/register-numbers.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { besideName } from './beside-name.ts';
import { looksLikeOrganisation, looksLikeUniversity, shortForm } from './column-profile.ts';
import { isSchoolAcronym, schoolIn } from './school-name.ts';

/** Something the paper says once, above its rows: «Университет: …», «ИНН 00…», «Приказ № 112-с от 01.09.2023». */
export interface Said {
  /** The words before it; empty where it stands alone. */
  readonly key: string;
  readonly text: string;
  /** The part of the organisation said just before that this number is («ООО «Ромашка», ИНН 0012345678»). */
  readonly of?: 'inn' | 'ogrn' | 'kpp';
}

/** How like a heading of forms a word is that surely heads what stands behind it. */
export const surely = 0.9;

export const dayText = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[«"]?\d{1,2}[»"]?\s+\p{L}{3,}\s+\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{4}년\s*\d{1,2}월\s*\d{1,2}일`;
/** «Приказ 1643-ин от 26.03.21»: behind the word for a paper a number needs no sign before it. */
const behindPaper = String.raw`(?<=(?<!\p{L})(?:приказ|распоряжени|договор|контракт|доверенност|направлени|соглашени|пр\.|дог\.|dog\.|dogovor|prikaz|order|contract|agreement)\p{L}*\s)(?!${dayText})`;
/** «Приказ N 45»: typewriters have no other sign. */
const latinSign = String.raw`(?<![\p{L}\d])N(?=\s?\d)`;
const dated = new RegExp(
  String.raw`(?:№|No\.?|${latinSign}|#|번호:?|${behindPaper})\s*([^\s№,;]*\d[^\s,;]*(?:\s\p{Ll}{1,3}(?:/\p{Ll}{1,3})?(?=\s+от\s|\s*\())?)\s*(?:от|ot|dated|of|,|\()?\s*(${dayText})`,
  'iu',
);
const datedFirst = new RegExp(
  String.raw`(?:от|dated|of)?\s*(${dayText})\s*(?:г\.|года)?\s*(?:№|No\.?|${latinSign}|#)\s*([^\s№,;]*\d[^\s,;]*)`,
  'iu',
);

/** «실습계약 제ПП-318호 (2024.02.12)». */
const datedKorean = new RegExp(String.raw`제\s*([^\s제호]*\d[^\s호]*)\s*호\s*[(,]?\s*(${dayText})`, 'u');

/** «ООО «Ромашка», ИНН 0012345678»: a number that stands with the name is said of its own. */
export function split(key: string, written: string): Said[] {
  const text = written.replace(/\s*:$/u, '').replace(/^_{3,}\s*|\s*_{3,}$/gu, '');
  if (nothingIn.test(text)) return [];
  const more = besideName(text.replace(/\.$/u, ''), key);
  if (more !== null && key !== '')
    return [
      { key, text: more.name },
      { key: more.heading, text: more.text },
    ];
  const name = withoutNumbers(text);
  return [{ key, text: name }, ...numbersIn(text).map((found) => (name === text ? found : beside(found)))];
}

/** «Представитель: (дов. )»: a form whose blanks are left empty. */
const nothingIn = /^\([^()\d]*\)$/u;

const withoutNumbers = (text: string): string => {
  const bare = text
    .replace(/[,;(]?\s*(ИНН|ОГРН|КПП|INN|OGRN)\s*[:№]?\s*\d+\)?/giu, '')
    .replace(/[,;\s]+$/, '')
    .trim();
  return bare === '' ? text : bare;
};

const partOfLabel: Readonly<Record<string, 'inn' | 'ogrn' | 'kpp'>> = {
  ИНН: 'inn',
  INN: 'inn',
  ОГРН: 'ogrn',
  OGRN: 'ogrn',
  КПП: 'kpp',
};

const beside = (said: Said): Said => {
  const of = partOfLabel[said.key.toUpperCase()];
  return of === undefined ? said : { ...said, of };
};

function numbersIn(text: string): Said[] {
  return [...text.matchAll(/(ИНН|ОГРН|КПП|INN|OGRN)\s*[:№]?\s*(\d{9,15})/giu)].map((found) => ({
    key: found[1] ?? '',
    text: found[2] ?? '',
  }));
}

/** «Приложение 1 к договору № 5»: the paper that the number and day are of. */
export const paperWord =
  /(приказ|распоряжени|договор|контракт|справк|доверенност|направлени|соглашени|акт|order|contract|agreement|certificate|명령|계약)\p{L}*(?!.*(?:приказ|договор|контракт|contract|order))/iu;

/** «дог. № 5», «dog. P-254», «пр. 17»: the last word before a number, cut short or in Latin letters. */
const shortPaper = /(?<!\p{L})(дог|пр|dog|dogovor|prikaz)\.?\s*$/iu;
const paperOf: Readonly<Record<string, string>> = {
  ...{ дог: 'договор', dog: 'договор', dogovor: 'договор', пр: 'приказ', prikaz: 'приказ' },
};

export const paperFirst = /^(?:приказ|распоряжени|договор|направлени)\p{L}*\s[^.;]{0,160}$/iu;

/** «Приказ № 112-с от 01.09.2023», «от 1 сентября 2023 г. № 112-с»: the words before, the number and the day. */
export function datedPaper(cell: string): { title: string; number: string; day: string } | null {
  const found = dated.exec(cell) ?? datedKorean.exec(cell);
  const turned = found ? null : datedFirst.exec(cell);
  const [number = '', day = ''] = found ? [found[1], found[2]] : [turned?.[2], turned?.[1]];
  if (parseDay(day) === null) return null;
  const title = cell
    .slice(0, found?.index ?? turned?.index)
    .replace(shortPaper, (_, word: string) => paperOf[word.toLowerCase()] ?? word);
  return { title: paperWord.exec(title)?.[0] ?? title.replace(/^(?:к|ко|по)\s+/iu, ''), number, day };
}

/** «Реестр № 14 на зачисление заработной платы», «Платёжная ведомость от 10.09.2023»: the number or the day of a list, where it says but one. */
function registerOf(cell: string): Said[] {
  const word = /(реестр|ведомость|register|명세서)/iu.exec(cell)?.[0];
  if (word === undefined || parseDay(cell) !== null) return [];
  const number = /(?:№|No\.?)\s*([^\s№,;]*\d[^\s,;]*)/iu.exec(cell)?.[1];
  const day = new RegExp(String.raw`(?:от|dated|of)\s+(${dayText})`, 'iu').exec(cell)?.[1];
  return [
    ...(number === undefined ? [] : [{ key: `№ ${word}`, text: number }]),
    ...(day === undefined || parseDay(day) === null ? [] : [{ key: `Дата ${word}`, text: day }]),
  ];
}

/** «Контракт рег. № 1000000000000000071»: a paper by its number alone. */
export function numberedPaper(cell: string): Said[] {
  const found = /^(.{0,60}?)(?:(?:№|No\.?|#)\s*([^\s№,;]*\d[^\s,;]*)|(?<=\s)(\d{10,})(?!\d))/iu.exec(cell);
  const word = paperWord.exec(found?.[1] ?? '');
  return word === null || parseDay(cell) !== null
    ? []
    : [{ key: `${word[0]} №`, text: found?.[2] ?? found?.[3] ?? '' }];
}

const registered =
  /(?<!\p{L})(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|[МГ][БКА]У|[КО]?Г[БКА]У|ФГ[БК]У|ФКУ|УКС|АНО|ЧОУ|ФГ[БА]ОУ|ГБОУ|ГОУ)(?:\s+(?:ВО|ВПО|ДПО))?\s*[«"“][^»"”]{2,100}[»"”]/u;

/** «Табель СК Бухта сентябрь 2023», «ООО Ромашка, июнь»: names that nothing sets off from the words around them begin with capitals. */
const unquoted = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП)\s+(?:${shortForm}[\s-]+)?|${shortForm}[\s-]+)[\p{Lu}\d][\p{L}\d-]*(?:\s\p{Lu}[\p{L}-]*){0,2}(?:\s\p{Lu}\.\s?(?:\p{Lu}\.)?)?`,
  'gu',
);

/** «Выписка по счету … ООО «Ромашка»», «ФГБОУ ВО «…» — ООО «…»»: organisations by their registered form, without the words around them. */
export const unnamedIn = (text: string): Said[] => {
  const quoted = text.match(new RegExp(registered, 'gu')) ?? [];
  const names = quoted.length > 0 || /[«»"“”]/.test(text) ? quoted : (text.match(unquoted) ?? []);
  return names.map((name) => ({ key: '', text: name.trim() }));
};

/** A line of a university's paper says more than its name. */
const namedSchool = (cell: string): string | null => {
  const name = schoolIn(cell);
  return name !== null && looksLikeUniversity(name) ? name : null;
};

/** «Приказ ВАГТУ от 16.10.2023»: a university by its short name. */
const acronymIn = (cell: string): string | null => {
  const name = schoolIn(cell);
  return name !== null && isSchoolAcronym(name) ? name : null;
};

const inRole = new RegExp(
  String.raw`(?<!\p{L})(\p{Lu}\p{Ll}+)\s+(${registered.source})(?:,?\s*(?:сч[её]т|р/с)\s*(?:№\s*)?(\d{20}))?`,
  'gu',
);

/** «Плательщик ООО «Ромашка», счёт 40702…» in a line of more: the party by the word before it, and its account. */
function partiesIn(cell: string): Said[] {
  return [...cell.matchAll(inRole)].flatMap(([, role = '', name = '', account]) =>
    headingLexicon().known(role) < surely
      ? []
      : [{ key: role, text: name }, ...(account === undefined ? [] : [{ key: `Счет ${role}`, text: account }])],
  );
}

const namedInRole = /(?<!\p{L})(\p{L}{6,})\s+((?:\p{Lu}{2,7}\s+){1,3}[«"“][^»"”]{2,100}[»"”])/gu;

/** «Реестр контрактов заказчика МКУ «Дирекция»»: a title names a party by the word before it, where that word heads firms and no people. */
const partiesOfTitle = (cell: string): Said[] =>
  [...cell.matchAll(namedInRole)].flatMap(([, role = '', name = '']) =>
    headingLexicon().headsFirms(role) ? [{ key: role, text: name }] : [],
  );

/** «По состоянию на 15.02.2024», «Выписка из базы контрагентов на 15.02.2024». */
const asOf = new RegExp(
  String.raw`(?:по состоянию на|as of)\s+(\S+)|^(?:выписка|сведения|список|реестр|данные|информация|extract)(?![\p{L}]).*\s(?:на|as at)\s+(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)|(?:^|\s)(?:на|as at)\s+(${dayText})\s*(?:г\.?|года)?$`,
  'iu',
);

/** «Стройплощадка ул. …», «ЖК «…», корп. 2»: a line that names the site and says nothing else. */
const site =
  /^(?:строй?площадка|стр(?:оит)?\.\s*площадка|строительная\s+площадка|строительный\s+объект|ЖК|ТРЦ|вахтовый\s+городок|construction\s+site)\s+[^:]*$/iu;

/** «Общежитие № 2, Вымышленный университет»: a house by its number is of whom the line names, and by the number alone any. */
const dormitory = /(?<!\p{L})(?:общежитие|dormitory|hostel)\s*(?:№|No\.?|#)\s*\d[^:]*$|(?:제\s*)?\d+\s*기숙사$/iu;
/** «Список проживающих в общежитии № 3». */
const inDormitory = /(?<!\p{L})общежити(?:и|ю|я|ем)\s*(№\s*\d+)/iu;

function dormitoryIn(cell: string): string | null {
  if (cell.length > 100) return null;
  const number = inDormitory.exec(cell)?.[1];
  return dormitory.test(cell) ? cell : number === undefined ? null : `Общежитие ${number}`;
}

/** «Талоны на питание, столовая ЖК «…»», «Журнал пропусков на объект «…»»: the site that a title names. */
const siteNamed =
  /(?:^|[\s,(])((?:ЖК|ТРЦ|ТЦ|МФК)\s*[«"“][^»"”]{2,60}[»"”])|(?<!\p{L})(?:объект|стройплощадк|стр(?:оит)?\.\s*площадк|строительн\p{L}+\s+площадк)\p{Ll}{0,3}\s+((?:\p{Lu}[^«"“:;,(]{1,40})?[«"“][^»"”]{2,60}[»"”]|\p{Lu}(?:[^«"“:;,.(]|(?<=(?<!\p{L})(?:ул|пр|пер|ш|наб|г|пос))\.){2,60}(?:,\s*(?:д\.\s*)?\d{1,4}\p{L}?(?![.\d]))?(?=[:;,.(]|$))|[,–—-]\s*((?:lot|plot|block)\s+\d+\s+\p{L}[\p{L}\s]{2,40})$/iu;

/** «Семестр 2», «Дата проведения 14.06.2024»: what heads a column of forms, and a number or a day behind it. */
function unmarked(cell: string): Said[] {
  const [, key, text] = /^(\p{L}[\p{L}\s]{2,40}?)\s+(\d{1,2}\.\d{1,2}\.\d{4}|\d{1,4})$/u.exec(cell) ?? [];
  const isSaid = key !== undefined && text !== undefined && headingLexicon().known(key) >= 0.95;
  return isSaid ? [{ key, text }] : [];
}

/** «2021/2022 уч. г.» and hardly more. */
export const longestYear = 16;

/** «2021/22 учебного года». */
export function yearIn(cell: string): Said[] {
  const year =
    /(?<!\d)(20\d\d)\s*[/–—-]\s*(20\d\d|\d\d)(?=\s*(?:уч|г\.|acad|$|[^\p{L}\d.\s-]|학년))|(?:academic year|session)\s+(20\d\d)/iu.exec(
      cell,
    );
  return year === null ? [] : [{ key: 'Учебный год', text: year[3] ?? `${year[1]}/${year[2]}` }];
}

/** «… из общежития (г. Вымыслов, ул. Морская, 7)», «Фабрика, ул. Новая, д. 5»: the address that a title says. */
const addressNamed =
  /(?<!\p{L})((?:(?:г|пос|пгт|с)\.\s*\p{Lu}[\p{L}-]+,\s*)?(?:ул|пр-т|просп|пр|пер|наб|пл|ш|б-р)\.\s*\p{Lu}[\p{L}\d\s.-]{1,40}?,?\s*(?:д(?:ом)?\.?\s*)?\d{1,4}(?:\s?\p{L})?(?:\/\d{1,3})?)(?![\p{L}\d])/u;

/** «Развозка 5 сентября 2023, объект Рыбокомбинат «Заря»»: what stands in quotation marks is the site, and the line nobody's name. */
const saysMore = (cell: string): boolean => siteNamed.test(cell) || whenSaid.test(cell);
/** «ЖК «Бухта», проживание с 01.06.2022»: what is said of the site, and when. */
const behindSite = new RegExp(`,\\s+\\p{Ll}[^,]*(?:${dayText}).*$`, 'u');
const whenSaid = new RegExp(`(?<![\\d.])(?:${dayText})`, 'iu');

/** What a cell says by itself, without a word before it: a paper, parties, a site, a year, a day; `above` is the word for a paper over it. */
export function alone(cell: string, above: string): Said[] {
  const numbers = numbersIn(cell);
  const paper = datedPaper(cell);
  const said: Said[] = [];
  const isNamed = paper === null && !site.test(cell) && looksLikeOrganisation(cell) && withoutNumbers(cell) !== cell;
  if (!isNamed) said.push(...numbers);
  if (paper !== null) {
    const title = paper.title === '' ? (paperWord.exec(above)?.[0] ?? '') : paper.title;
    const parties = partiesIn(cell);
    said.push({ key: `${title} №`.trim(), text: paper.number });
    said.push({ key: `Дата ${title}`.trim(), text: paper.day }, ...(parties.length > 0 ? parties : unnamedIn(cell)));
  } else if (looksLikeOrganisation(cell) && !site.test(cell)) {
    const parties = partiesOfTitle(cell);
    const [named, ...others] = unnamedIn(cell);
    const name = (isNamed ? null : namedSchool(cell)) ?? (saysMore(cell) ? null : withoutNumbers(cell));
    const unnamed = named ?? (name === null ? [] : { key: '', text: name });
    said.push(...(parties.length > 0 ? parties : [unnamed].flat()), ...(isNamed ? numbers.map(beside) : []));
    if (parties.length === 0) said.push(...others);
  }
  if (said.every(({ key }) => key !== '') && acronymIn(cell) !== null)
    said.push({ key: '', text: acronymIn(cell) ?? '' });
  if (paper === null) said.push(...registerOf(cell), ...numberedPaper(cell));
  said.push(...yearIn(cell));
  const month = /(?:за|for|период)\s+(\p{L}+\s+\d{4})/iu.exec(cell);
  if (month && parseMonth(month[1] ?? '') !== null) said.push({ key: 'Месяц', text: month[1] ?? '' });
  const ofDay =
    new RegExp(String.raw`(?<!\p{L})за\s+(${dayText})(?!\s*(?:г\.|года)?\s*(?:по|до|[–—-])\s*\d)`, 'iu').exec(
      cell,
    )?.[1] ?? '';
  if (parseDay(ofDay) !== null) said.push({ key: 'Дата', text: ofDay });
  const day = asOf.exec(cell);
  const since = day?.[1] ?? day?.[2] ?? day?.[3] ?? '';
  if (parseDay(since) !== null) said.push({ key: 'По состоянию на', text: since });
  const named = siteNamed.exec(cell);
  const lodged = dormitoryIn(cell);
  const address = addressNamed.exec(cell)?.[1];
  const at = named?.slice(1).find((text) => text !== undefined);
  if (address !== undefined && !site.test(cell) && !at?.includes(address)) said.push({ key: 'Адрес', text: address });
  if (site.test(cell) && cell.length <= 80) said.push({ key: 'Объект', text: cell.replace(behindSite, '') });
  else if (at !== undefined) said.push({ key: 'Объект', text: at });
  else if (lodged !== null) said.push({ key: 'Общежитие', text: lodged });
  if (said.length === 0) said.push(...unmarked(cell));
  if (said.length === 0 && (isInn(cell) || isOgrn(cell))) said.push({ key: isInn(cell) ? 'ИНН' : 'ОГРН', text: cell });
  return said;
}
