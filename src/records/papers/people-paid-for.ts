import { looksLikeOrganisation } from '../columns/column-profile.ts';
import { normalNumber } from '../values/register-numbers.ts';
import { programmeGroup, purposeClass } from '../words/text-classes.ts';
import { isNoPerson } from './written-parts.ts';

/** What a payment for people says: for whom it is, for how many, and under which contract. */
export interface PaidFor {
  /** As they are written, each once. */
  readonly people: readonly string[];
  /** How many it is for, those named among them; null where it does not say. */
  readonly heads: number | null;
  readonly contract: string | null;
}

const nothing: PaidFor = { people: [], heads: null, contract: null };

/** In whatever else is paid for, a person may be named for any reason. */
const forPeople: ReadonlySet<string> = new Set(['tuition', 'practice']);

/** Work is paid for by the head too: «За предоставление рабочих 39 чел.», «по договору подряда (бригада 25 чел.)». */
const forHands: ReadonlySet<string> = new Set(['personnel', 'works', 'fee', 'other']);

/** Purposes are repeated; beyond so many they hardly are. */
const mostKept = 20_000;
const known = new Map<string, PaidFor>();

/**
 * For whom a payment for study or practice is, or one that leaves to a contract what it is for, by its purpose: «Оплата за обучение: Ли Н.М., Квон Д.Ч.»,
 * «13 чел.», "tuition for KIM CHOL SU and 4 others", «등록금 김철수 외 3명», «по договору ИМО-4184/22 за Ли Н. М.»; and how many hands one for work is for. A name
 * counts by its shape and by what stands around it, never by whose it could be: who signs, pays, teaches or
 * asks is not paid for, nor is whoever a school, a street or a firm is called after. What may be no name at all names nobody.
 */
export function paidForIn(purpose: string | null): PaidFor {
  const kind = purposeClass(purpose);
  if (purpose === null || !(forPeople.has(kind) || forHands.has(kind))) return nothing;
  const before = known.get(purpose);
  if (before !== undefined) return before;
  const said = saidIn(purpose.normalize('NFC').replace(/\s+/gu, ' ').trim(), kind);
  if (known.size < mostKept) known.set(purpose, said);
  return said;
}

function saidIn(text: string, kind: string): PaidFor {
  const contract = forPeople.has(kind) || kind === 'other' ? contractIn(text) : null;
  if (!forPeople.has(kind) && contract === null) return { ...nothing, heads: headsIn(text, 0) };
  const people = peoplePaidFor(text);
  return { people, heads: headsIn(text, people.length), contract };
}

/** Words that may be a name, where they stand. */
interface Named {
  readonly at: number;
  readonly end: number;
  /** A surname with two initials, or with a patronymic, is a person's; of others something has to say so. */
  readonly sure: boolean;
}

const [initial, surname] = [String.raw`\p{Lu}\.`, String.raw`\p{Lu}[\p{L}’'-]*`];
const twoInitials = new RegExp(
  String.raw`(?<![\p{L}\d.])(?:${surname} ?${initial}[ -]?${initial}|${initial} ?${initial} ?(?=\p{L}{2})${surname})(?!\p{L})`,
  'gu',
);
const oneInitial = new RegExp(String.raw`(?<![\p{L}\d.])${surname} ${initial}(?! ?[\d\p{L}])`, 'gu');
const capitals = /(?<![\p{L}\d.])\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+(?!\.?\p{L})/gu;
const hangul = /(?<![가-힣])[가-힣]{2,4}(?=$|[^가-힣])/gu;
const patronymic = /\p{L}(?:вич|вна|вича|вичу|вны|вне|оглы|кызы|уулу|[oe]vich|[oe]vna)$/iu;

/** People whom a text says that money is for, each once, as they are written. */
export function peoplePaidFor(text: string): string[] {
  const found = [
    ...places(text, twoInitials, true),
    ...places(text, oneInitial, false),
    ...[...text.matchAll(capitals)].flatMap((one) => namesAmong(one[0], one.index)),
    ...places(text, hangul, false),
  ].filter(({ at, end }) => mayBeNamed(text.slice(at, end)));
  const sure = found.filter((one) => one.sure);
  const apart = [...sure, ...found.filter((one) => !one.sure && !sure.some((other) => overlap(one, other)))];
  apart.sort((a, b) => a.at - b.at);
  return [...new Set(paidAmong(text, apart).map(({ at, end }) => text.slice(at, end)))];
}

const overlap = (one: Named, other: Named): boolean => one.at < other.end && other.at < one.end;

const places = (text: string, shape: RegExp, sure: boolean): Named[] =>
  [...text.matchAll(shape)].map(({ index, 0: { length } }) => ({ at: index, end: index + length, sure }));

