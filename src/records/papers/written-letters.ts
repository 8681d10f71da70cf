import type { WrittenLine, WrittenTable } from './written-line.ts';
import { dayText, organisationsIn, saidBy } from './written-parts.ts';

const greeting = /(?:^|\n|[.:;])\s*(?:Уважаем\p{L}+\s|Глубокоуважаем\p{L}+\s|Dear\s+\p{Lu}|존경하는\s)/u;
/** «Исх. № 214/12 от 04.03.2024»; not «На № 18 от …», which is the letter that is answered. */
const dispatched = new RegExp(
  `(?:исх(?:одящий)?\\.?\\s*)?(?<!на\\s)(?:№|No\\.?|Ref\\.?:?|제)\\s*[^\\s,;]*\\d[^\\s,;]*\\s*(?:от|dated|of|,)\\s*(${dayText})|(?:^|\\n|\\s)(?:от|dated|date:|일자:?)?\\s*(${dayText})`,
  'iu',
);

const columns = ['Вид контакта', 'Дата письма', 'Отправитель', 'Адресат', 'Содержание'];

/** A business letter of running text: who writes to whom on which day, by its letterhead, its number and its greeting. */
export function lettersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = lines.map((line) => line.text).join('\n');
  const at = greeting.exec(text)?.index;
  if (at === undefined || at > 1500) return null;
  const [head, body] = [text.slice(0, at), text.slice(at).trim()];
  const day = saidBy(dispatched.exec(head)) ?? saidBy(dispatched.exec(body.slice(-200)));
  const [sender = null, ...others] = organisationsIn(head);
  if (day === null || sender === null) return null;
  const line = text.slice(0, at).split('\n').length - 1;
  const cells = ['письмо', day, sender, others.find((one) => one !== sender) ?? null, body.replace(/\s+/g, ' ')];
  const empty = columns.map(() => null);
  return { columns, rows: lines.map((_, n) => ({ line: n, cells: n === line ? cells : empty })) };
}
