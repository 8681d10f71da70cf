import type { Form, Line, Sheet } from './form.ts';
import { rowOf } from './form.ts';

/** One printed row: where it stands, whose it is, and what is written in it. */
interface Place {
  at: string;
  row: number;
  of: string;
  text: string;
}

/** File (and sheet) → rows. Physical and 1-based; in JSON the n-th object. */
export type Rows = Record<string, number[]>;

const written = (line: Line): string =>
  line.cells.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join('\t');
const placesIn = (at: string, sheet: Sheet): Place[] =>
  sheet.lines.map((line, n) => ({ at, row: rowOf(sheet, n), of: line.of ?? '', text: written(line) }));

function placesOf(form: Form): Place[] {
  if (form.kind === 'workbook') return form.sheets.flatMap((sheet) => placesIn(`${form.path}!${sheet.name}`, sheet));
  if (form.kind === 'text') return placesIn(form.path, form.sheet);
  return form.objects.map((one, n) => ({
    at: form.path,
    row: n + 1,
    of: one.of ?? '',
    text: JSON.stringify(one.value),
  }));
}

/** Event streams hold thousands of rows of one person; truth names lists, orders and papers. */
const STREAM = /skud|gate-log|timetable/;

export function rowFinder(forms: readonly Form[]): {
  about(words: ReadonlySet<string>): Rows;
  saying(...texts: string[]): Rows;
} {
  const places = forms.flatMap(placesOf).filter((place) => !STREAM.test(place.at));
  const gather = (wanted: (place: Place) => boolean) => {
    const rows: Rows = {};
    for (const place of places.filter(wanted)) rows[place.at] = [...(rows[place.at] ?? []), place.row];
    return rows;
  };
  return {
    about: (words) => gather((place) => words.has(place.of)),
    saying: (...texts) => gather((place) => texts.some((text) => place.text.includes(text))),
  };
}
