import { mergeFiller, type Unit } from '../../evidence/index.ts';
import { parseDay } from '../values/parse-date.ts';
import { dittoFiller } from '../words/ditto.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { areDaysOfMonths, looksLikeDays, namesDay } from './day-columns.ts';

/** What stands above the first row of data: lines of the paper, its headings, and a sample of what follows. */
export interface SheetHead {
  /** Physical row of the (first) heading row; null where the reader knows the columns. */
  readonly header: number | null;
  readonly headerRows: number;
  readonly headings: readonly string[];
  /** Rows above the headings, as written. */
  readonly above: readonly (readonly (string | null)[])[];
  readonly sample: readonly (readonly (string | null)[])[];
  /** Physical row, object or passage of each row of the sample. */
  readonly places: readonly number[];
  /** Lines of the paper that follow the last row, where the sample reaches it. */
  readonly below: readonly (readonly (string | null)[])[];
}

const searched = 40;
const sampled = 500;

const heads = new WeakMap<Unit, Promise<SheetHead | null>>();

/** Reads the head of a unit, once however often it is asked for. Null where it holds nothing. */
export function readSheetHead(unit: Unit): Promise<SheetHead | null> {
  const known = heads.get(unit) ?? headOf(unit);
  heads.set(unit, known);
  return known;
}

async function headOf(unit: Unit): Promise<SheetHead | null> {
  const { rows: written, places } = await firstRows(unit, searched + sampled);
  const rows = written.map(spelledOut);
  if (unit.columns !== null) {
    const { above, below } = unit.around ?? { above: [], below: [] };
    return { header: null, headerRows: 0, headings: unit.columns, above, sample: rows, places, below };
  }
  if (rows.length === 0) return null;
  const found = findHeader(rows);
  const headings = joinHeadings(rows.slice(found.at, found.at + found.rows));
  const last =
    rows.length < searched + sampled ? lastRow(rows, headings.filter((heading) => heading !== '').length) : rows.length;
  return {
    header: places[found.at] ?? null,
    headerRows: found.rows,
    headings,
    above: [...(unit.around?.above ?? []), ...rows.slice(0, found.at)],
    sample: await merged(unit, rows, places, found.at + found.rows, last),
    places: places.slice(found.at + found.rows),
    below: rows.slice(Math.max(last, found.at + found.rows)),
  };
}

/** «Ф | И | О» under «ФИО»: the parts of a name by their first letters. */
function spelledOut(row: readonly (string | null)[]): readonly (string | null)[] {
  const at = row.indexOf('Ф');
  return at < 0 || row[at + 1] !== 'И' || row[at + 2] !== 'О'
    ? row
    : row.toSpliced(at, 3, 'Фамилия', 'Имя', 'Отчество');
}

/** The rows between two, with what merged cells say of them. */
async function merged(
  unit: Unit,
  rows: readonly (readonly (string | null)[])[],
  places: readonly number[],
  from: number,
  to: number,
): Promise<(readonly (string | null)[])[]> {
  const fill = mergeFiller((await unit.merged?.()) ?? [], places[from] ?? 0);
  return rows.slice(from, Math.max(from, to)).map((row, i) => fill(row, places[from + i] ?? 0));
}

/** Where the lines below a table begin: signatures and notes fill few of its columns. */
function lastRow(rows: readonly (readonly (string | null)[])[], width: number): number {
  const filled = (row: readonly (string | null)[]) => row.filter((cell) => cell !== null && cell.trim() !== '').length;
  let last = rows.length;
  while (last > 0 && filled(rows[last - 1] ?? []) <= Math.min(3, (width - 1) / 2)) last--;
  return last;
}

async function firstRows(unit: Unit, wanted: number): Promise<{ rows: (string | null)[][]; places: number[] }> {
  const rows: (string | null)[][] = [];
  const places: number[] = [];
  const fill = dittoFiller();
  for await (const batch of unit.batches()) {
    rows.push(...batch.rows.slice(0, wanted - rows.length).map((row) => [...fill(row)]));
    places.push(...batch.places.slice(0, wanted - places.length));
    if (rows.length >= wanted) break;
  }
  return { rows, places };
}