/** Of words with capitals («ОПЛАТА ЗА ОБУЧЕНИЕ КИМ ЧХОЛЬ СУ») the runs of two to four that no word of payments breaks, and none where one is of schools and courses. */
function namesAmong(words: string, from: number): Named[] {
  const runs: { at: number; words: string[] }[] = [];
  let at = from;
  let broken = true;
  for (const one of words.split(' ')) {
    if (ofPayments.test(one) || state.test(one) || isOther.test(one) || purposeClass(one) !== 'other') broken = true;
    else {
      if (broken) runs.push({ at, words: [] });
      runs.at(-1)?.words.push(one);
      broken = false;
    }
    at += one.length + 1;
  }
  return runs
    .filter(({ words: run }) => run.length > 1 && run.length < 5)
    .map(({ at: begin, words: run }) => ({
      at: begin,
      end: begin + run.join(' ').length,
      sure: run.length === 3 && run.some((one) => patronymic.test(one)),
    }));
}

/** Words beside a name that are none: of payments, and those that hold a sentence together. */
const ofPayments =
  /^(?:оплат\p{L}*|плат[аеёы]\p{L}*|за|на|по|от|для|и|с|со|в|об|из|к|студент\p{L}*|обучающ\p{L}*|слушател\p{L}*|учащ\p{L}*|аспирант\p{L}*|граждан\p{L}*|гр|сч[её]т\p{L}*|сумма|согласно|без|ндс|дог\p{L}*|контракт\p{L}*|спис\p{L}*|ещ[её]|др|фио|payment|paid|pay|for|of|and|the|by|from|to|fees?|students?|trainees?|mr|mrs|ms|miss|names?|others?|more|et|al|inv\p{L}*|contract|agreement|no|re|ref|behalf|on|in|per|under|dd|dated|order|list)$/iu;
const state = /(?<!\p{L})(?:КНДР|КНР|СРВ|РФ|РК|DPRK|PRC|RF)\s*$/u;
/** What is taught, where and when: near such words capitals are of titles. */
const ofStudy =
  /^(?:санкт|нижн|верхн|велик|южно|новый|нью|new|north|south|east|west|campus|city|курс|групп|год|семестр|четверт|полугод|факультет|кафедр|специальн|направлен|программ|уровен|ступен|форм|очн|заочн|бакалавр|магистр|язык|подготов|дополнит|платн|услуг|перв|втор|трет|осен|весен|зимн|летн|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|course|group|year|semester|term|faculty|department|program|school|studies|study|language|level|degree|bachelor|master|foundation|preparatory|first|second|third|autumn|fall|spring|summer|winter|full|half|part|annual|total|advance|balance|deposit|foreign|international|russian|english|korean|academic|service|january|february|march|april|june|july|august|september|october|november|december|학기|학년|학과|학부|과정|교육|납부|송금|입금|지급|기숙|교재|신입|재학|유학|학생|명단|외국|연수|비용|장학|수업|분납|잔액|일부|전액)/iu;
const titleEndings =
  /^(?:\p{L}{3,}(?:[ыо]й|ая|ое|ые|ого|ому|ую|ных|ский|ского|скому|ческий)|\p{L}{3,}(?:ing|tion|sion|ics|ment|logy|ence|ance|ship|ical|ional|ern))$/iu;

/** No title, town, course, state or firm. */
function mayBeNamed(name: string): boolean {
  const words = name.split(' ');
  if (looksLikeOrganisation(name) || isNoPerson(name) || programmeGroup(name) !== null) return false;
  if (purposeClass(name) !== 'other' || words.some((one) => ofStudy.test(one) || ofPayments.test(one))) return false;
  return (
    name.includes('.') || words.some((one) => patronymic.test(one)) || !words.some((one) => titleEndings.test(one))
  );
}

/** Who stands in a payment and is not paid for: who acts in it, teaches, or gave a name to something. */
const others = String.raw`(?:директор|ректор|проректор|декан|бухгалтер|руковод|подпис|исполн|представит|куратор|плательщ|заказч|отправит|получат|кассир|доверен|письм|записк|заявлен|поручен|распоряж|просьб|предпринимат|адвокат|нотариус|преподават|профессор|доцент|лектор|автор|ответственн|менеджер|консул|инспектор|director|rector|dean|manager|accountant|sign|agent|representative|payer|sender|teacher|professor|lecturer|tutor|attorney|대표|총장|이사|원장|학장|교수|납부자|송금인|입금자|담당)\p{L}*|агент\p{L}{0,2}|принял[аи]?|лице|имени|им|исп|улиц[аыеу]|ул|пер|просп|пр-т|ИП|КФХ|head|attn|named after|paid`;
const isOther = new RegExp(`^(?:${others})$`, 'iu');
const behindOthers = new RegExp(
  String.raw`(?<!\p{L})(?:${others})\.?(?:[\s:,.-]+(?!(?:за|для|for|студент|student)(?!\p{L}))[\p{L}-]+\.?){0,2}[\s:,.(-]*$`,
  'iu',
);
/** «от Иванова И.И.», «договор с Ивановым И.И.», «через», "by": from whom, with whom. */
const notFor = /(?<!\p{L})(?:от|с|со|через|у|by|from|via|through|to|with|c\/o)\s*$/iu;
/** A firm or a school is called so. */
const quoted = /[«“„][^»”]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/u;

