import { readExhibit, readRows } from '../evidence/index.ts';

/** Rows of a file that is not in the case, from one place on. */
export async function uploadedRows(
  file: { path: string; name: string },
  unitIndex: number,
  from: number,
  count: number,
) {
  const unit = (await readExhibit(file.path, file.name)).units.find(({ index }) => index === unitIndex);
  if (!unit) throw new Error(`${file.name} has no sheet ${unitIndex}`);
  const { rows, ended } = await readRows(unit, from, from + count - 1);
  return {
    exhibit: '',
    unit: { index: unit.index, name: unit.name, hidden: unit.hidden },
    columns: (unit.columns ?? []).map((heading, index) => ({ index, heading, fields: [] as string[] })),
    ...{ headings: [], rows, lastRow: ended ? (rows.at(-1)?.row ?? 0) : null },
  };
}
