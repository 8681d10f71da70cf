import { cashTold } from './told-cash.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

const day = String.raw`(?<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s\p{L}{3,8}\.?\s\d{4}|\d{4}년\s?\d{1,2}월\s?\d{1,2}일)`;
const clock = String.raw`(?<clock>(?:(?:오전|오후)\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)`;
const at = String.raw`\[?${day}(?:,|\s+в|\s+at)?\s+${clock}\]?`;
const author = String.raw`(?<author>[\p{L}+][^:\n\[\]]{0,59}?)`;

/** How programs write out a chat as text: the words on the line of the time, or on those below it. */
// biome-ignore format: one list
const heads: readonly RegExp[] = [
  new RegExp(`^${at}\\s*(?:[-–—]\\s*)?${author}:\\s+(?<text>\\S.*)$`, 'iu'),
  new RegExp(`^${at},\\s+${author}\\s:\\s+(?<text>\\S.*)$`, 'iu'),
  new RegExp(`^${author},?\\s+${at}:?(?<text>)$`, 'iu'),
  new RegExp(`^\\[(?<author>[^\\]\\n]{1,60})\\]\\s\\[${clock}\\]\\s(?<text>\\S.*)$`, 'iu'),
  new RegExp(`^${author}\\s+${clock}(?<text>)$`, 'iu'),
];
/** «--------- 2024년 3월 12일 화요일 ---------», «12 марта 2024»: the day of the messages below. */
const dayLine =
  /^[-–—\s]*(\d{4}년\s?\d{1,2}월\s?\d{1,2}일|\d{1,2}\s\p{L}{3,8}\s\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?:\s\p{L}+)?[-–—\s.]*$/u;
/** Marks of direction with which an iPhone begins a line. */
const directions = /^[\u200e\u200f\ufeff]+/u;
const columns = ['Вид контакта', 'Дата', 'Отправитель', 'Текст сообщения'];
const fewest = 2;
/** Of the lines that say something so many begin a message or belong to one that is short. */
const mostly = 0.3;

interface Message {
  readonly line: number;
  readonly cells: [kind: string, at: string, author: string, text: string];
}

/** A chat as text: a row for each message, at its line; what follows on lines of its own belongs to the message above it. */
export function messagesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const found: Message[] = [];
  let today: string | null = null;
  for (const [line, { text: whole }] of lines.entries()) {
    const text = whole.replace(directions, '');
    const said = heads
      .map((head) => head.exec(text)?.groups)
      .find((groups) => groups !== undefined && (groups.day !== undefined || today !== null));
    const last = found.at(-1);
    const dated = dayLine.exec(text)?.[1];
    if (dated !== undefined) today = dated;
    else if (said !== undefined)
      found.push({
        line,
        cells: ['чат', whenOf(said.day ?? today ?? '', said.clock ?? ''), (said.author ?? '').trim(), said.text ?? ''],
      });
    else if (last !== undefined && text !== '')
      last.cells[3] = last.cells[3] === '' ? text : `${last.cells[3]}\n${text}`;
  }
  const filled = lines.filter(({ text }) => text !== '').length;
  if (found.length < fewest || found.length < filled * mostly) return null;
  const rows = lines.map((_, line) => ({
    line,
    cells: found.find((one) => one.line === line)?.cells ?? columns.map(() => null),
  }));
  const told = found.map(({ line, cells: [, when, who, text] }) => ({ line, at: when, author: who, text }));
  const beside = cashTold(told, lines.length);
  return { columns, rows, ...(beside && { beside }) };
}

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** «12 мар 2024», «2024년 3월 12일», «오후 7:41», as a cell of a table writes them. */
function whenOf(said: string, time: string): string {
  const [, year, month, date] = /^(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일$/u.exec(said) ?? [];
  const [, of, word = '', in4] = /^(\d{1,2})\s(\p{L}+)\.?\s(\d{4})$/u.exec(said) ?? [];
  const nth = months.findIndex((one) => word.toLowerCase().startsWith(one)) + 1;
  const two = (number: string | number) => String(number).padStart(2, '0');
  const day =
    year !== undefined && month !== undefined && date !== undefined
      ? `${two(date)}.${two(month)}.${year}`
      : of !== undefined && nth > 0
        ? `${two(of)}.${two(nth)}.${in4}`
        : said;
  const [, half, hour = '', rest = ''] = /^(오전|오후)\s(\d{1,2})(:.*)$/u.exec(time) ?? [];
  return `${day} ${half === undefined ? time : `${two((Number(hour) % 12) + (half === '오후' ? 12 : 0))}${rest}`}`.trim();
}
