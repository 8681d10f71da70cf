import type { Chance } from './chance.ts';
import { encodeText } from './encode-text.ts';
import type { Habits } from './habits.ts';
import { asText, type Sheet } from './sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A heading as programs name things: `№ приказа` is `НомерПриказа`, `Дата рожд.` `ДатаРожд`. */
const named = (head: string): string =>
  head
    .replaceAll('№', 'Номер ')
    .replaceAll('%', ' процент')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(
      (word) =>
        word.slice(0, 1).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1)),
    )
    .join('')
    .replace(/^(?=\d)/, 'П');

const LABELS: Readonly<Partial<Record<Habits['encoding'], string>>> = {
  'windows-1251': 'windows-1251',
  'koi8-r': 'koi8-r',
};

/** What a program exports: its lines as elements with attributes, or with elements in them. */
export function printXml({ above, head, body }: Sheet, { encoding }: Habits, chance: Chance): Uint8Array {
  const [root = '', line = ''] = chance.pick([
    ['Выгрузка', 'Запись'],
    ['Данные', 'Строка'],
    ['Документ', 'Элемент'],
    ['Файл', 'Сведения'],
  ]);
  const names = head.map(named);
  const asAttributes = chance.happens(0.4);
  const one = (cells: Sheet['body'][number]): string => {
    const told = names.map((name, n) => [name, escaped(asText(cells[n] ?? null))] as const);
    if (asAttributes) return `<${line}${told.map(([name, text]) => (text ? ` ${name}="${text}"` : '')).join('')}/>`;
    return `<${line}>${told.map(([name, text]) => (text ? `<${name}>${text}</${name}>` : '')).join('')}</${line}>`;
  };
  const label = LABELS[encoding];
  const title = ` Наименование="${escaped(above.join('. '))}"`;
  const text = `<?xml version="1.0" encoding="${label ?? 'utf-8'}"?>\r\n<${root}${title}>\r\n${body.map(one).join('\r\n')}\r\n</${root}>\r\n`;
  return encodeText(text, label ? encoding : 'utf-8');
}

/** The same as JSON, under the headings as people read them, or as programs name things. */
export function printJson({ above, head, body }: Sheet, chance: Chance): { bytes: Uint8Array; list: string } {
  const names = chance.happens(0.5)
    ? head
    : head.map(named).map((name) => name.slice(0, 1).toLowerCase() + name.slice(1));
  const value = (cell: Sheet['body'][number][number]) => (typeof cell === 'number' ? cell : asText(cell) || null);
  const rows = body.map((cells) => Object.fromEntries(names.map((name, n) => [name, value(cells[n] ?? null)])));
  const list = chance.pick(['записи', 'строки', 'items', 'data']);
  const text = `${JSON.stringify({ название: above.join('. '), [list]: rows }, null, 1)}\n`;
  return { bytes: new TextEncoder().encode(text), list };
}

/** Its place in such a file is its number among the lines. */
export const objectPlace = (n: number): string => `x${n + 1}`;
