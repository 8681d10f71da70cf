import { addressed } from './paper-head.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import { dayText, organisationsIn, saidBy } from './written-parts.ts';

const greeting = /(?:^|\n|[.:;])\s*(?:Уважаем\p{L}+\s|Глубокоуважаем\p{L}+\s|Dear\s+\p{Lu}|존경하는\s)/u;
/** «Исх. № 214/12 от 04.03.2024»; not «На № 18 от …», which is the letter that is answered. */
const dispatched = new RegExp(
  `(?:исх(?:одящий)?\\.?\\s*)?(?<!на\\s)(?:№|No\\.?|Ref\\.?:?|제)\\s*[^\\s,;]*\\d[^\\s,;]*\\s*(?:от|dated|of|,)\\s*(${dayText})|(?:^|\\n|\\s)(?:от|dated|date:|일자:?)?\\s*(${dayText})`,
  'iu',
);

const columns = ['Вид контакта', 'Дата письма', 'Отправитель', 'Адресат', 'Содержание'];

/** A business letter of running text: who writes to whom on which day, by its letterhead, its number, and its greeting or the line that says to whom it goes. */
export function lettersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = lines.map((line) => line.text).join('\n');
  const at = greeting.exec(text)?.index ?? belowAddress(lines);
  if (at === undefined || at > 1500) return null;
  const [head, body] = [text.slice(0, at), text.slice(at).trim()];
  const day = saidBy(dispatched.exec(head)) ?? saidBy(dispatched.exec(body.slice(-200)));
  const to = head.split('\n').filter((line) => addressed.test(line));
  const [receiver = null] = organisationsIn(to.join('\n'));
  const [sender = null, ...others] = organisationsIn(head).filter((one) => one !== receiver);
  if (day === null || sender === null) return null;
  const line = text.slice(0, at).split('\n').length - 1;
  const cells = [
    'письмо',
    day,
    sender,
    receiver ?? others.find((one) => one !== sender) ?? null,
    body.replace(/\s+/g, ' '),
  ];
  const empty = columns.map(() => null);
  return { columns, rows: lines.map((_, n) => ({ line: n, cells: n === line ? cells : empty })) };
}

/** Where the first sentence stands below a line that says to whom the paper goes. */
function belowAddress(lines: readonly WrittenLine[]): number | undefined {
  const to = lines.slice(0, 12).findLastIndex(({ text }) => addressed.test(text));
  const body =
    to < 0 ? -1 : lines.findIndex(({ text }, at) => at > to && text.length > 50 && /[\p{Ll}\d][.!?]/u.test(text));
  return body < 0 ? undefined : lines.slice(0, body).reduce((sum, { text }) => sum + text.length + 1, 0);
}

const label = (words: string) => new RegExp(`^(?:${words})\\s*[:：]\\s*(\\S.*)$`, 'iu');
const from = label('от(?: кого)?|from|отправитель|보낸\\s?사람');
const others: readonly RegExp[] = [
  label('кому|to|получатель|받는\\s?사람'),
  label('дата|date|sent|отправлено|날짜|보낸\\s?날짜'),
];
const other = label('тема|subject|копия|cc|제목|참조');
const within = 5;

/** «От: …», «Кому: …», «Дата: …» over each: letters that were copied out of a mail program one below the other. */
export function mailsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const said = (pattern: RegExp, at: number) =>
    lines.slice(at, at + within).flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0] ?? null;
  const begins = lines.flatMap(({ text }, at) =>
    from.test(text) && others.every((pattern) => said(pattern, at) !== null) ? [at] : [],
  );
  if (begins.length === 0) return null;
  const rows = lines.map(({ text }, at) => {
    const nth = begins.indexOf(at);
    if (nth < 0) return { line: at, cells: columns.map(() => null) };
    const [to = null, day = null] = others.map((pattern) => said(pattern, at));
    const body = lines
      .slice(at, begins[nth + 1] ?? lines.length)
      .map((one) => one.text)
      .filter((one) => ![from, other, ...others].some((pattern) => pattern.test(one)));
    return { line: at, cells: ['письмо', day, bare(from.exec(text)?.[1]), bare(to), body.join(' ').trim() || null] };
  });
  return { columns, rows };
}

/** A name without the address behind it. */
const bare = (text: string | null | undefined): string | null =>
  text?.replace(/\s*<[^>]*>/g, '').trim() || (text ?? null);
