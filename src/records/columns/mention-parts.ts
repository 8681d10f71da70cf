import { isAccount, isBik, isInn, isOgrn, normalNumber } from '../values/register-numbers.ts';
import { singleSpaced } from '../values/single-spaced.ts';
import { foldText } from '../words/fold-text.ts';

/** What is written of one mention: parts of `mention_value` and, apart from them, traits. */
export type WrittenParts = ReadonlyMap<string, string>;

const traitParts = new Set(['birth', 'citizenship', 'birth_place', 'sex']);
export const isTrait = (part: string): boolean => traitParts.has(part);

const numberParts = new Set([
  'document',
  'document_series',
  'staff_no',
  'student_no',
  'inn',
  'ogrn',
  'kpp',
  'snils',
  'account',
  'bic',
  'badge',
]);

/** The parts that say who or what a party is, and not only more about it. */
export const namingParts: ReadonlySet<string> = new Set([
  'full',
  'surname',
  'latin',
  'latin_surname',
  'staff_no',
  'student_no',
  'document',
  'inn',
  'ogrn',
  'org_name',
  'org_short',
  'place_name',
  'address',
  'account',
  'badge',
  'contact',
]);

const nameParts = ['surname', 'given', 'patronymic'];
const latinParts = ['latin_surname', 'latin_given'];

/** The values kept of a mention: numbers normalised, an ИНН written beside a name taken out of it, a full name made of its parts. */
export function keptValues(written: WrittenParts): [string, string][] {
  const kept = new Map<string, string>();
  for (const [part, text] of written) if (!isTrait(part)) keep(kept, part, text);
  const series = kept.get('document_series');
  const number = kept.get('document');
  if (series !== undefined && number !== undefined && !number.startsWith(series)) kept.set('document', series + number);
  kept.delete('document_series');
  joinNames(kept, 'full', nameParts);
  joinNames(kept, 'latin', latinParts);
  return [...kept];
}

function keep(kept: Map<string, string>, part: string, text: string): void {
  if (part === 'org_name') keepOrganisation(kept, text);
  else if (part === 'contact' || part === 'phone') kept.set(part, contactOf(text));
  else if (numberParts.has(part)) keepNumber(kept, part, text);
  else kept.set(part, part === 'full' ? withoutPost(singleSpaced(text)) : singleSpaced(text));
}

const postAbout = /^\p{Ll}|^\p{Lu}\p{Ll}{1,3}\. \p{Ll}|, \p{Ll}/u;
const postBefore = /^(?:\p{Lu}\p{Ll}{1,3}\. (?=\p{Ll}))?(?:(?:\p{Ll}{5,}|\p{Ll}{2,5}\.) )+(?=\p{Lu})/u;
const postBehind = /(?<=^\S+ \S.*), \p{Ll}[\p{L}. -]*$/u;

/** «ректор Тестов Т.», «Тестов Т. Т., доцент»: a person is called by a name; particles of names («ван», «аль») are short and stay. */
const withoutPost = (name: string): string =>
  postAbout.test(name) ? name.replace(postBefore, '').replace(postBehind, '') : name;

function keepNumber(kept: Map<string, string>, part: string, text: string): void {
  const number = part === 'inn' || part === 'ogrn' || part === 'snils' ? text.replace(/\D/g, '') : normalNumber(text);
  if (number !== '') kept.set(checkedPart(part, number), number);
}

/** A register number whose check digits are wrong is kept, but as a doubtful one: nothing may be joined by it. */
function checkedPart(part: string, number: string): string {
  if (part === 'inn' && !isInn(number)) return 'inn_doubtful';
  return part === 'ogrn' && !isOgrn(number) ? 'ogrn_doubtful' : part;
}

const joinsNobody: Readonly<Record<string, string>> = { inn_doubtful: 'ИНН', ogrn_doubtful: 'ОГРН' };

/** What of the kept values cannot be right by the digits that check it, each as a sentence. */
export function numberDoubts(kept: readonly (readonly [string, string])[]): string[] {
  const wrong = kept.flatMap(([part, number]) => {
    const kind = joinsNobody[part];
    return kind === undefined
      ? []
      : [`"${number}" is no ${kind} by its check digits: kept as written, and nobody is joined by it`];
  });
  const { account, bic } = Object.fromEntries(kept);
  return bic === undefined ? wrong : [...wrong, ...bankDoubts(bic, account)];
}

/** Of a bank in Russia: others have a SWIFT code, and accounts of another length. */
function bankDoubts(bic: string, account: string | undefined): string[] {
  if (!/^\d{9}$/.test(bic)) return [];
  if (!isBik(bic)) return [`"${bic}" is no БИК: kept as written`];
  const checked = account !== undefined && /^\d{20}$/.test(account);
  return checked && !isAccount(account, bic)
    ? [`"${account}" is no account at the bank ${bic} by its check digit: kept as written`]
    : [];
}

const numberInName = /[,;(]?\s*(ИНН|ОГРН|КПП|INN|OGRN)\s*[:№]?\s*(\d{9,15})\)?/giu;
const partOfLabel: Readonly<Record<string, string>> = {
  ИНН: 'inn',
  INN: 'inn',
  ОГРН: 'ogrn',
  OGRN: 'ogrn',
  КПП: 'kpp',
};

function keepOrganisation(kept: Map<string, string>, text: string): void {
  for (const [, label = '', number = ''] of text.matchAll(numberInName))
    keep(kept, partOfLabel[label.toUpperCase()] ?? 'inn', number);
  const name = text
    .replace(numberInName, '')
    .replace(/[\s,;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name !== '') kept.set('org_name', name);
}

/** Phones as digits from the country code (8 in front is 7), everything else folded. */
function contactOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (/[\p{L}@]/u.test(text) || digits.length < 5)
    return text.includes('@') ? text.trim().toLowerCase() : foldText(text);
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}

function joinNames(kept: Map<string, string>, whole: string, parts: readonly string[]): void {
  if (kept.has(whole)) return;
  let said = '';
  for (const part of parts) {
    const text = kept.get(part);
    if (text !== undefined) said = said === '' ? text : `${said} ${text}`;
  }
  if (said !== '') kept.set(whole, said);
}
