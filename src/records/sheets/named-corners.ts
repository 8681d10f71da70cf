import type { Unit } from '../../evidence/index.ts';
import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { daysInTitle } from '../values/days-in-title.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';
import { eachSheet } from './each-sheet.ts';

/**
 * «ноябрь 2021 | пн 15 | вт 16» over names, «Дни \ Рабочие | Ким | Пак» over days: what stands in the corner of a table says when it was, or what its two sides
 * are, and heads no column. The column is headed by what stands in it, and what the corner said is a line above the table.
 */
export const namedCorners = eachSheet(withCorner);

async function withCorner(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || head.header === null || head.headerRows !== 1) return unit;
  const at = head.headings.findIndex((text) => !isCounter.test(text));
  const corner = head.headings[at] ?? '';
  const name = at > 1 || !isNoHeading(corner) ? null : headingOf(cellsOf(head, at));
  if (name === null) return unit;
  const { header } = head;
  return {
    ...unit,
    around: { above: [...(unit.around?.above ?? []), [corner]], below: unit.around?.below ?? [] },
    batches: async function* () {
      for await (const { places, rows } of unit.batches())
        yield { places, rows: rows.map((row, i) => (places[i] === header ? row.with(at, name) : row)) };
    },
  };
}

const isCounter = /^(?:№(?:\s*п[./]?п\.?)?|n|no\.?|#|п\/п|순번|번호)$/iu;

/** A day, a month, a firm, or the two sides of the table. */
const isNoHeading = (text: string): boolean =>
  text === '' ||
  /\p{L}\s*[\\/|↓→]\s*\p{L}/u.test(text) ||
  (/\d/.test(text) && (parseMonth(text) ?? parseDay(text) ?? daysInTitle(text)) !== null) ||
  looksLikeOrganisation(text);

const cellsOf = ({ sample }: SheetHead, at: number): string[] =>
  sample.flatMap((row) => row[at]?.trim() || []).slice(0, mostAsked);

const mostAsked = 40;
const fewest = 2;

/** What a column is headed that holds names, or days; null where it holds anything else. */
function headingOf(cells: readonly string[]): string | null {
  const mostly = (is: (text: string) => boolean) => cells.filter(is).length >= 0.8 * cells.length;
  if (new Set(cells).size < fewest) return null;
  if (mostly((text) => /\d/.test(text) && parseDay(text) !== null)) return 'Дата';
  return mostly(looksLikePerson) || mostly((text) => /^\p{Lu}\p{Ll}+$/u.test(text)) ? 'ФИО' : null;
}