/** The row whose cells look most like headings; with the next one where two lines make the heading. */
function findHeader(rows: readonly (readonly (string | null)[])[]): { at: number; rows: number } {
  let best = { at: 0, rows: 1, score: -1 };
  let under = -1;
  const isWide = rows.slice(0, searched).some((row) => filledIn(row) >= fewestOfTable);
  for (let at = 0; at < Math.min(rows.length, searched); at++) {
    const isSaying = saysOfPaper(rows[at] ?? []);
    const isTitle = isSaying || (isWide && filledIn(rows[at] ?? []) === 1);
    const known = headerScore([rows[at] ?? []], best.score);
    const alike = known < ofCross && isCrossHead(rows, at) ? ofCross : known;
    const one = isTitle ? Math.min(alike, mostOfTitle) : alike;
    if (one > best.score + 0.01 && at !== under) best = { at, rows: 1, score: one };
    if (isSaying) continue;
    const grouped = isGroupRow(rows[at] ?? [], rows[at + 1] ?? []);
    const merged = isUnderMerged(rows[at] ?? [], rows[at + 1] ?? [], rows[at + 2] ?? []);
    if (!grouped && !merged && !isSubheading(rows[at + 1] ?? [])) continue;
    if (isTitle && isCornerFree(rows[at + 1] ?? []) && !isHeading(rows[at] ?? [])) continue;
    // Said again over the next section, the same two lines are no better headings than the first time.
    const alone = grouped
      ? headerScore([rows[at + 1] ?? []]) - 2
      : best.score + (!merged ? 0.6 : best.at === at ? -0.5 : 0);
    const least = merged ? alone : Math.max(best.score, alone);
    const two = headerScore([rows[at] ?? [], rows[at + 1] ?? []], least);
    if (two <= least) continue;
    best = { at, rows: 2, score: merged ? Math.max(two, best.score) : two };
    if (grouped) under = at + 1;
  }
  return best;
}

const filledIn = (row: readonly (string | null)[]): number =>
  row.filter((cell) => cell !== null && cell.trim() !== '').length;

/** «Табель за июнь» over «| 1 | 2 | 3»: a line of one cell heads no column, where the line below it leaves free only the corner over the names. */
const isCornerFree = (row: readonly (string | null)[]): boolean =>
  (row[0] ?? '').trim() === '' && filledIn(row.slice(1)) >= row.length - 1;

const isHeading = (row: readonly (string | null)[]): boolean =>
  row.every((cell) => (cell ?? '').trim() === '' || headingLexicon().known(cell ?? '') >= sure);

const sure = 0.75;

/** What it counts that words stand over numbers of which each line says by its first cell whose or of which day they are. */
const ofCross = 1;

/** «| Ким | Пак | Ли» over «04.04.2022 | 8 | 8 | 10» and more such lines: names head columns that no form knows. */
function isCrossHead(rows: readonly (readonly (string | null)[])[], at: number): boolean {
  const [corner = null, ...heads] = rows[at] ?? [];
  const isWord = (cell: string | null) =>
    cell !== null && /\p{L}/u.test(cell) && !/\d|[:;]/.test(cell) && cell.length <= 40;
  return (
    heads.length >= fewestOfTable - 1 &&
    heads.every(isWord) &&
    (corner === null || corner.trim() === '' || isWord(corner)) &&
    new Set(heads).size === heads.length &&
    [1, 2].every((below) => isOfNumbers(rows[at + below] ?? [], heads.length))
  );
}

const isOfNumbers = ([first = null, ...cells]: readonly (string | null)[], width: number): boolean =>
  first !== null &&
  /\d.*\D.*\d|\p{L}{2}/u.test(first) &&
  cells.length <= width &&
  filledIn(cells) * 2 > width &&
  cells.every((cell) => cell === null || cell.trim() === '' || isNumber.test(cell));

const fewestOfTable = 3;
/** A line of one cell over a table is its title, however it is worded: any heading of the table itself counts more. */
const mostOfTitle = 0.3;

/**
 * How much lines look like headings. They differ from each other: a word that stands again (the «н» of a journal) tells no heading the second time.
 * What cannot be more than `least` is not read to its end, and some number below it given.
 */
export function headerScore(
  rows: readonly (readonly (string | null)[])[],
  least: number = Number.NEGATIVE_INFINITY,
): number {
  const lexicon = headingLexicon();
  const headings = joinHeadings(rows);
  const days = looksLikeDays(headings.map((heading) => heading.split(' ').at(-1) ?? ''));
  const dated = headings.filter(namesDay).length >= fewestDated;
  let score = days ? 2 : dated && rows.length > 1 ? 1 : 0;
  const said = new Set<string>();
  for (const [at, heading] of headings.entries()) {
    // Each of those that are left is worth one at most.
    if (score + headings.length - at < least - 1e-6) return score + headings.length - at;
    if (heading === '' || (days && /\d/.test(heading)) || (dated && namesDay(heading))) continue;
    const known = looksLikeData(heading) || said.has(heading) ? 0 : lexicon.known(heading);
    said.add(heading);
    score += known >= 0.5 ? known : -0.15;
  }
  return score;
}

/** One date may be anything; several beside one another are days over columns. */
const fewestDated = 3;

/** A letter alone is a mark. */
const looksLikeData = (text: string): boolean =>
  /^[\d\s.,:/-]+$|^\p{Lu}$/u.test(text) || parseDay(text) !== null || text.length > 120 || /:\s*\S|<</.test(text);

