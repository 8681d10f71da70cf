import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

/** One invented form: what it prints, and what each of its columns is. */
export interface Layout {
  readonly name: string;
  readonly types: readonly string[];
  readonly file: string;
  readonly sheet: string;
  readonly above: readonly string[];
  readonly columns: readonly LayoutColumn[];
}

interface LayoutColumn {
  readonly heading: string;
  /** The fields any of which is right; "-" where the column is no field. */
  readonly fields: readonly string[];
  readonly values: readonly string[];
}

/** Reads the forms of `layouts/*.txt`; their first lines say how they are written. */
export async function readLayouts(name: string): Promise<Layout[]> {
  const text = await readFile(new URL(`layouts/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^@ /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      const [title = '', types = '', file = '', sheet = ''] = head.split(' | ');
      return {
        ...{ name: title, types: types.split(', '), file, sheet },
        above: lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)),
        columns: lines.filter((line) => / = /.test(line)).map(readColumn),
      };
    });
}

function readColumn(line: string): LayoutColumn {
  const at = line.lastIndexOf(' = ');
  const [fields = '', values = ''] = line.slice(at + 3).split(' : ');
  return {
    heading: line.slice(0, at),
    fields: fields.split(', '),
    values: values === '' ? [] : values.split(' ; '),
  };
}

const day = (from: number): string[] =>
  Array.from({ length: 6 }, (_, i) => `${String(from + i).padStart(2, '0')}.09.2023`);
const firms = ['ООО «Вымысел-Строй»', 'АО «Вымысел-Трест»', 'ООО «Вымысел-Монтаж»'];

/** What a column of a form holds where the layout says no values: by the end of its field's name. */
const pools: readonly (readonly [RegExp, readonly string[]])[] = [
  [/latin_surname/, ['KIM', 'PAK', 'RI']],
  [/latin_given/, ['CHOL SU', 'YONG HO', 'MYONG']],
  [/latin/, ['KIM CHOL SU', 'PAK YONG HO', 'RI MYONG']],
  [/surname/, ['Ким', 'Пак', 'Ли']],
  [/given/, ['Чхоль Су', 'Ён Хо', 'Мён']],
  [/^(university|inviting)\.org_name/, ['Вымышленный университет']],
  [/org_name/, firms],
  [/org_short/, ['Вымысел', 'Трест']],
  [/full/, ['Ким Чхоль Су', 'Пак Ён Хо', 'Ли Мён', 'Орлов Пётр Ильич', 'Чан Су', 'Хан Ир']],
  [/birth/, ['12.03.1987', '01.11.1990', '30.06.1985']],
  [/citizenship/, ['КНДР', 'Китай', 'Узбекистан']],
  [/bic/, ['040000001', '040000002']],
  [/inn/, ['0012345673', '0012345674']],
  [/ogrn/, ['1000000000001', '1000000000002']],
  [/\.bank$/, ['Банк «Вымышленный»', 'АО «Выдуманный банк»']],
  [/account/, ['40702810100000000001', '40817810100000000002']],
  [/badge/, ['A-101', 'A-102', 'A-103']],
  [/contact|phone/, ['+7 924 000-00-01', '+7 924 000-00-02']],
  [/visa/, ['23 0000001', '23 0000002']],
  [/document/, ['472000001', '472000002', '472000003']],
  [/staff_no|student_no/, ['101', '102', '103']],
  [/address/, ['г. Владивосток, ул. Вымышленная, д. 5, кв. 3', 'г. Находка, ул. Ложная, д. 1']],
  [/programme_code/, ['45.03.02', '08.03.01']],
  [/group_code/, ['Л-101', 'С-202']],
  [/^at\.time$/, ['08:01', '18:10', '08:05']],
  [/^at$/, ['01.09.2023 08:01', '01.09.2023 18:10', '02.09.2023 08:05']],
  [
    /order_no|contract_no|certificate_no|journal_no|invitation_no|payment_no|^number$|registry_no|poa_no/,
    ['112-с', '5/23', '17'],
  ],
  [/\.to$|^to$|valid\.to/, ['30.06.2024', '31.12.2023']],
  [
    /order_date|issued|signed|filed|applied|received|day|entered|from|contract_date|event_date|paid_on|registered|as_of|span|at\.date|published/,
    day(1),
  ],
  [/accrued|amount|price|charged/, ['55 000,00', '61 300,50', '48 000,00']],
  [/withheld/, ['7 150,00', '7 969,07', '6 240,00']],
  [/due|paid|pay/, ['47 850,00', '53 331,43', '41 760,00']],
  [/post|prior_trade/, ['бетонщик', 'каменщик', 'разнорабочий']],
  [/purpose/, ['Оплата за обучение по договору', 'Заработная плата за сентябрь', 'Аванс по договору подряда']],
  [/object|text/, ['Строительство корпуса', 'Ремонт общежития']],
];

const english = /^[A-Za-z]/;

function cellsOf({ heading, fields, values }: LayoutColumn, count: number): string[] {
  const [field = ''] = fields;
  const own = values.length > 0 ? values : (pools.find(([of]) => of.test(field))?.[1] ?? []);
  const said = english.test(heading) ? own.map(inEnglish) : own;
  return Array.from({ length: count }, (_, i) => said[i % Math.max(1, said.length)] ?? String(i + 1));
}

/** An English form prints its names, dates and sums its own way. */
const inEnglish = (text: string): string =>
  text
    .replace(/^(\d\d)\.(\d\d)\.(\d{4})(?= \d|$)/, '$3-$2-$1')
    .replace(/^(\d+) (\d{3}),(\d\d)$/, '$1$2.$3')
    .replace('Ким Чхоль Су', 'Kim Chol Su')
    .replace('Пак Ён Хо', 'Pak Yong Ho')
    .replace('Ли Мён', 'Ri Myong')
    .replace('Орлов Пётр Ильич', 'Orlov Petr')
    .replace('Чан Су', 'Jang Su')
    .replace('Хан Ир', 'Han Il')
    .replace(/ООО «(.+)»|АО «(.+)»/, 'Invented Build LLC')
    .replace('Вымышленный университет', 'Invented University');

/** The form as a reader would give it: its lines, its headings, six rows. */
function layoutReading({ above, columns, sheet }: Layout) {
  const cells = columns.map((column) => cellsOf(column, 6));
  const rows = Array.from({ length: 6 }, (_, i) => cells.map((column) => column[i]).join('|'));
  return tableReading([...above, columns.map(({ heading }) => heading).join('|'), ...rows].join('\n'), sheet);
}

export interface LayoutScore {
  readonly right: number;
  readonly columns: number;
  /** One line per column that was taken for something else. */
  readonly wrong: readonly string[];
}

/** How many columns of a form are taken for what they are, before any hand has corrected them. */
export async function scoreLayout(layout: Layout): Promise<LayoutScore> {
  const { mapping } = await guessMapping(layoutReading(layout), layout.file);
  assert.deepEqual(
    parseMapping(printMapping(mapping), layout.name),
    mapping,
    'a guess must be read back as it was made',
  );
  const records = mapping.units.flatMap((unit) => unit.records);
  const readAs = (index: number): string[] =>
    records.flatMap(({ type, fields }) =>
      fields.flatMap((field) =>
        field.source.kind === 'column' && field.source.index === index
          ? [layout.types.includes(type) ? fieldName(field) : `${type}:${fieldName(field)}`]
          : [],
      ),
    );
  const wrong = layout.columns.flatMap(({ heading, fields }, index) => {
    const found = readAs(index);
    const isRight = fields[0] === '-' ? found.length === 0 : found.some((field) => fields.includes(field));
    return isRight
      ? []
      : [`${layout.name}: "${heading}" is ${fields.join(' or ')}, read as ${found.join(', ') || 'nothing'}`];
  });
  return { right: layout.columns.length - wrong.length, columns: layout.columns.length, wrong };
}
