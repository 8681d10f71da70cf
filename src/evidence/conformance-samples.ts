import { utils, write } from '@e965/xlsx';

/** Files of one reader for the conformance suite: `make` writes a file of so many rows in which nothing is odd. */
export interface ReaderSample {
  readonly reader: string;
  readonly fileName: string;
  make(rows: number): Buffer;
  /** How many rows, objects or passages `make(n)` holds in all units. */
  count(rows: number): number;
}

export const odd = 'Цой Ён-хи, 박철수, ﻿李, 🏗, é';

const cells = (n: number): string[] => [`${n}`, n % 3 === 0 ? odd : `Рабочий ${n}`, '007', n % 2 ? '' : 'да'];

const times = (rows: number, write: (n: number) => string): string =>
  Array.from({ length: rows }, (_, at) => write(at + 1)).join('');

const entity = (n: number): object => ({
  id: `e-${n}`,
  schema: n % 2 ? 'Person' : 'Company',
  properties: { name: [odd, `Имя ${n}`], country: ['zz'] },
});

const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const samples: readonly ReaderSample[] = [
  {
    reader: 'csv',
    fileName: 'log.csv',
    make: (rows) => Buffer.from(`№;ФИО;код;есть\r\n${times(rows, (n) => `${cells(n).map(quoted).join(';')}\r\n`)}`),
    count: (rows) => rows + 1,
  },
  {
    reader: 'xlsx',
    fileName: 'list.xlsx',
    make: (rows) => workbook(['№', 'ФИО', 'код', 'есть'], rows),
    count: (rows) => rows + 2,
  },
  {
    reader: 'json',
    fileName: 'export.json',
    make: (rows) =>
      Buffer.from(
        JSON.stringify({ of: odd, rows: Array.from({ length: rows }, (_, at) => ({ n: at, name: { full: odd } })) }),
      ),
    count: (rows) => rows,
  },
  {
    reader: 'ndjson',
    fileName: 'events.ndjson',
    make: (rows) => Buffer.from(times(rows, (n) => `${JSON.stringify({ n, name: { full: odd } })}\n`)),
    count: (rows) => rows,
  },
  {
    reader: 'followthemoney',
    fileName: 'entities.ftm',
    make: (rows) => Buffer.from(times(rows, (n) => `${JSON.stringify(entity(n))}\n`)),
    count: (rows) => rows,
  },
  {
    reader: 'interview',
    fileName: 'source-1.md',
    make: (rows) => Buffer.from(`---\nconsent: case\nprotection: sealed\n---\n${times(rows, statement)}`),
    count: (rows) => rows + 1,
  },
  {
    reader: 'text',
    fileName: 'article.txt',
    make: (rows) => Buffer.from(times(rows, (n) => `Paragraph ${n} says ${odd}.\nAnd goes on\n\n`)),
    count: (rows) => rows,
  },
];

const statement = (n: number): string => `\n## ${n}\ntopic: pay\nfirst_hand: yes\n\n> Said ${n}: ${odd}\n`;

function workbook(heading: string[], rows: number): Buffer {
  const book = utils.book_new();
  const table = Array.from({ length: rows }, (_, at) => cells(at + 1));
  utils.book_append_sheet(book, utils.aoa_to_sheet([heading, ...table]), 'Список');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['итого']]), 'Итог');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}
