import type { Unit } from '../../evidence/index.ts';
import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { eachUnit } from './each-sheet.ts';

type Row = (string | null)[];

/** «Контактное лицо: Тестов И. И., тел. +7 …»: what says in one cell who somebody is and how to reach him is a column for each. */
export const phonesApart = eachUnit(withPhones);

async function withPhones(unit: Unit): Promise<Unit> {
  if (unit.kind === 'passages') return unit;
  const head = await readSheetHead(unit);
  const at = head === null ? [] : columnsOf(head);
  if (head === null || at.length === 0) return unit;
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const last = (head.header ?? 0) + head.headerRows - 1;
  const headings = at.map((index) => `${head.headings[index]}, тел.`);
  return {
    ...unit,
    columns: unit.columns === null ? null : [...unit.columns, ...headings],
    batches: async function* () {
      for await (const { places, rows } of unit.batches())
        yield {
          places,
          rows: rows.map((row, i) => {
            const place = places[i] ?? 0;
            if (head.header !== null && place < head.header) return row;
            return head.header !== null && place <= last
              ? headed(row, place, last, width, headings)
              : parted(row, at, width);
          }),
        };
    },
  };
}

/** Columns of which most cells that say anything are somebody and a telephone. */
function columnsOf({ headings, sample }: SheetHead): number[] {
  return headings.flatMap((heading, at) => {
    const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const both = cells.filter((cell) => partsOf(cell) !== null).length;
    return heading !== '' && both > 0 && both >= mostly * cells.length ? [at] : [];
  });
}

const mostly = 0.6;

const wide = (row: Row, width: number): Row =>
  row.length >= width ? row : [...row, ...Array<null>(width - row.length).fill(null)];

const headed = (row: Row, place: number, last: number, width: number, headings: readonly string[]): Row =>
  place === last ? [...wide(row, width), ...headings] : row;

function parted(row: Row, at: readonly number[], width: number): Row {
  const found = at.map((index) => ({ index, parts: partsOf((row[index] ?? '').trim()) }));
  const names = new Map(found.flatMap(({ index, parts }) => (parts === null ? [] : [[index, parts[0]] as const])));
  return [...wide(row, width).map((cell, i) => names.get(i) ?? cell), ...found.map(({ parts }) => parts?.[1] ?? null)];
}

/** A bare number behind a name may be that of anything: without its word it begins with a plus, or is parted as only telephones are. */
const nameAndPhone =
  /^(\p{L}.*?)\s*[,;(/]?\s*(?:(?:тел(?:ефон)?|моб(?:\.\s*тел)?|сот|т|phone|tel|mob|전화)\.?\s*:?\s*(\+?\d[\d\s()-]{5,18}\d)|(\+\d[\d\s()-]{8,18}\d|8[\s(-][\d\s()-]{8,16}\d|0\d{1,2}-\d{3,4}-\d{4}))\)?\.?$/iu;

/** Who, and the number; null where the cell is not both. */
function partsOf(cell: string): readonly [string, string] | null {
  const [, who = '', labelled, bare] = nameAndPhone.exec(cell) ?? [];
  const [name, number] = [who.trim(), (labelled ?? bare ?? '').trim()];
  const isPhone = /^\d{7,13}$/.test(number.replace(/\D/g, ''));
  return isPhone && !/\d/.test(name) && (looksLikePerson(name) || looksLikeOrganisation(name)) ? [name, number] : null;
}
