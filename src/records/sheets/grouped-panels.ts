import type { Batch, Unit } from '../../evidence/index.ts';
import { parseDay, parseMonth } from '../values/parse-date.ts';
import { isTerm } from '../words/term.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

/** A table whose headings stand again under each of several groups, and what stands before the first. */
interface Groups {
  /** Where the groups stand, and their headings below. */
  readonly upper: number;
  readonly lower: number;
  readonly own: readonly string[];
  readonly panel: readonly string[];
  readonly names: readonly string[];
}

const searched = 12;

/**
 * «Поток А | | Поток Б |» over «ФИО | договор | ФИО | договор»: each group holds entries of its own, and what it is called is said of each. What stands
 * before the first group (the student, beside months of payments) is said again of every entry of its row. Days over lessons («1п | 2п») are marks.
 */
export const groupedPanels = eachSheet(unfold);

async function unfold(unit: Unit): Promise<Unit> {
  const rows: Row[] = [];
  const places: number[] = [];
  for await (const batch of unit.batches()) {
    rows.push(...batch.rows.slice(0, searched + 1 - rows.length));
    places.push(...batch.places.slice(0, searched + 1 - places.length));
    if (rows.length > searched) break;
  }
  const groups = groupsIn(rows, places);
  return groups === null
    ? unit
    : {
        ...unit,
        merged: async () => [],
        batches: async function* () {
          const entries = entriesOf(groups);
          for await (const batch of unit.batches()) yield unfolded(batch, groups, entries);
        },
      };
}

function groupsIn(rows: readonly Row[], places: readonly number[]): Groups | null {
  for (let at = 0; at + 2 < rows.length; at++) {
    const found = groupsOver(rows[at] ?? [], rows[at + 1] ?? []);
    if (found !== null) return { ...found, upper: places[at] ?? 0, lower: places[at + 1] ?? 0 };
  }
  return null;
}

const textOf = (cell: string | null | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

function groupsOver(over: Row, under: Row): Omit<Groups, 'upper' | 'lower'> | null {
  const [upper, lower] = [over.map(textOf), under.map(textOf)];
  const last = lower.findLastIndex((text) => text !== '') + 1;
  const first = upper.findIndex((text, i) => text !== '' && (lower[i] ?? '') !== '');
  if (first < 0) return null;
  const width = upper.slice(first + 1).findIndex((text, i) => text !== '' && lower[first + 1 + i] === lower[first]) + 1;
  const panel = lower.slice(first, first + width);
  const named = panel.filter((text) => text !== '');
  const count = width === 0 ? 0 : Math.ceil((last - first) / width);
  if (
    count < 2 ||
    named.length < 2 ||
    new Set(named).size < named.length ||
    lower.slice(0, first).some((text) => text !== '')
  )
    return null;
  const isAgain = lower.slice(first, last).every((text, i) => text === panel[i % width]);
  const names = Array.from({ length: count }, (_, i) => upper[first + i * width] ?? '');
  const within = upper.slice(first, last).filter((text) => text !== '').length === count;
  if (!isAgain || !within || names.some((name) => name === '') || new Set(names).size < count) return null;
  // «Приглашение | | Виза |» over a number and a day each: two papers of one person, and no two entries.
  const areEntries = first === 0 || headingOf(names) !== 'Раздел';
  return areEntries ? { own: upper.slice(0, first), panel, names } : null;
}

const isLesson = (text: string): boolean => /^\d{1,2}\s*(?:п|пара|урок)?\.?$/iu.test(text);

/** Whether each cell below the groups is a mark of one lesson of one day. */
const areLessons = ({ panel, names }: Groups): boolean =>
  panel.every((text) => text === '' || isLesson(text)) && names.every((name) => parseDay(name) !== null);

/** What the names of the groups would stand under. */
function headingOf(names: readonly string[]): string {
  const all = (fits: (name: string) => boolean) => names.every(fits);
  if (all((name) => parseDay(name) !== null)) return 'Дата';
  if (all((name) => parseMonth(name) !== null)) return 'Месяц';
  if (all(isTerm)) return 'Семестр';
  if (all((name) => /(?:^|[\s,])(?:ул|пр|пер|просп)\.?\s|улица|переулок|street/iu.test(name))) return 'Адрес';
  if (all((name) => /^(?:группа|гр\.|поток|курс)/iu.test(name) || /^\p{Lu}[\p{L}]{0,5}-?\d{1,4}\p{L}?$/u.test(name)))
    return 'Группа';
  return 'Раздел';
}

function headingsOf(groups: Groups): string[] {
  const { own, panel, names } = groups;
  if (areLessons(groups)) return [...own.map((text, i) => text || (i === 0 ? '№' : '')), 'Дата', 'Пара', 'Отметка'];
  return [...own, ...panel.filter((text) => text !== ''), headingOf(names)];
}

const isFilled = (cell: string | null): boolean => cell !== null && cell.trim() !== '';

/** The entries of a row; what its first column leaves empty below a filled one goes on. */
function entriesOf(groups: Groups): (row: Row) => Row[] {
  const { own, panel, names } = groups;
  const lessons = areLessons(groups);
  let before: string | null = null;
  return (row) => {
    const head = Array.from({ length: own.length }, (_, i) => row[i] ?? null);
    const said = names.map((name, i) => ({
      name,
      cells: panel.map((text, at) => (text === '' ? null : (row[own.length + i * panel.length + at] ?? null))),
    }));
    const filled = said.filter(({ cells }) => cells.some(isFilled));
    if (filled.length === 0) return [row];
    if (own.length > 1 && isFilled(head[0] ?? null)) before = head[0] ?? null;
    else if (own.length > 1) head[0] = before;
    return filled.flatMap(({ name, cells }) =>
      lessons
        ? cells.flatMap((cell, at) =>
            isFilled(cell) ? [[...head, name, String(Number.parseInt(panel[at] ?? '', 10)), cell]] : [],
          )
        : [[...head, ...cells.filter((_, at) => panel[at] !== ''), name]],
    );
  };
}

function unfolded(batch: Batch, groups: Groups, entries: (row: Row) => Row[]): Batch {
  const rows: Row[] = [];
  const places: number[] = [];
  batch.rows.forEach((row, i) => {
    const place = batch.places[i] ?? 0;
    const made =
      place === groups.upper
        ? []
        : place === groups.lower
          ? [headingsOf(groups)]
          : place < groups.lower
            ? [row]
            : entries(row);
    for (const one of made) {
      rows.push(one);
      places.push(place);
    }
  });
  return { places, rows: rows.map((row) => [...row]) };
}
