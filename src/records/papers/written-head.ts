import type { WrittenLine } from './written-line.ts';
import { anyPersonText, dayIn, organisationsIn, saidBy, withoutOffice } from './written-parts.ts';

/** «приказа № 5», «протокол № 9», «на № 18», «паспорт № …»: numbers of something else. */
const others =
  /(?:протокол\p{L}*|приказ\p{L}*|договор\p{L}*|доверенност\p{L}*|паспорт\p{L}*|passport|(?:under|pursuant\s+to|contract|agreement)(?:\s+order)?|на|сч[её]т\p{L}*|сч\.|р\/с)\s*(?:от\s+\S+\s+)?(?:№|No\.?)\s*\S+/giu;
const number =
  /(?:№|No\.?|N°|Ref\.?(?:\s+No\.?)?:?|Number:?|번호\s*[:：]?)\s*(?:제\s*)?(\d\d\p{Lu}{2}\s\d{6,7}(?!\d)|[\p{L}\d][^\s,;]*\d[^\s,;호]*|\d+(?:[-/]\p{L}{1,4}(?!\p{L}))?)|제\s*([\p{L}\d-]*\d[\p{L}\d/-]*?)\s*호|\p{L}+\s+(\d[\d/-]*(?:-?\p{Lu}{1,3})?)\s+(?=dated|от\s)/iu;

/** «Распоряжение 14/П»: nothing stands in the line but the word and the number. */
const bareNumber = /^\p{L}+\s+(\d[\d/-]*(?:[-/]?\p{Lu}{1,2})?)$/u;

/** The number and the day that a paper bears: on the line of its title, else on the lines around it, the nearer first. */
export function numberAndDay(
  lines: readonly WrittenLine[],
  title: number,
): { number: string | null; day: string | null } {
  const [own, ...near] = [0, 1, 2, 3, 4, -1, -2, -3, -4, -5]
    .map((step) => lines[title + step]?.text ?? '')
    .filter((text, i) => i === 0 || text.length < 140);
  const titled = own ?? '';
  const around = near.map((text) => text.replace(others, ' '));
  const first = (said: (text: string) => string | null) =>
    [titled, ...around].map(said).find((one) => one !== null) ?? null;
  const found = first((text) => saidBy(number.exec(text))) ?? saidBy(bareNumber.exec(titled));
  return { number: tidied(found), day: first(dayIn) };
}

const tidied = (text: string | null): string | null => text?.replace(/[.,:]+$/u, '') ?? null;

const post =
  /^(?:и\.?\s?о\.?\s+|врио\s+|зам(?:еститель|\.)\s+)?(?:первый\s+)?(?:ректор|проректор|декан|директор|генеральный\s+директор|начальник|заведующ|зав\.|руководитель(?!\s+практики)|председатель|консул|rector|(?:vice|pro)[- ]?rector|dean|director|head\s+of|president|manager|총장|부총장|학장|사장|대표|지배인)/iu;
const closing = new RegExp(
  `^(\\p{L}[^_\\n:]{1,90}?)(?:[\\s_/:–—-]|\\([^)\\n]{0,30}\\)){1,60}(${anyPersonText})[\\s./)]*$`,
  'u',
);
const beforePost = new RegExp(`^(${anyPersonText})\\s*[,–—-]\\s*(\\p{L}[^\\n]{2,60})$`, 'u');
const korean = /(총장|부총장|학장|사장|대표|처장|지배인)\s*[:：]?\s*([가-힣]{2,4})(?:\s*\([^)]*\))?\s*$/u;

export interface Signer {
  readonly name: string;
  readonly post: string | null;
}

/** «М.П.», the place of the seal; behind a surname they are initials. */
const placeOfSeal = /(?<!\p{Lu}\p{Ll}+\s+)(?<!\p{L})М\.\s?П\.?|\(подпись\)/giu;

/** Who signed: «Декан … ________ И. И. Мелов», "Anna Sample, Vice-Rector", a name with the post on the line below it, 총장 김가상 (인). */
export function signerIn(lines: readonly WrittenLine[]): Signer | null {
  const last = lines.map(({ text }) => text.replace(placeOfSeal, '').trim()).filter((text) => text !== '');
  for (let i = last.length - 1; i >= Math.max(0, last.length - 8); i--) {
    const text = last[i] ?? '';
    const found = text.length > 160 ? null : (inLine(text) ?? overPost(text, last[i + 1] ?? ''));
    if (found !== null) return found;
  }
  return null;
}

function inLine(text: string): Signer | null {
  const [, koreanPost, koreanName] = korean.exec(text) ?? [];
  if (koreanName !== undefined) return { name: koreanName, post: koreanPost ?? null };
  if (post.test(text)) {
    const [, said, name] = closing.exec(text) ?? [];
    return name === undefined ? null : { name: withoutOffice(name), post: said?.trim() ?? null };
  }
  const [, name, said] = beforePost.exec(text) ?? [];
  return name !== undefined && said !== undefined && post.test(said) ? { name: withoutOffice(name), post: said } : null;
}

const overPost = (text: string, below: string): Signer | null =>
  new RegExp(`^(?:${anyPersonText})$`, 'u').test(text) && post.test(below) && below.length < 60
    ? { name: text, post: below }
    : null;

/** The organisation whose paper it is: of its letterhead, else the first that it names. */
export function letterheadOf(lines: readonly WrittenLine[], title: number): string | null {
  const head = lines.slice(Math.max(0, title - 10), Math.max(title, 1)).map(({ text }) => text);
  const named = head.flatMap((text) => wholeLine(text) ?? organisationsIn(text));
  return named.find((one) => !/министерств|минобр|ministry/iu.test(one)) ?? null;
}

/** «ЯВСКИЙ ИНСТИТУТ СЕРВИСА»: a line that is nothing but the name of a school. */
const wholeLine = (text: string): string[] | null =>
  /^\p{Lu}[\p{L}\s-]{0,90}(?:университет|институт|академия|колледж|техникум)(?:\s[\p{L}-]+){0,6}$/iu.test(text) &&
  !/^(?:министерств|приказ|директор|ректор)/iu.test(text)
    ? [text]
    : null;
