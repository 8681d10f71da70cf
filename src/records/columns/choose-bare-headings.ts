import type { Column } from '../record-types/record-type.ts';
import { isToldByNumber } from './choose-unnumbered.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { fitter } from './column-profile.ts';
import { isOrdinal } from './heading-pairs.ts';
import type { UnitClues } from './unit-clues.ts';

const asked: Readonly<Partial<Record<Column['type'], RegExp>>> = {
  number: /^(№|N|No\.?|#|номер|number|num|nom|nomer|번호)$/iu,
  date: /^(дата|от|день|date|dated|일자|날짜|날자)$/iu,
  moment: /^(дата|когда|date|일자|날짜|날자)$/iu,
};

/** «614-с», and over several people: a list of persons says their numbers, of cards and files, by bare digits, each once. */
const isOfPapers = (column: UnitClues['columns'][number] | undefined): boolean =>
  column !== undefined &&
  column.distinct < column.cells.filter((cell) => cell !== null && cell.trim() !== '').length &&
  areOfBook(column);

/** «П-26», «14/с»: no row of a table is counted so. */
const areOfBook = ({ texts }: UnitClues['columns'][number]): boolean =>
  [...texts].every((text) => /\d.*\p{L}|\p{L}.*\d|\d[-/]\d/u.test(text));

/** «№», «Дата» and nothing else: in a table that says all but one thing that its rows cannot be without, the bare heading says that one. */
export function chooseBareHeadings(choosing: Choosing): void {
  chooseNeeded(choosing);
  chooseNumberOfBook(choosing);
}

/** «№ | Дата | Кому»: of papers that their number tells apart, what bears a letter or a stroke in every row is that number. */
function chooseNumberOfBook({ type, clues, chosen, used, listed }: Choosing): void {
  const number = type.columns.find(({ name, type: kind }) => kind === 'number' && isToldByNumber(type, name));
  if (listed !== null || number === undefined || hasAny(number.name, chosen)) return;
  const [index, ...others] = clues.headings.flatMap((heading, at) =>
    asked.number?.test(heading.trim()) && !used.has(at) ? [at] : [],
  );
  const column = clues.columns[index ?? -1];
  if (index === undefined || column === undefined || others.length > 0 || column.distinct < 2 || !areOfBook(column))
    return;
  const heading = clues.headings[index] ?? '';
  chosen.set(number.name, {
    field: { column: number.name, part: null, source: { kind: 'column', heading, index }, cut: null },
    score: 0.5,
    because: `"${heading}" is ${number.name}: no row of a table is counted so`,
  });
  used.add(index);
}

function chooseNeeded({ type, clues, chosen, used, listed }: Choosing): void {
  const open = type.columns.filter(
    (column) =>
      column.required &&
      !column.feature &&
      !column.keeper &&
      column.of === null &&
      column.type !== 'reference' &&
      !hasAny(column.name, chosen),
  );
  const [only] = open;
  const heads = asked[only?.type ?? 'text'];
  if (open.length !== 1 || only === undefined || heads === undefined) return;
  const found = clues.headings.flatMap((heading, index) =>
    heads.test(heading.trim()) &&
    !used.has(index) &&
    !isOrdinal(type, clues, index) &&
    (listed === null || isOfPapers(clues.columns[index])) &&
    (clues.columns[index]?.fits(fitter(only, null), 0.9) ?? false)
      ? [{ heading, index }]
      : [],
  );
  const [one] = found;
  if (found.length !== 1 || one === undefined) return;
  chosen.set(only.name, {
    field: { column: only.name, part: null, source: { kind: 'column', ...one }, cut: null },
    score: 0.55,
    because: `"${one.heading}" is ${only.name}: the rows say all else of ${type.id}`,
  });
  used.add(one.index);
}