/** «Приказ | | | Обучающийся | |» over a full line of headings: a few words, each over several columns. */
function isGroupRow(upper: readonly (string | null)[], lower: readonly (string | null)[]): boolean {
  const said = (row: readonly (string | null)[]) => row.filter((cell) => cell !== null && cell.trim() !== '');
  const [over, under] = [said(upper), said(lower)];
  const isWords = (cell: string | null) =>
    cell !== null && cell.length <= 40 && /\p{L}{2}/u.test(cell) && !looksLikeData(cell);
  return (
    over.length >= 2 &&
    over.length * 1.5 <= under.length &&
    over.every(isWords) &&
    under.every((cell) => !looksLikeData(cell ?? ''))
  );
}

/** «НЕДЕЛЯ 08.11 – 14.11.2021 | Звеньевой: | Примеров А. В.»: words with a colon, and beside them what they say of the paper. */
export function saysOfPaper(row: readonly (string | null)[]): boolean {
  const cells = row.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]));
  const isLabel = (cell: string | undefined) => cell !== undefined && /\p{L}\.?\s*:$/u.test(cell);
  return cells.some((cell, i) => isLabel(cell) && i + 1 < cells.length && !isLabel(cells[i + 1]));
}

/** Words that stand only below headings merged over several columns («Подписи»), and nothing below those that stand alone, or else numbers below most of them. */
function isUnderMerged(
  upper: readonly (string | null)[],
  lower: readonly (string | null)[],
  next: readonly (string | null)[],
): boolean {
  const says = (row: readonly (string | null)[], i: number) => (row[i] ?? '').trim() !== '';
  const width = Math.max(upper.length, lower.length);
  const filled = Array.from({ length: width }, (_, i) => i).filter((i) => says(lower, i));
  const isBelow = (i: number) => !says(upper, i) || (i + 1 < width && !says(upper, i + 1) && says(lower, i + 1));
  const isWord = (i: number) => /\p{L}/u.test(lower[i] ?? '') && !looksLikeData(lower[i] ?? '');
  const isCounted = () =>
    !says(lower, 0) && filled.filter((i) => isNumber.test(next[i] ?? '')).length > filled.length / 2;
  return (
    says(upper, 0) &&
    filled.length >= 2 &&
    filled.length < width &&
    filled.every(isWord) &&
    filled.some((i) => !says(upper, i)) &&
    (filled.every(isBelow) || isCounted())
  );
}

const isNumber = /^\s*-?\d[\d\s.,]*$/;

/** A second line of headings: texts only, and some cells left to the line above. */
function isSubheading(row: readonly (string | null)[]): boolean {
  const said = row.filter((cell) => cell !== null && cell.trim() !== '');
  return (
    said.length > 0 &&
    said.length < row.length &&
    (looksLikeDays(said.map((cell) => cell ?? '')) ||
      areDaysOfMonths(said) ||
      said.every((cell) => !looksLikeData(cell ?? '') && headingLexicon().known(cell ?? '') >= 0.5))
  );
}

/** Lines of headings as one: an empty cell of the upper line continues its left neighbour where the lower line says something. */
function joinHeadings(rows: readonly (readonly (string | null)[])[]): string[] {
  const [upper = [], lower] = rows;
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  if (lower === undefined) return upper.map(tidy);
  let left = '';
  const headings = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i): Heading => {
    if (tidy(upper[i]) !== '') left = tidy(upper[i]);
    const under = tidy(lower[i]);
    return { group: under === '' ? tidy(upper[i]) : left, under };
  });
  return headings.map((heading) => {
    const { group, under } = heading;
    return under !== '' && (group === '' || isOnlyGroup(heading, headings)) ? under : `${group} ${under}`.trim();
  });
}

/** A heading of two lines: what stands over it and its neighbours, and its own words. */
interface Heading {
  readonly group: string;
  readonly under: string;
}

/**
 * «Спецодежда» over «кол-во»: a group that no form heads a count or a day by, over a heading that stands once. «Фамилия, имя, отчество» or «Поступающий»
 * over «Фамилия», «Имя», «Отч.»: whose parts they are goes without saying, but where another party is named.
 */
function isOnlyGroup({ group, under }: Heading, all: readonly Heading[]): boolean {
  const lexicon = headingLexicon();
  const alike = all.filter((one) => one.under === under);
  if (lexicon.headsNamePart(under))
    return !lexicon.namesOther(group) && alike.every((one) => one.group === group || lexicon.namesOther(one.group));
  return ofCount.test(under) && alike.length === 1 && lexicon.known(`${group} ${under}`) < 0.95;
}

const ofCount = /^(?:кол(?:ичество|-?во|\.)|дата|qty|quantity|date|수량|일자)$/iu;

/** The headings of a unit whose heading row is known. */
export async function readHeadings(unit: Unit, header: number | null, headerRows: number): Promise<readonly string[]> {
  if (unit.columns !== null) return unit.columns;
  if (header === null) return [];
  const found: (readonly (string | null)[])[] = [];
  for await (const batch of unit.batches()) {
    batch.places.forEach((place, i) => {
      if (place >= header && found.length < headerRows) found.push(batch.rows[i] ?? []);
    });
    if (found.length >= headerRows) break;
  }
  return joinHeadings(found.map(spelledOut));
}
