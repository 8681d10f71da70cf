import { utils, write } from '@e965/xlsx';
import { parquetOf } from './objects/parquet-fixture.ts';
import { pdfOf, ruledPages } from './pdf/pdf-fixture.ts';
import { jpegOf } from './pictures/jpeg-fixture.ts';
import { encoded } from './reading/encoded.ts';
import { odd } from './reading/odd-text.ts';
import { zipOf } from './reading/zip-fixture.ts';

/** Files of one reader for the conformance suite: `make` writes a file of so many rows in which nothing is odd. */
export interface ReaderSample {
  readonly reader: string;
  readonly fileName: string;
  make(rows: number): Buffer;
  /** How many rows are many: fewer where making or parsing them takes long. */
  readonly many?: number;
  /** What it must keep as written, where its format has no room for all of `odd`. */
  readonly odd?: string;
  /** How many rows, objects or passages `make(n)` holds in all units. */
  count(rows: number): number;
}

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
    make: (rows) => workbook(['№', 'ФИО', 'код', 'есть'], rows, 'xlsx'),
    count: (rows) => rows + 2,
  },
  {
    reader: 'xls',
    fileName: 'list.xls',
    many: 900,
    make: (rows) => workbook(['№', 'ФИО', 'код', 'есть'], rows, 'biff8'),
    count: (rows) => rows + 2,
  },
  {
    reader: 'ods',
    fileName: 'list.ods',
    make: spreadsheet,
    count: (rows) => rows + 2,
  },
  {
    reader: 'word',
    fileName: 'order.docx',
    make: document,
    count: (rows) => rows + 4,
  },
  {
    reader: 'zip',
    fileName: 'disk.zip',
    many: 900,
    make: (rows) => zipOf(Array.from({ length: rows }, (_, at) => ({ name: `${at} ${odd}.txt`, bytes: 'x' }))),
    count: (rows) => rows,
  },
  {
    reader: 'pdf',
    fileName: 'order.pdf',
    many: 300,
    odd: 'Цой Ён-хи, 박철수',
    make: (rows) =>
      pdfOf(
        ruledPages(
          ['№', 'ФИО', 'код', 'есть'],
          Array.from({ length: rows }, (_, at) => cells(at + 1)),
        ),
      ),
    count: (rows) => rows + 1,
  },
  {
    reader: 'picture',
    fileName: 'photo.jpg',
    make: () => jpegOf({ Artist: 'Invented' }),
    count: () => 1,
    many: 1,
    odd: 'JPEG',
  },
  {
    reader: 'parquet',
    fileName: 'table.parquet',
    make: parquetOf,
    count: (rows) => rows,
  },
  {
    reader: 'transcript',
    fileName: 'photo.transcript.csv',
    make: (rows) =>
      Buffer.from(
        `row,field,value,keyed_by,region\n${times(rows, (n) => `${n},ФИО,"${odd}",a,"${n},2,3,4"\n${n},№,${n},a,\n`)}`,
      ),
    count: (rows) => rows,
  },
  {
    reader: 'html',
    fileName: 'page.html',
    make: (rows) =>
      Buffer.from(
        `<html><title>x</title><table>${times(
          rows,
          (n) =>
            `<tr>${cells(n)
              .map((cell) => `<td>${cell}`)
              .join('')}`,
        )}<tr><td>a<td>b</table></html>`,
      ),
    count: (rows) => rows + 2,
  },
  {
    reader: 'chat',
    fileName: 'result.json',
    make: (rows) =>
      Buffer.from(
        JSON.stringify({
          name: 'x',
          type: 'private_group',
          messages: Array.from({ length: rows }, (_, at) => ({ id: at, date_unixtime: '1', text: odd })),
        }),
      ),
    count: (rows) => rows,
  },
  {
    reader: 'mail',
    fileName: 'inbox.mbox',
    many: 400,
    make: (rows) =>
      Buffer.from(
        times(
          rows,
          (n) =>
            `From a@example.org Fri Mar  1 10:00:00 2024\nFrom: a@example.org\nDate: x\nSubject: ${n}\n\n${odd}\n\n`,
        ),
      ),
    count: (rows) => rows,
  },
  {
    reader: 'egrul',
    fileName: 'extract.xml',
    many: 900,
    make: (rows) => encoded(extract(rows), 'windows-1251'),
    count: (rows) => rows * 5 + Math.floor(rows / 2),
  },
  {
    reader: 'xml',
    fileName: 'list.xml',
    make: (rows) => Buffer.from(`<?xml version="1.0"?>\n<list of="x">${times(rows, element)}<p n="0"/></list>`),
    count: (rows) => rows * 3 + 1,
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
    reader: 'mt940',
    fileName: 'statement.sta',
    make: (rows) =>
      Buffer.from(
        `:20:1\n:25:40702810000000000001\n:60F:C240901RUB1,00\n${times(rows, (n) => `:61:240917C${n},00NTRF${n}\n:86:/REMI/${n % 3 === 0 ? odd : `Рабочий ${n}`}\n`)}`,
      ),
    count: (rows) => rows,
  },
  {
    reader: 'bank-exchange',
    fileName: 'kl_to_1c.txt',
    make: (rows) =>
      Buffer.from(
        `1CClientBankExchange\nКодировка=Windows\n${times(
          rows,
          (n) => `СекцияДокумент=Банковский ордер\nНомер=${n}\nНазначениеПлатежа=${odd}\nКонецДокумента\n`,
        )}КонецФайла\n`,
      ),
    count: (rows) => rows,
  },
  {
    reader: 'interview',
    fileName: 'source-1.md',
    make: (rows) => Buffer.from(`---\nconsent: case\nprotection: sealed\n---\n${times(rows, statement)}`),
    count: (rows) => rows + 1,
  },
  {
    reader: 'drawn-table',
    fileName: 'list.txt',
    make: (rows) => {
      const rule = `+---+-----+\n`;
      return Buffer.from(`${rule}| № | ФИО |\n${rule}${times(rows, (n) => `| ${n} | ${odd} |\n`)}${rule}`);
    },
    count: (rows) => rows + 1,
  },
  {
    reader: 'text',
    fileName: 'article.txt',
    many: 400,
    make: (rows) => Buffer.from(times(rows, (n) => `Paragraph ${n} says ${odd}.\nAnd goes on\n\n`)),
    count: (rows) => rows,
  },
];

