import type { Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { namedBeside } from '../papers/people-in-turn.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { eachSheet } from './each-sheet.ts';

/**
 * «112-с | 01.09.2023 | зачислить | Ли Сон Хи, Чо Мин Су»: a register that names in one cell all whom its paper is about is read with a row for each of them, at
 * the place of the one that is written. Who guides or signs is named beside those, and a sum that stands with several names is not each one's.
 */
export const listedNames = eachSheet(withEach);

async function withEach(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  const at = head === null || head.header === null ? null : listingColumn(head);
  if (head === null || at === null) return unit;
  const first = (head.header ?? 0) + head.headerRows;
  return {
    ...unit,
    batches: async function* () {
      for await (const { places, rows } of unit.batches()) {
        const each = rows.flatMap((row, i) => {
          const place = places[i] ?? 0;
          if (place >= first && isNobody(row[at] ?? '')) return [{ place, row: row.with(at, null) }];
          const names = place < first ? null : namesIn(row[at] ?? '');
          return names === null || names.length < 2
            ? [{ place, row }]
            : names.map((name) => ({ place, row: row.with(at, name) }));
        });
        yield { places: each.map(({ place }) => place), rows: each.map(({ row }) => row) };
      }
    },
  };
}

/** The one column whose cells are names, several in some; null where each row has somebody else, or a sum. */
function listingColumn({ headings, sample }: SheetHead): number | null {
  if (headings.some((heading) => ofMoney.test(heading))) return null;
  const named = headings.flatMap((heading, at) => {
    if (heading === '' || namedBeside.test(heading) || !headingLexicon().mayName(heading)) return [];
    const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '' && !isNobody(cell));
    const names = cells.flatMap((cell) => namesIn(cell) ?? []);
    const areNames = cells.filter((cell) => namesIn(cell) !== null).length >= mostly * cells.length;
    return areNames && names.length > 0 ? [{ at, several: names.length > cells.length }] : [];
  });
  const [only, ...others] = named;
  return only?.several && others.length === 0 ? only.at : null;
}

/** «по списку (прил. 1)», «согласно приложению»: who they are stands on another paper. */
const isElsewhere =
  /^\s*(?:по\s+списку|список(?=\s+(?:прил|на\s))|см\.\s|согласно\s+(?:списку|приложени)|(?:в\s+)?прил(?:ожени\p{Ll}{1,2}|\.)|see\s+(?:list|annex)|as\s+per\s+(?:list|annex)|annex\s|별첨|명단\s*참조)/iu;

/** «нет», «—»: of nobody. */
const isNone = /^\s*(?:нет|никого|все(?:\s+присутствуют)?|none|nobody|nil|없음|[-–—]+)\s*$/iu;

const isNobody = (cell: string): boolean => isElsewhere.test(cell) || isNone.test(cell);

const mostly = 0.9;
const ofMoney = /сумм|руб|оплат|начисл|выдано|к выдаче|оклад|amount|sum\b|\bpaid|\bpay\b|금액|원$/iu;

/** The names that a cell is made of; null where it holds anything else. */
export function namesIn(cell: string): readonly string[] | null {
  if (cell.length > longest) return null;
  const parts = cell
    .replace(/(?:^|(?<=\s))\d{1,3}\s*[.)]\s*/g, '\n')
    .split(/[;\n/]|,\s|,(?=\p{Lo})|\s(?:и|and)\s/u)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .replace(/[,\s]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^(?:и )?др\.?$/u.test(part));
  return parts.length > 0 && parts.every(isName) && areOfOneScript(parts) ? parts : null;
}

/** «ERMAKOVA TAMARA / Ермакова Тамара»: one person, in two scripts. */
const areOfOneScript = (names: readonly string[]): boolean =>
  new Set(names.map((name) => /\p{Script=Latin}/u.test(name))).size === 1;

const longest = 1200;

/** A name of two words or more, all of them with capitals but the smallest, with initials, or in hangul. */
const isName = (text: string): boolean =>
  looksLikePerson(text) &&
  (/^[가-힣]{2,4}$/u.test(text) ||
    (/[\s.]/u.test(text) &&
      text.split(' ').every((word) => /^\p{Lu}/u.test(word) || /^\(?\p{Ll}{1,4}\)?$/u.test(word))));
