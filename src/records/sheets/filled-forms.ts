import type { Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { parseDay, parseSpan } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

interface Placed {
  readonly place: number;
  readonly cells: readonly string[];
  /** True where the line began with its number. */
  readonly numbered: boolean;
}

interface Pair {
  readonly place: number;
  readonly label: string;
  readonly text: string;
}

/** A sheet longer than this is no form that was filled in. */
const longest = 60;
const fewest = 4;

/** «Студент | Фамилия Имя», «Профильная организация | ООО …»: a sheet that is one form, filled in line by line, as one row under its labels. */
export const filledForms = eachSheet(asForm);

async function asForm(unit: Unit): Promise<Unit> {
  const rows: Placed[] = [];
  for await (const batch of unit.batches()) {
    for (const [i, row] of batch.rows.entries()) rows.push({ place: batch.places[i] ?? 0, ...cellsOf(row) });
    if (rows.length > longest) return unit;
  }
  const said = rows.filter(({ cells }) => cells.length > 0);
  const pairs = firstOfEach(said.flatMap(pairsOf), said.filter(({ numbered }) => numbered).length >= fewest);
  if (!areLabels(pairs, said)) return unit;
  const [first, last] = [pairs[0]?.place ?? 1, pairs.at(-1)?.place ?? 1];
  const around = (isThere: (place: number) => boolean) =>
    said.filter(({ place }) => isThere(place)).map(({ cells }) => [...cells]);
  const { merged, ...rest } = unit;
  return {
    ...rest,
    columns: pairs.map(({ label }) => label),
    around: { above: around((place) => place < first), below: around((place) => place > last) },
    batches: async function* () {
      yield { places: [first], rows: [pairs.map(({ text }) => text)] };
    },
  };
}

/** What stands in a line; the number that an extract of a register gives each of its lines says nothing. */
function cellsOf(row: Row): Pick<Placed, 'cells' | 'numbered'> {
  const cells = row.flatMap((cell) => (cell !== null && cell.trim() !== '' ? [cell.replace(/\s+/g, ' ').trim()] : []));
  const numbered = cells.length === 3 && /^\d{1,3}$/.test(cells[0] ?? '') && isLabel(cells[1] ?? '');
  return { cells: numbered ? cells.slice(1) : cells, numbered };
}

/** An extract says «Участник» of each of them: the row has the first. */
const firstOfEach = (pairs: readonly Pair[], numbered: boolean): Pair[] =>
  pairs.filter(({ label }, i) => !numbered || pairs.findIndex((one) => one.label === label) === i);

/** The labels of a line and what stands behind each; none where a cell that should be a label is none. */
function pairsOf({ place, cells }: Placed): Pair[] {
  if (cells.length % 2 === 1) return [];
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const label = (cells[at] ?? '').replace(/^\d{1,2}[.)]\s*/, '').replace(/\s*:$/, '');
    if (!isLabel(label)) return [];
    pairs.push({ place, label, text: cells[at + 1] ?? '' });
  }
  return pairs;
}

const isLabel = (text: string): boolean =>
  text.length <= 80 && /^[\p{L}№]/u.test(text) && !/\d{3}|[«"]/u.test(text) && parseDay(text) === null;

/** Most lines are a label and its text, no label comes twice, and most labels head columns of forms: a table of two columns repeats no headings. */
function areLabels(pairs: readonly Pair[], said: readonly Placed[]): boolean {
  const labels = pairs.map(({ label }) => label);
  const lines = new Set(pairs.map(({ place }) => place)).size;
  if (lines < fewest || lines < said.length * 0.5 || new Set(labels).size < labels.length) return false;
  // «Общежитие № 1 | 420», «Общежитие № 2 | 356»: what only its number tells from the others is no label.
  if (new Set(labels.map((label) => label.replace(/\d+/g, ''))).size < labels.length * 0.5) return false;
  const known = labels.filter((label) => headingLexicon().known(label) >= 0.6).length;
  // «Осенний семестр | 01.09 – 30.12»: what stands behind the labels of a form is of several kinds.
  const days = pairs.filter(({ text }) => parseSpan(text) !== null).length;
  const heads = pairs.filter(({ text }) => headingLexicon().known(text) >= 0.9).length;
  // «1 | Вымыслов А. Б. | зачтено»: surnames are like many a heading.
  const people = labels.filter((label) => looksLikePerson(label) && headingLexicon().known(label) < 0.9).length;
  return (
    known >= 3 &&
    known >= labels.length * 0.5 &&
    heads < labels.length * 0.5 &&
    days < labels.length * 0.6 &&
    people < labels.length * 0.5
  );
}