const element = (n: number): string =>
  `<p n="${n}"><name>${odd}</name><job from="1"><at>a</at></job>${n > 0 ? '<job from="2"/>' : ''}</p>\n`;

const company = (n: number): string => `<СвЮЛ ДатаВып="2024-03-01" ОГРН="10${n}" ИНН="00${n}">
 <СвНаимЮЛ НаимЮЛПолн="ООО &quot;Подряд ${n}&quot;"/><СвРегОрг КодНО="1"/>
 <СвАдресЮЛ><АдресРФ Индекс="000001"><Город ТипГород="Г." НаимГород="ПРИМЕРНЫЙ"/></АдресРФ></СвАдресЮЛ>
 <СведДолжнФЛ><СвФЛ Фамилия="${odd}" Имя="Инна"/><СвДолжн НаимДолжн="ДИРЕКТОР"/></СведДолжнФЛ>
 <СвУчредит><УчрФЛ><СвФЛ Фамилия="Пак" Имя="Ён"/><ДоляУстКап НоминСтоим="10"><РазмерДоли><Процент>100</Процент></РазмерДоли></ДоляУстКап></УчрФЛ></СвУчредит>
 <СвОКВЭД><СвОКВЭДОсн КодОКВЭД="41.20"/>${n % 2 ? '' : '<СвОКВЭДДоп КодОКВЭД="43.11"/>'}</СвОКВЭД></СвЮЛ>
`;

const extract = (rows: number): string =>
  `<?xml version="1.0" encoding="windows-1251"?>\n<EGRUL>\n${times(rows, company)}</EGRUL>`.replaceAll(
    /[^\u0020-\u007F\n\u0400-\u045F]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const odsCell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;

function spreadsheet(rows: number): Buffer {
  const body = times(rows, (n) => `<table:table-row>${cells(n).map(odsCell).join('')}</table:table-row>`);
  const sheet = (name: string, inside: string): string => `<table:table table:name="${name}">${inside}</table:table>`;
  const heading = `<table:table-row>${odsCell('№')}${odsCell('ФИО')}</table:table-row>`;
  const content = `<office:document-content><office:body>${sheet('Список', heading + body)}${sheet('Итог', heading)}</office:body></office:document-content>`;
  const mimetype = { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };
  return zipOf([mimetype, { name: 'content.xml', bytes: content }]);
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;

function document(rows: number): Buffer {
  const row = (texts: string[]): string =>
    `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
  const table = `<w:tbl>${row(['№', 'ФИО', 'код', 'есть'])}${times(rows, (n) => row(cells(n)))}</w:tbl>`;
  const text = `${paragraph('Приказ № 7-С')}${paragraph('от 1 марта 2024 г.')}${table}${paragraph('Ректор')}`;
  return zipOf([{ name: 'word/document.xml', bytes: `<w:document><w:body>${text}</w:body></w:document>` }]);
}

const statement = (n: number): string => `\n## ${n}\ntopic: pay\nfirst_hand: yes\n\n> Said ${n}: ${odd}\n`;

function workbook(heading: string[], rows: number, bookType: 'xlsx' | 'biff8'): Buffer {
  const book = utils.book_new();
  const table = Array.from({ length: rows }, (_, at) => cells(at + 1));
  utils.book_append_sheet(book, utils.aoa_to_sheet([heading, ...table]), 'Список');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['итого']]), 'Итог');
  return write(book, { type: 'buffer', bookType });
}