/** Directly before a name: that somebody is paid for. */
const announced =
  /(?:(?<!\p{L})(?:(?:за|для|for|mr|mrs|ms|miss|гр|fio|фио)|(?:tuition|fees?|behalf|payment) of|(?:студент|обучающ|слушател|абитуриент|аспирант|стаж[её]р|учащ|ученик|граждан|обуч|уч[её]б|списк|student|trainee|learner|applicant|tuition|name)\p{L}*|fees?|list|학생|유학생|성명|이름|명단)\.?(?:\([\p{L}]{1,4}\))?\s*[:：–—-]?|[:：(–—]|\s-|№ ?\S*\d\S*,?)\s*$/iu;
const andOthers =
  /^\s*[,(]?\s*(?:(?:и|and|\+|et|외|등)(?!\p{L})\s*(?:ещ[её]\s*)?(?:\d+|др|other|more|al|명|인)|(?:외|등)\s*\d)/iu;
/** What a form says of a person behind his name. */
const ofPerson =
  /^[\s,(]*(?:(?:паспорт|пасп\.|passport|г\.\s?р\.|дог\.|договор|контракт|contract|гр\.|группа|group|№ зач)|\d{2}\.\d{2}\.(?:19|20)\d\d|\d курс)/iu;
const behindHangul = /^\s*(?:학생|씨|님|군|양)(?![가-힣])/u;
/** What parts one name from the next: a mark or a small word, and perhaps its number. */
const separator = /^\s*(?:[;,/·、]\s*(?:и\s+|and\s+)?|(?:и|and|&|및)\s+)(?:\d{1,3}\s*[.)]\s*)?$/iu;

const bothHangul = /[가-힣] [가-힣]/u;

/** Of those who may be named, the people paid for: what holds of the first of several in a row holds of all. */
function paidAmong(text: string, named: readonly Named[]): Named[] {
  const rows: Named[][] = [];
  for (const one of named) {
    const before = rows.at(-1)?.at(-1);
    const gap = text.slice(before?.end ?? 0, one.at);
    if (
      before !== undefined &&
      (separator.test(gap) || (gap === ' ' && bothHangul.test(text.slice(one.at - 2, one.at + 1))))
    )
      rows.at(-1)?.push(one);
    else rows.push([one]);
  }
  return rows.filter((row, i) => isPaidFor(text, row, rows[i - 1]?.at(-1)?.end ?? 0)).flat();
}

function isPaidFor(text: string, row: readonly Named[], from: number): boolean {
  const [{ at } = { at: 0 }] = row;
  const end = row.at(-1)?.end ?? at;
  const [before, after] = [text.slice(from, at), text.slice(end)];
  const isAnnounced = announced.test(before.replace(state, ''));
  if (quoted.test(text.slice(0, at)) || notFor.test(before) || behindOthers.test(before)) return false;
  if (row.some(({ sure }) => sure) || andOthers.test(after)) return true;
  if (/[가-힣]$/u.test(text.slice(at, end)))
    return (
      behindHangul.test(after) || (isAnnounced && (row.length > 1 || /학생|성명|이름|명단|\($/u.test(before.slice(-5))))
    );
  return isAnnounced || ofPerson.test(after) || (row.length > 1 && before.trim() === '');
}

const heads =
  /(?<![\p{L}\d.,/-])(\d{1,3})\s*(?:-?х\s*)?(?:чел|студ|обуч|слушат|граждан|учащ|стаж|практикант|people|persons?(?!al)|pax|students|trainees|citizens|명|인(?![가-힣]))/iu;
const further =
  /(?:(?<!\p{L})(?:и|and|\+|plus)\s*(?:ещ[её]\s*)?(\d{1,3})\s*(?:др|чел|студ|others?|more|people|students)|외\s*(\d{1,3})\s*(?:명|인))/iu;

/** «13 чел.»: all of them. «и ещё 4 чел.», "and 4 others", «외 3명»: beside those named. */
function headsIn(text: string, named: number): number | null {
  const [, more, besides] = further.exec(text) ?? [];
  const beside = Number(more ?? besides ?? 0);
  if (beside > 0) return named === 0 ? null : named + beside;
  return Number(heads.exec(text)?.[1] ?? 0) || null;
}

const contract =
  /(?<!\p{L})(?:договор\p{L}{0,3}|дог\.?|контракт\p{L}{0,3}|contract|agreement|계약)\s*(?:(?:об|на|о)\s[^\d№]{0,60})?(?:(?:№|N|no\.?|#)\s*)?((?:\p{L}{1,6}[-/ ]?)?\d[\p{L}\d/-]*)(?!\.\d)/iu;

/** The number of a contract, as numbers are compared; null for one so short that every office has it each year. */
function contractIn(text: string): string | null {
  const number = normalNumber(contract.exec(text)?.[1] ?? '');
  return number.length < 4 ? null : number;
}
