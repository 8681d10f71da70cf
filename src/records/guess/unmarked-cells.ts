import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Field } from '../mapping/mapping.ts';
import { foremostLookup } from '../words/foremost-value.ts';

/** Where more of the rows are absences, the list is of those, and an empty cell says nothing of it. */
const mostAbsent = 0.5;

const isGrade = /^[2-5]$/;
/** «2 | 4 | 2»: hours of lessons come in twos, and in a list of absences they are those missed. */
const countsHours = (said: readonly string[]): boolean =>
  said.some((cell) => /^[2468]$/.test(cell)) && !said.some((cell) => /^[35]$/.test(cell));

/** «н | | 4 | | н» of a journal with a line for each person and class: only absences and grades are written, and who bears no mark was there. */
export function unmarkedPresent(fit: Fit, clues: UnitClues): Fit {
  const mark = fit.type.columns.find(({ name }) => name === 'mark');
  const read = mark === undefined ? () => null : foremostLookup(mark);
  const isUnmarked = ({ column, source, cut }: Field) => {
    if (column !== 'mark' || cut !== null || source.kind !== 'column') return false;
    const cells = clues.columns[source.index]?.cells ?? [];
    const said = cells.flatMap((cell) => cell?.trim() ?? []);
    const absent = said.filter((cell) => read(cell) === 'absent').length;
    const isSilent = said.length < cells.length || said.some((cell) => isGrade.test(cell));
    return isSilent && absent > 0 && absent < cells.length * mostAbsent && !countsHours(said);
  };
  const marks = fit.records.flatMap(({ fields }) => fields.filter(isUnmarked));
  if (marks.length === 0) return fit;
  return {
    ...fit,
    records: fit.records.map((record) => ({
      ...record,
      fields: record.fields.map((field) => (marks.includes(field) ? { ...field, cut: 'unmarked' } : field)),
    })),
    reasons: [
      ...fit.reasons,
      ...marks.map(
        ({ source }) =>
          `empty cells and grades of "${source.kind === 'column' ? source.heading : ''}" are read as present: the others say who was absent`,
      ),
    ],
  };
}
