import type { WrittenLine, WrittenTable } from './written-line.ts';

/** «[03.10.2024, 21:10] Прораб: …», «03/10/2024, 9:10 pm - Foreman: …»: a line of a chat that a telephone wrote out as text. */
const message =
  /^[\u200e\u200f\ufeff]?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),?\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)\]?\s*(?:[-–—]\s*)?([^:\n]{1,60}):\s+(\S.*)$/iu;
const columns = ['Вид контакта', 'Дата', 'Отправитель', 'Текст сообщения'];
const fewest = 2;

/** A chat as text: a row for each message, at its line; what follows on lines of its own belongs to the message above it. */
export function messagesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const filled = lines.filter(({ text }) => text !== '');
  const found = filled.filter(({ text }) => message.test(text)).length;
  if (found < fewest || found < filled.length * 0.4) return null;
  const rows: { line: number; cells: (string | null)[] }[] = [];
  let last: (string | null)[] | null = null;
  for (const [line, { text }] of lines.entries()) {
    const [, day = '', clock = '', author = '', said = ''] = message.exec(text) ?? [];
    if (day === '' && last !== null && text !== '') last[3] = `${last[3]}\n${text}`;
    const cells = day === '' ? columns.map(() => null) : ['чат', `${day} ${clock}`, author.trim(), said];
    if (day !== '') last = cells;
    rows.push({ line, cells });
  }
  return { columns, rows };
}
